package lang

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Syntax is how a language builds phrases and what its script distinguishes. It is what code asks of a language: that a
// list of words is empty, or which language it is, tells nothing.
type Syntax struct {
	Order       Order  `yaml:"order"`       // of a noun and its dependents: "the report of the Committee", 委员会的报告
	Names       Order  `yaml:"names"`       // of the head of a name and the rest: "Comité des droits de l'homme", "Human Rights Committee"
	Owner       Owner  `yaml:"owner"`       // how a noun is marked that depends on another
	Number      Side   `yaml:"number"`      // of the word for a resolution on which its number is: "resolution 78/1", 第78/1号决议
	Script      string `yaml:"script"`      // in which it is written, by its name in Unicode: "Latin", "Han"
	Spaces      bool   `yaml:"spaces"`      // words are written apart, and lines break between them
	Hyphens     bool   `yaml:"hyphens"`     // words are divided at the ends of lines
	Capitals    bool   `yaml:"capitals"`    // names begin with a capital letter
	Articles    bool   `yaml:"articles"`    // a word before a noun tells that it is definite: "the"
	Participles bool   `yaml:"participles"` // the verbs that open preambular paragraphs have a form of their own: "recalling"
	RightToLeft bool   `yaml:"rightToLeft"` // lines are read from right to left
	Commas      string `yaml:"commas"`      // characters that separate the parts of a sentence
	Stops       string `yaml:"stops"`       // characters that end a sentence or a part of it that could be one
	Quotes      []Pair `yaml:"quotes"`      // marks around titles and words that are quoted
	Titles      []Pair `yaml:"titles"`      // marks around the titles and names of documents, the outer ones first: 《》
}

// Order is the place of the head of a phrase.
type Order uint8

const (
	HeadFirst Order = iota + 1
	HeadLast
)

// UnmarshalText reads "headFirst" or "headLast".
func (o *Order) UnmarshalText(name []byte) error {
	return choose(o, name, map[string]Order{"headFirst": HeadFirst, "headLast": HeadLast})
}

// Owner is what tells that a noun depends on another, as the owner on what it has.
type Owner uint8

const (
	OwnerByWord     Owner = iota + 1 // "of", de, 的
	OwnerByCase                      // the genitive: доклад Комитета
	OwnerByPosition                  // it follows right after the other noun: تقرير اللجنة
)

// UnmarshalText reads "word", "case" or "position".
func (o *Owner) UnmarshalText(name []byte) error {
	return choose(o, name, map[string]Owner{"word": OwnerByWord, "case": OwnerByCase, "position": OwnerByPosition})
}

// Side is a side of a word.
type Side uint8

const (
	Before Side = iota + 1
	After
)

// UnmarshalText reads "before" or "after".
func (s *Side) UnmarshalText(name []byte) error {
	return choose(s, name, map[string]Side{"before": Before, "after": After})
}

// choose sets value to the one with the name.
func choose[T any](value *T, name []byte, values map[string]T) error {
	v, ok := values[string(name)]
	if !ok {
		return fmt.Errorf("unknown value %q", name)
	}
	*value = v
	return nil
}

// A Pair is an opening mark and the mark that closes it: “ and ”.
type Pair struct{ Open, Close rune }

// UnmarshalText reads the two characters of a pair.
func (p *Pair) UnmarshalText(marks []byte) error {
	open, n := utf8.DecodeRune(marks)
	shut, m := utf8.DecodeRune(marks[n:])
	if n == 0 || m == 0 || n+m != len(marks) {
		return fmt.Errorf("%q is not a pair of characters", marks)
	}
	p.Open, p.Close = open, shut
	return nil
}

// IsComma reports whether r separates the parts of a sentence.
func (s *Syntax) IsComma(r rune) bool { return strings.ContainsRune(s.Commas, r) }

// IsStop reports whether r ends a sentence or a part of it that could be one.
func (s *Syntax) IsStop(r rune) bool { return strings.ContainsRune(s.Stops, r) }

// OpensQuote reports whether r opens a quotation or a title.
func (s *Syntax) OpensQuote(r rune) bool {
	opens := func(p Pair) bool { return p.Open == r }
	return slices.ContainsFunc(s.Quotes, opens) || slices.ContainsFunc(s.Titles, opens)
}

// Closes returns the mark that closes a quotation which open begins, 0 if open is not such a mark.
func (s *Syntax) Closes(open rune) rune {
	for _, p := range s.Quotes {
		if p.Open == open {
			return p.Close
		}
	}
	return 0
}
