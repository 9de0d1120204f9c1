package name

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// findFacts reads what footnotes say about the treaty or other instrument named just before their mark: where it is
// registered in the Treaty Series, or which document sets out its text.
func (s *search) findFacts() {
	series := false
	noted := map[noteKey]*notedInstrument{}
	for i := range s.r.Paragraphs {
		addNoted(noted, &s.r.Paragraphs[i])
	}
	for i := range s.r.Footnotes {
		note := &s.r.Footnotes[i]
		text := script.Fold(note.Text).Text
		fact := resolution.InstrumentFact{Footnote: note.Mark}
		var treaty bool
		fact.Volume, fact.Number, treaty = readTreaty(s.notes.Treaty, text)
		if !treaty && series {
			fact.Volume, fact.Number, treaty = readTreaty(s.notes.Again, text)
		}
		series = treaty || beginsAny(text, s.notes.Treaty) || series && beginsAny(text, s.notes.Again)
		if !treaty {
			fact.SetOutIn = s.setOutIn(note)
		}
		if fact.Volume == 0 && fact.Number == 0 && fact.SetOutIn == "" {
			continue
		}
		e, reported := s.instrument(noted[noteKey{note.Paragraph, note.Mark}])
		if e == nil || treaty && e.Kind != ontology.Convention {
			continue
		}
		if !treaty && !strings.Contains(string(fact.SetOutIn), "/RES/") && (reported || e.Number > 0) {
			continue
		}
		same := func(local string) bool { return withoutPart(local) == withoutPart(fact.SetOutIn.Local()) }
		if !treaty && len(e.SetOutIn) > 0 && !slices.ContainsFunc(e.SetOutIn, same) {
			continue // a report on it, or its follow-up
		}
		fact.Entity = e
		s.r.Facts = append(s.r.Facts, fact)
	}
}

// withoutPart returns the local name of a document without the letter of the part of a resolution: texts cite
// resolution 217 A (III) both as a whole and as a part.
func withoutPart(local string) string {
	parts := strings.Split(local, "-")
	for i := 2; i < len(parts); i++ {
		if len(parts[i]) == 1 && parts[i] >= "A" && parts[i] <= "F" && parts[i] != "C" && parts[i] != "D" {
			return strings.Join(slices.Delete(parts, i, i+1), "-")
		}
	}
	return local
}

// readTreaty reads a footnote by the first of the patterns that it begins with. If it gives several numbers, only
// the volume is used: the numbers are those of several treaties.
func readTreaty(patterns []string, text string) (volume, number int, ok bool) {
	for _, p := range patterns {
		rest := text
		volume, number = 0, 0
		for p != "" {
			if value, found := strings.CutPrefix(p, "{v}"); found {
				if volume, rest = digitsOf(rest); volume == 0 {
					break
				}
				p = value
				continue
			}
			if value, found := strings.CutPrefix(p, "{n}"); found {
				if number, rest = digitsOf(rest); number == 0 {
					break
				}
				p = value
				continue
			}
			if rest == "" || rest[0] != p[0] {
				break
			}
			p, rest = p[1:], rest[1:]
		}
		if p != "" {
			if strings.HasPrefix(rest, "-") && number > 0 {
				return volume, 0, true // "第970-973号"
			}
			continue
		}
		if hasPrefixAny(rest, "-", ", ", " ", "、") {
			number = 0
		}
		return volume, number, true
	}
	return 0, 0, false
}

// digitsOf reads the digits at the beginning of s; n is 0 if there are none or more than nine.
func digitsOf(s string) (n int, rest string) {
	i := 0
	for i < len(s) && i < 9 && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i < len(s) && s[i] >= '0' && s[i] <= '9' {
		return 0, s
	}
	return n, s[i:]
}

// beginsAny reports whether the text begins with what a pattern has before its first number.
func beginsAny(text string, patterns []string) bool {
	for _, p := range patterns {
		lead, _, _ := strings.Cut(p, "{")
		if strings.HasPrefix(text, lead) {
			return true
		}
	}
	return false
}

