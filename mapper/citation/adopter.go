package citation

import (
	"slices"
	"strconv"
	"strings"

	"github.com/unkg/unkg/ontology"
)

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
	right := item + "/" + session
	for _, o := range [...]string{generalAssembly, economicCouncil} {
		if fits(o, right, p.decision, p.date, d.year) {
			p.number = right
		}
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
	fit := candidates(buf[:0])
	for _, o := range citingOrgans {
		if fits(o, p.number, p.decision, p.date, d.year) {
			fit = append(fit, o)
		}
	}
	said := &p.organ
	switch {
	case len(fit) == 1 && fit[0] == securityCouncil:
		return securityCouncil, true // no other organ numbers so
	case said.commission && fit.has(humanRightsCommission) &&
		(said.near == humanRightsCommission || d.organ == humanRightsCouncil):
		return humanRightsCommission, true
	case said.apposed && p.date != "" && fit.has(d.organ):
		return d.organ, true
	case said.foreign || said.commission:
		return "", false
	case said.path != "" && fit.has(said.path):
		return said.path, true
	case said.path != "":
		if organ, decided := misfit(p, fit); decided {
			return organ, false
		}
	case said.council:
		if organ := fit.council(); organ != "" {
			return organ, true
		}
	case said.own && fit.has(d.organ):
		return d.organ, true
	}
	switch len(fit) {
	case 0:
		if said.own && said.near == "" && fits(d.organ, p.number, p.decision, "", 0) {
			return d.organ, false // a wrong date, or a document later than this one
		}
		return "", false
	case 1:
		return d.single(p, fit[0])
	}
	return d.likeliest(p, fit)
}

// Candidates are the organs that can have adopted a resolution, the most cited first.
type candidates []string

func (c candidates) has(organ string) bool { return slices.Contains(c, organ) }

// council returns the last of the candidates that is called "the Council".
func (c candidates) council() (organ string) {
	for _, o := range c {
		if o == securityCouncil || o == economicCouncil || o == humanRightsCouncil {
			organ = o
		}
	}
	return organ
}

// misfit decides about a place whose organ is named, but which does not fit that organ's numbers or the date: the text
// has an error, or means another body. decided is false if the candidates tell.
func misfit(p *place, fit candidates) (organ string, decided bool) {
	named := p.organ.path
	roman := strings.IndexByte(p.number, '(') > 0
	possible := fits(named, p.number, p.decision, "", 0)
	switch {
	case possible && (len(fit) == 0 || roman || isSpecial(p.number)):
		return named, true
	case !possible && (roman || p.date == "") && numbers(named, p.number):
		return "", true // that organ has no such resolution, nor is one of another meant
	}
	return "", false
}

// single decides about a place with one candidate, which the words do not name. Session numbers of the Human Rights
// Council are also those of many other bodies: without a date, the Council must be named nearby.
func (d *citing) single(p *place, organ string) (adopter string, sure bool) {
	if organ == humanRightsCouncil && p.date == "" && d.organ != humanRightsCouncil && p.organ.near != humanRightsCouncil {
		if s, _ := mint(organ, p.number, p.decision); d.links[s] == "" {
			return "", false
		}
	}
	return organ, p.date != "" || organ == securityCouncil
}

// likeliest decides about a place with several candidates, none of which the words name: by the links of the source, what
// is named before, and the organ of the document.
func (d *citing) likeliest(p *place, fit candidates) (organ string, sure bool) {
	linked := 0
	for _, o := range fit {
		if s, ok := mint(o, p.number, p.decision); ok && d.links[s.Whole()] != "" {
			organ = o
			linked++
		}
	}
	switch {
	case linked == 1:
		return organ, true
	case p.organ.near != "" && fit.has(p.organ.near):
		return p.organ.near, false
	case fit.has(d.organ):
		return d.organ, false
	case !fit.has(generalAssembly) && p.date == "" && strings.IndexByte(p.number, '(') > 0 && !assemblyOver(p.number):
		return "", false // conferences too have numbered their resolutions so
	}
	return fit[0], false
}

// agrees reports whether a place can cite the document of a link, or a part of it: the number must be the same, and
// the organ one that the words and the date permit.
func (d *citing) agrees(p *place, link ontology.Symbol) bool {
	if p.number == "" {
		a, b := p.symbol, link
		return a == b || a.Whole() == b.Whole() || strings.HasSuffix(string(a), "-"+string(b)) ||
			strings.HasPrefix(string(b), string(a)) && b[len(a)] == '('
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
