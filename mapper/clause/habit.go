package clause

// A habit is what a language does that its words cannot say. The zero value does nothing.
type habit struct {
	// attributive tells that a name can modify the noun after it: "General Assembly resolutions".
	attributive bool
	// coordinated reports whether a verb that a conjunction at i joins without a comma goes on with one that is not the organ's.
	coordinated func(l *later, i int, v *verb) bool
	// postpositive tells that adjectives follow their noun, so that a noun goes on to the next particle: "organisations
	// régionales compétentes".
	postpositive bool
	// infinitive tells that an infinitive needs no particle before it.
	infinitive bool
	// commas tells that a comma comes before each participle that modifies the noun before it: "доклад, подготовленный".
	commas bool
}

// habits are those of the languages that have any.
var habits = map[string]*habit{
	"en": {attributive: true, coordinated: continuesGerund},
	"es": {postpositive: true},
	"fr": {postpositive: true},
	"ru": {infinitive: true, commas: true},
}

// habitOf returns the habits of a language.
func habitOf(code string) *habit {
	if h := habits[code]; h != nil {
		return h
	}
	return &habit{}
}
