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
	l := lexer{c: c, text: p.Text, to: to, mentions: resolution.Within(p.Mentions, from, to), citations: resolution.Within(p.Citations, from, to)}
	for i := from; i < to; {
		l.pass(i)
		t, ok := l.found(i)
		switch {
		case ok && t.kind == nameToken:
			out = c.joinedName(out, p.Text, &t)
		case !ok:
			if out, t, ok = l.joined(out, i); !ok {
				t, ok = l.printed(i)
			}
		}
		if ok {
			l.quoted(&t, out)
			out = append(out, t)
		}
		i = t.End
	}
	return out
}

// A lexer splits a part of a paragraph into tokens.
type lexer struct {
	c         *Finder
	text      string
	to        int                   // where the part ends
	mentions  []resolution.Mention  // those that are still to come
	citations []resolution.Citation // likewise
	unclosed  string                // marks that nothing closes in the rest of the part
}

// pass leaves behind the names and citations that begin before byte i, and names without an entity, which are words
// like others.
func (l *lexer) pass(i int) {
	for len(l.mentions) > 0 && (l.mentions[0].Start < i || l.mentions[0].Entity == nil) {
		l.mentions = l.mentions[1:]
	}
	for len(l.citations) > 0 && l.citations[0].Start < i {
		l.citations = l.citations[1:]
	}
}

// found returns the citation or name at byte i.
func (l *lexer) found(i int) (token, bool) {
	if len(l.citations) > 0 && l.citations[0].Start == i {
		t := token{Span: l.citations[0].Span, kind: citationToken, symbol: l.citations[0].Symbol}
		t.End = max(t.End, i+1)
		return t, true
	}
	if len(l.mentions) == 0 || l.mentions[0].Start != i {
		return token{}, false
	}
	t := token{Span: l.mentions[0].Span, kind: nameToken, entity: l.mentions[0].Entity}
	t.End = max(t.End, i+1)
	for _, s := range l.c.words.Words.Possessive {
		if strings.HasPrefix(l.text[t.End:], s) {
			t.End, t.possessive, t.ending = t.End+len(s), true, len(s)
			break
		}
	}
	return t, true
}

// printed returns the word or mark at byte i. ok is false if there is none; the token then tells where to go on.
func (l *lexer) printed(i int) (t token, ok bool) {
	syntax := l.c.syntax
	r, size := utf8.DecodeRuneInString(l.text[i:])
	t = token{Span: resolution.Span{Start: i, End: i + size}, kind: stopToken}
	switch {
	case script.IsSpace(r):
		return t, false
	case script.IsLetter(r):
		l.word(&t, r)
	case syntax.IsComma(r):
		t.kind = commaToken
	case syntax.IsStop(r):
	case r == '(' || r == '[':
		l.aside(&t, r, ")]")
	case syntax.Closes(r) != 0:
		l.aside(&t, r, string(syntax.Closes(r)))
	default:
		return t, false
	}
	return t, true
}

// aside extends a token to the mark that closes the one at its start.
func (l *lexer) aside(t *token, open rune, marks string) {
	t.kind = asideToken
	if strings.ContainsRune(l.unclosed, open) {
		return
	}
	end := closing(l.text, t.End, l.to, marks)
	if end == t.End {
		l.unclosed += string(open)
	}
	t.End = end
}

// quoted makes a name of a token in quotation marks that holds nothing else, unless it is a title: the “Revitalised Agreement”,
// but not "entitled “Agenda”". out are the tokens before it.
func (l *lexer) quoted(t *token, out []token) {
	if t.kind != asideToken || len(l.mentions) == 0 || l.mentions[0].End >= t.End || len(out) > 0 && out[len(out)-1].is(lang.TitleWord) {
		return
	}
	const marks = "“”\"«»„ \u00a0"
	m := &l.mentions[0]
	if strings.Trim(l.text[t.Start:m.Start], marks)+strings.Trim(l.text[m.End:t.End], marks) == "" {
		t.kind, t.entity = nameToken, m.Entity
	}
}

// word extends a token to the whole word that begins with r, or to the longest known one, and gives it its roles.
func (l *lexer) word(t *token, r rune) {
	t.kind = wordToken
	if '0' <= r && r <= '9' {
		t.kind = numberToken
	}
	t.role, t.End = l.c.words.Words.Word(l.text, t.Start)
	l.whole(t)
}

// joined appends the particles that are written together with the word at i, and returns the word itself. ok is false if
// no such word begins there.
func (l *lexer) joined(out []token, i int) ([]token, token, bool) {
	if r, _ := utf8.DecodeRuneInString(l.text[i:]); !script.IsLetter(r) || '0' <= r && r <= '9' {
		return out, token{}, false
	}
	out, t, ok := l.c.joinedWord(out, l.text, i)
	if !ok {
		return out, t, false
	}
	if found, ok := l.found(t.Start); ok { // و58/153
		return out, found, true
	}
	l.whole(&t)
	return out, t, true
}

// whole extends a word that is not known to where it ends, and cuts one short that a name or citation begins in.
func (l *lexer) whole(t *token) {
	_, size := utf8.DecodeRuneInString(l.text[t.Start:])
	if t.role == 0 || t.End+1 < l.to && l.text[t.End] == '-' && script.IsLetter(rune(l.text[t.End+1])) { // "police-contributing"
		t.role = 0
		to := l.to
		if len(l.mentions) > 0 {
			to = min(to, l.mentions[0].Start)
		}
		t.End = max(wordEnd(l.text, t.Start, to), t.Start+size)
	}
	if len(l.mentions) > 0 {
		l.cut(t, l.mentions[0].Start)
	}
	if len(l.citations) > 0 {
		l.cut(t, l.citations[0].Start)
	}
}

// cut makes a word the longest known one that ends before byte at, where a name or citation begins: "States Members of the"
// before "United Nations".
func (l *lexer) cut(t *token, at int) {
	if at <= t.Start || at >= t.End {
		return
	}
	if t.role, t.End = l.c.words.Words.Word(l.text[:at], t.Start); t.role == 0 {
		t.End = at
	}
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

// closing returns where what was opened before i ends: after the next of the closing characters, or at i if there is
// none before to.
func closing(text string, i, to int, closers string) int {
	if n := strings.IndexAny(text[i:to], closers); n >= 0 {
		_, size := utf8.DecodeRuneInString(text[i+n:])
		return i + n + size
	}
	return i
}
