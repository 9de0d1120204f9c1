package authority

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// invisible finds characters that print nothing: joiners, marks of direction, soft hyphens.
func invisible(_ *entity, n *name) string {
	for _, r := range n.Text {
		if script.IsInvisible(r) {
			return fmt.Sprintf("has the invisible character %U", r)
		}
	}
	return ""
}

// wrongScript finds names that are not written in the script of their language. An acronym of another script is in use in
// every language, and so is a name of one word with two capitals, such as that of a programme.
func wrongScript(_ *entity, n *name) string {
	other := false
	for _, r := range n.Text {
		if letterOf(n.Lang, r) {
			if n.Lang == "zh" || n.Lang == "ar" || n.Lang == "ru" {
				return ""
			}
		} else if unicode.IsLetter(r) {
			other = true
		}
	}
	latin := n.Lang == "en" || n.Lang == "es" || n.Lang == "fr"
	if latin && !other || !latin && (n.Role == ontology.Acronym || inCapitals(n.Text)) {
		return ""
	}
	return "is not in the script of its language"
}

// mixedWord finds words with letters of two scripts, such as a Latin "o" in a Cyrillic word. Chinese joins both on purpose.
func mixedWord(_ *entity, n *name) string {
	if n.Lang == "zh" {
		return ""
	}
	for word := range strings.FieldsFuncSeq(n.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		kinds := map[bool]bool{}
		for _, r := range word {
			if unicode.IsLetter(r) && !unicode.Is(unicode.Common, r) {
				kinds[letterOf(n.Lang, r)] = true
			}
		}
		if len(kinds) == 2 {
			return fmt.Sprintf("mixes two scripts in %q", word)
		}
	}
	return ""
}

// impossible finds spellings that a language does not have: in Arabic three lams in a row, and the letters of Persian or
// Urdu that look like Arabic ones; two spaces, or a space before a comma.
func impossible(_ *entity, n *name) string {
	for _, s := range [...]string{"  ", " ,", " ،", " 、", "( ", " )", ",,"} {
		if strings.Contains(n.Text, s) {
			return fmt.Sprintf("has %q", s)
		}
	}
	if n.Lang != "ar" {
		return ""
	}
	if strings.Contains(n.Text, "للل") {
		return "has three lams in a row"
	}
	for _, r := range n.Text {
		if unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) && r > 'ي' {
			return fmt.Sprintf("has %q, which is no letter of Arabic", r)
		}
	}
	return ""
}

// unprinted finds apostrophes and quotation marks of typewriters.
func unprinted(_ *entity, n *name) string {
	if printed := Print(n.Text, n.Lang); printed != n.Text || strings.Contains(n.Text, `"`) {
		return fmt.Sprintf("is %q in print", printed)
	}
	return ""
}

// particles are what Arabic joins to the front of a word.
var particles = []string{"و", "ف", "ب", "ل", "ك", "وال", "بال", "كال", "وب", "ول", "وبال"}

// withParticle finds Arabic names that begin with a joined particle where the same name without it is there too. These are
// made by rule.
func withParticle(e *entity, n *name) string {
	if n.Lang != "ar" {
		return ""
	}
	if strings.HasPrefix(n.Text, "لل") || strings.HasPrefix(n.Text, "ولل") {
		return "begins with a joined particle"
	}
	for _, p := range particles {
		bare, ok := strings.CutPrefix(n.Text, p)
		if !ok {
			continue
		}
		for i := range e.names {
			if o := &e.names[i]; o.Lang == "ar" && (o.Text == bare || o.Text == "ال"+bare && p != "ل") {
				return fmt.Sprintf("is %q with a joined particle", o.Text)
			}
		}
	}
	return ""
}

// possessives are the words that make a name depend on what was named before it, by language, and documents the words that
// they belong to in such names: "the Committee established pursuant to its resolution 51/210".
var possessives = map[string]struct{ words, documents []string }{
	"en": {[]string{"its", "their", "his", "her"}, []string{"resolution", "resolutions", "decision", "decisions"}},
	"es": {[]string{"su", "sus"}, []string{"resolución", "resoluciones", "decisión", "decisiones"}},
	"fr": {[]string{"son", "sa", "ses", "leur", "leurs"}, []string{"résolution", "résolutions", "décision", "décisions"}},
	"ru": {
		[]string{"свой", "своего", "своему", "своим", "своем", "своей", "свою", "свое", "свои", "своих", "его", "ее", "их"},
		[]string{"резолюция", "резолюции", "резолюцией", "резолюцию", "резолюциями", "решение", "решения", "решению", "решением"},
	},
}

