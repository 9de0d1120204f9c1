package clause

// A habit is what a language does that its words cannot say. The zero value does nothing.
type habit struct {
	// attributive tells that a name can modify the noun after it: "General Assembly resolutions".
	attributive bool
	// commas tells that a comma comes before each participle that modifies the noun before it: "доклад, подготовленный".
	commas bool
	// coordinated reports whether a verb that a conjunction at i joins without a comma goes on with one that is not the organ's.
	coordinated func(l *later, i int, v *verb) bool
}

// habits are those of the languages that have any.
var habits = map[string]*habit{
	"en": {attributive: true, coordinated: continuesGerund},
	"ru": {commas: true},
}

// habitOf returns the habits of a language.
func habitOf(code string) *habit {
	if h := habits[code]; h != nil {
		return h
	}
	return &habit{}
}
