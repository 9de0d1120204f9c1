package clause

import (
	"iter"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// joinedWord appends the particles that are written with the word at text[i] to the tokens and returns the word proper;
// false if the language has no such particles.
func (c *Finder) joinedWord(out []token, text string, i int) ([]token, token, bool) {
	w, ok := c.words.Words.Joined(text, i)
	if !ok {
		return out, token{}, false
	}
	t := token{Span: resolution.Span{Start: w.Start, End: w.End}, kind: wordToken, role: w.Role, article: w.Article, owned: w.Pronoun}
	if c := text[w.Start]; '0' <= c && c <= '9' {
		t.kind = numberToken
	}
	return c.particles(out, text, i, w), t, true
}

// joinedName appends the particles that are written with a name to the tokens and shortens its span to the name.
func (c *Finder) joinedName(out []token, text string, t *token) []token {
	w := c.words.Words.Particles.Name(text, t.Start, t.End, labels(t.entity, c.code))
	out = c.particles(out, text, t.Start, w)
	t.Start = w.Start
	return out
}

// particles appends the particles of a word that begins at text[i].
func (c *Finder) particles(out []token, text string, i int, w lang.JoinedWord) []token {
	for _, end := range [...]int{w.And, w.Preposition} {
		if end > 0 {
			role, _ := c.words.Words.Word(text[i:end], 0)
			out = append(out, token{Span: resolution.Span{Start: i, End: end}, kind: wordToken, role: role})
			i = end
		}
	}
	return out
}

// labels are the names of an entity in a language that have no particles.
func labels(e *ontology.Entity, code string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, n := range e.Names {
			if n.Lang == code && n.Role <= ontology.Alternative && !yield(n.Text) {
				return
			}
		}
	}
}
