package text

import (
	"cmp"
	"slices"
	"strings"
)

// A reading is one way to read the beginning of a printed line.
type reading struct {
	text    string // of the portions that are closed
	odd     float64
	jumps   int // gaps
	current portion
}

// closed returns the readings in which the current portion ends.
func (r reading) closed(words *visualOrder) (list []reading) {
	if r.current.kind == noPortion {
		return []reading{r}
	}
	for _, g := range r.current.guesses(r.text, words) {
		list = append(list, reading{text: r.text + g.text, odd: r.odd + g.odd, jumps: r.jumps})
	}
	return list
}

// feed returns the readings that go on with a chunk.
func (r reading) feed(c chunk, words *visualOrder) (list []reading) {
	p := r.current
	signed := p.runs > 0
	with := func(kind portionKind, sign bool) {
		next := r
		next.current.kind = kind
		next.current.add(c.text, sign)
		list = append(list, next)
	}
	goesOn, latin := false, false
	switch p.kind {
	case noPortion:
	case arabicPortion:
		goesOn = c.class == signGlyph || (c.class == arabicGlyph || c.class == neutralGlyph) && !signed
		latin = !p.hasArabic() && (c.class == latinGlyph || c.class == digitGlyph && !signed)
	case numberPortion:
		switch c.class {
		case digitGlyph:
			goesOn = !signed
		case neutralGlyph:
			latin = !signed
		case signGlyph:
			goesOn = p.runs < p.gaps || signed && !p.after
			latin = true
		case latinGlyph:
			latin = true
		}
	case latinPortion:
		goesOn = c.class == latinGlyph || c.class == signGlyph || (c.class == digitGlyph || c.class == neutralGlyph) && !signed
	}
	sign := c.class == signGlyph || c.class == latinGlyph
	if goesOn {
		with(p.kind, sign)
	}
	if latin {
		with(latinPortion, sign)
	}
	blank := p.kind == arabicPortion && c.text == " " && !signed && strings.Trim(p.base, " ") == ""
	if goesOn && (p.kind != numberPortion || c.class == digitGlyph) && !blank || p.after {
		return list // no gap separates portions
	}
	for _, next := range r.closed(words) {
		next.current = portion{kind: arabicPortion}
		switch c.class {
		case digitGlyph:
			next.current.kind = numberPortion
		case latinGlyph:
			next.current.kind = latinPortion
		}
		next.current.add(c.text, sign)
		list = append(list, next)
	}
	return list
}

// Bounds of the search.
const (
	fewReadings  = 5   // kept for each place of a line
	mostReadings = 16  // kept where few do not do
	oddMost      = 6.0 // above the least odd reading
	oddEnough    = 0.8 // for another try with more gaps
	oddDoubtful  = 3.0 // for another try with more readings
	oddWorst     = 1e9
	mostSpaces   = 60  // of a line
	oddJump      = 0.2 // a gap
)

// untangled reads a printed line by undoing how it was drawn and extracted. Which of its spaces are gaps is not known: it takes
// the reading that is least odd.
func (v *visualOrder) untangled(printed string) (string, bool) {
	var cuts []int // spaces, and the end
	jumps := 0     // at most
	before := ' '
	for i, r := range printed {
		switch class := glyphClassOf(r); {
		case r == ' ':
			cuts = append(cuts, i)
			if isVowelSign(before) {
				jumps++
			}
		case r == tatweel && before == ' ', class == signGlyph, class == latinGlyph && glyphClassOf(before) != latinGlyph:
			jumps += 2
		}
		before = r
	}
	if len(cuts) > mostSpaces {
		return "", false
	}
	cuts = append(cuts, len(printed))
	best := v.search(printed, cuts, 0, fewReadings, oddWorst)
	for most := 1; best.odd > oddJump*float64(most)+oddEnough && most/2 < jumps; most *= 2 {
		if other := v.search(printed, cuts, min(most, jumps), fewReadings, best.odd); other.odd < best.odd {
			best = other
		}
	}
	if best.odd > oddDoubtful {
		if other := v.search(printed, cuts, jumps, mostReadings, best.odd); other.odd < best.odd {
			best = other
		}
	}
	return best.text, best.text != ""
}

// search returns the best reading with so many gaps at most that is less odd than worst, keeping so many for each place of a line.
func (v *visualOrder) search(printed string, cuts []int, jumps, keep int, worst float64) reading {
	none := reading{odd: oddWorst}
	if jumps == 0 {
		cuts = cuts[len(cuts)-1:]
	}
	states := make([][]reading, len(cuts))
	for k, end := range cuts {
		var list []reading
		for j := k - 1; j >= -1; j-- {
			from, start := []reading{{}}, 0
			if j >= 0 {
				from, start = states[j], cuts[j]+1
			}
			word := printed[start:end]
			if word == "" || len(from) == 0 {
				continue
			}
			if strings.Contains(word, " "+string(tatweel)) {
				break
			}
			list = v.extended(list, from, word, j < 0, jumps, keep, worst)
		}
		if k == len(cuts)-1 {
			var ends []reading
			for _, r := range list {
				ends = append(ends, r.closed(v)...)
			}
			list = ends
		}
		states[k] = bestReadings(list, keep)
	}
	if last := states[len(cuts)-1]; len(last) > 0 {
		return last[0]
	}
	return none
}

// bestReadings keeps the readings that are least odd.
func bestReadings(list []reading, keep int) []reading {
	slices.SortStableFunc(list, func(a, b reading) int { return cmp.Compare(a.odd, b.odd) })
	for i := range list {
		if i == keep || list[i].odd > list[0].odd+oddMost {
			return list[:i]
		}
	}
	return list
}

// extended appends the readings that go on with a printed word.
func (v *visualOrder) extended(list, from []reading, word string, first bool, jumps, keep int, worst float64) []reading {
	for _, glyphs := range drawn(word) {
		parts := chunks(glyphs)
		for _, r := range from {
			if !first && r.jumps >= jumps || r.odd >= worst+1 {
				continue
			}
			if !first {
				r.current.after = true
				r.jumps++
				r.odd += oddJump
			}
			ways := []reading{r}
			for _, c := range parts {
				next := make([]reading, 0, 2*len(ways))
				for _, w := range ways {
					next = append(next, w.feed(c, v)...)
				}
				if ways = next; len(ways) > keep {
					ways = bestReadings(ways, keep)
				}
			}
			list = append(list, ways...)
		}
	}
	return list
}
