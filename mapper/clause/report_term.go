package clause

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A term is a part of a sentence that can tell something about a report: a word with a role, a name, a session, a date,
// or the end of a sentence.
type term struct {
	resolution.Span
	kind   termKind
	role   lang.ReportRole  // of a word, and of the beginning of a name
	entity *ontology.Entity // of a name, nil for a short form whose body is not known; of a session, the body whose name is printed inside it
	values []string         // numbers of sessions; a date, or the year of a session
}

type termKind uint8

const (
	roleTerm termKind = iota
	nameTerm
	sessionTerm // of the numbers
	yearTerm    // the session of a year
	dateTerm
	quoteTerm // words in quotation marks: a title
	endTerm   // a stop
)

// is reports whether the term has one of the roles.
func (t *term) is(role lang.ReportRole) bool { return t.role&role != 0 }

// body reports whether the term is the name of a body, or a short form whose body is not known.
func (t *term) body() bool {
	return t.kind == nameTerm && (t.entity == nil || t.entity.Kind == ontology.Body)
}

// A termScanner finds the terms of a part of a paragraph.
type termScanner struct {
	c         *Finder
	text      string // up to the end of the part
	mentions  []resolution.Mention
	citations []resolution.Citation
	unclosed  string // marks of quotation that nothing closes
}

// reportTerms returns the terms of p between two places.
func (c *Finder) reportTerms(p *resolution.Paragraph, from, to int) []term {
	s := termScanner{c: c, text: p.Text[:to], mentions: resolution.Within(p.Mentions, from, to),
		citations: resolution.Within(p.Citations, from, to)}
	var out []term
	for i := from; i < to; {
		t, ok := s.term(i)
		if ok {
			out = append(out, t)
		}
		i = max(t.End, i+1)
	}
	return out
}

