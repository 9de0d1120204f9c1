package neo4j

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// languages have one full-text index each, with the analyzer that splits the language into words.
var languages = []struct{ code, analyzer string }{
	{"ar", "arabic"}, {"en", "english"}, {"es", "spanish"}, {"fr", "french"}, {"ru", "russian"}, {"zh", "cjk"},
}

// A schemaItem is a constraint or an index by its name.
type schemaItem struct{ name, statement string }

// constraint returns the constraint that makes the IRIs of a label unique.
func constraint(label string) schemaItem {
	name := "unkg_" + strings.ToLower(label) + "_iri"
	return schemaItem{name, "CREATE CONSTRAINT " + name + " IF NOT EXISTS" +
		" FOR (n:" + quote(label) + ") REQUIRE n.iri IS UNIQUE"}
}

// constraints returns all constraints. Those of the label of every node and of locks are needed for loading.
func constraints() []schemaItem {
	return append([]schemaItem{constraint(labelLock), constraint(labelResource)}, labelConstraints()...)
}

// labelConstraints returns the constraints that make questions by class fast. The loader creates them at the end of
// the first load: keeping so many indexes up to date would slow down every statement.
func labelConstraints() (items []schemaItem) {
	for _, l := range theVocabulary().labels {
		if l != labelResource {
			items = append(items, constraint(l))
		}
	}
	return items
}

// textIndexes returns the full-text indexes, one per language. The loader creates them at the end of the first load,
// because the server fills an index faster from existing data than statement by statement. It does so in the
// background; later loads are indexed within seconds.
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

// prepare creates the missing items of the schema and, with wait, waits until they are in use.
func (s *Server) prepare(ctx context.Context, items []schemaItem, wait bool) error {
	there := map[string]bool{}
	err := s.run(ctx, neo4j.AccessModeRead, "SHOW INDEXES YIELD name", given{}, func(r record) { there[r.text(0)] = true })
	if err != nil {
		return err
	}
	missing := false
	for _, item := range items {
		if there[item.name] {
			continue
		}
		missing = true
		if err := s.run(ctx, neo4j.AccessModeWrite, item.statement, given{}, nil); err != nil {
			return err
		}
	}
	if !missing || !wait {
		return nil
	}
	return s.run(ctx, neo4j.AccessModeRead, "CALL db.awaitIndexes(300)", given{}, nil)
}
