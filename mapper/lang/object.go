package lang

import "strings"

// ClauseRole is a set of roles that a word can have in the object of a verb. The examples are English. For Chinese,
// whose heads come last, the recognizer reads some of the lists in another sense, which zh.yaml explains.
type ClauseRole uint64

const (
	TransparentNoun  ClauseRole = 1 << iota // "work", "report": the verb also governs what follows "of"
	ReachingNoun                            // "accession": the verb also governs what follows "to"
	DocumentNoun                            // "report": a document, whose symbol may be in a footnote
	CitedNoun                               // "resolution": cited by number
	LinkWord                                // "of", "by"
	ToWord                                  // "to", "in"
	CarriedWord                             // "undertaken": a participle between a noun and its link
	SlipWord                                // "thus far": may come before or after such a participle
	AndWord                                 // "and": joins parts of an object
	IncludeWord                             // "including"
	EndWord                                 // "that": nothing more belongs to the object
	PrepositionWord                         // "for": the words that follow are not part of the object's head
	DeterminerWord                          // "all", "the"
	GroupNoun                               // "States": can be asked to do something
	FollowsGroup                            // "not parties", after such a noun
	DependentNoun                           // "members": a group together with what follows "of"
	OwnWord                                 // "his": refers to somebody mentioned before
	GenusNoun                               // "instruments": a kind of thing that "including" can list
	OfWord                                  // "of": of the links, those that say whose something is
	PlaceWord                               // "in", after a participle: "contained in the report"
	TitleWord                               // "entitled": a title in quotation marks follows
	TaskWord                                // "to": what is asked begins
	BeforeInfinitive                        // "à", "de": what is asked begins if an infinitive follows
	ThatWord                                // "that": of the end words, those of a clause that may say who is asked: "demands that X"
	RelativeWord                            // "which": of the end words, those of a relative clause
	LightVerb                               // "mène": says with a relative whose the noun is, "les efforts que mène X"
	CompanyWord                             // "in cooperation with": of the prepositions, those of companions
	PartyNoun                               // "parties": a group by what it is party to
	RegionNoun                              // "region": ends the words that say whose States are meant
	StateNoun                               // "Republic", in a name of a State that is printed in full
	PassiveWord                             // "be": after it, what is said of the subject of a demand is not asked of it
	ArticleWord                             // "the": of the determiners, those that only a noun can follow
	AgentWord                               // "by": those who are to act follow, "action by Member States"
	AsWord                                  // "as": what something is proclaimed as follows
	BindingWord                             // "due", "related": what the next preposition begins belongs to it
	PersonWord                              // "à", "a los": whoever is asked follows
)

// ObjectWords are the words with a role in the objects of verbs. The lists up to Genus are those of the roles
// above, in that order; most of the others are for Chinese.
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
	Genus       []string `yaml:"genus"`
	Of          []string `yaml:"of"`
	Place       []string `yaml:"place"`
	Title       []string `yaml:"title"`
	Task        []string `yaml:"task"`
	BeforeInf   []string `yaml:"before_infinitive"`
	That        []string `yaml:"that"`
	Relative    []string `yaml:"relative"`
	Light       []string `yaml:"light"`
	Company     []string `yaml:"company"`
	Party       []string `yaml:"party"`
	Region      []string `yaml:"region"`
	State       []string `yaml:"state"`
	Passive     []string `yaml:"passive"`
	Article     []string `yaml:"article"`
	Agent       []string `yaml:"agent"`
	As          []string `yaml:"as"`
	Binding     []string `yaml:"binding"`
	Person      []string `yaml:"person"`
	Infinitive  Patterns `yaml:"infinitive"` // infinitives
	Adjective   Patterns `yaml:"adjective"`  // adjectives, by their endings, where they tell a modifier from a noun
	Adverb      Patterns `yaml:"adverb"`     // adverbs, which may come anywhere
	Participle  Patterns `yaml:"participle"` // participles after the noun that they modify: "concerned", "hosting"
	Past        Patterns `yaml:"past"`       // verbs in the past tense, before which the subject of a demand ends: "чтобы стороны прекратили"
	Possessive  []string `yaml:"possessive"` // endings that make a name the owner of the noun after it: "'s"
	Endings     Endings  `yaml:"endings"`    // of words in the lists above that have a bar before their ending: "рол|ь"
	Cases       []string `yaml:"cases"`      // of the endings of nouns, in their order: "direct", "genitive" ...
	Predicate   []string `yaml:"predicate"`  // a predicate that ends a sentence: 至关重要
	Part        []string `yaml:"part"`       // what, after a name, makes another name of it: 委员会主席
	Act         []string `yaml:"act"`        // verbs after a name for its act: 大会决定设立, "the decision of the Assembly to"
	GoesOn      []string `yaml:"goes_on"`    // the same, in what is welcomed: 继续
	Held        []string `yaml:"held"`       // what begins the contents of a document: 报告及内载结论
	Verdict     []string `yaml:"verdict"`    // what begins the predicate of a sentence after a comma: 能够
	Tenure      []string `yaml:"tenure"`     // what a decision extends: the mandate, after the name of a body
	Its         []string `yaml:"its"`        // the same for the body just named: "its mandate"
	Groups      []string `yaml:"groups"`     // groups, as "printed=English name", where the language is not English
	Describes   []string `yaml:"describes"`  // modifiers of groups, in the same form: 相关的=relevant
	Heads       []string `yaml:"heads"`      // nouns that a group right before them only describes: 各国议会
	Narrow      []string `yaml:"narrow"`     // determiners that choose some of a group, likewise: "other", 其他=other

	Particles Particles `yaml:"particles"` // written together with the words

	groups, describes, heads  *trie
	groupNames, describeNames []string
	narrow                    []determiner

	parts roleSet[ClauseRole]
	cases roleSet[Case]
}

