package authority

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A file is a source with its entities.
type file struct {
	ontology.Source
	entities []*entity
}

// An entity is a block of a file, as checks look at it.
type entity struct {
	file       *file
	line       int
	path       string // "body/unhcr"
	class      string // "Body", "Office"
	kind       ontology.Kind
	names      []name
	statements []ontology.Statement
}

// A name is a name of an entity with its place.
type name struct {
	ontology.Name
	line  int
	words string // what recognition compares: words in lower case, no punctuation
}

// roles are the properties of names.
var roles = map[string]ontology.Role{
	ontology.SKOSPrefLabel: ontology.Preferred, ontology.SKOSAltLabel: ontology.Alternative,
	ontology.PropAcronym: ontology.Acronym, ontology.PropShortForm: ontology.ShortForm,
}

// read reads a source.
func read(s ontology.Source) (*file, error) {
	blocks, err := blocksOf(s)
	if err != nil {
		return nil, err
	}
	f := &file{Source: s}
	for _, b := range blocks {
		e := &entity{file: f, line: b.statements[0].Line, path: b.path, statements: b.statements}
		for _, st := range b.statements {
			if st.Predicate == ontology.RDFType {
				e.class, e.kind = strings.TrimPrefix(st.Value, ontology.NS), ontology.KindOf(st.Value)
			}
			if role, ok := roles[st.Predicate]; ok {
				e.names = append(e.names, name{ontology.Name{Text: st.Value, Lang: st.Lang, Role: role}, st.Line, wordsOf(st.Value)})
			}
		}
		f.entities = append(f.entities, e)
	}
	return f, nil
}

// wordsOf returns what recognition compares of a name: its words in lower case. Hyphens, apostrophes and commas between
// words are spaces; other marks count, except at the ends.
func wordsOf(text string) string {
	text = strings.NewReplacer("-", " ", "'", " ", ",", " ").Replace(script.Fold(text).Text)
	text = strings.TrimFunc(strings.ToLower(text), func(r rune) bool { return !script.IsLetter(r) && r != '+' })
	return strings.Join(strings.Fields(text), " ")
}

// preferred returns the preferred name in a language, or nil.
func (e *entity) preferred(lang string) *name {
	for i := range e.names {
		if n := &e.names[i]; n.Role == ontology.Preferred && n.Lang == lang {
			return n
		}
	}
	return nil
}

// value returns the first value of a property, "" for none; of IRIs under the base the path.
func (e *entity) value(predicate string) string {
	for _, st := range e.statements {
		if st.Predicate == predicate {
			return strings.TrimPrefix(st.Value, ontology.DefaultBase)
		}
	}
	return ""
}

// letterOf reports whether r is a letter of the script of the language.
func letterOf(lang string, r rune) bool {
	table, ok := scripts[lang]
	return ok && unicode.Is(table, r)
}

// scripts are the scripts of the official languages.
var scripts = map[string]*unicode.RangeTable{
	"ar": unicode.Arabic, "en": unicode.Latin, "es": unicode.Latin, "fr": unicode.Latin, "ru": unicode.Cyrillic, "zh": unicode.Han,
}
