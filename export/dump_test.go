package export

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

// manyGraphs are n documents that name one body.
func manyGraphs(t testing.TB, n int) (graphs []ontology.Graph) {
	t.Helper()
	body := term.IRI(t, ontology.DefaultBase+"body/unhcr")
	for i := range n {
		g := emptyGraph(t, fmt.Sprintf("A-RES-78-%d", i))
		part := term.IRI(t, g.Document.String()+"#op1")
		g.Authority = []rdf.Triple{{Subj: body, Pred: term.IRI(t, ontology.RDFType), Obj: term.IRI(t, ontology.ClassBody)}}
		g.Triples = []rdf.Triple{
			{Subj: part, Pred: term.IRI(t, ontology.PropMentions), Obj: body},
			{Subj: part, Pred: term.IRI(t, ontology.PropText), Obj: rdf.NewTypedLiteral(strings.Repeat("x", i), term.IRI(t, ontology.XSDString))},
		}
		graphs = append(graphs, g)
	}
	return graphs
}

// dumped writes graphs into shards and returns the texts of the files by name.
func dumped(t testing.TB, n int, form Form, graphs ...ontology.Graph) map[string]string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "dump")
	d, err := CreateShards(folder, n, form)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range graphs {
		if err := d.Graph(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Commit(); err != nil {
		t.Fatal(err)
	}
	return texts(t, folder)
}

// texts returns the files of a folder, decompressed.
func texts(t testing.TB, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		f, err := os.Open(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		r, err := Unpack(e.Name(), f)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(text)
	}
	return files
}

// The shards together have the statements of a single file, each is a valid file, and each document is in one shard.
func TestShards(t *testing.T) {
	graphs := manyGraphs(t, 40)
	for _, f := range Formats() {
		for _, compress := range []bool{false, true} {
			form := Form{Format: f, Options: Options{Base: ontology.DefaultBase}, Compress: compress}
			files := dumped(t, 3, form, graphs...)
			var got []string
			for i := range 3 {
				text := files[fmt.Sprintf("unkg-%05d-of-00003%s", i, form.Extension())]
				shard := statements(t, f.Name, text)
				if len(shard) == 0 {
					t.Errorf("%s: shard %d is empty", f.Name, i)
				}
				got = append(got, shard...)
			}
			if n := len(slices.DeleteFunc(slices.Clone(got), func(s string) bool { return !strings.HasPrefix(s, ontology.DefaultBase+"body/") })); n != 3 {
				t.Errorf("%s: %d statements of the authority in 3 shards", f.Name, n)
			}
			slices.Sort(got)
			got = slices.Compact(got)
			if want := statements(t, f.Name, written(t, f.Name, graphs...)); len(files) != 3 || !slices.Equal(got, want) {
				t.Errorf("%s: %d files; lost %q, made up %q", f.Name, len(files), judge.Difference(want, got), judge.Difference(got, want))
			}
			if f.Name != "nquads" {
				continue
			}
			for _, g := range graphs {
				whole := written(t, f.Name, ontology.Graph{Name: g.Name, Document: g.Document, Triples: g.Triples})
				if n := len(slices.DeleteFunc(slices.Collect(maps.Values(files)), func(s string) bool { return !strings.Contains(s, whole) })); n != 1 {
					t.Errorf("%s is whole in %d shards", g.Name, n)
				}
			}
		}
	}
}

// A document stays in its shard when others are added, and the place is written down here: it is the same everywhere.
func TestShardOf(t *testing.T) {
	graphs := manyGraphs(t, 30)
	form := Form{Format: formats[2], Options: Options{Base: ontology.DefaultBase}}
	few, many := dumped(t, 4, form, graphs[:10]...), dumped(t, 4, form, graphs...)
	for name, text := range few {
		if !strings.HasPrefix(many[name], text) {
			t.Errorf("%s has lost documents to other shards", name)
		}
	}
	for symbol, want := range map[string]int{"A-RES-78-184": 6, "S-RES-2254-2015": 4, "A-RES-428-V": 3} {
		if got := shardOf(document+symbol, 8); got != want {
			t.Errorf("%s is in shard %d of 8, want %d", symbol, got, want)
		}
	}
}

// A shard without documents is a legal file too.
func TestEmptyShards(t *testing.T) {
	graphs := manyGraphs(t, 1)
	for _, f := range Formats() {
		var empty []string
		for _, text := range dumped(t, 4, Form{Format: f, Options: Options{Base: ontology.DefaultBase}}, graphs...) {
			if len(statements(t, f.Name, text)) == 0 {
				empty = append(empty, text)
			}
		}
		if len(empty) != 3 || len(slices.Compact(empty)) != 1 {
			t.Fatalf("%s: %d shards are empty, want 3: %q", f.Name, len(empty), empty)
		}
		for _, j := range judge.Judges() {
			if j.Reads(f.Name) {
				j.Read(t, f.Name, empty[0])
			}
		}
	}
}

func TestCompressIsReproducible(t *testing.T) {
	graphs := manyGraphs(t, 5)
	packedText := func() string {
		var out bytes.Buffer
		d := NewDump(&out, Form{Format: formats[2], Compress: true})
		for _, g := range graphs {
			if err := d.Graph(g); err != nil {
				t.Fatal(err)
			}
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	first := packedText()
	if packedText() != first {
		t.Error("two runs differ")
	}
	// RFC 1952: magic, method deflate, no flags (thus no name), no time
	if want := "\x1f\x8b\x08\x00\x00\x00\x00\x00"; !strings.HasPrefix(first, want) {
		t.Errorf("header %q, want %q", first[:10], want)
	}
}

func TestUnpack(t *testing.T) {
	var out bytes.Buffer
	d := NewDump(&out, Form{Format: formats[1], Compress: true})
	graphs := manyGraphs(t, 300)
	for _, g := range graphs {
		if err := d.Graph(g); err != nil {
			t.Fatal(err)
		}
	}
	d.Close()
	broken := bytes.Clone(out.Bytes())
	broken[len(broken)-6] ^= 1
	for text, want := range map[string]string{
		"":                                  "",
		"\x1f":                              "\x1f",
		"<a:s> <a:p> <a:o> .\n":             "<a:s> <a:p> <a:o> .\n",
		out.String():                        written(t, "ntriples", graphs...),
		out.String() + out.String():         strings.Repeat(written(t, "ntriples", graphs...), 2), // members, as by cat
		out.String()[:out.Len()/2]:          "a.gz: the compressed data end too early",
		out.String()[:5]:                    "a.gz: the compressed data end too early",
		string(broken):                      "a.gz: gzip: invalid checksum",
		"\x1f\x8b is not always compressed": "a.gz: gzip: invalid header",
	} {
		r, err := Unpack("a.gz", strings.NewReader(text))
		var got []byte
		if err == nil {
			got, err = io.ReadAll(r)
		}
		if err != nil {
			got = []byte(err.Error())
		}
		if string(got) != want {
			t.Errorf("%.20q: got %.60q, want %.60q", text, got, want)
		}
	}
}

func TestShardsLeaveNothingBehind(t *testing.T) {
	form := Form{Format: formats[2]}
	folder := filepath.Join(t.TempDir(), "dump")
	d, err := CreateShards(folder, 2, form)
	if err != nil {
		t.Fatal(err)
	}
	d.Abort()
	if _, err := os.Stat(folder); err == nil {
		t.Error("an aborted dump leaves its folder")
	}

	// the second file cannot be put in its place, so the first is removed
	if d, err = CreateShards(folder, 2, form); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "unkg-00001-of-00002.nq"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Commit(); err == nil {
		t.Error("a file has taken the place of a folder")
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestOtherShards(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"void.ttl", "unkg-00000-of-00002.nq", "unkg-00001-of-00002.nq"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		n    int
		form Form
		want string
	}{
		{3, Form{Format: formats[2]}, "holds unkg-00000-of-00002.nq of another dump"},
		{2, Form{Format: formats[2], Compress: true}, "holds unkg-00000-of-00002.nq of another dump"},
		{2, Form{Format: formats[1]}, "holds unkg-00000-of-00002.nq of another dump"},
	} {
		if _, err := CreateShards(folder, c.n, c.form); err == nil || err.Error() != folder+": "+c.want {
			t.Errorf("%d%s: got %v, want %s", c.n, c.form.Extension(), err, c.want)
		}
	}
	d, err := CreateShards(folder, 2, Form{Format: formats[2]})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := texts(t, folder); len(got) != 3 || got["unkg-00000-of-00002.nq"] != "" || got["void.ttl"] != "old" {
		t.Errorf("the same shards are not replaced: %q", got)
	}
}
