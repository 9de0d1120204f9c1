package akn

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// aknLanguages maps the codes of FRBRlanguage (ISO 639-2) to BCP 47.
var aknLanguages = map[string]string{"ara": "ar", "eng": "en", "fra": "fr", "fre": "fr", "rus": "ru", "spa": "es", "zho": "zh", "chi": "zh"}

// aknOrgans maps FRBRauthor of the work to the body that adopts. A resolution of the Human Rights Council does not
// name it as the author and is recognised by its symbol.
var aknOrgans = map[string]string{"ga": "body/general-assembly", "sc": "body/security-council", "ecosoc": "body/economic-and-social-council", "hrc": "body/human-rights-council"}

// readAKNMeta reads identification, classification, workflow, votes and the cover page of a statement; given is the
// symbol to use if it prints none.
func readAKNMeta(r *resolution.Resolution, statement *element, given ontology.Symbol) {
	meta, cover := statement.child("meta"), statement.child("coverPage")
	identification := meta.child("identification")
	work, expression := identification.child("FRBRWork"), identification.child("FRBRExpression")
	r.AkomaNtoso = workName(attrOf(work.child("FRBRuri"), "value"))
	r.Language = aknLanguages[attrOf(expression.child("FRBRlanguage"), "language")]
	r.Symbol = cmp.Or(symbolOf(coverNumber(cover)), given)
	r.Organ = cmp.Or(r.Symbol.Organ(), aknOrgans[attrOf(work.child("FRBRauthor"), "href")])
	r.Repeated.Session = attrOf(cover.find(named("session")), "value")
	r.Session = cmp.Or(r.Symbol.Session(), r.Repeated.Session)
	r.Repeated.Number = statement.child("preface").find(named("docNumber")).words()
	if r.Organ == "body/security-council" { // it prints the number in the first line of the title
		r.Repeated.Number = cover.find(named("docTitle")).words()
	}
	r.JobNumber, _, _ = strings.Cut(meta.find(named("docketNumber")).words(), " ")
	r.Title, _ = outline.CutDash(strings.TrimSpace(statement.child("preface").find(named("docTitle")).take()))
	readCover(r, cover)
	readClassification(r, meta)
	readWorkflow(r, meta.child("workflow"))
	readVotes(r, meta.child("analysis").find(named("voting")))
	readAdoptions(r, work, statement)
	readOutcome(r, statement)
	r.Repeated.Meeting = adoptionMeeting(statement)
	if r.Meeting == "" {
		r.Meeting = string(ontology.MeetingRecord(r.Organ, r.Session, r.Repeated.Meeting))
	}
}

// workName returns the name of a work, "" if a part of it is missing: official files have "/akn/un/.../unsc//2817-2026/"
// and "/akn/un/.../unsc/0001-01-01/2688-2023/" in some languages.
func workName(name string) string {
	if strings.Contains(name, "//") || strings.Contains(name, "/0001-01-01/") {
		return ""
	}
	return name
}

// readAdoptions reads the dates of adoption: that of the work, and those on the cover page and in the closing lines,
// both in attributes and in words.
func readAdoptions(r *resolution.Resolution, work, statement *element) {
	r.Adopted = attrOf(work.child("FRBRdate"), "date")
	printed := func(date string) {
		if date != "" {
			r.Repeated.Adopted = append(r.Repeated.Adopted, date)
		}
	}
	inWords := func(e *element) {
		if words := lang.Get(r.Language); words != nil {
			printed(words.FindDate(e.words()))
		}
	}
	statement.child("coverPage").each(func(e *element) {
		if e.name == "docTitle" && e.find(named("docDate")) == nil {
			inWords(e)
		}
	})
	statement.each(func(e *element) {
		if e.name == "docDate" && e.attr("refersTo") == "#adoptionDate" {
			printed(attrOf(e, "date"))
			inWords(e)
		}
	})
}

func named(name string) func(*element) bool { return func(e *element) bool { return e.name == name } }

