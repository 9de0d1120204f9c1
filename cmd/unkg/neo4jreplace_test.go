package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/neo4j"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/replacement"
)

// put loads graphs as the command does, in this process.
func (s *testServer) put(graphs ...ontology.Graph) neo4j.Summary {
	s.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	server, err := neo4j.Connect(ctx, neo4j.Address{
		URI: os.Getenv("NEO4J_URI"), Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD"),
	})
	if err != nil {
		s.Fatal(err)
	}
	defer server.Close(ctx)
	l, err := neo4j.NewLoader(ctx, server, neo4j.LoadOptions{
		Jobs: 2, Replace: true, Refused: func(err error) { s.Errorf("refused: %v", err) },
	})
	if err != nil {
		s.Fatal(err)
	}
	for _, g := range graphs {
		if err := l.Load(ctx, g); err != nil {
			s.Fatal(err)
		}
	}
	summary, err := l.Close(ctx)
	if err != nil {
		s.Fatal(err)
	}
	return summary
}

// foreign makes what others keep in the database: nodes without an IRI under every label of ours, and relationships of
// every type of ours: between these, from and to our nodes, and with a property of theirs between nodes of ours.
func (s *testServer) foreign() {
	s.Helper()
	var labels, types []string
	for _, c := range ontology.Classes() {
		labels = append(labels, c.Names...)
	}
	for _, p := range ontology.Properties() {
		types = append(types, upperSnake(p.Name))
	}
	labels = append(labels, "Resource", "Subject", "Mine")
	types = append(types, "DESCRIBES", "MINE")
	s.cypher(`UNWIND $labels AS label CREATE (n:$(label) {name: 'foreign', label: label, text_en: 'mine'})
		WITH collect(n) AS all UNWIND $types AS type WITH all[0] AS a, all[1] AS b, type CREATE (a)-[r:$(type) {by: 'me'}]->(b)`,
		map[string]any{"labels": labels, "types": types})
	s.cypher("CREATE (:Body:Resource {iri: 'urn:mine', prefLabel_en: 'Mine'})", nil)
	// Documents stay for ever, so that what hangs on them stays; a part that something hangs on would be held. Each
	// document gets some of the types.
	some := `MATCH (d:Document {loaded: true}) MATCH (f:Mine) WHERE f.label = 'Mine' UNWIND range(0, size($types) - 1) AS i
		WITH d, f, i, $types[i] AS type WHERE i % 6 = toInteger(right(d.iri, 1)) - 1 `
	s.cypher(some+"CREATE (d)-[:$(type)]->(f), (f)-[:$(type)]->(d)", map[string]any{"types": types})
	s.cypher(some+`MATCH (d)-[:MENTIONS|CITES]->(e) WHERE NOT e.iri CONTAINS '#' WITH DISTINCT d, e, f, type
		CREATE (d)-[:$(type) {by: 'me'}]->(e), (e)-[:$(type) {by: 'me'}]->(d)`, map[string]any{"types": types})
	s.cypher("MATCH (d:Document {loaded: true}) SET d.rating = 5, d.text_of_mine = 'mine', d:Mine2", nil)
}

// upperSnake is the name of a property as relationships are named.
func upperSnake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte('_')
		}
		b.WriteRune(r)
	}
	return strings.ToUpper(b.String())
}

// split parts a database into what is ours and what is foreign, as foreign made it.
func (s *testServer) split() (ours, theirs []string) {
	s.Helper()
	mark := map[string]string{
		"node": `(n.iri IS NULL OR n.iri = 'urn:mine')`,
		"edge": `(a.iri IS NULL OR b.iri IS NULL OR r.by IS NOT NULL)`,
	}
	properties := func(v any) string {
		m := v.(map[string]any)
		delete(m, "rating")
		delete(m, "text_of_mine")
		return fmt.Sprint(m)
	}
	for _, part := range []struct {
		lines *[]string
		not   string
	}{{&ours, "NOT "}, {&theirs, ""}} {
		for _, row := range s.cypher("MATCH (n) WHERE "+part.not+mark["node"]+
			" RETURN coalesce(n.iri, n.label), [l IN labels(n) WHERE l <> 'Mine2'], properties(n)", nil) {
			labels := strings.Fields(strings.Trim(fmt.Sprint(row[1]), "[]"))
			slices.Sort(labels)
			*part.lines = append(*part.lines, fmt.Sprint(row[0], labels, properties(row[2])))
		}
		for _, row := range s.cypher("MATCH (a)-[r]->(b) WHERE "+part.not+mark["edge"]+
			" RETURN coalesce(a.iri, a.label), type(r), coalesce(b.iri, b.label), properties(r)", nil) {
			*part.lines = append(*part.lines, fmt.Sprint(row[0], " ", row[1], " ", row[2], properties(row[3])))
		}
	}
	for _, row := range s.cypher("MATCH (n) WHERE n.rating IS NOT NULL RETURN n.iri, n.rating, n.text_of_mine, n:Mine2", nil) {
		theirs = append(theirs, fmt.Sprint(row...))
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	return ours, theirs
}

// release takes shared nodes away that only foreign relationships keep in the database; they must hold no more than
// what is known of them anyway.
func (s *testServer) release() {
	s.Helper()
	const alone = ` MATCH (n:Resource)-[{by: 'me'}]-() WHERE n.loaded IS NULL AND NOT n:Action AND n.iri STARTS WITH 'https:'
		AND NOT EXISTS { (n)<-[r]-(m:Resource) WHERE r.by IS NULL AND m.iri IS NOT NULL } WITH DISTINCT n `
	for _, row := range s.cypher(alone+"RETURN n.iri, properties(n)", nil) {
		if text := fmt.Sprint(row[1]); strings.Contains(text, "candidate") || strings.Contains(text, "Nickname") ||
			strings.Contains(text, "by document") || strings.Contains(text, "As document") {
			s.Errorf("what no document says any longer stays: %s", text)
		}
	}
	s.cypher(alone+"DETACH DELETE n", nil)
}

// After 200 replacements at random, alone and several in one load, the database holds what a clean load of the
// documents of the day holds, and what others keep there is as it was. It is compared after every few.
func TestNeo4jReplacements(t *testing.T) {
	s := newTestServer(t)
	const steps, each = 200, 20
	sequence := replacement.Sequence(7, steps)
	for at := 0; at < steps && !t.Failed(); at += each {
		var before []string
		// on every other occasion, since what is foreign keeps shared nodes in the database that would go otherwise
		beside := at/each%2 == 1
		if beside {
			s.foreign()
			_, before = s.split()
		}
		few := sequence[at : at+each]
		for _, load := range [][]replacement.Step{few[:1], few[1:4], few[4:9], few[9:]} {
			var graphs []ontology.Graph
			for _, step := range load {
				graphs = append(graphs, step.Graph)
			}
			s.put(graphs...)
		}
		_, after := s.split()
		s.same(fmt.Sprintf("foreign data after step %d", at+each), before, after)
		if beside {
			s.release()
		}
		got, _ := s.split()
		s.wipe()
		s.put(few[each-1].Current...)
		want, _ := s.split()
		s.same(fmt.Sprintf("after step %d, beside foreign data %t", at+each, beside), want, got)
	}
}
