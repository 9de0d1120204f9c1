// Package recognizer finds in the words of a resolution what it cites, what it names and what it does, in this order: names
// need citations, clauses need both. It works on the structure that a reader made and never looks at the source. The words
// of each language are data in package lang; a resolution in a language without such data keeps the citations of its
// links and nothing else.
//
// Most callers call Recognize.
package recognizer

import (
	"context"
	"sync"

	"github.com/unkg/unkg/mapper/citation"
	"github.com/unkg/unkg/mapper/clause"
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/name"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

// Recognize fills in the citations, mentions and clauses of the paragraphs and footnotes of r. It is safe for
// concurrent use as long as each call has its own Resolution. It returns an error if the document takes too much work;
// r is then incomplete.
func Recognize(r *resolution.Resolution) error { return recognize(r, work.Background()) }

// RecognizeContext is Recognize, but stops early and returns the error of ctx once ctx is done.
func RecognizeContext(ctx context.Context, r *resolution.Resolution) error {
	return recognize(r, work.New(ctx, work.Most))
}

func recognize(r *resolution.Resolution, w *work.Work) error {
	s := stagesOf(r.Language)
	if s == nil {
		return nil
	}
	s.citations.Find(w, r)
	s.names.Find(w, r)
	s.clauses.Find(w, r)
	return w.Err()
}

// stages are the three steps for one language, in the order in which they run.
type stages struct {
	citations *citation.Finder
	names     *name.Finder
	clauses   *clause.Finder
}

// stagesOf returns the steps for a language, or nil if package lang has no words for it.
func stagesOf(language string) *stages {
	if s, ok := stagesByLanguage[language]; ok {
		return s()
	}
	return nil
}

var stagesByLanguage = func() map[string]func() *stages {
	m := map[string]func() *stages{}
	for _, code := range lang.Codes() {
		m[code] = sync.OnceValue(func() *stages {
			words := lang.Get(code)
			authority := ontology.LoadAuthority()
			return &stages{
				citations: citation.New(words),
				names:     name.New(words, authority.Entities()),
				clauses:   clause.New(words),
			}
		})
	}
	return m
}()

// Explain gives the phrases of each clause that Recognize found in r to visit, in text order, with which of them were
// chosen. It does nothing for a language without words.
func Explain(r *resolution.Resolution, visit clause.Visit) {
	if s := stagesOf(r.Language); s != nil {
		s.clauses.Explain(r, visit)
	}
}
