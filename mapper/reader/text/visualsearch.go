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

// An untangling is the search for the reading of a line. It keeps what several readings have in common.
type untangling struct {
	words   *portionWords
	printed string
	cuts    []int                // spaces, and the end
	drawn   map[[2]int][][]chunk // of the words between two cuts
	guesses map[guessKey][]guess
	work    int // guesses so far
}

// A guessKey is a portion and the text before it.
type guessKey struct {
	before string
	portion
}

// closed returns the readings in which the current portion ends.
func (u *untangling) closed(r reading) (list []reading) {
	if r.current.kind == noPortion {
		return []reading{r}
	}
	key := guessKey{r.text, r.current}
	guesses, ok := u.guesses[key]
	if !ok {
		u.work++
		guesses = r.current.guesses(r.text, u.words)
		u.guesses[key] = guesses
	}
	list = make([]reading, 0, len(guesses))
	for _, g := range guesses {
		list = append(list, reading{text: r.text + g.text, odd: r.odd + g.odd, jumps: r.jumps})
	}
	return list
}

// feed appends the readings that go on with a chunk.
func (u *untangling) feed(list []reading, r reading, c chunk) []reading {
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
	for _, next := range u.closed(r) {
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
	mostWork = 1000 // guesses for a line; the best reading so far is taken after them

	fewReadings  = 5   // kept for each place of a line
	mostReadings = 16  // kept where few do not do
	oddMost      = 6.0 // above the least odd reading
	oddEnough    = 0.8 // for another try with more gaps
	oddDoubtful  = 3.0 // for another try with more readings
	oddWorst     = 1e9

	mostSpaces = 60  // of a line
	oddJump    = 0.2 // a gap
)

// untangled reads a printed line by undoing how it was drawn and extracted. Which of its spaces are gaps is not known: it takes
// the reading that is least odd.
func (v *portionWords) untangled(printed string) (string, bool) {
	u := untangling{words: v, printed: printed, guesses: map[guessKey][]guess{}, drawn: map[[2]int][][]chunk{}}
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
	u.cuts = append(cuts, len(printed))
	best := u.search(0, fewReadings, oddWorst)
	for most := 1; best.odd > oddJump*float64(most)+oddEnough && most/2 < jumps; most *= 2 {
		if other := u.search(min(most, jumps), fewReadings, best.odd); other.odd < best.odd {
			best = other
		}
	}
	if best.odd > oddDoubtful {
		if other := u.search(jumps, mostReadings, best.odd); other.odd < best.odd {
			best = other
		}
	}
	return best.text, best.text != ""
}

// search returns the best reading with so many gaps at most that is less odd than worst, keeping so many for each place of a line.
func (u *untangling) search(jumps, keep int, worst float64) reading {
	none := reading{odd: oddWorst}
	cuts := u.cuts
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
			if start == end || len(from) == 0 {
				continue
			}
			if u.work > mostWork {
				return none
			}
			word := u.printed[start:end]
			if strings.Contains(word, " "+string(tatweel)) {
				break
			}
			list = u.extended(list, from, u.chunks(start, end), j < 0, jumps, keep, worst)
		}
		if k == len(cuts)-1 {
			var ends []reading
			for _, r := range list {
				ends = append(ends, u.closed(r)...)
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

// chunks returns the glyphs of a part of the line, taken as a word, in each way in which they can be drawn.
func (u *untangling) chunks(start, end int) [][]chunk {
	list, ok := u.drawn[[2]int{start, end}]
	if !ok {
		for _, glyphs := range drawn(u.printed[start:end]) {
			list = append(list, chunks(glyphs))
		}
		u.drawn[[2]int{start, end}] = list
	}
	return list
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
func (u *untangling) extended(list, from []reading, words [][]chunk, first bool, jumps, keep int, worst float64) []reading {
	for _, parts := range words {
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
					next = u.feed(next, w, c)
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
