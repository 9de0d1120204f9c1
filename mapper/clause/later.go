package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// A later reads part of a paragraph for the verbs of the organ after the one that opens it: "Recalling the Charter, and
// noting the report".
type later struct {
	c       *Finder
	text    string
	want    lang.Form
	found   []verb
	from    int // after the opening verb
	segment int // where the words after the last comma begin
	depth   int // of brackets
}

// inside appends the verbs of the organ between from and end, after the opening verb, and returns where to go on.
func (c *Finder) inside(p *resolution.Paragraph, want lang.Form, found []verb, from, end int) ([]verb, int) {
	l := later{c: c, text: p.Text, want: want, found: found, from: from, segment: from}
	for i := from; i < end; {
		if !c.borders[p.Text[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(p.Text[i:])
		switch {
		case r == ' ':
			i = l.space(i)
		case strings.ContainsRune("(（", r):
			l.depth++
			i += size
		case strings.ContainsRune(")）", r):
			l.depth = max(0, l.depth-1)
			i += size
		case l.depth == 0 && strings.ContainsRune(c.words.Borders, r):
			i = l.comma(i, i+size, end)
		default:
			i += size
		}
	}
	return l.found, max(from, end)
}

// borders returns by byte whether a clause or bracket can begin or end there.
func borders(words *lang.Clause) (t [256]bool) {
	for _, r := range " ()（）" + words.Borders {
		var buf [utf8.UTFMax]byte
		utf8.EncodeRune(buf[:], r)
		t[buf[0]] = true
	}
	return t
}

// space reads the word after the space at i, which may join a verb to the one before without a comma: "welcomes and
// supports". It returns where to go on.
func (l *later) space(i int) int {
	next, ok := l.c.words.Join(l.text, i+1, true)
	if !ok {
		if next, ok = l.prefixed(i + 1); !ok {
			return i + 1
		}
	}
	v, ok := l.c.candidate(l.text, next, l.want)
	if ok && l.depth == 0 && l.trusts(&v, false, true) && !l.coordinated(i, &v) {
		l.add(v, i, true)
		return v.End
	}
	return i + 1
}

// comma reads what follows the comma or semicolon between i and next. It returns where to go on.
func (l *later) comma(i, next, end int) int {
	for next < end && l.text[next] == ' ' {
		next++
	}
	first, joined := next, false
	if n, ok := l.c.words.Join(l.text, next, false); ok {
		next, joined = n, true
	} else if n, ok := l.prefixed(next); ok {
		next, joined = n, true
	} else if l.c.words.Prefixed() {
		l.segment = first
		return next
	}
	v, ok := l.c.candidate(l.text, next, l.want)
	if !ok && joined && l.want == lang.Preambular { // "expressing its appreciation to donors, and invites States"
		if v, ok = l.c.candidate(l.text, next, lang.Operative); ok && !directs(v.Action) {
			ok = false
		}
	}
	if ok && l.trusts(&v, true, joined) && !l.belongs(i) {
		l.add(v, i, joined)
		return v.End
	}
	l.segment = first
	return next
}

// belongs reports whether the words before the comma at i make the verb after it somebody else's.
func (l *later) belongs(i int) bool {
	return l.c.words.Relates(l.text, l.segment) || l.c.words.Quotes(l.text[max(l.segment, i-longestScene):i])
}

// trusts reports whether a verb after a border is the organ's: one that is as often somebody else's is if it begins as
// the verbs of the organ do or, after a comma, repeats the opening action.
func (l *later) trusts(v *verb, comma, joined bool) bool {
	repeats := comma && joined && len(l.found) > 0 && l.found[0].Action == v.Action
	return !v.Weak || repeats || l.c.words.OpensClause(l.text, v.start)
}

// prefixed returns where the verb begins in the word at i, if the language joins conjunctions to the words after them.
func (l *later) prefixed(i int) (next int, ok bool) {
	return l.c.words.Prefix(l.text, i, l.want)
}

// coordinated reports whether a verb that a conjunction at i joins without a comma goes on with one that is not the
// organ's.
func (l *later) coordinated(i int, v *verb) bool {
	is := l.c.habit.coordinated
	return is != nil && is(l, i, v)
}

func (l *later) add(v verb, cut int, joined bool) {
	v.cut, v.joined = cut, joined
	l.found = append(l.found, v)
}

// candidate returns the verb in the wanted form at i, after any adverbial phrases.
func (c *Finder) candidate(text string, i int, want lang.Form) (verb, bool) {
	at := c.words.Front(text, i)
	v, ok := c.words.Verb(text, at)
	if !ok {
		if framed, ok := c.framed(text, at); ok && !framed.Weak {
			return framed, true
		}
		return c.pronominal(text, at, want)
	}
	if !c.has(text, &v, want) {
		return verb{}, false
	}
	return verb{Verb: v, start: at, front: at}, true
}

// has reports whether a verb found in a text is one of the organ in the wanted form.
func (c *Finder) has(text string, v *lang.Verb, want lang.Form) bool {
	return !v.Adverbial && (want == lang.AnyForm || v.Form == want || v.Form == lang.AnyForm) && !c.words.Noun(text, *v)
}

// pronominal returns the verb in the wanted form after a pronoun at i that is its object: "les invite", not "la
// demande".
func (c *Finder) pronominal(text string, i int, want lang.Form) (verb, bool) {
	at, ok := c.words.Clitic(text, i)
	if !ok {
		return verb{}, false
	}
	v, ok := c.words.Verb(text, at)
	if !ok || !c.has(text, &v, want) || v.MayBeNoun() && c.article(text, i) > i {
		return verb{}, false
	}
	return verb{Verb: v, start: at, front: i}, true
}

// longestScene is how many bytes before a comma are searched for words that make the verb after it somebody else's:
// 大会在第74/229号决议中，鼓励.
const longestScene = 2000

// verbEnd returns where the last of the verbs ends, 0 if there is none.
func verbEnd(found []verb) int {
	if len(found) == 0 {
		return 0
	}
	return found[len(found)-1].End
}
