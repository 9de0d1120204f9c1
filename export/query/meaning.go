package query

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A Meaning is something that a value of a parameter can mean.
type Meaning struct {
	Value string // as questions compare it: "unhcr", "A/RES/78/184"
	Name  string // its English name, or another one; "" if it is called by its value only
}

// String is the value with the name in brackets: "unhcr (Office of the ...)".
func (m Meaning) String() string {
	if m.Name == "" {
		return m.Value
	}
	return m.Value + " (" + m.Name + ")"
}

// Thing is what is of the kind, for messages: "body", "document".
func (k Kind) Thing() string {
	if k.Name == Text || k.Name == "symbol" {
		return "document"
	}
	return k.Name
}

// Meanings returns what somebody can mean by a value of the kind: an entity by its slug, its IRI, or a name or acronym
// of the authority in any of the six languages, a document by any spelling of its symbol, a session by its number, an
// action by its label. Case, accents and punctuation do not matter. A value that a question understands as it is, is
// the only meaning. There are several if the value names several things, and none if it must be looked up in the data:
// see Among.
func (k Kind) Meanings(value string) []Meaning {
	if k.meanings == nil {
		return k.Among(value, k.closed)
	}
	return k.meanings(value)
}

// Among returns what somebody can mean by a value among names, which the data gave.
func (k Kind) Among(value string, names []Name) []Meaning {
	if k.Knows(value, names) {
		return []Meaning{{Value: value}}
	}
	key := script.Key(value)
	return k.choose(names, func(n Name) bool {
		return key != "" && (script.Key(n.Value) == key || script.Key(n.Label) == key) || numbersAlone(value, n.Value)
	})
}

// Near returns up to most things that somebody may have meant by a value that means nothing, among the names of the
// data and those that are known without them, the most likely first.
func (k Kind) Near(value string, names []Name, most int) []Meaning {
	if k.known != nil {
		names = slices.Concat(names, k.known())
	}
	found := nearest(value, most, names)
	if len(found) == 0 {
		found = nearest(value, most, wordsOf(names))
	}
	var near []Meaning
	for _, found := range found {
		near = append(near, k.choose(names, func(n Name) bool { return n.Value == found })...)
	}
	return near
}

// wordsOf returns the words of short names, each as a name: "Sendai" for the Sendai Framework.
func wordsOf(names []Name) (words []Name) {
	const (
		most  = 3 // words of a short name
		least = 4 // letters; shorter words are articles and prepositions
	)
	for _, n := range names {
		parts := strings.Fields(n.Label)
		if len(parts) > most {
			continue
		}
		for _, word := range parts {
			if utf8.RuneCountInString(word) >= least {
				words = append(words, Name{n.Value, word})
			}
		}
	}
	return words
}

// choose returns the things of which is says that a name is one, in order, each once with a name.
func (k Kind) choose(names []Name, is func(Name) bool) (chosen []Meaning) {
	for _, n := range names {
		if is(n) && !slices.ContainsFunc(chosen, func(m Meaning) bool { return m.Value == n.Value }) {
			chosen = append(chosen, Meaning{n.Value, k.nameOf(n, names)})
		}
	}
	return chosen
}

// nameOf returns the English name of something, or the first that it has among names.
func (k Kind) nameOf(n Name, names []Name) string {
	path := n.Value
	if !k.ends {
		path = k.Name + "/" + n.Value
	}
	if e := ontology.LoadAuthority().ByPath(path); e != nil {
		return e.Name("en")
	}
	if k.ends || len(k.closed) > 0 {
		return ""
	}
	i := slices.IndexFunc(names, func(m Name) bool { return m.Value == n.Value && m.Label != "" })
	if i < 0 {
		return ""
	}
	return names[i].Label
}

// numbersAlone reports whether a value has the number of a resolution of the Security Council, which numbers them
// through, without its year: "1325", "resolution 1325".
func numbersAlone(value, symbol string) bool {
	m := aNumber.FindStringSubmatch(value)
	return m != nil && strings.HasPrefix(symbol, "S/RES/"+m[1]+"(")
}

func symbolMeanings(value string) []Meaning {
	s, err := ontology.WrittenSymbol(value)
	if err != nil {
		return nil
	}
	return []Meaning{{Value: string(s)}}
}

