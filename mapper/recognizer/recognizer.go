// Package recognizer finds in the words of a resolution what it names, what it cites and what it does. It works on the
// structure that a reader made and never looks at the source. The words of each language are data in package lang; a
// resolution in a language without such data keeps the citations of its links and nothing else.
//
// Most callers call Recognize.
package recognizer

import (
	"context"
	"sync"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Recognize fills in the citations, mentions and clauses of the paragraphs and footnotes of r. It is safe for
// concurrent use as long as each call has its own Resolution. It returns an error if the document takes too much work;
// r is then incomplete.
func Recognize(r *resolution.Resolution) error { return RecognizeContext(context.Background(), r) }

// RecognizeContext is Recognize, but stops early and returns the error of ctx once ctx is done.
func RecognizeContext(ctx context.Context, r *resolution.Resolution) error {
	return recognize(r, &work{ctx: ctx, most: mostSteps})
}

func recognize(r *resolution.Resolution, w *work) error {
	s := stagesOf(r.Language)
	if s == nil {
		return nil
	}
	s.citations.findWithin(w, r)
	s.names.findWithin(w, r)
	s.clauses.findWithin(w, r)
	w.ask()
	return w.err
}

// stages are the three steps for one language, in the order in which they run. Each builds on the earlier ones:
// names need citations, clauses need both.
type stages struct {
	citations *citer
	names     *names
	clauses   *clauses
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
				citations: newCiter(words),
				names:     newNames(words, authority.Entities(), authority.Inflected(code)),
				clauses:   newClauses(words),
			}
		})
	}
	return m
}()
