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

// constraints are what the loader makes before it loads: each label has unique IRIs.
func constraints() []schemaItem {
	var items []schemaItem
	for _, l := range append([]string{labelLock}, theModel().all...) {
		name := "unkg_" + strings.ToLower(l) + "_iri"
		items = append(items, schemaItem{name, "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (n:" + quote(l) + ") REQUIRE n.iri IS UNIQUE"})
	}
	return items
}

// textIndexes are the full-text indexes, one a language. The loader makes them at the end of the first load, because the
// server fills an index faster from what is there than statement by statement. It does so in the background; later loads
// are taken in within seconds after they are done.
func textIndexes() []schemaItem {
	var items []schemaItem
	for _, l := range languages {
		name := "unkg_text_" + l.code
		items = append(items, schemaItem{name, "CREATE FULLTEXT INDEX " + name + " IF NOT EXISTS" +
			" FOR (n:Document|Paragraph|Footnote|Body|Convention|Framework|Forum|State)" +
			" ON EACH [n.title_" + l.code + ", n.text_" + l.code + ", n.prefLabel_" + l.code + "]" +
			" OPTIONS {indexConfig: {`fulltext.analyzer`: '" + l.analyzer + "', `fulltext.eventually_consistent`: true}}"})
	}
	return items
}

// prepare makes what is missing of the schema and, where others rely on it, waits until it is in use.
func (s *Server) prepare(ctx context.Context, items []schemaItem, wait bool) error {
	there := map[string]bool{}
	err := s.run(ctx, neo4j.AccessModeRead, "SHOW INDEXES YIELD name", nil, func(r *neo4j.Record) { there[r.Values[0].(string)] = true })
	if err != nil {
		return err
	}
	missing := false
	for _, item := range items {
		if there[item.name] {
			continue
		}
		missing = true
		if err := s.run(ctx, neo4j.AccessModeWrite, item.statement, nil, nil); err != nil {
			return err
		}
	}
	if !missing || !wait {
		return nil
	}
	return s.run(ctx, neo4j.AccessModeRead, "CALL db.awaitIndexes(300)", nil, nil)
}
