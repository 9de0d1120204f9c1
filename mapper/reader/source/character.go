package source

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A Refusal is a character that XML or RDF tools refuse, and where it is in the source.
type Refusal struct {
	Char   rune
	Offset int
}

// Legible returns data, which must be UTF-8, without refused characters, and what was left out. The characters in
// layout are kept.
func Legible(data []byte, layout string) (legal []byte, refused []Refusal) {
	from := 0 // start of what is not copied yet
	for i := 0; i < len(data); i++ {
		if !suspect[data[i]] {
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if !ontology.Refused(r) || strings.ContainsRune(layout, r) {
			continue
		}
		legal = append(legal, data[from:i]...)
		refused = append(refused, Refusal{r, i})
		from = i + n
	}
	if refused == nil {
		return data, nil
	}
	return append(legal, data[from:]...), refused
}

// suspect marks the first bytes of the UTF-8 encoding of refused characters.
var suspect = func() (t [256]bool) {
	for c := range t {
		t[c] = c < ' ' && ontology.Refused(rune(c)) || c > 0xEE
	}
	return t
}()

// LeftOut warns of what was left out of data, if anything was: how many characters, and the first with its place.
func LeftOut(data []byte, refused []Refusal) []resolution.Warning {
	if len(refused) == 0 {
		return nil
	}
	place := At("", data, refused[0].Offset, "")
	text := fmt.Sprintf("%U at %d:%d", refused[0].Char, place.Line, place.Col)
	if n := len(refused); n > 1 {
		text += fmt.Sprintf(" and %d more", n-1)
	}
	return []resolution.Warning{{Code: resolution.BadCharacter, Text: text}}
}
