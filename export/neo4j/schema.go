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

// constraint makes the IRIs of a label unique.
func constraint(label string) schemaItem {
	name := "unkg_" + strings.ToLower(label) + "_iri"
	return schemaItem{name, "CREATE CONSTRAINT " + name + " IF NOT EXISTS" +
		" FOR (n:" + quote(label) + ") REQUIRE n.iri IS UNIQUE"}
}

// constraints are all of them: that of the label that each node has and that of locks are needed to load.
func constraints() []schemaItem {
	return append([]schemaItem{constraint(labelLock), constraint(labelResource)}, labelConstraints()...)
}

// labelConstraints are those for questions by class. The loader makes them at the end of the first load: the server
// takes longer to keep so many indexes with each statement.
func labelConstraints() (items []schemaItem) {
	for _, l := range theVocabulary().labels {
		if l != labelResource {
			items = append(items, constraint(l))
		}
	}
	return items
}

// textIndexes are the full-text indexes, one a language. The loader makes them at the end of the first load, because
// the server fills an index faster from what is there than statement by statement. It does so in the background; later
// loads are taken in within seconds after they are done.
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
