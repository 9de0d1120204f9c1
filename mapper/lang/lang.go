// Package lang holds the words of each official language, one file per language (zh.yaml, en.yaml), as data with
// examples. Readers use it for how a masthead is printed, the recognizer for how documents are cited, which verbs carry
// which action and which words make up names. What data cannot express is code in those packages, in a file named
// after the language.
package lang

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// A Language is the words of one official language.
type Language struct {
	Code     string   `yaml:"-"`
	Common   []string `yaml:"common"` // words by which a text in Latin script is known to be in the language
	Syntax   Syntax   `yaml:"syntax"`
	Masthead Masthead `yaml:"masthead"`
	Number   Number   `yaml:"number"`
	Citation Citation `yaml:"citation"`
	Clause   Clause   `yaml:"clause"`
	Name     Name     `yaml:"name"`

	Inflection Inflection `yaml:"inflection"`
}

//go:embed *.yaml
var files embed.FS

var codes = []string{"ar", "en", "es", "fr", "ru", "zh"}

var tables = func() map[string]func() *Language {
	m := map[string]func() *Language{}
	for _, code := range codes {
		m[code] = sync.OnceValue(func() *Language { return load(code) })
	}
	return m
}()

// Codes lists the languages that have a file, in alphabetical order.
func Codes() []string { return codes }

// Get returns the words of a language, or nil if it has no file. The value is shared and must not be changed.
func Get(code string) *Language {
	if get, ok := tables[code]; ok {
		return get()
	}
	return nil
}

// Source returns the text of the file of a language, which holds the words that are frequent in resolutions.
func Source(code string) string {
	data, err := files.ReadFile(code + ".yaml")
	if err != nil {
		panic(err) // Codes lists the files
	}
	return string(data)
}

// Readable reports whether plain text can be read in the language: it is known how resolutions are printed in it.
func (l *Language) Readable() bool { return len(l.Masthead.Organs) > 0 }

// load parses an embedded file. It panics on an error, which is then an error in the build.
func load(code string) *Language {
	l := &Language{Code: code}
	decoder := yaml.NewDecoder(strings.NewReader(Source(code)))
	decoder.KnownFields(true) // a key that nothing reads is a mistake
	if err := decoder.Decode(l); err != nil {
		panic(fmt.Sprintf("lang/%s.yaml: %v", code, err))
	}
	if l.Syntax.Spaces {
		l.Clause.Words.Group = append(l.Clause.Words.Group, groups().phrases(code)...)
	}
	l.Number.build()
	l.Citation.build(&l.Clause.Words.Particles)
	l.Inflection.build(&l.Clause.Words.Particles)
	l.Clause.build()
	l.Masthead.addVerbs(&l.Clause, &l.Syntax)
	return l
}
