package oxigraph

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/sparql"
)

func TestThin(t *testing.T) {
	at := time.Now()
	lap := func(what string) { t.Logf("%-20s %v", what, time.Since(at)); at = time.Now() }
	e, err := Open(t.Context(), Options{Cache: "/tmp/engine/cache"})
	if err != nil {
		t.Fatal(err)
	}
	lap("open")
	f, err := os.Open("/tmp/akn.nq")
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	d, err := e.Fill(t.Context(), Contents{Key: "akn"}, func(x *Filler) error { return x.Read(f, NQuads) })
	if err != nil {
		t.Fatal(err)
	}
	lap("fill")
	t.Log(d.Len(), d.image.size>>20)
	for _, q := range query.Questions() {
		r, err := d.Query(t.Context(), q.SPARQL, sparql.AsJSON)
		if err != nil {
			t.Error(q.Name, err)
			continue
		}
		b, err := io.ReadAll(r)
		r.Close()
		lap(q.Name)
		t.Log(len(b), strings.Count(string(b), "\n"), err)
	}
}
