package sparql

import (
	"context"
	"path"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/ontology"
)

// refuse removes from a batch the documents that lack a language which the store has.
func (s *Store) refuse(ctx context.Context, b *batch) error {
	held, err := s.languages(ctx, b.documents)
	if err != nil {
		return err
	}
	var kept []*document
	for _, d := range b.documents {
		if err := export.CheckLoss(d.iri, held[d.graph], d.languages); err != nil {
			b.refused = append(b.refused, err)
		} else {
			kept = append(kept, d)
		}
	}
	b.documents = kept
	return nil
}

// languages returns the languages of documents in the store, by the names of their graphs.
func (s *Store) languages(ctx context.Context, documents []*document) (map[string][]string, error) {
	rows, err := s.Select(ctx, "SELECT ?g ?l { "+among(documents)+
		" GRAPH ?g { ?d <"+ontology.PropHasLanguageVersion+"> ?v . ?v <"+ontology.DCLanguage+"> ?l } }", false)
	if err != nil {
		return nil, err
	}
	held := map[string][]string{}
	for _, row := range rows {
		if len(row) == 2 {
			held[row[0].Value] = append(held[row[0].Value], path.Base(row[1].Value))
		}
	}
	return held, nil
}
