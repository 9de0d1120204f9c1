package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/mapper"
)

// converted returns a text in another format.
func converted(t *testing.T, from, to, text string) string {
	t.Helper()
	var out bytes.Buffer
	r := convertRun{from: from, to: to, drop: true, file: "-", in: strings.NewReader(text), out: &out}
	if err := r.run(t.Context()); err != nil {
		t.Fatalf("%s to %s: %v", from, to, err)
	}
	return out.String()
}

// What unkg wrote has the same statements in every other format, and graphs where both have them; from N-Quads it is
// byte by byte what unkg writes in the other format.
func TestConvertPairs(t *testing.T) {
	run := mapper.Run{Options: mapper.Options{Mentions: true}}
	written, said := map[string]string{}, map[string][]string{}
	for _, f := range export.Formats() {
		written[f.Name] = exported(t, f.Name, run, specimens(t))
	}
	for _, quads := range []bool{false, true} {
		lines, err := judge.Statements(strings.NewReader(written[map[bool]string{false: "ntriples", true: "nquads"}[quads]]), quads)
		if err != nil {
			t.Fatal(err)
		}
		said[fmt.Sprint(quads)] = lines
	}
	for _, from := range export.Formats() {
		for _, to := range export.Formats() {
			text := converted(t, from.Name, to.Name, written[from.Name])
			if from.Name == "nquads" && !to.Lines && text != written[to.Name] {
				t.Errorf("%s is not what is exported", to.Name)
			}
			lines, err := judge.Statements(strings.NewReader(converted(t, to.Name, "nquads", text)), true)
			if err != nil {
				t.Fatal(err)
			}
			if want := said[fmt.Sprint(from.Named && to.Named)]; !slices.Equal(lines, want) {
				t.Errorf("%s to %s: lost %v, made up %v", from.Name, to.Name, judge.Difference(want, lines), judge.Difference(lines, want))
			}
		}
	}
}

// foreign is RDF that unkg does not write. Each blank node has a name of its own.
const foreign = `@prefix ex: <http://example.org/> .
ex:a ex:knows [ ex:name "one" ; ex:said "Hello"@en-gb, "5", 5, 5.0, 5e0, true, "a\"\\\u0007\n" ] ;
    ex:list ( [ ex:name "two" ] ) ; ex:json "{}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .
_:x ex:name "three" ; ex:is _:x, _:y ; a ex:Blank, _:y . _:y ex:name "four" .
ex:b a <https://w3id.org/unkg/ontology#Resolution> ; <https://w3id.org/unkg/ontology#symbol> 5 ;
    <https://w3id.org/unkg/ontology#hasParagraph> [ ex:name "five" ], "none" .
<urn:example:y> ex:p <mailto:x@example.org> .
`

// withNames replaces the labels of blank nodes in statements by their names.
func withNames(lines []string) []string {
	names := map[string]string{}
	for _, l := range lines {
		if m := regexp.MustCompile(`^(\S+) http://example.org/name "(\w+)"`).FindStringSubmatch(l); m != nil {
			names[m[1]] = "_:" + m[2]
		}
	}
	// the node of the list, which has no name, is what remains
	for i, l := range lines {
		words := strings.SplitN(l, " ", 3)
		for _, w := range []*string{&words[0], &words[2]} {
			if name, ok := names[*w]; ok {
				*w = name
			} else if !strings.ContainsAny(*w, ` :"`) {
				*w = "_:list"
			}
		}
		lines[i] = strings.Join(words, " ")
	}
	slices.Sort(lines)
	return lines
}

// Independent programs read from every format what they read from the original.
func TestConvertForeign(t *testing.T) {
	for _, j := range judge.Judges() {
		t.Run(j.Name, func(t *testing.T) {
			original, format := foreign, "turtle"
			if !j.Reads(format) {
				original, format = converted(t, "turtle", "jsonld", foreign), "jsonld"
			}
			want := withNames(j.Read(t, format, original))
			if len(want) < 25 {
				t.Errorf("only %d statements", len(want))
			}
			for _, f := range export.Formats() {
				if !j.Reads(f.Name) {
					continue
				}
				got := withNames(j.Read(t, f.Name, converted(t, "turtle", f.Name, foreign)))
				if !slices.Equal(got, want) {
					t.Errorf("%s: lost %q, made up %q", f.Name, judge.Difference(want, got), judge.Difference(got, want))
				}
			}
		})
	}
	nquads := converted(t, "turtle", "nquads", foreign)
	for _, f := range export.Formats() {
		again := converted(t, f.Name, "nquads", converted(t, "turtle", f.Name, foreign))
		of := func(text string) []string {
			lines, err := judge.Statements(strings.NewReader(text), true)
			if err != nil {
				t.Fatal(err)
			}
			return withNames(lines)
		}
		if !slices.Equal(of(again), of(nquads)) {
			t.Errorf("%s and back:\n%s\nwant\n%s", f.Name, again, nquads)
		}
	}
}

// The format of standard input is that which it looks like.
func TestLookLike(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "nquads",
		"# a comment\n\n":                     "nquads",
		"<a:a> <a:b> <a:c> .":                 "nquads",
		"_:a <a:b> \"c\" <a:g> .\n<":          "nquads",
		"<a:a> <a:b> <a:c> ;\n <a:d> <a:e> .": "trig",
		"<a:a> <a:b> <a:c>, <a:d> .":          "trig",
		"@prefix a: <a:> .":                   "trig",
		"# a comment\nPREFIX a: <a:>":         "trig",
		"{ <a:a> <a:b> <a:c> }":               "trig",
		"[] a <a:c> .":                        "trig",
		"[ <a:b> <a:c> ] .":                   "trig",
		" {\n\"@id\": \"a:a\"}":               "jsonld",
		"{}":                                  "jsonld",
		"[\n{\"@id\": \"a:a\"}]":              "jsonld",
		"\ufeff<?xml version='1.0'?>":         "rdfxml",
		"<rdf:RDF xmlns:rdf='":                "rdfxml",
	} {
		if f := lookLike([]byte(text)); f.Name != want {
			t.Errorf("%q looks like %s, want %s", text, f.Name, want)
		}
	}
}

// A file that cannot be converted leaves nothing behind, and what was there stays.
func TestConvertRefused(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.ttl")
	if err := os.WriteFile(out, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"<a:a> <a:b> <a:c> .\n<a:a> <a:b> <a:c> <a:g> .": "-: a statement in the graph <a:g>, and turtle has no graphs",
		"<a:a> <a:b> <a:c> _:g .":                        "-: a statement in the graph _:g, and turtle has no graphs",
		"<a:a> <a:b> <a:c> .\n<a:a> <a:b> .":             "-:2:13: no object",
		"@prefix a: <a:> .\na:a a:b\n  b:c .":            "-:3:3: The prefix b: has not been declared",
		"@prefix a: <a:> .\na:a a:b <http://a/../c> .":   `-: statement 1: dot segment in IRI "http://a/../c"`,
	} {
		r := convertRun{output: out, file: "-", in: strings.NewReader(text)}
		if err := r.run(t.Context()); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	r := convertRun{to: "jsonld", file: "-", in: strings.NewReader("<schema:a> <a:b> <a:c> ."), out: &bytes.Buffer{}}
	if err := r.run(t.Context()); err == nil || err.Error() != `-: not in jsonld: graph <>: a prefix of the context is the scheme of IRI "schema:a"` {
		t.Errorf("%v", err)
	}
	if text, err := os.ReadFile(out); string(text) != "old" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	if files, _ := os.ReadDir(filepath.Dir(out)); len(files) != 1 {
		t.Errorf("%v are left", files)
	}
}