// withPossessive finds names with a possessive that means something outside of the name: at its start, or before a
// document.
func withPossessive(_ *entity, n *name) string {
	p, words := possessives[n.Lang], strings.Fields(n.words)
	for i, word := range words {
		if slices.Contains(p.words, word) && (i == 0 || i+1 < len(words) && slices.Contains(p.documents, words[i+1])) {
			return fmt.Sprintf("has the possessive %q", word)
		}
	}
	return ""
}

// obliques are the endings that a word with which a Russian name begins has in oblique cases only. A short form may have any
// ending; the plural of a name is another name.
var obliques = []string{"ого", "его", "ому", "ему", "ой", "ей", "ую", "юю", "ию", "ами", "ями", "ах", "ях", "ам", "ям", "ом", "ем", "ым", "им", "у", "ю"}

// caseForm finds Russian names that are another name of the entity in an oblique case: the same words with other endings.
// These are made by rule.
func caseForm(e *entity, n *name) string {
	if n.Lang != "ru" || n.Role == ontology.Preferred || n.Role == ontology.Acronym {
		return ""
	}
	words := strings.Fields(n.words)
	oblique := func(ending string) bool { return strings.HasSuffix(words[0], ending) }
	for i := range e.names {
		o := &e.names[i]
		if o.Lang != "ru" || o.words == n.words || o.Role > n.Role || o.Role == n.Role && o.line >= n.line {
			continue
		}
		base := strings.Fields(o.words)
		if len(base) != len(words) || !slices.EqualFunc(base, words, sameStem) {
			continue
		}
		if n.Role == ontology.ShortForm || base[0] != words[0] && (words[0] == base[0]+"а" || slices.ContainsFunc(obliques, oblique)) {
			return fmt.Sprintf("is a case form of %q", o.Text)
		}
	}
	return ""
}

// sameStem reports whether two Russian words are equal but for endings of up to three letters.
func sameStem(x, y string) bool {
	a, b := []rune(x), []rune(y)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n == len(a) && n == len(b) || n >= 3 && unicode.IsLetter(a[0]) && len(a)-n <= 3 && len(b)-n <= 3
}

// lowerAcronym finds acronyms without a capital or a digit, in scripts that have capitals.
func lowerAcronym(_ *entity, n *name) string {
	known := func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }
	if n.Role != ontology.Acronym || n.Lang == "ar" || n.Lang == "zh" || strings.IndexFunc(n.Text, known) >= 0 {
		return ""
	}
	return "is an acronym without capitals"
}

// longShortForm finds short forms that are longer than the name.
func longShortForm(e *entity, n *name) string {
	full := e.preferred(n.Lang)
	if n.Role != ontology.ShortForm || full == nil || len(n.words) <= len(full.words) {
		return ""
	}
	return fmt.Sprintf("is longer than the name %q", full.Text)
}

// repeats are the roles of names beside which a name of a role says nothing new. An acronym may also be the name.
var repeats = map[ontology.Role][]ontology.Role{
	ontology.Alternative: {ontology.Preferred, ontology.Alternative, ontology.Acronym},
	ontology.Acronym:     {ontology.Acronym},
	ontology.ShortForm:   {ontology.Preferred, ontology.Alternative, ontology.Acronym, ontology.ShortForm},
}

// repeated finds names that recognition does not tell from another name of the entity.
func repeated(e *entity, n *name) string {
	for i := range e.names {
		o := &e.names[i]
		if o.Lang != n.Lang || o.words != n.words || inCapitals(n.Text) != inCapitals(o.Text) || n.widens(o) {
			continue
		}
		if slices.Contains(repeats[n.Role], o.Role) && (o.Role != n.Role || o.line < n.line) {
			return fmt.Sprintf("does not differ from %q", o.Text)
		}
	}
	return ""
}

// widens reports whether recognition finds the name where it does not find another one with the same words: names of up to
// three words need their capitals in the text, except that of the first word if another word has one too.
func (n *name) widens(o *name) bool {
	words, capitals := capitalsOf(o.Text)
	_, own := capitalsOf(n.Text)
	missing := capitals &^ own
	return words < 4 && missing != 0 && !(missing == 1 && capitals > 1)
}

// capitalsOf returns the number of words of a text and a set of those that begin with a capital.
func capitalsOf(text string) (words int, capitals uint64) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			capitals |= 1 << words
		}
		words++
	}
	return words, capitals
}

// inCapitals reports whether a name is one word with two capitals or more: such acronyms are recognised in every language, but only in capitals.
func inCapitals(text string) bool {
	capitals := 0
	for _, r := range text {
		switch {
		case r == ' ' || r > unicode.MaxASCII:
			return false
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals > 1
}