// setOutIn returns the document that a footnote cites and nothing else, as a whole or with its annex or chapter; ""
// if the footnote says more.
func (s *search) setOutIn(note *resolution.Footnote) ontology.Symbol {
	if len(note.Citations) == 0 || note.Citations[0].Ibid {
		return ""
	}
	first := note.Citations[0]
	last := first
	for _, c := range note.Citations[1:] {
		if !strings.HasPrefix(string(c.Symbol), string(first.Symbol)) { // its corrigendum, its other part
			return ""
		}
		last = c
	}
	lead := script.Fold(note.Text[:first.Start]).Text
	rest := strings.ToLower(script.Fold(note.Text[last.End:]).Text)
	annexed := false
	for _, a := range s.notes.Annex {
		annexed = annexed || strings.Contains(rest, a)
	}
	whole := false
	for _, e := range s.notes.Ends {
		whole = whole || rest == e
	}
	for _, l := range s.notes.Leads {
		if lead == l && (whole || annexed) {
			return first.Symbol
		}
	}
	for _, l := range s.notes.See {
		if lead == l && annexed {
			return first.Symbol
		}
	}
	return ""
}

// A noteKey is a footnote mark in a paragraph.
type noteKey struct{ paragraph, mark string }

// A notedInstrument is the name before the first mark of a footnote in a paragraph, and what is known about it.
type notedInstrument struct {
	p       *resolution.Paragraph
	mention int // index of the last mention before the mark
	mark    int // byte offset of the mark
	before  int // byte offset of the last other mark before it, 0 if none
	read    bool
	entity  *ontology.Entity
	report  bool // the words before the name are about a report on it
}

// addNoted records the name before each mark of a paragraph.
func addNoted(noted map[noteKey]*notedInstrument, p *resolution.Paragraph) {
	var last, other resolution.Mark // the last mark, and the last that is not the same
	for _, mark := range p.Marks {
		if mark.Mark != last.Mark {
			other = last
		}
		before := last
		if mark.Mark == last.Mark {
			before = other
		}
		last = mark
		key := noteKey{p.ID, mark.Mark}
		if n := len(resolution.Within(p.Mentions, 0, mark.Offset)); n > 0 && noted[key] == nil {
			noted[key] = &notedInstrument{p: p, mention: n - 1, mark: mark.Offset, before: before.Offset}
		}
	}
}

// instrument returns the instrument that a paragraph names just before the mark of a footnote, or nil. reported
// says that the words before the name are about a report on the instrument: the footnote may then be that of the
// report.
func (s *search) instrument(n *notedInstrument) (e *ontology.Entity, reported bool) {
	if n == nil {
		return nil, false
	}
	if !n.read {
		n.read = true
		n.entity, n.report = s.readInstrument(n)
	}
	return n.entity, n.report
}

// longestGap is how many bytes in brackets may come between the name of an instrument and the mark of its footnote.
const longestGap = 1000

func (s *search) readInstrument(n *notedInstrument) (e *ontology.Entity, reported bool) {
	m := n.p.Mentions[n.mention]
	if m.Entity == nil || m.Entity.Kind != ontology.Convention && m.Entity.Kind != ontology.Framework ||
		m.End < n.mark && (n.mark-m.End > longestGap || !isGap(n.p.Text[m.End:n.mark])) {
		return nil, false
	}
	lead := n.p.Text[min(n.before, m.Start):m.Start]
	for _, word := range s.notes.Reports {
		reported = reported || strings.Contains(lead, word)
	}
	return m.Entity, reported && !s.syntax.OpensQuote(script.Last(lead))
}

// isGap reports whether the text between a name and the mark of its footnote has no words outside brackets.
func isGap(text string) bool {
	depth := 0
	for _, r := range text {
		switch {
		case r == '(' || r == '（':
			depth++
		case r == ')' || r == '）':
			depth--
		case depth == 0 && script.IsLetter(r):
			return false
		}
	}
	return true
}
