package ontology

import "sync"

// A statement is one of a document of the vocabulary.
type statement struct {
	subject, predicate string
	object             object
}

// eachStatement calls emit with the statements of the ontology, the actions or the shapes.
func eachStatement(name string, emit func(subject, predicate string, o object)) {
	for _, s := range vocabularyStatements[name]() {
		emit(s.subject, s.predicate, s.object)
	}
}

// vocabularyStatements reads the documents from which tables are derived, each once.
var vocabularyStatements = map[string]func() []statement{
	"ontology": readOnce("ontology"), "actions": readOnce("actions"), "shapes": readOnce("shapes"),
}

// readOnce returns a function that reads a document when it is called first. It panics on an error in the document,
// which is a mistake in the build.
func readOnce(name string) func() []statement {
	return sync.OnceValue(func() (statements []statement) {
		for _, text := range FileNamed(name).Texts {
			err := parseSubset(name+".ttl", text, func(subject, predicate string, o object) error {
				statements = append(statements, statement{subject, predicate, o})
				return nil
			})
			if err != nil {
				panic(err)
			}
		}
		return statements
	})
}
