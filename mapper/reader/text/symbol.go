package text

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// mostHead is how many lines may precede a text that has no enacting formula.
const mostHead = 120

// readSymbol finds where the text begins, the organ and the symbol. The symbol is the one that is printed on the cover
// page, or follows from the number in the caption, or is mentioned before the text; or else the one that the caller gave, or
// that of a document of another kind.
func (t *textReader) readSymbol() error {
	t.joinInitial()
	at, organ := t.findFormula()
	if at >= 0 && t.isStatementCover(at) {
		at = -1 // the organ on the cover page
	}
	head := t.lines[:max(at, 0)]
	if at < 0 {
		head = t.lines[:min(len(t.lines), mostHead)]
		at, organ = t.beginUnformed(head)
		if at < 0 {
			return source.NotResolution(t.name, t.data, t.lines[0].offset, t.missing())
		}
		head = t.lines[:at]
	} else {
		t.caption, t.captioned = t.findCaption(head, organ)
		if first := t.firstRecital(at); first < at {
			t.moveFormula(at, first)
			at, head = first, t.lines[:first]
		}
	}
	t.formula = at
	if !t.sat { // before the formula of a decision
		t.sitting, t.sat = t.findSitting(head, t.caption.end)
	}
	own, mentioned, other := t.printedSymbols(head)
	t.correctYear(head)
	if t.captioned && strings.HasPrefix(string(t.caption.symbol), string(own)+"(") {
		own = t.caption.symbol // "A/RES/3314" lacks the session
	}
	symbol := cmp.Or(own, t.caption.symbol, mentioned, t.given, other)
	if symbol == "" {
		return source.At(t.name, t.data, t.lines[0].offset, t.unnumbered(organ))
	}
	t.res.Symbol, t.res.Organ, t.enactor = symbol, cmp.Or(symbol.Organ(), organ), organ
	return nil
}

// correctYear corrects the year in the caption of a resolution of the Security Council, whose running number tells it, where
// the date below agrees with the number: "434 (1973)" of 18 September 1978.
func (t *textReader) correctYear(head []line) {
	c := &t.caption
	local, council := strings.CutPrefix(string(c.symbol), "S/RES/")
	running, year, ok := strings.Cut(local, "(")
	if !council || !ok {
		return
	}
	known := itoa(ontology.CouncilYear(number(running)))
	date := c.date
	if date == "" && c.end < len(head) && t.isDateLine(head[c.end].text) {
		date = t.date(head[c.end].text)
	}
	if known == strings.TrimSuffix(year, ")") || !strings.HasPrefix(date, known+"-") {
		return
	}
	if symbol, ok := ontology.ResolutionSymbol(c.symbol.Organ(), running+"("+known+")"); ok {
		c.symbol = symbol
	}
}

// missing says what was looked for in a text that is no resolution.
func (t *textReader) missing() string {
	m := &t.words.Masthead
	return "neither an enacting formula such as " + quote(m.Organs[0].Article+m.Organs[0].Name+",") + " nor a heading such as " +
		quote("Resolution 242 (1967)") + " was found"
}

// unnumbered says what was looked for before the text of a resolution of an organ that has no symbol.
func (t *textReader) unnumbered(organ string) string {
	sample := "48/7. Title"
	if organ == "body/security-council" {
		sample = "Resolution 242 (1967)"
	}
	return "a resolution without a symbol: neither a symbol nor a heading such as " + quote(sample) + " was found; --symbol can give it"
}

