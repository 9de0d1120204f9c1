package citation

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

// Finder finds the documents that paragraphs and footnotes cite: symbols printed in full, and numbers of resolutions
// and decisions whose organ is clear from the words around them, their dates or the links of the source.
type Finder struct {
	words  *lang.Citation
	syntax *lang.Syntax
}

func New(l *lang.Language) *Finder { return &Finder{words: &l.Citation, syntax: &l.Syntax} }

// counts reports whether numbers are printed before the word for a resolution, each with a word that counts: 第78/1号决议.
func (c *Finder) counts() bool { return c.syntax.Number == lang.Before }

// Find fills in Citations of the paragraphs and footnotes of r, in text order. It warns of links whose text
// names another document, and of documents later than r.
func (c *Finder) Find(w *work.Work, r *resolution.Resolution) {
	d := &citing{
		Finder: c, Work: w, doc: r,
		organ: cmp.Or(r.Organ, r.Symbol.Organ()), year: citingYear(r),
		links: map[ontology.Symbol]ontology.Symbol{}, known: map[string]ontology.Symbol{},
	}
	for i := range r.Paragraphs {
		d.note(r.Paragraphs[i].Links)
	}
	for i := range r.Footnotes {
		d.note(r.Footnotes[i].Links)
	}
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		p.Citations = d.cite(p.Text, p.Links, p.ID)
	}
	for i := range r.Footnotes {
		n := &r.Footnotes[i]
		n.Citations = d.cite(n.Text, n.Links, "fn"+n.Mark)
	}
	d.settle()
	d.repeat()
}

// A citing is the state of the work on one document.
type citing struct {
	*Finder
	*work.Work
	doc      *resolution.Resolution
	organ    string                              // path of the body that adopts the document
	year     int                                 // of the document, 0 if unknown
	links    map[ontology.Symbol]ontology.Symbol // the documents that the source links, by the symbol without its part
	known    map[string]ontology.Symbol          // the symbols of numbers, where certain
	printed  map[string]string                   // see inFull
	guesses  []guess                             // the citations that are not certain
	places   []place
	cues     []cue
	reliable []resolution.Link
}

// A guess is a citation whose organ or part was not certain when its text was read.
type guess struct {
	citations []resolution.Citation
	index     int
	number    string
}

// citingYear returns the latest year in the dates and the symbol of a document, 0 if they have none. It is the
// latest because sources print wrong dates of adoption.
func citingYear(r *resolution.Resolution) int {
	year := yearOf(r.Symbol)
	for _, date := range []string{r.Adopted, r.Voted, r.Issued} {
		if len(date) > 4 {
			if y, err := strconv.Atoi(date[:4]); err == nil && y > 1945 {
				year = max(year, y)
			}
		}
	}
	return year
}

// note records the documents that the source links, as evidence of which organ's resolutions its numbers are.
func (d *citing) note(links []resolution.Link) {
	for _, l := range links {
		d.links[l.Symbol.Whole()] = l.Symbol
	}
}

// cite returns the citations in one text.
func (d *citing) cite(text string, links []resolution.Link, where string) []resolution.Citation {
	d.places = d.scanPlaces(text, d.places[:0])
	if len(d.places) == 0 && len(links) == 0 || !d.GoOn(len(d.places)) {
		return nil
	}
	merged := mergeLinks(text, links, d.reliable[:0])
	d.reliable = merged
	r := d.read(text, merged)
	guesses := len(d.guesses)
	citations := make([]resolution.Citation, 0, len(r.places))
	used := 0 // links before this index end before the place
	for i := range r.places {
		if !d.GoOn(1) {
			return nil
		}
		p := &r.places[i]
		for used < len(merged) && merged[used].End <= p.Start {
			citations = d.linked(citations, text, &merged[used], where)
			used++
		}
		var link *resolution.Link
		for ; used < len(merged) && merged[used].Start < p.End; used++ {
			if l := &merged[used]; link == nil || d.agrees(p, l.Symbol) {
				link = l
			}
		}
		d.resolve(p, link, text, where)
		if p.symbol == "" || p.symbol == d.doc.Symbol {
			continue
		}
		d.later(p.symbol, where, p.Of(text))
		c := resolution.Citation{Span: p.Span, Symbol: p.symbol, Date: p.date, Pinpoint: r.pinpoint(i)}
		citations = append(citations, c)
		if p.guess {
			d.guesses = append(d.guesses, guess{index: len(citations) - 1, number: numberKey(p)})
		}
	}
	for ; used < len(merged); used++ {
		citations = d.linked(citations, text, &merged[used], where)
	}
	for i := range d.guesses[guesses:] {
		d.guesses[guesses+i].citations = citations
	}
	if len(citations) == 0 {
		return nil
	}
	return citations
}

// read decides which of the places in a text can be citations, and what the words say of their organs.
func (d *citing) read(text string, links []resolution.Link) *reading {
	r := &reading{Finder: d.Finder, text: text, places: d.places}
	last := 0
	for i := range d.places {
		if d.places[i].number != "" {
			last = i + 1
		}
	}
	if last > 0 {
		end := len(text)
		if !d.counts() {
			end = d.places[last-1].End
		}
		d.cues = d.Finder.cues(text, 0, end, d.cues[:0])
		r.cues = d.cues
		r.judge()
	}
	if len(r.places) > 0 {
		r.places = d.complete(r.places, links)
		r.versions()
		d.places = r.places
	}
	return r
}

// numberKey returns the key of a number in citing.known.
func numberKey(p *place) string {
	if p.decision {
		return "decision " + p.number
	}
	return p.number
}

// resolve finds the document that a place cites; the symbol stays "" if it cites none.
func (d *citing) resolve(p *place, link *resolution.Link, text, where string) {
	d.setRight(p)
	if link != nil {
		if d.agrees(p, link.Symbol) {
			if strings.HasSuffix(string(p.symbol), "-"+string(link.Symbol)) {
				p.symbol = p.symbol.Whole() // the second symbol of the same document
			} else if p.symbol = link.Symbol; !p.symbol.Numbered() {
				p.symbol = p.symbol.Whole()
			}
			if p.number != "" {
				d.known[numberKey(p)] = p.symbol
			}
			return
		}
		d.warn(resolution.LinkMismatch, where, p.Of(text)+" -> "+string(link.Symbol))
	}
	if p.number == "" {
		p.symbol = p.symbol.Whole()
		return
	}
	if !p.accepted {
		return
	}
	organ, sure := d.adopter(p)
	if organ == "" {
		return
	}
	symbol, ok := mint(organ, p.number+p.letters, p.decision)
	if !ok {
		return
	}
	part := false
	if whole := symbol.Whole(); whole != symbol && p.letters == "" {
		symbol, part = d.part(symbol, p)
	}
	p.symbol = symbol
	if sure && !part {
		d.known[numberKey(p)] = symbol
	} else {
		p.guess = true
	}
}

// settle looks again at the guesses, now that the whole document is read: a number that was certain elsewhere is
// used.
func (d *citing) settle() {
	for _, g := range d.guesses {
		if s, ok := d.known[g.number]; ok && g.index < len(g.citations) {
			g.citations[g.index].Symbol = s
		}
	}
}

func (d *citing) warn(code resolution.Code, where, text string) {
	d.doc.Warnings = append(d.doc.Warnings, resolution.Warning{Code: code, Where: where, Text: text})
}
