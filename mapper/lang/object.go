package lang

import "strings"

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
	GenusNoun                              // "instruments": what "including" can spell out
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
	Genus       []string `yaml:"genus"`
	Predicate   []string `yaml:"predicate"` // what a sentence says of its subject at its end: 至关重要
	Part        []string `yaml:"part"`      // what behind a name makes another of it: 委员会主席
	Act         []string `yaml:"act"`       // what behind a name is its act, as a noun would say: 大会决定设立, "the decision of the Assembly"
	GoesOn      []string `yaml:"goes_on"`   // likewise where it is welcomed: 继续
	Held        []string `yaml:"held"`      // what opens what a document holds: 报告及内载结论
	Verdict     []string `yaml:"verdict"`   // what opens the predicate of a sentence behind a comma: 能够
	Tenure      []string `yaml:"tenure"`    // what a decision extends: the mandate behind a name
	Its         []string `yaml:"its"`       // likewise that of the body just named: "its mandate"
	Groups      []string `yaml:"groups"`    // "printed=English name", where the language is not English
	Describes   []string `yaml:"describes"`

	groups, describes         *trie
	groupNames, describeNames []string

	parts roleSet[ClauseRole]
}

func (o *ObjectWords) build() {
	o.groups, o.groupNames = namedSet(o.Groups)
	o.describes, o.describeNames = namedSet(o.Describes)
	o.parts = newRoleSet[ClauseRole](o.Noun, o.Reach, o.Document, o.Cited, o.Link, o.To, o.Carried, o.Slip, o.Joins, o.Include,
		o.End, o.Preposition, o.Determiner, o.Group, o.Follows, o.Dependent, o.Own, o.Genus)
}

// Word returns the parts that the longest known word at text[i] can play, and where it ends; no parts if none begins there.
func (o *ObjectWords) Word(text string, i int) (ClauseRole, int) { return o.parts.word(text, i) }

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

// namedSet is a trie of the words of "word=name" pairs, and their names.
func namedSet(pairs []string) (*trie, []string) {
	words, names := make([]string, len(pairs)), make([]string, len(pairs))
	for i, p := range pairs {
		words[i], names[i], _ = strings.Cut(p, "=")
	}
	return wordSet(words), names
}

// GroupName reads the name of a group at text[i], with the words that describe it, and returns its English name and where
// it ends; the end is 0 if there is none. Behind a name, joined, a word for every one of them must come first.
func (o *ObjectWords) GroupName(text string, i int, joined bool) (name string, end int) {
	described := false
	for {
		if entry, n, ok := o.groups.longest(text, i); ok && !(joined && !described && o.plural(text, i)) {
			return name + o.groupNames[entry], n
		}
		entry, n, ok := o.describes.longest(text, i)
		if !ok {
			return "", 0
		}
		switch d := o.describeNames[entry]; d {
		case "":
		case "relevant": // English puts it first
			name = d + " " + name
		default:
			name += d + " "
		}
		i, described = n, true
		for _, and := range [...]string{"和", "及", "与", "、"} { // 区域和次区域组织
			if rest, ok := strings.CutPrefix(text[i:], and); ok && name != "" && name != "relevant " {
				next := len(text) - len(rest)
				if entry, _, ok := o.describes.longest(text, next); ok && o.describeNames[entry] != "" {
					if _, _, group := o.groups.longest(text, next); !group {
						name, i = name+"and ", next
					}
				}
				break
			}
		}
	}
}

// plural reports whether a group at text[i] is one that stands for itself even behind a name: States, not offices.
func (o *ObjectWords) plural(text string, i int) bool {
	return strings.HasPrefix(text[i:], "国家") || strings.HasPrefix(text[i:], "会员国")
}
