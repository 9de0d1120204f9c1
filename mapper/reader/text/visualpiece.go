package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// A pieceKind tells the pieces of a printed line apart.
type pieceKind byte

const (
	words  pieceKind = 'w' // Arabic words with their spaces and stops
	figure pieceKind = '0' // digits
	sign   pieceKind = '/' // a slash, a bracket, a dash, a quotation mark
	symbol pieceKind = 'A' // a symbol or words in Latin script
)

// A piece is part of a printed line.
type piece struct {
	kind pieceKind
	text string
	cut  bool // after two spaces: pieces meet here
}

// pieces splits a printed line.
func pieces(text string) (list []piece) {
	for i := 0; i < len(text); {
		start := i
		kind := kindAt(text[i:])
		for i < len(text) {
			_, n := utf8.DecodeRuneInString(text[i:])
			k := kindAt(text[i:])
			if k == words && kind == symbol && text[i] == ' ' && i+1 < len(text) && kindAt(text[i+1:]) == symbol {
				k = symbol // words in Latin script
			}
			if k != kind || kind == sign && i > start {
				break
			}
			i += n
		}
		list = appendPiece(list, kind, text[start:i])
	}
	return list
}

// appendPiece appends a piece, or two if two spaces inside the text show that two pieces meet.
func appendPiece(list []piece, kind pieceKind, text string) []piece {
	cut := len(list) > 0 && list[len(list)-1].kind == words && strings.HasSuffix(list[len(list)-1].text, "  ")
	if at := strings.Index(strings.TrimLeft(text, " "), "  "); kind == words && at >= 0 {
		at += len(text) - len(strings.TrimLeft(text, " "))
		if rest := text[at+1:]; strings.Trim(rest, " ") != "" {
			return append(list, piece{kind, text[:at+1], cut}, piece{kind, rest, true})
		}
	}
	return append(list, piece{kind, text, cut})
}

// kindAt is the kind of the character at the start of text.
func kindAt(text string) pieceKind {
	switch c := text[0]; {
	case script.IsDigit(c):
		return figure
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return symbol
	case strings.IndexByte("/()[]-\"", c) >= 0:
		return sign
	}
	if r, _ := utf8.DecodeRuneInString(text); r == '–' || r == '“' || r == '”' {
		return sign
	}
	return words
}

func text(list []piece) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.text)
	}
	return b.String()
}

// split makes two pieces of one; it changes the list.
func split(list []piece, i, at int) []piece {
	p := list[i]
	list[i].text = p.text[:at]
	return slices.Insert(list, i+1, piece{kind: p.kind, text: p.text[at:]})
}

// mirrored exchanges a bracket for its opposite: brackets are printed as they look from the left.
func mirrored(s string) string {
	switch s {
	case "(":
		return ")"
	case ")":
		return "("
	case "[":
		return "]"
	case "]":
		return "["
	}
	return s
}

func isArabicLetter(r rune) bool { return r >= 0x620 && r <= 0x64a && r != tatweel }

// withoutStrayLetters drops small Latin letters within Arabic words: vowel signs of typefaces that have them in the places of
// these letters.
func withoutStrayLetters(printed string) string {
	var b strings.Builder
	from := 0
	for i := 1; i+1 < len(printed); i++ {
		if c := printed[i]; c < 'a' || c > 'z' || !isArabicLetter(script.First(printed[i+1:])) {
			continue
		}
		if before := script.Last(printed[:i]); !isArabicLetter(before) && before != tatweel {
			continue
		}
		b.WriteString(printed[from:i])
		from = i + 1
	}
	if from == 0 {
		return printed
	}
	return b.String() + printed[from:]
}
