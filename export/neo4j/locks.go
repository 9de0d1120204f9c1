package neo4j

import (
	"context"
	"slices"
	"sync"

	"github.com/unkg/unkg/ontology"
)

// locks prevent writers of a loader from blocking each other in the database: a document is written by one writer at
// a time, and not while others write relationships to it.
type locks struct {
	mutex sync.Mutex
	freed *sync.Cond
	held  map[string]int // by IRI of a document: how many writers write relationships to it, or exclusive
}

const exclusive = -1

func newLocks() *locks {
	l := &locks{held: map[string]int{}}
	l.freed = sync.NewCond(&l.mutex)
	return l
}

// acquire waits for the locks of a batch and takes them: exclusive ones on its documents, shared ones on those that
// it refers to.
func (l *locks) acquire(ctx context.Context, batch []rows) (release func(), err error) {
	wanted := map[string]int{}
	class := localName(ontology.ClassDocument)
	for i := range batch {
		for _, c := range batch[i].shared {
			if slices.Contains(background(batch[i].base, c.iri).labels, class) || slices.Contains(c.labels, class) {
				wanted[c.iri] = 1
			}
		}
	}
	for i := range batch {
		wanted[batch[i].document] = exclusive
	}
	free := func() bool {
		for iri, n := range wanted {
			if held := l.held[iri]; held == exclusive || held > 0 && n == exclusive {
				return false
			}
		}
		return true
	}
	defer context.AfterFunc(ctx, func() {
		l.mutex.Lock()
		defer l.mutex.Unlock()
		l.freed.Broadcast()
	})()
	l.mutex.Lock()
	defer l.mutex.Unlock()
	for !free() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		l.freed.Wait()
	}
	for iri, n := range wanted {
		l.held[iri] += n
	}
	return func() {
		l.mutex.Lock()
		defer l.mutex.Unlock()
		for iri, n := range wanted {
			if l.held[iri] -= n; l.held[iri] == 0 {
				delete(l.held, iri)
			}
		}
		l.freed.Broadcast()
	}, nil
}
