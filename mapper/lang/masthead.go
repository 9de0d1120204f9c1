package lang

// Masthead is how the cover page, the furniture of the pages and the end of a resolution are printed: what the reader of
// plain text looks for. Words are compared without regard to spaces, which extractors scatter.
type Masthead struct {
	Organs      []Named           `yaml:"organs"`      // principal organs, as in the enacting formula: "General Assembly"
	Committees  []Named           `yaml:"committees"`  // committees on whose report the organ acts
	Article     string            `yaml:"article"`     // before the organ in the enacting formula: "The "
	Issued      []string          `yaml:"issued"`      // before the date of issue: "Distr.: General"
	Sessions    []string          `yaml:"sessions"`    // the word after the number of a session, longest first
	Special     map[string]string `yaml:"special"`     // words for a special session, with the prefix of its number
	AgendaItem  []string          `yaml:"agendaItem"`  // before the numbers of agenda items, longest first
	Joins       []string          `yaml:"joins"`       // conjunctions before the last of several sub-paragraphs
	Adopted     []string          `yaml:"adopted"`     // words of the line that says when the organ adopted the resolution
	Draft       []string          `yaml:"draft"`       // what a draft calls itself after its sponsors: "draft resolution"
	Meeting     []string          `yaml:"meeting"`     // the words after the number of a meeting, longest first
	Paragraph   []string          `yaml:"paragraph"`   // before the number of the paragraph of a report
	Annexes     []string          `yaml:"annexes"`     // headings of annexes, without their number
	Furniture   []string          `yaml:"furniture"`   // lines that are no part of the text
	Openers     []string          `yaml:"openers"`     // beginnings of preambular paragraphs
	Doubtful    []string          `yaml:"doubtful"`    // beginnings that clauses inside a paragraph have as well
	Inner       []string          `yaml:"inner"`       // those of the openers that clauses inside a paragraph have often
	Seldom      []string          `yaml:"seldom"`      // doubtful ones that paragraphs hardly ever begin with
	Backward    []string          `yaml:"backward"`    // words that point back to what stands before in the paragraph
	Adverbs     []string          `yaml:"adverbs"`     // words before such a beginning: "Further", "又"
	Finite      []string          `yaml:"finite"`      // beginnings of operative paragraphs that have no number
	Participles []string          `yaml:"participles"` // endings of capital words that open a preambular paragraph: "ing"
	WithoutVote []string          `yaml:"withoutVote"` // "Adopted without a vote"
	Recorded    []string          `yaml:"recorded"`    // "Adopted by a recorded vote"
	For         []string          `yaml:"for"`         // heads of the lists of States and words of the tally
	Against     []string          `yaml:"against"`
	Abstaining  []string          `yaml:"abstaining"`
}

// A Named is a name with the path of the body that bears it.
type Named struct {
	Name string `yaml:"name"`
	Body string `yaml:"body"`
}
