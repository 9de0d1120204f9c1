package lang

import (
	"slices"
	"strings"
)

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
	// of a language whose heads come last
	About      []string `yaml:"about"`      // what begins the topic of a document or act, after its owner: 秘书长关于难民的报告
	Being      []string `yaml:"being"`      // what says of an instrument what it is: 公约是基础
	Governing  []string `yaml:"governing"`  // verbs right before a name that is their object: 设立办公室
	Interposed []string `yaml:"interposed"` // verbs between a name and a noun, so that the name is not its owner
	Finite     []string `yaml:"finite"`     // what makes a sentence of the name before it, and a clause of what comes before a group: 尚未
	Doing      []string `yaml:"doing"`      // verbs for what a name does, where that is valued: 开展工作
	Predicate  []string `yaml:"predicate"`  // a predicate that ends a sentence: 至关重要
	Part       []string `yaml:"part"`       // what, after a name, makes another name of it: 委员会主席
	Act        []string `yaml:"act"`        // verbs after a name for its act: 大会决定设立, "the decision of the Assembly to"
	Welcomed   []string `yaml:"welcomed"`   // the same, in what is welcomed: 继续
	Noted      []string `yaml:"noted"`      // the same, in what is noted or recognized: 正在
	Occurs     []string `yaml:"occurs"`     // what happens to an instrument or a meeting: 生效
	According  []string `yaml:"according"`  // prepositions of a ground: 根据
	Imposed    []string `yaml:"imposed"`    // what a decision extends of a resolution: 措施
	Held       []string `yaml:"held"`       // what begins the contents of a document: 报告及内载结论
	Verdict    []string `yaml:"verdict"`    // what begins the predicate of a sentence after a comma: 能够
	Tenure     []string `yaml:"tenure"`     // what a decision extends: the mandate, after the name of a body
	Describes  []string `yaml:"describes"`  // modifiers of groups, written together with them: 区域组织
	Apart      []string `yaml:"apart"`      // groups that do not belong to the name right before them: 大会会员国
	Heads      []string `yaml:"heads"`      // nouns that a group right before them only describes: 各国议会

	Fronting []string `yaml:"fronting"` // what begins an adjunct before the object or between a name and what it does: 根据
	Appended []string `yaml:"appended"` // what belongs to an instrument: 及其议定书
	Topic    []string `yaml:"topic"`    // what begins the topic of a document, which may have commas: 关于
	Whose    []string `yaml:"whose"`    // possessives that begin an object: 其
	Worth    []string `yaml:"worth"`    // nouns for what something is worth: 重要性
	Ordinal  []string `yaml:"ordinal"`  // between a verb and the name that is its object: 通过第一个《宪章》

	Its    []string `yaml:"its"`    // the same for the body just named: "its mandate"
	Narrow []string `yaml:"narrow"` // determiners that choose some of a group, likewise: "other", 其他=other

	Particles Particles `yaml:"particles"` // written together with the words

	groups, describes, heads *trie
	narrow                   []determiner

	parts roleSet[ClauseRole]
	cases roleSet[Case]
}

func (o *ObjectWords) build() {
	o.Particles.build()
	o.groups = wordSet(o.Group)
	o.describes = wordSet(o.Describes)
	o.heads = wordSet(o.Heads)
	o.narrow = newDeterminers(o.Narrow)
	o.cases = o.Endings.cases(o.Cases, o.Noun, o.Reach, o.Document, o.Cited, o.Group, o.Genus)
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
			return role&RelativeWord == 0 || role&ThatWord != 0 // not "what X does"
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

// GroupEnd returns where the group at text[i] ends, with the words that modify it, 0 if there is none. If joined, the group
// directly follows a name, and one of Apart must have a modifier.
func (o *ObjectWords) GroupEnd(text string, i int, joined bool) int {
	for described := false; ; described = true {
		_, end, found := o.groups.longest(text, i)
		_, n, ok := o.describes.longest(text, i)
		if found && !(ok && n > end) && !(joined && !described && hasPrefix(text[i:], o.Apart)) { // 政府, but not in 政府间
			if _, n, ok := o.heads.longest(text, end); ok {
				return n
			}
			return end
		}
		if !ok {
			return 0
		}
		i = o.alsoDescribed(text, n)
	}
}

// alsoDescribed returns where the next of the joined modifiers of a group begins, i if there is none: 区域和次区域组织.
func (o *ObjectWords) alsoDescribed(text string, i int) int {
	for _, and := range o.Joins {
		if !strings.HasPrefix(text[i:], and) {
			continue
		}
		next := i + len(and)
		_, _, described := o.describes.longest(text, next)
		if _, _, group := o.groups.longest(text, next); described && !group {
			return next
		}
		return i
	}
	return i
}

// hasPrefix reports whether text begins with one of the words.
func hasPrefix(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) })
}