func (o *ObjectWords) build() {
	o.Particles.build()
	o.groups, o.groupNames = namedSet(o.Groups)
	o.describes, o.describeNames = namedSet(o.Describes)
	o.heads = wordSet(o.Heads)
	o.narrow = newDeterminers(o.Narrow)
	o.cases = o.Endings.cases(o.Cases, o.Noun, o.Reach, o.Document, o.Cited, o.Group)
	lists := [][]string{o.Noun, o.Reach, o.Document, o.Cited, o.Link, o.To, o.Carried, o.Slip, o.Joins, o.Include,
		o.End, o.Preposition, o.Determiner, o.Group, o.Follows, o.Dependent, o.Own, o.Genus,
		o.Of, o.Place, o.Title, o.Task, o.BeforeInf, o.That, o.Relative, o.Light, o.Company, o.Party, o.Region, o.State, o.Passive, o.Article, o.Agent, o.As, o.Binding, o.Person}
	for i := range lists {
		lists[i] = o.Endings.all(lists[i])
	}
	o.parts = newRoleSet[ClauseRole](lists...)
}

// Word returns the roles of the longest known word at text[i], and where it ends; no roles if none begins there.
func (o *ObjectWords) Word(text string, i int) (ClauseRole, int) { return o.parts.word(text, i) }

// Case returns the cases that the known noun at text[i] can have, none if no such noun is there or the language has none.
func (o *ObjectWords) Case(text string, i int) Case {
	cases, _ := o.cases.word(text, i)
	return cases
}

// EndsObject reports whether a that-clause begins at text[i], after a verb: the verb then has no object of its own.
func (c *Clause) EndsObject(text string, i int) bool {
	for {
		i = skipComma(text, i)
		role, end := c.Words.Word(text, i)
		switch {
		case role&EndWord != 0:
			return role&RelativeWord == 0 // "what X does"
		case role&DeterminerWord != 0, role&IncludeWord != 0:
			i = end
		default:
			return false
		}
	}
}

// BeginsTask reports whether a word at text[i], after a verb, may begin an infinitive: "to", أن.
func (c *Clause) BeginsTask(text string, i int) bool {
	role, _ := c.Words.Word(text, skipComma(text, i))
	return role&TaskWord != 0
}

// namedSet returns a trie of the words of "word=name" pairs, and their names.
func namedSet(pairs []string) (*trie, []string) {
	words, names := make([]string, len(pairs)), make([]string, len(pairs))
	for i, p := range pairs {
		words[i], names[i], _ = strings.Cut(p, "=")
	}
	return wordSet(words), names
}

// GroupName reads the name of a group at text[i], with the words that modify it, and returns its English name and
// where it ends; the end is 0 if there is none, the name "" if nobody knows it. If joined, the group directly follows a
// name, and a group that plural reports must have a modifier.
func (o *ObjectWords) GroupName(text string, i int, joined bool) (name string, end int) {
	first, kind := "", "" // "other relevant ", "international and regional "
	described := false
	for {
		group, end, found := o.groups.longest(text, i)
		entry, n, ok := o.describes.longest(text, i)
		if found && !(ok && n > end) && !(joined && !described && o.plural(text, i)) { // 政府, but not in 政府间
			if _, n, ok := o.heads.longest(text, end); ok {
				return "", n
			}
			return first + kind + o.groupNames[group], end
		}
		if !ok {
			return "", 0
		}
		switch d := o.describeNames[entry]; d {
		case "":
		case Other:
			first = d + " " + first
		case "relevant":
			first += d + " "
		default:
			kind += d + " "
		}
		i, described = n, true
		for _, and := range [...]string{"和", "及", "与", "、"} { // 区域和次区域组织
			if rest, ok := strings.CutPrefix(text[i:], and); ok && kind != "" {
				next := len(text) - len(rest)
				if entry, _, ok := o.describes.longest(text, next); ok && o.describeNames[entry] != "" {
					if _, _, group := o.groups.longest(text, next); !group {
						kind, i = kind+"and ", next
					}
				}
				break
			}
		}
	}
}

// plural reports whether the group at text[i] is a separate one even directly after a name: States, but not
// offices.
func (o *ObjectWords) plural(text string, i int) bool {
	return strings.HasPrefix(text[i:], "国家") || strings.HasPrefix(text[i:], "会员国")
}