// term returns the term at i. If there is none, ok is false and the term ends where the next may begin.
func (s *termScanner) term(i int) (t term, ok bool) {
	for len(s.citations) > 0 && s.citations[0].Start < i {
		s.citations = s.citations[1:]
	}
	if len(s.citations) > 0 && s.citations[0].Start == i && s.citations[0].End > i {
		return term{Span: s.citations[0].Span}, false
	}
	if m := s.mention(i); m != nil && m.End > i {
		role, _ := s.c.words.Report.Word(s.text, i)
		return term{Span: m.Span, kind: nameTerm, role: role & lang.ReceiverForm, entity: m.Entity}, true
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	t.Span = resolution.Span{Start: i, End: i + size}
	switch {
	case script.IsLetter(r):
		return s.word(i)
	case s.c.syntax.IsStop(r) && (r != '.' || t.End == len(s.text) || s.text[t.End] == ' '):
		t.kind = endTerm
		return t, true
	case s.c.syntax.Closes(r) != 0 && !strings.ContainsRune(s.unclosed, r):
		end := closing(s.text, t.End, len(s.text), string(s.c.syntax.Closes(r)))
		if end == t.End {
			s.unclosed += string(r)
			return t, false
		}
		t.kind, t.End = quoteTerm, end
		return t, true
	}
	return t, false
}

// mention returns the name at i, nil if there is none.
func (s *termScanner) mention(i int) *resolution.Mention {
	for len(s.mentions) > 0 && s.mentions[0].Start < i {
		s.mentions = s.mentions[1:]
	}
	if len(s.mentions) == 0 || s.mentions[0].Start != i {
		return nil
	}
	return &s.mentions[0]
}

// word returns the session, date or word with a role at i.
func (s *termScanner) word(i int) (term, bool) {
	if t, ok := s.session(i); ok {
		return t, true
	}
	if date, n := s.c.number.ScanPartDate(s.text[i:]); n > 0 {
		t := term{Span: resolution.Span{Start: i, End: i + n}, kind: dateTerm, values: []string{date}}
		if end, ok := s.sessionWord(t.End); ok && len(date) == len("2026") {
			t.kind, t.End = yearTerm, end
		}
		return t, true
	}
	role, end := s.c.words.Report.Word(s.text, i)
	t := term{Span: resolution.Span{Start: i, End: end}, role: role}
	if role == 0 {
		to := len(s.text)
		if len(s.mentions) > 0 {
			to = max(s.mentions[0].Start, i+1)
		}
		t.End = max(wordEnd(s.text, i, to), i+1)
		if r, size := utf8.DecodeRuneInString(s.text[i:]); script.IsTight(r) {
			t.End = i + size
		}
		return t, false
	}
	if role&lang.SessionWord != 0 {
		return s.afterSession(t)
	}
	return t, true
}

// mostDeterminers is how many words come between a mark or number and "session": "second regular".
const mostDeterminers = 3

// sessionWord returns where the word for a session ends that is at i, after determiners.
func (s *termScanner) sessionWord(i int) (end int, ok bool) {
	for range mostDeterminers {
		role, end := s.c.words.Report.Word(s.text, skipSpaces(s.text, i))
		switch {
		case role&lang.SessionWord != 0:
			return end, true
		case role&(lang.Determiner|lang.OfHolder) == 0:
			return i, false
		}
		i = end
	}
	return i, false
}

// session returns the session whose number is at i: "seventy-ninth session", "seventy-ninth and eightieth sessions".
func (s *termScanner) session(i int) (term, bool) {
	numbers, end := s.numbers(i)
	if len(numbers) == 0 {
		return term{}, false
	}
	end, ok := s.sessionWord(end)
	return term{Span: resolution.Span{Start: i, End: end}, kind: sessionTerm, values: numbers}, ok
}

// numbers reads ordinal numbers at i that are joined with each other, and returns where they end.
func (s *termScanner) numbers(i int) (numbers []string, end int) {
	const most = 6
	for range most {
		value, n := s.c.number.ScanOrdinal(s.text[i:])
		if n == 0 && len(numbers) > 0 { // 第七十八和七十九届
			value, n = s.c.number.ScanNumeral(s.text[i:])
		}
		if n == 0 {
			break
		}
		numbers, end = append(numbers, strconv.Itoa(value)), i+n
		i = s.joined(end)
		if i == end {
			break
		}
	}
	return numbers, end
}

// joined returns where a comma or a word that joins parts, and determiners, end after i.
func (s *termScanner) joined(i int) int {
	next := skipSpaces(s.text, i)
	if r, size := utf8.DecodeRuneInString(s.text[next:]); s.c.syntax.IsComma(r) {
		next = skipSpaces(s.text, next+size)
	}
	role, end := s.c.words.Report.Word(s.text, next)
	if role&lang.ReportJoin != 0 {
		return skipSpaces(s.text, end)
	}
	for _, prefix := range s.c.words.Report.Joined {
		if strings.HasPrefix(s.text[next:], prefix) {
			return next + len(prefix)
		}
	}
	return next
}

// afterSession extends the word for a session with the number, or year, that is after it: دورتها التاسعة والسبعين,
// "session de 2026". The name of the body that holds it may come between. Without either it is a mere word.
func (s *termScanner) afterSession(t term) (term, bool) {
	i := skipSpaces(s.text, t.End)
	if m := s.mention(i); m != nil {
		t.entity, i = m.Entity, skipSpaces(s.text, m.End)
	}
	for range mostDeterminers {
		if numbers, end := s.numbers(i); len(numbers) > 0 {
			t.kind, t.values, t.End = sessionTerm, numbers, end
			return t, true
		}
		if date, n := s.c.number.ScanPartDate(s.text[i:]); n > 0 && len(date) == len("2026") {
			t.kind, t.values, t.End = yearTerm, []string{date}, i+n
			return t, true
		}
		role, end := s.c.words.Report.Word(s.text, i)
		if role&(lang.Determiner|lang.OfHolder|lang.DateMark) == 0 {
			break
		}
		i = skipSpaces(s.text, end)
	}
	t.entity = nil
	return t, true
}

// skipSpaces returns the offset of the first byte at or after i that is not a space or no-break space.
func skipSpaces(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || strings.HasPrefix(text[i:], "\u00a0")) {
		if text[i] == ' ' {
			i++
		} else {
			i += 2
		}
	}
	return i
}
