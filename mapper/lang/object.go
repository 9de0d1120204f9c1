package lang

// ClauseRole is a set of parts that a word can play in the object of a verb.
type ClauseRole uint32

const (
	TransparentNoun ClauseRole = 1 << iota // "work", "report": what follows "of" is governed by the verb too
	ReachingNoun                           // "accession": likewise what follows "to"
	DocumentNoun                           // "report": a document, whose symbol may stand in a footnote
	CitedNoun                              // "resolution": cited by number
	LinkWord                               // "of", "by"
	ToWord                                 // "to", "in"
	CarriedWord                            // "undertaken", between a noun and its link
	SlipWord                               // words that may stand beside it
	AndWord                                // joins parts of an object
	IncludeWord                            // "including"
	EndWord                                // "that": nothing more belongs to the object
	PrepositionWord                        // "for": the words that follow are no part of the object's head
	DeterminerWord                         // "all", "the"
	GroupNoun                              // "States": can be asked to do something
	FollowsGroup                           // "not parties", after such a noun
	DependentNoun                          // "members": a group with what follows "of"
	OwnWord                                // "his": of whom was spoken
)

// ObjectWords are the words of the objects of verbs.
type ObjectWords struct {
	Noun        []string `yaml:"noun"`
	Reach       []string `yaml:"reach"`
	Document    []string `yaml:"document"`
	Cited       []string `yaml:"cited"`
	Link        []string `yaml:"link"`
	To          []string `yaml:"to"`
	Carried     []string `yaml:"carried"`
	Slip        []string `yaml:"slip"`
	Joins       []string `yaml:"and"`
	Include     []string `yaml:"include"`
	End         []string `yaml:"end"`
	Preposition []string `yaml:"preposition"`
	Determiner  []string `yaml:"determiner"`
	Group       []string `yaml:"group"`
	Follows     []string `yaml:"follows"`
	Dependent   []string `yaml:"dependent"`
	Own         []string `yaml:"own"`

	words *trie
	roles []ClauseRole
}

func (o *ObjectWords) build() {
	o.words = newTrie()
	numbers := map[string]int32{}
	for i, list := range [...][]string{o.Noun, o.Reach, o.Document, o.Cited, o.Link, o.To, o.Carried, o.Slip, o.Joins, o.Include,
		o.End, o.Preposition, o.Determiner, o.Group, o.Follows, o.Dependent, o.Own} {
		for _, w := range list {
			n, ok := numbers[w]
			if !ok {
				n = int32(len(o.roles))
				numbers[w], o.roles = n, append(o.roles, 0)
				o.words.add(w, n)
			}
			o.roles[n] |= 1 << i
		}
	}
}

// Word returns the parts that the longest known word at text[i] can play, and where it ends; no parts if none begins there.
func (o *ObjectWords) Word(text string, i int) (ClauseRole, int) {
	entry, end, ok := o.words.longest(text, i)
	if !ok {
		return 0, i
	}
	return o.roles[entry], end
}

// EndsObject reports whether a that-clause begins at text[i], behind a verb: it has no object that is named.
func (c *Clause) EndsObject(text string, i int) bool {
	for {
		i = skipComma(text, i)
		role, end := c.Words.Word(text, i)
		switch {
		case role&EndWord != 0:
			return true
		case role&DeterminerWord != 0, role&IncludeWord != 0:
			i = end
		default:
			return false
		}
	}
}