func attrOf(e *element, name string) string {
	if e == nil {
		return ""
	}
	return strings.TrimSpace(e.attr(name))
}

// coverNumber returns the element of the cover page that holds the symbol, or nil.
func coverNumber(cover *element) *element {
	return cover.find(func(e *element) bool { return e.name == "docNumber" && e.attr("refersTo") == "#symbol" })
}

// symbolOf returns the symbol in an element, "" if there is none.
func symbolOf(number *element) ontology.Symbol {
	symbol, err := ontology.ParseSymbol(number.words())
	if err != nil {
		return ""
	}
	return symbol
}

// readCover reads the dates, agenda items and the report of the cover page.
func readCover(r *resolution.Resolution, cover *element) {
	if cover == nil {
		return
	}
	var numbers, titles []string
	var walk func(*element)
	walk = func(e *element) {
		for c := e.first; c != nil; c = c.next {
			switch {
			case c.name == "docDate" && c.attr("refersTo") == "#dateOfIssuance":
				r.Issued = attrOf(c, "date")
			case c.name == "inline" && c.attr("name") == "agenda item":
				numbers = outline.AgendaNumbers(c.words())
			case c.name == "inline" && c.attr("name") == "agenda item name":
				titles = append(titles, c.words())
			case c.name == "docProponent":
				r.Committee = committeePath(c.attr("refersTo"))
			}
			if c.name == "inline" && c.attr("name") == "originating document" {
				var more []string
				r.Report, r.ReportParagraph, more = reportOf(c.words())
				r.Drafts = append(r.Drafts, more...)
			}
			walk(c)
		}
	}
	walk(cover)
	r.AgendaItems, r.AgendaTitle = outline.Agenda(numbers, titles)
}

