// Package neo4j loads graphs into Neo4j as property graphs and asks it questions. A Loader replaces documents as a
// whole. Nodes that documents share contain the sum of what the documents in the database say. Data of others is left
// alone: nodes without the label Resource and an iri, relationships from and to these, relationships of types that
// the vocabulary lacks, and relationships between nodes of unkg with properties that unkg does not write.
package neo4j

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"golang.org/x/sync/errgroup"

	"github.com/unkg/unkg/ontology"
)

// A Loader loads documents into a database, each as a whole: what is there already stays, what differs is changed,
// what the document no longer says is deleted. A transaction has several documents, and several transactions run at a
// time.
type Loader struct {
	server  *Server
	options LoadOptions
	writers *errgroup.Group
	stopped context.Context // done after the first error of a writer
	work    context.Context // context of the writers; it outlives an interruption by grace
	end     func()
	pending []rows // documents of the batch that is being filled
	size    int    // number of triples in it
	cache   *cache
	locks   *locks

	mutex     sync.Mutex // guards the fields below
	summary   Summary
	counts    map[string]count  // by document that was loaded
	withdrawn map[string]string // shared nodes from which something was removed, with their bases
}

// LoadOptions say how to load. The zero value works.
type LoadOptions struct {
	Jobs     int            // transactions at a time, 0 for one
	Replace  bool           // documents may lose language versions that the database has
	Progress func(Progress) // if set, is called with the progress of the load, from one goroutine at a time
	Refused  func(error)    // if set, is called likewise for each document that is refused while others are loaded
}

// Progress is how far a load is.
type Progress struct{ Documents, Nodes, Relationships int }

// A Summary is the result of a load. Nodes and relationships are the documents' own, as in their graphs.
type Summary struct {
	Progress
	Changes
}

// A count is the number of a document's own nodes and relationships; claims are included in the relationships.
type count struct{ nodes, relationships, claims int }

// batchSize is about how many triples go into one transaction, which has whole documents. They make half as many
// nodes and relationships.
const batchSize = 20_000

// grace is how long a running batch may take after an interruption.
const grace = 10 * time.Second

// NewLoader prepares the database and waits until its indexes are ready. Close must be called.
func NewLoader(ctx context.Context, s *Server, o LoadOptions) (*Loader, error) {
	if err := s.prepare(ctx, []schemaItem{constraint(labelLock), constraint(labelResource)}, true); err != nil {
		return nil, err
	}
	l := &Loader{
		server: s, options: o, cache: newCache(), locks: newLocks(),
		counts: map[string]count{}, withdrawn: map[string]string{},
	}
	work, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(grace, cancel) })
	l.work, l.end = work, func() { stop(); cancel() }
	l.writers, l.stopped = errgroup.WithContext(work)
	l.writers.SetLimit(max(1, o.Jobs))
	if err := l.write(work, []rows{actionRows()}); err != nil {
		l.end()
		return nil, err
	}
	return l, nil
}

// actionRows returns the actions of actions.ttl as shared nodes that do not come from any document.
func actionRows() (r rows) {
	for _, iri := range slices.Sorted(maps.Keys(actions())) {
		r.shared = append(r.shared, claims{node{iri, newDescription()}, nil})
	}
	return r
}

// Load adds a document to the load; a graph without one has nothing to add. It waits while all writers are busy. The error
// may be that of an earlier document.
func (l *Loader) Load(ctx context.Context, g ontology.Graph) error {
	if g.Document.String() == "" {
		return nil
	}
	r, err := rowsOf(g)
	if err != nil {
		l.refuse(err)
		return nil
	}
	twice := slices.ContainsFunc(l.pending, func(p rows) bool { return p.document == r.document })
	if len(l.pending) > 0 && (twice || l.size+len(g.Triples) > batchSize) {
		if err := l.flush(ctx); err != nil {
			return err
		}
	}
	l.pending, l.size = append(l.pending, r), l.size+len(g.Triples)
	return nil
}

