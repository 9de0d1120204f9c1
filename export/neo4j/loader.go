package neo4j

import (
	"context"
	"hash/maphash"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/unkg/unkg/ontology"
)

// A Loader brings documents into a database, each as a whole: what is there already stays, what differs is changed, what
// the document no longer says goes. Several documents go into one transaction, several transactions run at a time.
type Loader struct {
	server   *Server
	progress func(Progress)
	batches  chan []ontology.Graph
	writers  sync.WaitGroup
	pending  []ontology.Graph // of the batch that is being filled
	size     int              // triples in it
	known    *memory
	stripes  [512]sync.RWMutex // of documents: writers of one loader wait for each other here and not in the database
	seed     maphash.Seed
	failed   chan struct{} // closed with the first error

	mutex   sync.Mutex // over what follows
	err     error
	summary Summary
	counts  map[string]count // of every document that was loaded
}

// Progress is how far a load is.
type Progress struct{ Documents, Nodes, Relationships int }

// A Summary is what a load did. Nodes and relationships are the documents' own, as the graph has them.
type Summary struct {
	Progress
	Changes
}

type count struct{ nodes, relationships int }

// batchSize is how many triples go into one transaction, as far as whole documents allow. They make half as many nodes and
// relationships.
const batchSize = 20_000

// grace is how long a running batch may take after an interruption.
const grace = 20 * time.Second

// NewLoader prepares the database, which waits for indexes, and starts jobs writers. progress, if not nil, is called from
// one goroutine at a time. Close must be called.
func NewLoader(ctx context.Context, s *Server, jobs int, progress func(Progress)) (*Loader, error) {
	if err := s.prepare(ctx, constraints(), true); err != nil {
		return nil, err
	}
	l := &Loader{
		server: s, progress: progress, batches: make(chan []ontology.Graph), known: newMemory(), seed: maphash.MakeSeed(),
		failed: make(chan struct{}), counts: map[string]count{},
	}
	work, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(grace, cancel) })
	changes, err := l.write(work, []Rows{actionRows()})
	if err != nil {
		cancel()
		return nil, err
	}
	l.summary.Changes.Add(changes)
	for range jobs {
		l.writers.Add(1)
		go l.writer(work)
	}
	go func() {
		l.writers.Wait()
		stop()
		cancel()
	}()
	return l, nil
}

// Load takes a document in. It waits while all writers are busy. The error may be that of an earlier document.
func (l *Loader) Load(ctx context.Context, g ontology.Graph) error {
	twice := slices.ContainsFunc(l.pending, func(p ontology.Graph) bool { return p.Name.String() == g.Name.String() })
	if len(l.pending) > 0 && (twice || l.size+len(g.Triples) > batchSize) {
		if err := l.flush(ctx); err != nil {
			return err
		}
	}
	l.pending, l.size = append(l.pending, g), l.size+len(g.Triples)
	return nil
}

func (l *Loader) flush(ctx context.Context) error {
	batch := l.pending
	l.pending, l.size = nil, 0
	if len(batch) == 0 {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case l.batches <- batch:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-l.failed:
		return l.err
	}
}

// Close waits until everything is written, compares what the server holds with what was loaded, and returns what was
// done, also where there is an error. After an interruption it waits for running batches and does not write more.
func (l *Loader) Close(ctx context.Context) (Summary, error) {
	err := l.flush(ctx)
	close(l.batches)
	l.writers.Wait()
	if l.err != nil {
		err = l.err
	}
	if err == nil {
		err = l.verify(ctx)
	}
	if err == nil {
		err = l.server.prepare(ctx, textIndexes(), false)
	}
	return l.summary, err
}

func (l *Loader) writer(ctx context.Context) {
	defer l.writers.Done()
	for graphs := range l.batches {
		batch := make([]Rows, len(graphs))
		for i := range graphs {
			batch[i] = RowsOf(graphs[i])
		}
		changes, err := l.write(ctx, batch)
		l.mutex.Lock()
		if err != nil {
			if l.err == nil {
				l.err = err
				close(l.failed)
			}
			l.mutex.Unlock()
			return
		}
		l.summary.Changes.Add(changes)
		for i := range batch {
			c := count{len(batch[i].Own), len(batch[i].OwnRelationships)}
			l.counts[batch[i].Document] = c
			l.summary.Documents++
			l.summary.Nodes += c.nodes
			l.summary.Relationships += c.relationships
		}
		if l.progress != nil {
			l.progress(l.summary.Progress)
		}
		l.mutex.Unlock()
	}
}

// write writes a batch, again and again while that may help.
func (l *Loader) write(ctx context.Context, batch []Rows) (Changes, error) {
	slices.SortFunc(batch, func(a, b Rows) int { return strings.Compare(a.Document, b.Document) })
	defer l.lock(batch)()
	session := l.server.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	pause := 50 * time.Millisecond
	for until := time.Now().Add(patience); ; {
		var t transaction
		news := newMemory()
		stale := false
		_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			t, news = transaction{ManagedTransaction: tx}, newMemory()
			var err error
			stale, err = t.replace(ctx, batch, l.known, news)
			return nil, err
		})
		if err == nil {
			if stale {
				l.known.forget()
			} else {
				l.known.learn(news)
			}
			return t.changes, nil
		}
		if !passing(err) || time.Now().After(until) || pause > 3*time.Second {
			return Changes{}, l.server.fault(ctx, err)
		}
		l.known.forget()
		select {
		case <-time.After(pause):
			pause *= 2
		case <-ctx.Done():
			return Changes{}, ctx.Err()
		}
	}
}

// replace makes the database hold what the batch says. It reports whether something that others may remember went.
func (t *transaction) replace(ctx context.Context, batch []Rows, known, news *memory) (stale bool, err error) {
	documents := make([]string, len(batch))
	for i := range batch {
		documents[i] = batch[i].Document
	}
	s, err := t.read(ctx, documents)
	if err != nil {
		return false, err
	}
	p := planOf(batch, s)
	if !p.empty() {
		if err := t.ask(ctx, lockDocuments, map[string]any{"iris": documents}, nil); err != nil {
			return false, err
		}
		if s, err = t.read(ctx, documents); err != nil {
			return false, err
		}
		p = planOf(batch, s)
	}
	ids := map[string]string{}
	for iri, n := range s.nodes {
		ids[iri] = n.id
	}
	if err := t.share(ctx, batch, p.documents, known, news, ids); err != nil {
		return false, err
	}
	if err := t.shareRelationships(ctx, batch, known, news, ids); err != nil {
		return false, err
	}
	return len(p.ends)+len(p.retracted) > 0, t.write(ctx, p, ids)
}

// lock keeps writers of one loader apart that would wait for each other in the database: a document is written by one
// at a time, and not while others write relationships to it.
func (l *Loader) lock(batch []Rows) (unlock func()) {
	const read, write = 1, 2
	kind := [len(l.stripes)]uint8{}
	stripe := func(iri string) *uint8 { return &kind[maphash.String(l.seed, iri)%uint64(len(kind))] }
	for i := range batch {
		for _, n := range batch[i].Shared {
			if len(n.Labels) == 1 || slices.Contains(n.Labels, "Document") {
				*stripe(n.IRI) |= read
			}
		}
		*stripe(batch[i].Document) |= write
	}
	for i, k := range kind {
		if k&write != 0 {
			l.stripes[i].Lock()
		} else if k != 0 {
			l.stripes[i].RLock()
		}
	}
	return func() {
		for i, k := range kind {
			if k&write != 0 {
				l.stripes[i].Unlock()
			} else if k != 0 {
				l.stripes[i].RUnlock()
			}
		}
	}
}
