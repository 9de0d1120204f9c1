package ontology

import (
	"bytes"
	"io"
	"io/fs"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"
)

const subsetSpecimen = `# a comment with "quotes" and <brackets>
@prefix unkg: <https://w3id.org/unkg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix act: <https://w3id.org/unkg/action/> .
@base <https://w3id.org/unkg/> .

<convention/1951-refugee-convention> a unkg:Convention ;
    skos:prefLabel "Convention relating to the Status of Refugees"@en , "关于难民地位的公约"@zh ; # said in two languages
    skos:altLabel "the \"1951\" Convention \\ Refugees"@en,"x # y"@en-GB;
    unkg:untsVolume 189 ;
    unkg:edition -2 , +3 ,4;
    unkg:candidate true ;
    schema:startDate "1951-07-28"^^xsd:date ;
    unkg:setOutIn <document/A-RES-428-V> ,
        <https://example.org/a#b?c> .

act:call-upon a skos:Concept ; skos:broader act:directs ; skos:notation "plain" ; .
<a> unkg:partOf act:x.
<b> unkg:edition 7.`

// canonical writes triples as sorted N-Triples lines.
func canonical(triples []rdf.Triple) []string {
	var lines []string
	for _, t := range triples {
		lines = append(lines, strings.TrimSpace(t.Serialize(rdf.NTriples)))
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

func bySubset(t *testing.T, name, text string) []rdf.Triple {
	t.Helper()
	triples, err := parseTriples(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return triples
}

// every embedded file and the specimen, by name.
func vocabularyTexts(t *testing.T) map[string]string {
	texts := map[string]string{"specimen": subsetSpecimen}
	for _, fsys := range []fs.FS{authorityFiles, vocabularyFiles} {
		err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(fsys, path)
			texts[path] = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return texts
}

func TestSubsetAgreesWithTurtle(t *testing.T) {
	for name, text := range vocabularyTexts(t) {
		got := canonical(bySubset(t, name, text))
		var want []rdf.Triple
		d := rdf.NewTripleDecoder(strings.NewReader(text), rdf.Turtle)
		for {
			triple, err := d.Decode()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: knakk: %v", name, err)
			}
			want = append(want, triple)
		}
		compareLines(t, name+" by knakk", got, canonical(want))

		if _, err := exec.LookPath("rapper"); err != nil {
			t.Log("rapper is not on PATH: its opinion is missing")
			continue
		}
		cmd := exec.Command("rapper", "-q", "-i", "turtle", "-o", "ntriples", "-", DefaultBase)
		cmd.Stdin = strings.NewReader(text)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil || stderr.Len() > 0 {
			t.Fatalf("%s: rapper: %v %s", name, err, stderr.String())
		}
		want = want[:0]
		d = rdf.NewTripleDecoder(bytes.NewReader(out), rdf.NTriples)
		for {
			triple, err := d.Decode()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: rapper's output: %v", name, err)
			}
			want = append(want, triple)
		}
		compareLines(t, name+" by rapper", got, canonical(want))
	}
}

func compareLines(t *testing.T, name string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for _, l := range got {
		if _, ok := slices.BinarySearch(want, l); !ok {
			t.Errorf("%s: only ours: %s", name, l)
		}
	}
	for _, l := range want {
		if _, ok := slices.BinarySearch(got, l); !ok {
			t.Errorf("%s: only theirs: %s", name, l)
		}
	}
}

func TestSubsetErrors(t *testing.T) {
	const head = "@prefix u: <http://u/> .\n@base <http://b/> .\n"
	for _, c := range []struct{ text, want string }{
		{head + `<a> u:p "x`, `f:3: string without end at "\"x"`},
		{head + "<a> u:p \"x\ny\"@en .", `f:3: string without end at "\"x"`},
		{head + `<a> u:p "x\ny"@en .`, `f:3: escape other than \" and \\ at "\"x\\ny\"@en ."`},
		{head + `<a> v:p 1 .`, `f:3: prefix "v" is not declared`},
		{head + "<a> u:p 1\n\n<b> u:p 2 .", `f:5: "." expected at "<b> u:p 2 ."`},
		{head + `<a> u:p [] .`, `f:3: name expected at "[] ."`},
		{head + `<a> u:p 1.5 .`, `f:3: integer expected at "1.5 ."`},
		{head + `<a> u:p "x"@ .`, `f:3: language tag expected at "@ ."`},
		{head + `<../a> u:p 1 .`, `f:3: relative IRI "../a" is not a plain path`},
		{head + `<#a> u:p 1 .`, `f:3: relative IRI "#a" is not a plain path`},
		{head + `<a b> u:p 1 .`, `f:3: IRI without end at "<a b> u:p 1 ."`},
		{`<a> <http://p> 1 .`, `f:1: relative IRI "a" without a base`},
		{`@base <http://b> .`, `f:1: base "http://b" does not end in "/"`},
		{"a\xffb", `f: not UTF-8`},
	} {
		_, err := parseTriples("f", c.text)
		if err == nil || err.Error() != c.want {
			t.Errorf("%q:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

func FuzzSubset(f *testing.F) {
	f.Add(subsetSpecimen)
	f.Add("@base <http://b/> .\n<a> <http://p> \"x\\\\\"@en-x1 , -1 , true ; .")
	f.Fuzz(func(t *testing.T, text string) {
		parseSubset("f", text, func(s, p string, o object) error {
			if s == "" || p == "" || o.isIRI() && o.Value == "" {
				t.Errorf("empty term in %q", text)
			}
			return nil
		})
	})
}

func BenchmarkSubset(b *testing.B) {
	data, err := authorityFiles.ReadFile("authority/states/members-europe-1.ttl")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := parseSubset("states.ttl", string(data), func(string, string, object) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
