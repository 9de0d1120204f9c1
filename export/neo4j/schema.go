package neo4j

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// languages have a full-text index each, with the analyzer that cuts the language into words.
var languages = []struct{ code, analyzer string }{
	{"ar", "arabic"}, {"en", "english"}, {"es", "spanish"}, {"fr", "french"}, {"ru", "russian"}, {"zh", "cjk"},
}

// A schemaItem is a constraint or an index by its name.
type schemaItem struct{ name, statement string }

// schema is what the loader makes before it loads: each label has unique IRIs, each language a full-text index.
func schema() []schemaItem {
	var items []schemaItem
	for _, l := range append([]string{labelLock}, theModel().all...) {
		name := "unkg_" + strings.ToLower(l) + "_iri"
		items = append(items, schemaItem{name, "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (n:" + quote(l) + ") REQUIRE n.iri IS UNIQUE"})
	}
	for _, l := range languages {
		name := "unkg_text_" + l.code
		items = append(items, schemaItem{name, "CREATE FULLTEXT INDEX " + name + " IF NOT EXISTS" +
			" FOR (n:Document|Paragraph|Footnote|Body|Convention|Framework|Forum|State)" +
			" ON EACH [n.title_" + l.code + ", n.text_" + l.code + ", n.prefLabel_" + l.code + "]" +
			" OPTIONS {indexConfig: {`fulltext.analyzer`: '" + l.analyzer + "', `fulltext.eventually_consistent`: true}}"})
	}
	return items
}

// prepare makes what is missing of the schema and waits until it is in use.
func (s *Server) prepare(ctx context.Context) error {
	there := map[string]bool{}
	for _, list := range []string{"SHOW CONSTRAINTS YIELD name", "SHOW INDEXES YIELD name"} {
		if err := s.run(ctx, neo4j.AccessModeRead, list, nil, func(r *neo4j.Record) { there[r.Values[0].(string)] = true }); err != nil {
			return err
		}
	}
	missing := false
	for _, item := range schema() {
		if there[item.name] {
			continue
		}
		missing = true
		if err := s.run(ctx, neo4j.AccessModeWrite, item.statement, nil, nil); err != nil {
			return err
		}
	}
	if !missing {
		return nil
	}
	return s.run(ctx, neo4j.AccessModeRead, "CALL db.awaitIndexes(300)", nil, nil)
}
