package ontology

import (
	"fmt"
	"unicode/utf8"
)

// A Source is one file of the authority as it is in the repository.
type Source struct {
	Name string // relative to the folder ontology: "authority/bodies/organs.ttl"
	Text string
}

// A Statement is one statement of a source. Its IRIs are absolute.
type Statement struct {
	Line               int
	Subject, Predicate string
	Value              string // the IRI, or the lexical form of the literal
	Lang               string // language tag, "" for none
	Datatype           string // "" for an IRI
}

// AuthoritySources lists the files of the authority in the order of their names.
func AuthoritySources() []Source {
	var sources []Source
	for _, name := range ttlFiles(authorityFiles, "authority/*") {
		sources = append(sources, Source{name, embedded(authorityFiles, name)})
	}
	return sources
}

// Statements reads the source. An error has the name of the source and the line.
func (s Source) Statements() ([]Statement, error) {
	if !utf8.ValidString(s.Text) {
		return nil, fmt.Errorf("%s: not UTF-8", s.Name)
	}
	var all []Statement
	p := newSubset(s.Text)
	err := p.document(func(subject, predicate string, o object) error {
		all = append(all, Statement{p.line, subject, predicate, o.Value, o.Lang, o.Datatype})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %w", s.Name, p.line, err)
	}
	return all, nil
}