// aNumber matches a text with one number in it.
var aNumber = regexp.MustCompile(`^[^0-9]*([0-9]{1,4})[^0-9]*$`)

// aSession matches a text with one number in it: "78", "78th session", "ES-10", "第78届会议".
var aSession = regexp.MustCompile(`^[^0-9]*?((?:E?S-)?[0-9]{1,4})[^0-9]*$`)

func sessionMeanings(value string) []Meaning {
	m := aSession.FindStringSubmatch(strings.ToUpper(value))
	if m == nil {
		return nil
	}
	return []Meaning{{Value: m[1]}}
}

// entityMeanings returns the entities in a folder of IRIs, "body", that a value can mean.
func entityMeanings(folder, value string) []Meaning {
	slug := value
	if i := strings.LastIndex("/"+value, "/"+folder+"/"); i >= 0 {
		slug = value[i+len(folder)+1:]
	}
	authority := ontology.LoadAuthority()
	path := folder + "/" + slug
	if now, ok := strings.CutPrefix(authority.Replaced()[path], folder+"/"); ok {
		slug, path = now, authority.Replaced()[path]
	}
	if e := authority.ByPath(path); e != nil {
		return []Meaning{{slug, e.Name("en")}}
	}
	var exact, others []Meaning
	for _, e := range entitiesByKey()[folder+" "+script.Key(slug)] {
		same := func(n ontology.Name) bool { return strings.EqualFold(n.Text, slug) }
		if m := (Meaning{e.Slug, e.Name("en")}); slices.ContainsFunc(e.Names, same) {
			exact = append(exact, m) // G7+ is not G7
		} else {
			others = append(others, m)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return others
}

// targetMeanings returns the documents and entities that a value can mean.
func targetMeanings(value string) []Meaning {
	authority := ontology.LoadAuthority()
	if s, ok := ontology.SymbolOfLocal(strings.TrimPrefix(value, documentFolder)); ok {
		return []Meaning{{value, string(s)}}
	}
	var meanings []Meaning
	for _, folder := range folders() {
		if e := authority.ByPath(folder + "/" + value); e != nil {
			return []Meaning{{value, e.Name("en")}} // the end of an IRI
		}
		for _, m := range entityMeanings(folder, value) {
			meanings = append(meanings, Meaning{folder + "/" + m.Value, m.Name})
		}
	}
	if s, err := ontology.WrittenSymbol(value); err == nil && len(meanings) == 0 {
		return []Meaning{{documentFolder + s.Local(), string(s)}}
	}
	return meanings
}

const documentFolder = "document/"

// folders are the first segments of the IRIs of entities, in alphabetical order.
var folders = sync.OnceValue(func() (folders []string) {
	for _, e := range ontology.LoadAuthority().Entities() { // in the order of their paths
		folder, _, _ := strings.Cut(e.Path(), "/")
		if len(folders) == 0 || folders[len(folders)-1] != folder {
			folders = append(folders, folder)
		}
	}
	return folders
})

// entitiesByKey are the entities of the authority by the folder of their IRIs and the key of a name. Short forms, such
// as "the Committee", name nothing alone.
var entitiesByKey = sync.OnceValue(func() map[string][]*ontology.Entity {
	entities := map[string][]*ontology.Entity{}
	for _, e := range ontology.LoadAuthority().Entities() {
		folder, _, _ := strings.Cut(e.Path(), "/")
		add := func(name string) {
			key := folder + " " + script.Key(name)
			if !slices.Contains(entities[key], e) {
				entities[key] = append(entities[key], e)
			}
		}
		add(e.Slug)
		for _, n := range e.Names {
			if n.Role != ontology.ShortForm {
				add(n.Text)
			}
		}
	}
	return entities
})

// namesIn returns the names of the entities in a folder of IRIs.
func namesIn(folder string) (names []Name) {
	for _, e := range ontology.LoadAuthority().Entities() {
		if strings.HasPrefix(e.Path(), folder+"/") {
			for _, n := range e.Names {
				names = append(names, Name{e.Slug, n.Text})
			}
		}
	}
	return names
}

// targetNames returns the names of all entities.
func targetNames() (names []Name) {
	for _, e := range ontology.LoadAuthority().Entities() {
		for _, n := range e.Names {
			names = append(names, Name{e.Path(), n.Text})
		}
	}
	return names
}
