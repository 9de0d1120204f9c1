package citation

import (
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
	d := &citing{Finder: c, Work: w, doc: r, organ: r.Organ, links: map[ontology.Symbol]ontology.Symbol{}, known: map[string]ontology.Symbol{}}
	if d.organ == "" {
		d.organ = r.Symbol.Organ()
	}
	d.year = citingYear(r)
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
	r := reading{Finder: d.Finder, text: text, places: d.places}
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
	merged := mergeLinks(text, links, d.reliable[:0])
	d.reliable = merged
	if len(r.places) > 0 {
		r.places = d.complete(r.places, merged)
		r.versions()
		d.places = r.places
	}
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
		for used < len(merged) && merged[used].Start < p.End {
			l := &merged[used]
			if link == nil || d.agrees(p, l.Symbol) {
				link = l
			}
			used++
		}
		d.resolve(p, link, text, where)
		if p.symbol == "" || p.symbol == d.doc.Symbol {
			continue
		}
		d.later(p.symbol, where, p.Of(text))
		citations = append(citations, resolution.Citation{Span: p.Span, Symbol: p.symbol, Date: p.date, Pinpoint: r.pinpoint(i)})
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

// setRight turns the number of a place round if it can only have been printed session last.
func (d *citing) setRight(p *place) {
	session, item, ok := strings.Cut(p.number, "/")
	if !d.words.Reversed || !ok || !p.accepted || isSpecial(p.number) || !allDigits(item) {
		return
	}
	for _, o := range citingOrgans {
		if fits(o, p.number, p.decision, p.date, d.year) {
			return
		}
	}
	if right := item + "/" + session; fits(generalAssembly, right, p.decision, p.date, d.year) {
		p.number = right
	}
}

// part decides whether a lettered resolution has a document of its own. Parts that were adopted together are
// printed in one document without letters; what was adopted when the session was resumed, in the year after it
// opened, is printed by itself. Sessions in Roman numerals were always printed together. A link in the source
// decides. It also reports whether the answer is a guess.
func (d *citing) part(symbol ontology.Symbol, p *place) (ontology.Symbol, bool) {
	whole := symbol.Whole()
	if l, ok := d.links[whole]; ok {
		return l, false
	}
	if strings.IndexByte(p.number, '(') > 0 || p.number[len(p.number)-1] == 'A' {
		return whole, false
	}
	if len(p.date) < 4 {
		return whole, true
	}
	session, _ := sessionOf(p.number)
	if year, _ := strconv.Atoi(p.date[:4]); year == 1946+session {
		return symbol, false
	}
	return whole, false
}

// adopter decides which organ adopted the resolution or decision at a place, "" if no organ that is cited by number
// did. sure is false if the words do not name it.
func (d *citing) adopter(p *place) (organ string, sure bool) {
	var buf [8]string
	fit := buf[:0]
	for _, o := range citingOrgans {
		if fits(o, p.number, p.decision, p.date, d.year) {
			fit = append(fit, o)
		}
	}
	has := func(o string) bool {
		for _, f := range fit {
			if f == o {
				return true
			}
		}
		return false
	}
	said := p.organ
	switch {
	case len(fit) == 1 && fit[0] == securityCouncil:
		return securityCouncil, true // no other organ numbers so
	case said.commission && (said.near == humanRightsCommission || d.organ == humanRightsCouncil) && has(humanRightsCommission):
		return humanRightsCommission, true
	case said.apposed && p.date != "" && has(d.organ):
		return d.organ, true
	case said.foreign || said.commission:
		return "", false
	case said.path != "" && has(said.path):
		return said.path, true
	case said.path != "":
		// The organ is named, but the date or number does not fit: the text has an error, or means another body.
		roman := strings.IndexByte(p.number, '(') > 0
		possible := fits(said.path, p.number, p.decision, "", 0)
		if (len(fit) == 0 || roman || isSpecial(p.number)) && possible {
			return said.path, false
		}
		if p.date == "" && !possible && numbers(said.path, p.number) {
			return "", false // another body with a similar name
		}
		if roman && numbers(said.path, p.number) {
			return "", false // that organ has no such resolution, nor is one of another meant
		}
	case said.council:
		councils := 0
		for _, f := range fit {
			if f == securityCouncil || f == economicCouncil || f == humanRightsCouncil {
				organ = f
				councils++
			}
		}
		if councils > 0 {
			return organ, true
		}
	case said.own && has(d.organ):
		return d.organ, true
	}
	switch len(fit) {
	case 0:
		if said.own && said.near == "" && fits(d.organ, p.number, p.decision, "", 0) {
			return d.organ, false // a wrong date, or a document later than this one
		}
		return "", false
	case 1:
		// Session numbers of the Human Rights Council are also those of many other bodies: without a date, the Council must
		// be named nearby.
		if fit[0] == humanRightsCouncil && p.date == "" && d.organ != humanRightsCouncil && said.near != humanRightsCouncil {
			if s, _ := mint(fit[0], p.number, p.decision); d.links[s] == "" {
				return "", false
			}
		}
		return fit[0], p.date != "" || fit[0] == securityCouncil
	}
	linked := ""
	for _, f := range fit {
		if s, ok := mint(f, p.number, p.decision); ok {
			if _, ok := d.links[s.Whole()]; ok {
				if linked != "" {
					linked = ""
					break
				}
				linked = f
			}
		}
	}
	switch {
	case linked != "":
		return linked, true
	case said.near != "" && has(said.near):
		return said.near, false
	case has(d.organ):
		return d.organ, false
	case !has(generalAssembly) && p.date == "" && strings.IndexByte(p.number, '(') > 0 && !assemblyOver(p.number):
		return "", false // conferences too have numbered their resolutions so
	}
	return fit[0], false
}

// agrees reports whether a place can cite the document of a link, or a part of it: the number must be the same, and
// the organ one that the words and the date permit.
func (d *citing) agrees(p *place, link ontology.Symbol) bool {
	if p.number == "" {
		a, b := p.symbol, link
		return a == b || a.Whole() == b.Whole() || strings.HasSuffix(string(a), "-"+string(b)) || strings.HasPrefix(string(b), string(a)) && b[len(a)] == '('
	}
	o, decision := link.Organ(), link.Class() == "Decision"
	s, ok := mint(o, p.number, decision)
	switch said := p.organ.path; {
	case !ok || s.Whole() != link.Whole():
		return false
	case !fits(o, p.number, decision, "", 0): // no such document
		return false
	case p.date == "" && d.known[numberKey(p)] != "" && d.known[numberKey(p)].Whole() != link.Whole():
		return false
	case p.accepted && p.organ.foreign && p.number[len(p.number)-1] != ')':
		return false
	case p.accepted && p.organ.commission && p.date != "" && !fits(o, p.number, decision, p.date, 0):
		return false
	case !fits(o, p.number, decision, p.date, d.year) && d.fitsOther(p, o):
		return false
	case p.accepted && said != "" && said != o && fits(said, p.number, p.decision, p.date, d.year):
		return false
	}
	p.decision = decision
	return true
}

// fitsOther reports whether the number and date fit an organ other than this one.
func (d *citing) fitsOther(p *place, organ string) bool {
	for _, o := range citingOrgans {
		if o != organ && fits(o, p.number, p.decision, p.date, d.year) {
			return true
		}
	}
	return false
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
