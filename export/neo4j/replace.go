package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/export"
)

// An outcome is the result of replacing some documents.
type outcome struct {
	refused   map[string]error  // by document: why it was not replaced
	withdrawn map[string]string // shared nodes from which something was removed, with their bases
}

// replace brings the documents of the batch in the database up to date, except those that it refuses. c is the cache
// of shared nodes; what the transaction has verified goes to added. losses says that language versions may be lost.
func (t *transaction) replace(ctx context.Context, batch []rows, losses bool, c, added *cache) (*outcome, error) {
	r := &outcome{refused: map[string]error{}}
	var documents []string
	for i := range batch {
		documents = append(documents, batch[i].document)
	}
	s, err := t.read(ctx, documents)
	if err != nil {
		return nil, err
	}
	p := planOf(batch, s)
	if !p.empty() {
		if _, err := t.ask(ctx, lockDocuments, given{keys: documents}); err != nil {
			return nil, err
		}
		if s, err = t.read(ctx, documents); err != nil {
			return nil, err
		}
		if batch, p, err = t.allowed(ctx, batch, s, losses, r); err != nil {
			return nil, err
		}
	}
	shared := sharingOf(batch)
	for iri, n := range s.nodes {
		shared.ids[iri] = n.id
	}
	if err := t.share(ctx, shared, p.documents, c, added); err != nil {
		return nil, err
	}
	if err := t.link(ctx, shared, c, added); err != nil {
		return nil, err
	}
	r.withdrawn = p.withdrawn
	if err := t.writeNodes(ctx, p, shared.ids); err != nil {
		return nil, err
	}
	if err := t.writeRelationships(ctx, p, shared.ids); err != nil {
		return nil, err
	}
	return r, t.withdraw(ctx, p.withdrawn, p.released)
}

// allowed returns the documents of the batch that may be replaced, with their plan. The others are recorded in r and
// dropped from s.
func (t *transaction) allowed(
	ctx context.Context, batch []rows, s *state, losses bool, r *outcome,
) ([]rows, *plan, error) {
	refuse := func(document string, err error) {
		r.refused[document] = err
		s.without(document)
	}
	rest := func() []rows {
		return slices.DeleteFunc(slices.Clone(batch), func(b rows) bool { return r.refused[b.document] != nil })
	}
	for i := range batch {
		document := batch[i].document
		if err := export.CheckLoss(document, s.languages(document), batch[i].languages()); err != nil && !losses {
			refuse(document, err)
		}
	}
	p := planOf(rest(), s)
	if len(p.deleteNodes) > 0 {
		held, err := t.held(ctx, p)
		if err != nil {
			return nil, nil, err
		}
		for _, iri := range held {
			document, _, _ := strings.Cut(iri, "#")
			refuse(document, &HeldError{document, iri})
		}
		p = planOf(rest(), s)
	}
	return rest(), p, nil
}

// held returns the nodes that would be deleted but have relationships of somebody else, sorted.
func (t *transaction) held(ctx context.Context, p *plan) (iris []string, err error) {
	records, err := t.ask(ctx, readHolding, given{keys: p.deleteNodes})
	for _, r := range records {
		if _, gone := slices.BinarySearch(p.deleteEdges, r.text(1)); !gone {
			iris = insert(iris, r.text(0))
		}
	}
	return iris, err
}

// A HeldError is the refusal to replace a document because somebody else's relationship is attached to a part that
// would be deleted.
type HeldError struct {
	Document string // IRI
	Part     string // IRI
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("<%s>: the new version lacks <%s>, which still has relationships that unkg did not make",
		e.Document, e.Part)
}

// Hint says what the user can do.
func (e *HeldError) Hint() string { return "delete these relationships or move them to another node" }

func (t *transaction) writeNodes(ctx context.Context, p *plan, ids map[string]string) error {
	if len(p.deleteEdges) > 0 {
		if _, err := t.ask(ctx, deleteRelationships, given{keys: p.deleteEdges}); err != nil {
			return err
		}
	}
	if len(p.deleteNodes) > 0 {
		if _, err := t.ask(ctx, deleteNodes, given{keys: p.deleteNodes}); err != nil {
			return err
		}
	}
	if len(p.create) > 0 {
		list := make([]row, 0, len(p.create))
		for _, n := range p.create {
			list = append(list, row{iri: n.iri, labels: n.labels, fields: n.fields})
		}
		records, err := t.ask(ctx, createNodes, given{rows: list})
		if err != nil {
			return err
		}
		for _, r := range records {
			ids[r.text(0)] = r.text(1)
		}
		if len(records) != len(list) {
			return errRace
		}
	}
	return t.updateNodes(ctx, p.update)
}

func (t *transaction) updateNodes(ctx context.Context, updates []nodeUpdate) error {
	t.changes.NodesChanged += len(updates)
	var unlabelled, changed, labelled []row
	for _, u := range updates {
		if len(u.unlabel) > 0 {
			unlabelled = append(unlabelled, row{id: u.id, labels: u.unlabel})
		}
		if len(u.fields)+len(u.gone) > 0 {
			changed = append(changed, row{id: u.id, fields: u.fields, gone: u.gone})
		}
		if len(u.label) > 0 {
			labelled = append(labelled, row{id: u.id, labels: u.label})
		}
	}
	for _, s := range []struct {
		statement string
		rows      []row
	}{{unlabel, unlabelled}, {updateNodes, changed}, {labelNodes, labelled}} {
		if len(s.rows) == 0 {
			continue
		}
		if _, err := t.ask(ctx, s.statement, given{rows: s.rows}); err != nil {
			return err
		}
	}
	return nil
}

func (t *transaction) writeRelationships(ctx context.Context, p *plan, ids map[string]string) error {
	if len(p.updateEdges) > 0 {
		t.changes.RelationshipsChanged += len(p.updateEdges)
		if _, err := t.ask(ctx, updateRelationships, given{rows: p.updateEdges}); err != nil {
			return err
		}
	}
	slices.SortFunc(p.relate, func(a, b relationship) int {
		return cmp.Or(strings.Compare(a.start, b.start), compareEdges(a.edge, b.edge))
	})
	var bare, described []row
	for i := range p.relate {
		r := &p.relate[i]
		start, e := ids[r.start], end{ids[r.end], r.kind, r.fields}
		if start == "" || e.id == "" {
			return errRace
		}
		if len(r.fields) == 0 {
			bare = addEnd(bare, start, e)
		} else {
			described = addEnd(described, start, e)
		}
	}
	before := t.changes.RelationshipsCreated
	if bare != nil {
		if _, err := t.ask(ctx, createRelationships, given{rows: bare}); err != nil {
			return err
		}
	}
	if described != nil {
		if _, err := t.ask(ctx, describeRelationships, given{rows: described}); err != nil {
			return err
		}
	}
	if t.changes.RelationshipsCreated-before != len(p.relate) {
		return errRace
	}
	return nil
}

// addEnd adds an end to the row of its start. Rows are made in the order of starts, so that is the last row or a new
// one.
func addEnd(rows []row, start string, e end) []row {
	if n := len(rows); n > 0 && rows[n-1].start == start {
		rows[n-1].ends = append(rows[n-1].ends, e)
		return rows
	}
	return append(rows, row{start: start, ends: []end{e}})
}
