package lang

import (
	"slices"
	"strings"
)

// Masthead is how the cover page, the running headers and footers, and the end of a resolution are printed: what
// the reader of plain text looks for. Words are compared without regard to spaces, which extractors scatter.
type Masthead struct {
	Organs       []Named           `yaml:"organs"`      // principal organs, as in the enacting formula: "General Assembly"
	Committees   []Named           `yaml:"committees"`  // committees on whose reports the organ acts
	Cover        []string          `yaml:"cover"`       // lines that the cover pages of all documents have: "United Nations"
	Issued       []string          `yaml:"issued"`      // before the date of issue: "Distr.: General"
	Lower        bool              `yaml:"lower"`       // paragraphs begin with a small letter
	Sessions     []string          `yaml:"sessions"`    // words after the number of a session, longest first
	Yearly       []string          `yaml:"yearly"`      // sessions that have a year instead of a number: "Session de {year}"
	Special      map[string]string `yaml:"special"`     // words for a special session, with the prefix of its number
	AgendaItem   []string          `yaml:"agendaItem"`  // before the numbers of agenda items, longest first
	Joins        []string          `yaml:"joins"`       // conjunctions before the last of several sub-paragraphs
	Adopted      []string          `yaml:"adopted"`     // words in the line that says when the organ adopted the resolution
	AdoptedBy    []string          `yaml:"adoptedBy"`   // beginnings of lines that say who adopted it, with or without a date
	AdoptedAs    []string          `yaml:"adoptedAs"`   // before the number of the resolution that a draft became
	Resolution   []string          `yaml:"resolution"`  // before the number in the caption, or after it: "Resolution 242 (1967)"
	NumberEnd    []string          `yaml:"numberEnd"`   // after the number in the caption: "号决议"
	Cited        []Named           `yaml:"cited"`       // organs in the captions of libraries: "G.A. res."
	Draft        []string          `yaml:"draft"`       // what a draft calls itself after its sponsors: "draft resolution"
	Meeting      []string          `yaml:"meeting"`     // words after the number of a meeting, longest first
	Paragraph    []string          `yaml:"paragraph"`   // before the number of a paragraph of a report
	Annexes      []string          `yaml:"annexes"`     // headings of annexes, without their number
	Furniture    []string          `yaml:"furniture"`   // lines that are not part of the text, such as page headers
	Notes        []string          `yaml:"notes"`       // headings of the footnotes that are gathered at the end
	Openers      []string          `yaml:"openers"`     // beginnings of preambular paragraphs that no verb of the clause gives
	Recites      []string          `yaml:"recites"`     // actions whose verbs open preambular paragraphs, without a form of their own
	Doubtful     []string          `yaml:"doubtful"`    // openers with which clauses inside a paragraph also begin
	Inner        []string          `yaml:"inner"`       // openers with which clauses inside a paragraph often begin
	Seldom       []string          `yaml:"seldom"`      // doubtful openers with which paragraphs hardly ever begin
	Backward     []string          `yaml:"backward"`    // words that refer back to something earlier in the paragraph
	Adverbs      []string          `yaml:"adverbs"`     // words before an opener: "Further", "又"
	Finite       []string          `yaml:"finite"`      // openers of operative paragraphs that no verb of the clause gives
	Enacts       []string          `yaml:"enacts"`      // actions whose verbs open operative paragraphs, without a form of their own
	Participles  []string          `yaml:"participles"` // endings of words that open a preambular paragraph: "ing"
	Closing      []string          `yaml:"closing"`     // first words of the line that says at which meeting it was adopted: "Adopted"
	WithoutVote  []string          `yaml:"withoutVote"` // "without a vote", "by consensus"
	Unanimous    []string          `yaml:"unanimous"`   // "unanimously"
	Votes        []string          `yaml:"votes"`       // words after the number of votes in favour: "votes"
	None         []string          `yaml:"none"`        // words for no votes: "none"
	Recorded     []string          `yaml:"recorded"`    // "Adopted by a recorded vote"
	For          []string          `yaml:"for"`         // headings of the lists of States and words of the tally
	Against      []string          `yaml:"against"`
	Abstaining   []string          `yaml:"abstaining"`
	SessionHead  []string          `yaml:"sessionBefore"` // words before the number of a session, longest first
	Stopless     bool              `yaml:"stopless"`      // the number in the caption has no stop: "78/184 مفوضية"
	MeetingHead  []string          `yaml:"meetingBefore"` // words before the number of a meeting, longest first
	AllOpeners   bool              `yaml:"allOpeners"`    // no preambular paragraph begins with other words
	Conjunctions []string          `yaml:"conjunctions"`  // those of them that a verb follows, the longest first: "وإذ"
	SessionSigns []string          `yaml:"sessionSigns"`  // before the number of a session in the numbers of resolutions: "د"
	Bound        []string          `yaml:"bound"`         // pairs of words that are never apart, the second cut short: "بما في"
	NoteMark     string            `yaml:"noteMark"`      // brackets around the marks of footnotes: "()"
}

// A Named is a name and the path of the body that has it.
type Named struct {
	Name    string `yaml:"name"`
	Body    string `yaml:"body"`
	Article string `yaml:"article"` // before the name in the enacting formula: "The "
}

// addVerbs adds to the openers the verbs of the organ that have one form for all paragraphs. Which paragraphs they open
// tells their action or, where preambular paragraphs always have another opener before the verb, that they come first.
// A verb with a form for each kind of paragraph is known by that form.
func (m *Masthead) addVerbs(c *Clause, s *Syntax) {
	space := ""
	if s.Spaces {
		space = " "
	}
	for _, block := range c.Verbs {
		recites, enacts := slices.Contains(m.Recites, block.Action), slices.Contains(m.Enacts, block.Action)
		for _, phrase := range block.Phrases {
			words := strings.Fields(phrase)
			opener := strings.Join(words, space)
			switch {
			case s.Participles || slices.Contains(m.Doubtful, opener):
			case enacts, m.AllOpeners && len(words) == 1 && !slices.Contains(m.Openers, opener):
				m.Finite = append(m.Finite, opener)
			case recites:
				m.Openers = append(m.Openers, opener)
			}
		}
	}
}
