package lang

// Citation is how documents are cited in running text and footnotes. Words match in any case and with any kind of
// space or hyphen.
type Citation struct {
	Resolution []string       `yaml:"resolution"` // words for a resolution, in all numbers and cases
	Decision   []string       `yaml:"decision"`
	Organs     []CitingOrgan  `yaml:"organs"`     // whose resolutions are cited by number
	Council    []string       `yaml:"council"`    // short forms that fit several of the organs
	Commission []string       `yaml:"commission"` // short forms of the Commission on Human Rights and foreign bodies
	Vague      []string       `yaml:"vague"`      // kinds of foreign bodies, which count only right before a number
	Foreign    []string       `yaml:"foreign"`    // bodies whose resolutions and decisions are not cited by number alone
	Own        []string       `yaml:"own"`        // "its": the organ that adopts the text, or the one just named
	Joins      []string       `yaml:"joins"`      // what comes between the numbers of a list
	Ranges     []string       `yaml:"ranges"`     // those of them that mean all from one number to the other
	Glue       []string       `yaml:"glue"`       // words between an organ, the word for a resolution and its number
	Counter    string         `yaml:"counter"`    // what follows a number where the word for a resolution comes after it
	Ordinal    string         `yaml:"ordinal"`    // what comes before such a number
	Dates      []string       `yaml:"dates"`      // words between a number and its date, or the parts of a date
	Months     [12][]string   `yaml:"months"`
	Pins       []string       `yaml:"pins"`   // parts of a document that a citation points at
	Ibid       []string       `yaml:"ibid"`   // words for the document just cited
	Series     []string       `yaml:"series"` // words after "Ibid." for a place in a treaty series
	About      []string       `yaml:"about"`  // words between an organ and a topic that comes before the number
	Other      []string       `yaml:"other"`  // what follows the number of another kind of document: 文件
	Plain      []string       `yaml:"plain"`  // words that begin like one of the above but have no role
	Examples   []CitedExample `yaml:"examples"`

	words   *trie
	entries []CitationWord
}

// A CitingOrgan is an organ that numbers its resolutions, and the words for it.
type CitingOrgan struct {
	Organ string   `yaml:"organ"` // path of the body
	Words []string `yaml:"words"`
}

// A CitedExample is a text and the symbols that it cites, in order.
type CitedExample struct {
	Organ string   `yaml:"organ"` // path of the body that adopts the text, the General Assembly if empty
	Text  string   `yaml:"text"`
	Cites []string `yaml:"cites"`
}

// CitationRole is a set of roles that a word can have in a citation.
type CitationRole uint32

const (
	CitesResolution CitationRole = 1 << iota
	CitesDecision
	CitesOrgan
	CitesCouncil
	CitesForeign
	CitesOwn
	CitesJoin
	CitesGlue
	CitesDate
	CitesMonth
	CitesPin
	CitesIbid
	CitesSeries
	CitesOther
	CitesCommission
	CitesVague
	CitesAbout
	CitesRange
)

// A CitationWord is a word with a role in citations.
type CitationWord struct {
	Role  CitationRole
	Organ string // for an organ, path of the body
	Month int    // for a month, 1 to 12
}

// Word returns the longest word with a role in citations that begins at text[i], and where it ends.
func (c *Citation) Word(text string, i int) (w CitationWord, end int) {
	if c.words == nil {
		return CitationWord{}, i
	}
	entry, end, ok := c.words.longest(text, i)
	if !ok {
		return CitationWord{}, i
	}
	return c.entries[entry], end
}

func (c *Citation) build() {
	c.words = newTrie()
	numbers := map[string]int32{}
	add := func(word string, role CitationRole, organ string, month int) {
		n, ok := numbers[word]
		if !ok {
			n = int32(len(c.entries))
			numbers[word] = n
			c.entries = append(c.entries, CitationWord{})
			c.words.add(word, n)
		}
		e := &c.entries[n]
		e.Role |= role
		if organ != "" {
			e.Organ = organ
		}
		if month != 0 {
			e.Month = month
		}
	}
	for _, list := range []struct {
		words []string
		role  CitationRole
	}{
		{c.Resolution, CitesResolution}, {c.Decision, CitesDecision}, {c.Council, CitesCouncil}, {c.Foreign, CitesForeign}, {c.Own, CitesOwn},
		{c.Joins, CitesJoin}, {c.Ranges, CitesRange}, {c.Glue, CitesGlue}, {c.Dates, CitesDate}, {c.Pins, CitesPin}, {c.Ibid, CitesIbid}, {c.Series, CitesSeries}, {c.Other, CitesOther}, {c.About, CitesAbout}, {c.Commission, CitesCommission}, {c.Vague, CitesVague}, {c.Plain, 0},
	} {
		for _, w := range list.words {
			add(w, list.role, "", 0)
		}
	}
	for _, o := range c.Organs {
		for _, w := range o.Words {
			add(w, CitesOrgan, o.Organ, 0)
		}
	}
	for i, forms := range c.Months {
		for _, w := range forms {
			add(w, CitesMonth, "", i+1)
		}
	}
}
