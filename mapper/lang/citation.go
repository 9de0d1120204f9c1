package lang

import "cmp"

// Citation is how documents are cited in running text and footnotes. Words match in any case and with any kind of
// space or hyphen.
type Citation struct {
	Resolution []string       `yaml:"resolution"` // words for a resolution, in all numbers and cases
	Decision   []string       `yaml:"decision"`
	Organs     []CitingOrgan  `yaml:"organs"`     // whose resolutions are cited by number
	Council    []string       `yaml:"council"`    // short forms that fit several of the organs
	Commission []string       `yaml:"commission"` // short forms of the Commission on Human Rights and foreign bodies
	Vague      []string       `yaml:"vague"`      // kinds of foreign bodies: right before a number, or after it with a capital
	Foreign    []string       `yaml:"foreign"`    // bodies whose resolutions and decisions are not cited by number alone
	Own        []string       `yaml:"own"`        // "its": the organ that adopts the text, or the one just named
	Joins      []string       `yaml:"joins"`      // what comes between the numbers of a list
	Ranges     []string       `yaml:"ranges"`     // those of them that mean all from one number to the other
	Glue       []string       `yaml:"glue"`       // words between an organ, the word for a resolution and its number
	Reversed   bool           `yaml:"reversed"`   // numbers are printed session last too: 1/70 is 70/1
	Counter    string         `yaml:"counter"`    // what follows a number where the word for a resolution comes after it
	Ordinal    string         `yaml:"ordinal"`    // what comes before such a number
	Of         string         `yaml:"of"`         // what may come between the word for a resolution and a part of it
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

// build makes the table of words. Nouns are found with the particles that are written together with them too.
func (c *Citation) build(particles *Particles) {
	c.words = newTrie()
	c.words.digits = true
	numbers := map[string]int32{}
	add := func(word string, w CitationWord) {
		n, ok := numbers[word]
		if !ok {
			n = int32(len(c.entries))
			numbers[word] = n
			c.entries = append(c.entries, CitationWord{})
			c.words.add(word, n)
		}
		e := &c.entries[n]
		e.Role |= w.Role
		e.Organ = cmp.Or(w.Organ, e.Organ)
		e.Month = cmp.Or(w.Month, e.Month)
	}
	nouns := func(words []string, w CitationWord) {
		for _, word := range words {
			for _, form := range particles.Forms(word) {
				add(form, w)
			}
		}
	}
	for _, list := range []struct {
		words []string
		role  CitationRole
	}{
		{c.Resolution, CitesResolution}, {c.Decision, CitesDecision}, {c.Council, CitesCouncil}, {c.Commission, CitesCommission},
		{c.Foreign, CitesForeign}, {c.Vague, CitesVague}, {c.Own, CitesOwn}, {c.Pins, CitesPin}, {c.Ibid, CitesIbid},
	} {
		nouns(list.words, CitationWord{Role: list.role})
	}
	for _, o := range c.Organs {
		nouns(o.Words, CitationWord{Role: CitesOrgan, Organ: o.Organ})
	}
	for _, list := range []struct {
		words []string
		role  CitationRole
	}{
		{c.Joins, CitesJoin}, {c.Ranges, CitesRange}, {c.Glue, CitesGlue}, {c.Dates, CitesDate}, {c.Series, CitesSeries},
		{c.Other, CitesOther}, {c.About, CitesAbout}, {c.Plain, 0},
	} {
		for _, w := range list.words {
			add(w, CitationWord{Role: list.role})
		}
	}
	for i, forms := range c.Months {
		for _, w := range forms {
			add(w, CitationWord{Role: CitesMonth, Month: i + 1})
		}
	}
}
