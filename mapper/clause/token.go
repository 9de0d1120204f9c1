package clause

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A token is a part of the object of a verb: a name, a citation, a word, a number, punctuation, or an aside.
type token struct {
	resolution.Span
	kind       tokenKind
	role       lang.ClauseRole  // of a word
	entity     *ontology.Entity // of a name
	symbol     ontology.Symbol  // of a citation
	possessive bool             // a name with "'s"
	ending     int              // bytes of that
	article    bool             // a word with an article that is written with it
	owned      bool             // a word with a possessive pronoun that is written with it
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	commaToken
	nameToken
	citationToken
	asideToken // in brackets or quotation marks
	stopToken  // a colon, semicolon or full stop
)

// is reports whether the token has one of the roles.
func (t *token) is(role lang.ClauseRole) bool { return t.role&role != 0 }

// tokens splits the text of p between from and to into tokens, which it appends to out.
func (c *Finder) tokens(out []token, p *resolution.Paragraph, from, to int) []token {
	text := p.Text
	mentions, citations := resolution.Within(p.Mentions, from, to), resolution.Within(p.Citations, from, to)
	brackets, quotes := closers{marks: ")）]"}, closers{marks: "”\"」»"}
	if c.syntax.RightToLeft {
		quotes.marks = "“\"»"
	}
	for i := from; i < to; {
		// a mention without an entity is treated as plain words
		for len(mentions) > 0 && (mentions[0].Start < i || mentions[0].Entity == nil) {
			mentions = mentions[1:]
		}
		for len(citations) > 0 && citations[0].Start < i {
			citations = citations[1:]
		}
		if len(citations) > 0 && citations[0].Start == i {
			t := token{Span: citations[0].Span, kind: citationToken, symbol: citations[0].Symbol}
			t.End = max(t.End, i+1)
			out, i = append(out, t), t.End
			continue
		}
		if len(mentions) > 0 && mentions[0].Start == i {
			t := token{Span: mentions[0].Span, kind: nameToken, entity: mentions[0].Entity}
			t.End = max(t.End, i+1)
			out = c.joinedName(out, text, &t)
			for _, s := range c.words.Words.Possessive {
				if strings.HasPrefix(text[t.End:], s) {
					t.End, t.possessive, t.ending = t.End+len(s), true, len(s)
					break
				}
			}
			out, i = append(out, t), t.End
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		t := token{Span: resolution.Span{Start: i, End: i + size}, kind: stopToken}
		switch {
		case script.IsSpace(r):
			i += size
			continue
		case r == ',' || r == '，' || r == '、' || r == '،':
			t.kind = commaToken
		case r == '(' || r == '（' || r == '[':
			t.kind, t.End = asideToken, brackets.closing(text, i+size, to)
		case r == '“' || r == '"' || r == '「' || r == '«' || r == '”' && c.syntax.RightToLeft:
			t.kind, t.End = asideToken, quotes.closing(text, i+size, to)
		case r == ':' || r == ';' || r == '：' || r == '；' || r == '؛' || r == '.' || r == '。':
		case script.IsLetter(r):
			t.kind = wordToken
			if '0' <= r && r <= '9' {
				t.kind = numberToken
			}
			if more, word, ok := c.joinedWord(out, text, i); ok && t.kind == wordToken {
				out, t, i = more, word, word.Start
			} else {
				t.role, t.End = c.words.Words.Word(text, i)
			}
			if t.role == 0 || t.End+1 < to && text[t.End] == '-' && script.IsLetter(rune(text[t.End+1])) { // "police-contributing"
				t.role = 0
				t.End = max(wordEnd(text, i, to), i+size)
			}
			if len(mentions) > 0 && mentions[0].Start < t.End && mentions[0].Start > i {
				t.role, t.End = 0, mentions[0].Start
			}
			if len(citations) > 0 && citations[0].Start < t.End && citations[0].Start > i {
				t.role, t.End = 0, citations[0].Start
			}
		default:
			i += size
			continue
		}
		out, i = append(out, t), t.End
	}
	return out
}

// tokenBuffers reuses the memory of tokens from one object to the next.
var tokenBuffers = sync.Pool{New: func() any { return new([]token) }}

// wordEnd returns where the word at i ends: letters, with the hyphens, apostrophes and slashes in it. A Han
// character ends such a word.
func wordEnd(text string, i, to int) int {
	for i < to && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' || text[i] == '-') {
		i++
	}
	if i >= to || text[i] == ' ' || text[i] == ',' {
		return i
	}
	for i < to {
		r, size := utf8.DecodeRuneInString(text[i:])
		if script.IsTight(r) || !script.IsLetter(r) && r != '-' && r != '‑' && r != '’' && r != '\'' && r != '/' {
			break
		}
		i += size
	}
	return i
}

// Closers are the marks that can close what was opened, and whether the rest of the text is known to have none.
type closers struct {
	marks string
	none  bool
}

// closing returns where what was opened before i ends: after the next closing mark, or at i if none follows before
// to.
func (c *closers) closing(text string, i, to int) int {
	if c.none {
		return i
	}
	end := closing(text, i, to, c.marks)
	c.none = end == i
	return end
}

// closing returns where what was opened before i ends: after the next of the closing characters, or at i if there is
// none before to.
func closing(text string, i, to int, closers string) int {
	if n := strings.IndexAny(text[i:to], closers); n >= 0 {
		_, size := utf8.DecodeRuneInString(text[i+n:])
		return i + n + size
	}
	return i
}
