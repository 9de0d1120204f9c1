package ontology

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
	var all []Statement
	err := parseLines(s.Name, s.Text, func(line int, subject, predicate string, o object) error {
		all = append(all, Statement{line, subject, predicate, o.Value, o.Lang, o.Datatype})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}
