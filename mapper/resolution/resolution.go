// Package resolution is the model of a resolution: plain values that readers fill with structure, the recognizer with
// what it finds in the words, and the mapper turns into a graph. It does no I/O.
//
// Positions are byte offsets into the Text of the paragraph or footnote that holds them.
package resolution

import (
	"sort"

	"github.com/unkg/unkg/ontology"
)

// A Resolution is one language version of one resolution, decision or other document with paragraphs.
type Resolution struct {
	Symbol   ontology.Symbol
	Language string // BCP 47: "ar", "en", "es", "fr", "ru", "zh"
	Source   Source

	Organ           string // path of the body that adopted it, or that considered the draft: "body/general-assembly"
	Session         string // number of the session as digits, "S-21" or "ES-10" for special sessions, "2023" for ECOSOC
	AgendaItems     []AgendaItem
	AgendaTitle     string // of several items, where nothing says which of them has it
	Title           string
	AkomaNtoso      string // name of the work that the publisher gives in Akoma Ntoso, "" in other formats
	Outcome         ontology.Outcome
	Adopted         string          // date of adoption, 2006-01-02, "" for a draft
	Voted           string          // date of the vote by which a draft was not adopted, 2006-01-02
	Issued          string          // date of issue (Distr.), 2006-01-02
	JobNumber       string          // "23-26027"
	Meeting         string          // canonical symbol of the record of the meeting that adopted it or acted on the draft: "A/78/PV.50", "S/PV.9650"
	Committee       string          // path of the committee on whose report it was adopted
	Report          string          // canonical symbol of that report: "A/78/474"
	ReportParagraph string          // paragraph of the report that holds the draft: "26"
	Drafts          []string        // canonical symbols of the drafts
	Sponsors        []string        // names of States as the source prints them
	Adoption        ontology.Method // "" for a draft and if the source does not say
	Votes           Votes
	Subjects        []string // IRIs of UNBIS Thesaurus concepts and Sustainable Development Goals
	Repeated        Repeated

	Paragraphs []Paragraph // in order of the document: preambular, operative, annexes
	Footnotes  []Footnote  // in order of their marks in the text
	Facts      []InstrumentFact
	Passages   []Passage // what became of each part of a plain text, nil for Akoma Ntoso
	Warnings   []Warning
}

// Year is the year of the document, "1951": of its adoption, vote or issue, else of its symbol; "" if none is known or
// possible.
func (r *Resolution) Year() string {
	_, last := r.Symbol.Adoptable()
	for _, date := range [...]string{r.Adopted, r.Voted, r.Issued, last} {
		if date >= founded {
			return date[:len(founded)]
		}
	}
	return ""
}

// founded is the year of the United Nations, before which it has no documents.
const founded = "1945"

// An AgendaItem is the item of the agenda under which the organ took up the text.
type AgendaItem struct {
	Number string // the same in every language: "60", "74 (b)"; "" if the source prints none
	Title  string // "" if the source prints none or does not say which of several items has it
}

// A Source is the input that a Resolution was read from.
type Source struct {
	Name      string // as given on the command line, "-" for standard input
	SHA256    string // of the bytes, hexadecimal
	Format    string // name in the reader's table of formats: "akn", "text"
	MediaType string // "application/pdf"; of a text that is not in UTF-8 with its encoding: "text/plain;charset=koi8-r"
}

// Repeated is what the source prints a second time, for comparison with the fields of Resolution; empty if it does
// not.
type Repeated struct {
	Number  string   // in the heading: "79/48", possibly with a stop, without the letters of parts
	Session string   // on the cover page, in digits; "10" or "ES-10" for a special session
	Adopted []string // dates of adoption on the cover page and in the closing lines, 2006-01-02 if valid
	Meeting string   // number of the meeting that adopted
	Closed  bool     // the lines after the text say when it was adopted or how
}

// Votes of a recorded vote. Names of States are as the source prints them, in its language.
type Votes struct {
	Recorded                   bool
	For, Against, Abstaining   int
	InFavour, Opposed, Abstain []string
}

// Kind is the part of a resolution that a paragraph belongs to.
type Kind uint8

const (
	Preambular Kind = iota
	Operative
	Annex // a paragraph of an annex or an appendix
)

// A Paragraph is a preambular or operative paragraph, a sub-paragraph of one, or a paragraph of an annex.
type Paragraph struct {
	ID      string // fragment of its IRI: "pp1", "op4", "op4.a", "II.op3", "annex.p3"
	Kind    Kind
	Number  string // as printed, without brackets and stops: "4", "a", "" for preambular paragraphs
	Heading string // headings printed between the paragraph before and this one, separated by '\n' (top paragraphs only)
	Text    string // the whole text with its sub-paragraphs, lines joined, footnote marks and its own number taken out
	Start   int    // of a sub-paragraph: where its own text starts in the Text of the top paragraph
	Items   []Paragraph
	Marks   []Mark // footnote marks (top paragraphs only)
	Links   []Link // hyperlinks to documents (top paragraphs only)
	Opener  Span   // the opening words that the source sets in italics or bold, empty where it does not (top paragraphs only)

	Mentions  []Mention  // found by the recognizer (top paragraphs only), in order, never overlapping
	Citations []Citation // likewise
	Clauses   []Clause   // likewise; Start order
}