// beginUnformed finds the beginning of a text without an enacting formula, and the organ: after a caption, or after a
// cover page with the symbol and the organ. It supplies the formula before the line that it returns, -1 if there is none.
func (t *textReader) beginUnformed(head []line) (at int, organ string) {
	own, _, _ := t.printedSymbols(head)
	cover := t.coverOrgan(head)
	organ = cmp.Or(own.Organ(), cover)
	from := 0
	switch t.caption, t.captioned = t.findCaption(head, organ); {
	case t.captioned:
		from, organ = t.caption.end, cmp.Or(t.caption.symbol.Organ(), organ)
	case own == "" || cover == "":
		return -1, ""
	}
	if t.sitting, t.sat = t.findSitting(head, from); t.sat {
		if at = t.sitting.at; t.sitting.introduces {
			at = t.sitting.end
		}
		if at < len(t.lines) {
			t.supplyFormula(at)
			return at, organ
		}
	}
	if at = t.textStart(from, !t.captioned || t.caption.titled); at < 0 {
		return -1, ""
	}
	if t.captioned && !t.caption.titled && t.caption.date == "" && at == from && !t.opensText(t.lines[at].text) {
		return -1, "" // no more than the words "Resolution 242 (1967)"
	}
	t.supplyFormula(at)
	return at, organ
}

// coverOrgan returns the path of the organ that the cover page names, in a line of its own or as the one that adopted.
func (t *textReader) coverOrgan(head []line) string {
	for i := range head {
		text := squeeze(head[i].text)
		for _, o := range t.words.Masthead.Organs {
			name := squeeze(o.Name)
			if t.isCover(head[i].text) && containsFolded(text, name) || t.isAdoptedBy(head[i].text) && containsFolded(text, name) {
				return o.Body
			}
		}
	}
	return ""
}

// containsFolded reports whether text contains words in capitals or as they are.
func containsFolded(text, words string) bool {
	return strings.Contains(text, words) || strings.Contains(text, strings.ToUpper(words))
}

// joinInitial joins the first letter of the symbol, which cover pages print large, with the rest: "A" and "/RES/73/7".
func (t *textReader) joinInitial() {
	const apart = 3 // lines
	for i := 0; i < min(len(t.lines), farthest); i++ {
		letter := t.lines[i].text
		if len(letter) > 1 || !strings.Contains("AEST", letter) {
			continue
		}
		for k := i + 1; k < min(len(t.lines), i+1+apart); k++ {
			if text := t.lines[k].text; text[0] == '/' {
				if _, n := ontology.ScanSymbol(letter + text); n > 0 {
					t.lines[k].text = letter + text
				}
				break
			}
		}
		t.became(&t.lines[i], resolution.Cover, "symbol")
		return
	}
}

// printedSymbols returns the symbols in the lines of the cover page: the first of a resolution that has a line of its own
// or the beginning of one (own), the first of a resolution among other words (mentioned), and the first of any other
// document that precedes no other words. Symbols in brackets are those of drafts and reports.
func (t *textReader) printedSymbols(head []line) (own, mentioned, other ontology.Symbol) {
	where := [...]int{-1, -1}
	for k := range head {
		text := head[k].text
		for i := 0; i < len(text); i++ {
			if c := text[i]; c < 'A' || c > 'Z' || i > 0 && text[i-1] != ' ' {
				continue
			}
			s, n := ontology.ScanSymbol(text[i:])
			if n == 0 || !strings.Contains(string(s), "/") {
				continue
			}
			before := strings.TrimRight(text[:i], " ")
			first := before == "" || t.isCover(before)
			switch {
			case isAct(s) && first:
				t.became(&head[k], resolution.Cover, "symbol")
				return s, mentioned, other
			case isAct(s) && mentioned == "":
				mentioned, where[0] = s, k
			case other == "" && (first || !strings.ContainsAny(before, ".,;:([")):
				other, where[1] = s, k
			}
			i += n - 1
		}
	}
	switch {
	case t.captioned || t.given != "":
	case where[0] >= 0:
		t.became(&head[where[0]], resolution.Cover, "symbol")
	case where[1] >= 0:
		t.became(&head[where[1]], resolution.Cover, "symbol")
	}
	return "", mentioned, other
}

// isAct reports whether a symbol is that of a resolution, a decision or a statement, corrigenda included.
func isAct(s ontology.Symbol) bool {
	return strings.Contains(string(s), "/RES/") || s.Class() != "Document"
}
