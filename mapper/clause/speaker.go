package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A speaker is the subject of the sentences of a paragraph whose verbs are acts of the organ: "we", or the organ itself,
// by a name that the paragraph mentions or by a pronoun ("The Council welcomes the offer. It also notes the report.").
// The zero value is the first person.
type speaker struct {
	organ    *ontology.Entity     // nil for the first person
	mentions []resolution.Mention // of the paragraph
	named    bool                 // a sentence before, in this or the last paragraph, has the organ as subject
}

// form is the form of the verbs of a speaker.
func (s *speaker) form() lang.Form {
	if s.organ != nil {
		return lang.Operative
	}
	return lang.Declarative
}

// agrees reports whether the verb at text[i], right after the subject, is in a form that goes with it. A participle needs
// a verb before it, which is an adverb of the language: "remain determined", not "determined", which is past.
func (c *Finder) agrees(s *speaker, text string, i int, v *lang.Verb) bool {
	switch v.Form {
	case lang.Preambular:
		return c.words.SkipAdverb(text, i) > i
	case lang.Declarative:
		return s.organ == nil || v.Bare || v.Action == ""
	}
	return true
}

// subject returns where the subject that begins at text[i] ends.
func (c *Finder) subject(s *speaker, text string, i int) (end int, ok bool) {
	if s.organ == nil {
		return c.words.Person.Speaks(text, i)
	}
	if s.named {
		if end, ok := c.words.Pronoun(text, i); ok {
			return end, true
		}
	}
	i = c.article(text, i)
	at := resolution.Within(s.mentions, i, i+1)
	if len(at) == 0 || at[0].Entity != s.organ {
		return i, false
	}
	return at[0].End, true
}

// article returns where the name after an article at text[i] begins, i if there is no article.
func (c *Finder) article(text string, i int) int {
	for _, a := range c.articles {
		end := i + len(a)
		switch {
		case end >= len(text) || !strings.EqualFold(text[i:end], a):
		case strings.HasSuffix(a, "'"):
			return end
		case text[end] == ' ':
			return skipSpaces(text, end)
		}
	}
	return i
}

// names reports whether a paragraph mentions the organ.
func (s *speaker) names() bool {
	for i := range s.mentions {
		if s.mentions[i].Entity == s.organ {
			return true
		}
	}
	return false
}

// byOrgan returns the verbs of the sentences of a paragraph whose subject is the organ.
func (c *Finder) byOrgan(p *resolution.Paragraph) []verb {
	s := speaker{organ: c.organ, mentions: p.Mentions, named: c.named}
	c.named = false
	if s.organ == nil || !s.named && !s.names() {
		return nil
	}
	found := c.declared(p, &s, noLead).found
	c.named = len(found) > 0
	return found
}

// unquoted returns where the words of a paragraph, sentence or item at i begin, after marks of quotation and its own
// mark: “(a) The Council.
func unquoted(text string, i int) int {
	for {
		i = blank(text, i)
		r, size := utf8.DecodeRuneInString(text[i:])
		if size == 0 || !strings.ContainsRune(opensQuotation, r) {
			return enumerated(text, i)
		}
		i += size
	}
}

// opensQuotation are the marks that open a quotation.
const opensQuotation = "“\"«„‘'「『"