// End is where the text of the paragraph ends in the Text of its top paragraph.
func (p *Paragraph) End() int { return p.Start + len(p.Text) }

// A Footnote is a note at the foot of a page, hung on its mark.
type Footnote struct {
	Mark      string // as printed: "1", "*"
	Text      string
	Paragraph string // ID of the top paragraph that holds the mark, "" if it hangs on the title or is lost
	Links     []Link
	Mentions  []Mention
	Citations []Citation
}

// A Span is a half-open range of bytes of a text.
type Span struct{ Start, End int }

// Empty reports whether the span holds no bytes.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the words of the span in text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// At is where the span starts.
func (s Span) At() int { return s.Start }

// Until is where the span ends.
func (s Span) Until() int { return s.End }

// Within returns those of a list in the order of the text that start at from or later and before to.
func Within[T interface{ At() int }](list []T, from, to int) []T {
	first := sort.Search(len(list), func(i int) bool { return list[i].At() >= from })
	list = list[first:]
	return list[:sort.Search(len(list), func(i int) bool { return list[i].At() >= to })]
}

// Overlapping returns those of a list in the order of the text, which do not overlap each other, that have a byte in
// common with a span.
func Overlapping[T interface {
	At() int
	Until() int
}](list []T, s Span) []T {
	first := sort.Search(len(list), func(i int) bool { return list[i].Until() > s.Start })
	list = list[first:]
	return list[:sort.Search(len(list), func(i int) bool { return list[i].At() >= s.End })]
}

// A Mark is the place of a footnote mark in the text of a paragraph.
type Mark struct {
	Offset int    // the mark was before the byte at Offset
	Mark   string // the Mark of its Footnote
}

// At is the place of the mark.
func (m Mark) At() int { return m.Offset }

// A Link is a hyperlink of the source to a document, with the words that carry it. Text extractors print the targets
// of links after each page without a place: their Span is empty.
type Link struct {
	Span
	Symbol ontology.Symbol
}

// A Mention is a place where an entity is named.
type Mention struct {
	Span
	Entity *ontology.Entity // nil: a definite short form that could not be resolved
	Short  bool             // named by a definite short form that needs the document to be understood
}

// A Citation is a place where a document is cited by its symbol or number. The documents of a range, "Add.1-3", share
// their place.
type Citation struct {
	Span
	Symbol   ontology.Symbol
	Date     string // date printed with the citation, 2006-01-02, "" if none
	Pinpoint string // part cited, as printed: "para. 20", "annex I", "附件"
	Ibid     bool   // the words ("Ibid.", 同上) repeat the citation before and hold no symbol
}

// A Clause is one verb of the organ with what it governs.
type Clause struct {
	Span              // from the verb to where the next clause begins
	Verb       Span   // the verb phrase as printed: "Expresses its deep concern"
	Action     string // local name of the action in actions.ttl: "express-concern"
	Attitude   bool   // the verb phrase says how the organ feels: "notes with concern"
	Item       string // ID of the sub-paragraph that holds the verb, "" for the top paragraph
	Effect     Effect // what a decision does to the thing that it concerns
	Concerns   []Target
	Addressees []Target
	Reports    []Report // that it asks for
}

// A Target is what a clause concerns or whom it addresses: exactly one of the three is set.
type Target struct {
	Span
	Entity *ontology.Entity
	Symbol ontology.Symbol
	Group  string // an unnamed group, as printed with the words that choose some of it: "Member States", "its other partners"
}

// A Report is a report that somebody is asked for.
type Report struct {
	To      *ontology.Entity // who is to receive it, nil if no body is named
	Session string           // number of the session at which it is due: "79"
	Holder  *ontology.Entity // whose session that is, nil if the words next to it do not name the body
	On      string           // year, month or day by which it is due: "2024", "2024-06", "2024-06-30"
	Every   string           // interval, as printed: "every two years"
}

// An Effect is what a decision does to the thing that it concerns, where the verb ("decides") does not say it.
type Effect uint8

const (
	NoEffect Effect = iota
	Extends         // the mandate of the body is extended or renewed
	Amends          // the text or the terms of the document are changed
	Replaces        // the document is superseded
)

// An InstrumentFact is what a footnote says of an instrument: "Resolution 71/1", "United Nations, Treaty Series, vol.
// 189, No. 2545".
type InstrumentFact struct {
	Entity   *ontology.Entity
	Footnote string          // mark of the footnote
	SetOutIn ontology.Symbol // the document that sets out the text, "" if not said
	Volume   int             // of the Treaty Series, 0 if not said
	Number   int             // of registration, 0 if not said
}
