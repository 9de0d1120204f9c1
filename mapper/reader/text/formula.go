package text

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A formula is an enacting formula without spaces and comma, "TheGeneralAssembly", and the path of the organ.
type formula struct{ text, organ string }

// formulasOf returns the formulas of the organs that the language names, each also in capitals.
func formulasOf(m *lang.Masthead) []formula {
	formulas := make([]formula, 0, 2*len(m.Organs))
	for _, o := range m.Organs {
		formulas = append(formulas, formula{squeeze(o.Article + o.Name), o.Body})
	}
	for _, f := range formulas {
		if capitals := strings.ToUpper(f.text); capitals != f.text {
			formulas = append(formulas, formula{capitals, f.organ})
		}
	}
	return formulas
}

// longestFormula is the largest number of bytes of an enacting formula of an organ that the language file names.
const longestFormula = 80

// isFormula reports whether a line is an enacting formula, and whether it ends with the comma.
func (t *textReader) isFormula(text string) (comma, ok bool) {
	_, comma, ok = t.formulaOf(text)
	return comma, ok
}

// formulaOf is isFormula with the path of the organ.
func (t *textReader) formulaOf(text string) (organ string, comma, ok bool) {
	if len(text) > longestFormula {
		return "", false, false
	}
	for _, f := range t.formulas {
		if rest, cut := cutSpaced(text, f.text); cut {
			switch strings.TrimLeft(rest, " ") {
			case "":
				return f.organ, false, true
			case ",", "，", "、", "،":
				return f.organ, true, true
			}
		}
	}
	return "", false, false
}

// farthest is how many lines may be between the name of an organ on the cover page and the text.
const farthest = 40

// findFormula returns the index of the line with the first enacting formula, "The General Assembly,", and the path of
// the organ; the index is -1 if there is none. Any body of the authority may enact, "The Commission on Narcotic Drugs,".
func (t *textReader) findFormula() (at int, organ string) {
	bare, named, again := -1, "", false
	for i, l := range t.lines {
		organ, comma, ok := t.formulaOf(l.text)
		switch {
		case ok && comma && again && organ != named:
			return bare, named // the formula of a draft that is recommended
		case ok && (comma || t.words.Syntax.Articles && !t.words.Masthead.Stopless):
			return i, organ
		case ok && i+1 < len(t.lines) && t.opensText(t.lines[i+1].text):
			return i, organ
		case ok: // 大会 without a comma may be the organ on the cover page: the last one counts
			again = organ == named
			bare, named = i, organ
		case bare >= 0 && i-bare > farthest:
			return bare, named
		case bare < 0:
			if f, ok := t.otherFormula(l.text); ok {
				t.formulas = append(t.formulas, f)
				return i, f.organ
			}
		}
	}
	return bare, named
}

// longestName is the largest number of bytes of the name of a body in the authority that may enact, with its article.
const longestName = 240

// otherFormula reads the formula of a body that the language file does not name.
func (t *textReader) otherFormula(text string) (f formula, ok bool) {
	if len(text) > longestName || len(text) == 0 {
		return f, false
	}
	for _, comma := range [...]string{",", "，", "،"} {
		name, ok := strings.CutSuffix(text, comma)
		if !ok {
			continue
		}
		bodies := enactors[t.words.Code]()
		if organ := bodies[squeeze(name)]; organ != "" && !t.words.Syntax.Articles {
			return formula{squeeze(name), organ}, true
		}
		if at := strings.IndexAny(name, " '’"); at > 0 { // an article: "The", "La", "L’"
			if organ := bodies[squeeze(strings.TrimLeft(name[at:], " '’"))]; organ != "" {
				return formula{squeeze(name), organ}, true
			}
		}
	}
	return f, false
}

// enactors are the bodies of the authority by their full names without spaces, for each language.
var enactors = func() map[string]func() map[string]string {
	all := map[string]func() map[string]string{}
	for _, code := range lang.Codes() {
		all[code] = sync.OnceValue(func() map[string]string {
			bodies := map[string]string{}
			for _, e := range ontology.LoadAuthority().Entities() {
				if e.Kind != ontology.Body || e.Subclass == ontology.Office {
					continue
				}
				for _, n := range e.Names {
					if n.Lang == code && (n.Role == ontology.Preferred || n.Role == ontology.Alternative) {
						bodies[squeeze(n.Text)] = e.Path()
						bodies[squeeze(strings.ToUpper(n.Text))] = e.Path()
					}
				}
			}
			return bodies
		})
	}
	return all
}()

// textStart returns the line with which the text begins where no enacting formula precedes it, -1 if none of the lines
// from a given one on begins a text. Without a title the text begins with the first line that is not part of the
// masthead.
func (t *textReader) textStart(from int, titled bool) int {
	for i := from; i < min(from+farthest, len(t.lines)); i++ {
		text := t.lines[i].text
		switch {
		case t.besideCaption(i):
			continue
		case t.opensText(text), t.isOpened(i), !titled:
			return i
		}
	}
	return -1
}

// isOpened reports whether the format says that line i is a paragraph that opens with italics.
func (t *textReader) isOpened(i int) bool {
	said := t.lines[i].said
	return said != nil && t.rich.Whole && said.Opener > 0
}

// opensText reports whether a line begins a text: with an opener, with a verb of the organ or with the number 1.
func (t *textReader) opensText(text string) bool {
	if n, label := paragraphNumber(text); label > 0 {
		return n == 1
	}
	return t.enacts(text) || t.opens(text) > 3
}

// supplyFormula puts the enacting formula that a text lacks before line at, so that all texts begin alike. It is no line
// of the source.
func (t *textReader) supplyFormula(at int) {
	text := t.formulas[0].text
	t.lines = slices.Insert(t.lines, at, line{text: text, passage: t.lines[at].passage, offset: t.lines[at].offset})
	t.supplied = true
}

// shortestRecitals is the smallest number of bytes of recitals that precede the enacting formula.
const shortestRecitals = 40

// firstRecital returns the line with which the recitals begin that precede the enacting formula on line at, as the Security
// Council drew up some resolutions until 1948: "Whereas the lamps are out, / The Security Council / Decides ..." It is at
// if there are none.
func (t *textReader) firstRecital(at int) int {
	if !t.captioned || t.caption.titled {
		return at
	}
	first := t.caption.end
	for first < at && t.besideCaption(first) {
		first++
	}
	size := 0
	for _, l := range t.lines[first:at] {
		size += len(l.text)
	}
	if size < shortestRecitals || at-first > farthest || !unicode.IsUpper(script.First(t.lines[first].text)) {
		return at
	}
	return first
}

// moveFormula moves the enacting formula from line at to line first.
func (t *textReader) moveFormula(at, first int) {
	t.became(&t.lines[at], resolution.Formula, "")
	t.lines = slices.Delete(t.lines, at, at+1)
	t.supplyFormula(first)
}