// committeePath turns the reference of a docProponent into the path of a body: "#thirdCommittee" ->
// body/third-committee.
func committeePath(ref string) string {
	ref = strings.TrimPrefix(ref, "#")
	if !strings.HasSuffix(ref, "Committee") || ref == "noMainCommittee" { // considered without a committee: "#plenaryMeeting"
		return ""
	}
	b := []byte("body/")
	for i := 0; i < len(ref); i++ {
		c := ref[i]
		if 'A' <= c && c <= 'Z' {
			if i > 0 {
				b = append(b, '-')
			}
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

// reportOf splits "A/76/476, para. 8" into the symbol of the report and the number of its paragraph. A resolution
// adopted without reference to a committee names its draft instead, often with an addendum: "A/74/L.14 and
// A/74/L.14/Add.1".
func reportOf(s string) (report, paragraph string, more []string) {
	rest := s
	for i := 0; i < len(s); {
		symbol, n := ontology.ScanSymbol(s[i:])
		switch {
		case n == 0:
			i++
			continue
		case report == "":
			report = string(symbol)
		default:
			more = append(more, string(symbol))
		}
		i += n
		rest = s[i:]
	}
	if report == "" {
		return "", "", nil
	}
	if i := strings.IndexAny(rest, "0123456789"); i >= 0 {
		paragraph = rest[i : i+script.Digits(rest[i:])]
	}
	return report, paragraph, more
}

// readClassification reads the subjects: concepts of the UNBIS Thesaurus and Sustainable Development Goals by their
// IRIs, and the title that the Dag Hammarskjöld Library gives to resolutions that have none of their own.
func readClassification(r *resolution.Resolution, meta *element) {
	if meta == nil {
		return
	}
	for c := meta.first; c != nil; c = c.next {
		if c.name != "classification" {
			continue
		}
		for k := c.first; k != nil; k = k.next {
			for _, scheme := range []string{ontology.UNBIS, ontology.SDG} {
				if concept, ok := strings.CutPrefix(k.attr("href"), scheme); ok {
					r.Subjects = append(r.Subjects, scheme+ontology.Encode(concept))
				}
			}
			if r.Title == "" && r.Language == "en" && k.attr("refersTo") == "title" {
				r.Title = collapse(k.attr("value"))
			}
		}
	}
	slices.Sort(r.Subjects)
	r.Subjects = slices.Compact(r.Subjects)
}

// readWorkflow reads drafts, sponsors, the outcome and the record of the meeting. The dates of steps are often
// placeholders.
func readWorkflow(r *resolution.Resolution, workflow *element) {
	if workflow == nil {
		return
	}
	for s := workflow.first; s != nil; s = s.next {
		symbol, err := ontology.ParseSymbol(collapse(s.attr("as")))
		switch s.attr("outcome") {
		case "draftResolution":
			if err == nil {
				r.Drafts = append(r.Drafts, string(symbol))
			}
			r.Sponsors = append(r.Sponsors, sponsors(s.attr("by"))...)
		case "draftResolutionAdditionalSponsors":
			r.Sponsors = append(r.Sponsors, sponsors(s.attr("by"))...)
		case "recommendedForAdoption":
			if err == nil && r.Report == "" {
				r.Report = string(symbol)
			}
			if r.ReportParagraph == "" && string(symbol) == r.Report {
				r.ReportParagraph = s.attr("refersTo")
			}
		}
		if outcome, ok := aknOutcomes[strings.ToLower(s.attr("outcome"))]; ok {
			r.Outcome, r.Voted = outcome, stepDate(s)
			if err == nil {
				r.Meeting = string(symbol)
			}
		}
	}
}

// stepDate returns the date of a step of the workflow, "" if it is the placeholder for an unknown date.
func stepDate(step *element) string {
	if date := step.attr("date"); date != "0001-01-01" {
		return date
	}
	return ""
}

// aknMethods are the methods of adoption by the outcome of a voting.
var aknMethods = map[string]ontology.Method{
	"adoptedWithoutVote":   ontology.WithoutVote,
	"adoptedByAcclamation": ontology.WithoutVote,
	"adoptedRecordedVote":  ontology.ByVote,
}

// readVotes reads how the resolution was adopted and who voted how.
func readVotes(r *resolution.Resolution, voting *element) {
	if voting == nil {
		return
	}
	if outcome := voting.attr("outcome"); r.Outcome == "" && strings.HasPrefix(strings.ToLower(outcome), "adopted") {
		r.Outcome = ontology.Adopted
	}
	r.Adoption = aknMethods[voting.attr("outcome")]
	for c := voting.first; c != nil; c = c.next {
		if c.name != "count" {
			continue
		}
		r.Adoption, r.Votes.Recorded = ontology.ByVote, true
		var states []string
		if voters := c.child("voters"); voters != nil {
			for o := voters.first; o != nil; o = o.next {
				if o.name == "organization" {
					states = append(states, o.words())
				}
			}
		}
		n := 0
		for _, d := range c.attr("value") {
			if '0' <= d && d <= '9' && n < 1000 {
				n = 10*n + int(d-'0')
			}
		}
		switch c.attr("refersTo") {
		case "inFavour", "#inFavour":
			r.Votes.For, r.Votes.InFavour = n, states
		case "against", "#against":
			r.Votes.Against, r.Votes.Opposed = n, states
		case "abstaining", "#abstaining":
			r.Votes.Abstaining, r.Votes.Abstain = n, states
		}
	}
}

// adoptionMeeting returns the number of the meeting that adopted: "49" of "49th plenary meeting".
func adoptionMeeting(statement *element) string {
	e := statement.find(func(e *element) bool {
		return e.name == "location" && e.attr("refersTo") == "#adoptionMeeting" || e.name == "inline" && e.attr("name") == "adoptionMeeting"
	})
	s := attrOf(e, "title")
	if s == "" {
		s = e.words()
	}
	i := strings.IndexAny(s, "0123456789")
	if i < 0 {
		return ""
	}
	return s[i : i+script.Digits(s[i:])]
}

// sponsors returns the names of the States in a list, which is in English in every language version.
func sponsors(list string) []string {
	names, _ := outline.States(collapse(list), lang.Get("en").Masthead.Joins)
	return names
}