// flush passes the batch to a writer. The locks of the batch are acquired here, so that several graphs of one
// document are written in the order in which they came.
func (l *Loader) flush(ctx context.Context) error {
	batch := l.pending
	l.pending, l.size = nil, 0
	if len(batch) == 0 {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	release, err := l.locks.acquire(ctx, batch)
	if err != nil {
		return err
	}
	if l.stopped.Err() != nil {
		release()
		return l.writers.Wait()
	}
	l.writers.Go(func() error {
		defer release()
		return l.write(l.work, batch)
	})
	return nil
}

func (l *Loader) refuse(err error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.options.Refused != nil {
		l.options.Refused(err)
	}
}

// Close waits until everything is written, compares the content of the server with what was loaded, and returns what
// was done, even if there is an error. After an interruption it waits for running batches and writes no more.
func (l *Loader) Close(ctx context.Context) (Summary, error) {
	defer l.end()
	err := l.flush(ctx)
	if failed := l.writers.Wait(); failed != nil {
		err = failed
	}
	for _, next := range []func(context.Context) error{
		l.settle, l.verify,
		func(ctx context.Context) error {
			return l.server.prepare(ctx, append(labelConstraints(), textIndexes()...), false)
		},
	} {
		if err == nil {
			err = next(ctx)
		}
	}
	return l.summary, err
}

// settle computes again the nodes from which something was removed: a document that was written at the same time may
// have claimed it again.
func (l *Loader) settle(ctx context.Context) error {
	const chunk = 1000 // nodes
	for iris := range slices.Chunk(slices.Sorted(maps.Keys(l.withdrawn)), chunk) {
		bases := map[string]string{}
		for _, iri := range iris {
			bases[iri] = l.withdrawn[iri]
		}
		changes, err := thePatience.persist(ctx, func() (Changes, error) {
			return l.server.transact(ctx, func(ctx context.Context, t *transaction) error { return t.settle(ctx, bases) })
		})
		if err != nil {
			return l.server.fault(ctx, err)
		}
		l.summary.Changes.Add(changes)
	}
	return nil
}

// write writes a batch. If the server rejects it, perhaps because of a single document, it is written in halves, so
// that the others are loaded and the error names that document.
func (l *Loader) write(ctx context.Context, batch []rows) error {
	slices.SortFunc(batch, func(a, b rows) int { return strings.Compare(a.document, b.document) })
	var r *outcome
	var added *cache
	changes, err := thePatience.persist(ctx, func() (Changes, error) {
		added = newCache()
		changes, err := l.server.transact(ctx, func(ctx context.Context, t *transaction) (err error) {
			r, err = t.replace(ctx, batch, l.options.Replace, l.cache, added)
			return err
		})
		if err != nil {
			l.cache.forget()
		}
		return changes, err
	})
	switch {
	case err == nil:
		l.cache.learn(added, r.withdrawn)
		l.count(batch, r, changes)
	case !ofDocument(err) || batch[0].document == "":
		return l.server.fault(ctx, err)
	case len(batch) > 1:
		half := len(batch) / 2
		return errors.Join(l.write(ctx, batch[:half]), l.write(ctx, batch[half:]))
	default:
		l.refuse(&DocumentError{batch[0].document, l.server.fault(ctx, err)})
	}
	return nil
}

// count adds up what a transaction did.
func (l *Loader) count(batch []rows, r *outcome, changes Changes) {
	for _, document := range slices.Sorted(maps.Keys(r.refused)) {
		l.refuse(r.refused[document])
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.summary.Changes.Add(changes)
	maps.Copy(l.withdrawn, r.withdrawn)
	for i := range batch {
		if batch[i].document == "" || r.refused[batch[i].document] != nil {
			continue
		}
		c := count{nodes: len(batch[i].own), relationships: len(batch[i].relationships)}
		for _, r := range batch[i].relationships {
			if r.kind == relDescribes {
				c.claims++
			}
		}
		l.counts[batch[i].document] = c
		l.summary.Documents++
		l.summary.Nodes += c.nodes
		l.summary.Relationships += c.relationships
	}
	if l.options.Progress != nil {
		l.options.Progress(l.summary.Progress)
	}
}

// A DocumentError is the reason why the server rejects one document while it accepts others.
type DocumentError struct {
	Document string // IRI
	Err      error
}

func (e *DocumentError) Error() string { return "<" + e.Document + ">: " + e.Err.Error() }

// Unwrap returns the fault.
func (e *DocumentError) Unwrap() error { return e.Err }

// transact runs a transaction once and returns what it changed, even if the answer to the commit was lost.
func (s *Server) transact(ctx context.Context, run func(context.Context, *transaction) error) (Changes, error) {
	ctx, cancel := s.limited(ctx)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer s.closing(ctx, session.Close)
	tx, err := session.BeginTransaction(ctx, s.limit)
	if err != nil {
		return Changes{}, s.late(ctx, err)
	}
	t := &transaction{runner: driverRunner{tx}}
	if err := run(ctx, t); err != nil {
		s.closing(ctx, tx.Rollback)
		return Changes{}, s.late(ctx, err)
	}
	if err := tx.Commit(ctx); err != nil {
		return t.changes, &commitError{s.late(ctx, err)}
	}
	return t.changes, nil
}
