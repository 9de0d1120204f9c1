package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// A token is a piece of a block of Markdown.
type token struct {
	kind  kind
	text  string // characters, or the mark of emphasis, or the address of a link
	opens bool   // of marks of emphasis
	shuts bool
	match bool // it has a partner
}

type kind uint8

const (
	chars    kind = iota
	emphasis      // one to three stars or underscores, or a tag
	raise         // "<sup>"
	lower         // "</sup>"
	link          // the start of a link
	unlink        // its end
	lineEnd
)

// inline returns what is set on each line of a block.
func inline(block []string) [][]rich.Run {
	if len(block) == 0 {
		return nil
	}
	s := scanner{text: strings.Join(block, "\n")}
	s.scan()
	lines := make([][]rich.Run, 1, len(block))
	deep, raised, target := 0, 0, ""
	for _, t := range pair(s.tokens) {
		last := len(lines) - 1
		switch {
		case t.kind == lineEnd:
			lines = append(lines, nil)
		case t.kind == raise:
			raised++
		case t.kind == lower:
			raised = max(0, raised-1)
		case t.kind == link:
			target = t.text
		case t.kind == unlink:
			target = ""
		case t.kind == emphasis && t.match:
			if t.opens {
				deep++
			} else {
				deep = max(0, deep-1)
			}
		default:
			lines[last] = append(lines[last], rich.Run{Text: t.text, Emphasis: deep > 0, Raised: raised > 0, Target: target})
		}
	}
	return lines
}

// pair finds the marks of emphasis that belong together. The others are characters. A run of three closes a run of one and
// one of two: "**78/7. *Lamps***".
func pair(tokens []token) []token {
	const farthest = 8 // open marks that are looked at
	paired := make([]token, 0, len(tokens))
	var open []int // in paired
	for _, t := range tokens {
		if t.kind != emphasis {
			paired = append(paired, t)
			continue
		}
		for t.shuts && t.text != "" {
			found := -1
			for k := len(open) - 1; k >= max(0, len(open)-farthest); k-- {
				if strings.HasPrefix(t.text, paired[open[k]].text) {
					found = k
					break
				}
			}
			if found < 0 {
				break
			}
			o := &paired[open[found]]
			o.match, o.opens = true, true
			paired = append(paired, token{kind: emphasis, text: o.text, match: true})
			t.text = t.text[len(o.text):]
			open = open[:found]
		}
		if t.text == "" {
			continue
		}
		if t.opens {
			open = append(open, len(paired))
		}
		paired = append(paired, t)
	}
	return paired
}

// A scanner divides a block into tokens.
type scanner struct {
	text   string
	at     int
	from   int // start of the characters that are no token yet
	tokens []token
	labels []int // tokens of open brackets
}

// put ends the characters before the current place and adds a token that takes n bytes.
func (s *scanner) put(t token, n int) {
	s.flush()
	s.tokens = append(s.tokens, t)
	s.at += n
	s.from = s.at
}

func (s *scanner) flush() {
	if s.from < s.at {
		s.tokens = append(s.tokens, token{text: s.text[s.from:s.at]})
	}
	s.from = s.at
}

func (s *scanner) scan() {
	for s.at < len(s.text) {
		rest := s.text[s.at:]
		switch c := rest[0]; {
		case c == '\n':
			s.put(token{kind: lineEnd}, 1)
		case c == '\\' && len(rest) > 1 && isEscaped(rest[1]):
			s.put(token{text: rest[1:2]}, 2)
		case c == '\\' && (len(rest) == 1 || rest[1] == '\n'): // the line ends here
			s.put(token{}, 1)
		case c == '*', c == '_', c == '~', c == '`':
			s.mark(rest)
		case c == '<':
			s.tag(rest)
		case c == '&':
			s.entity(rest)
		case c == '[', c == '!' && strings.HasPrefix(rest, "!["):
			s.bracket(rest)
		case c == ']':
			s.close(rest)
		case c == '^', c == '$':
			s.superscript(rest)
		default:
			s.at++
		}
	}
	s.flush()
}

// mark reads a run of stars, underscores or the like.
func (s *scanner) mark(rest string) {
	c, n := rest[0], 1
	for n < len(rest) && rest[n] == c {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	after, _ := utf8.DecodeRuneInString(rest[n:])
	if s.at == 0 {
		before = ' '
	}
	if n == len(rest) {
		after = ' '
	}
	switch {
	case n > 3, c == '~' && n != 2, c == '*' && n == 1 && isBarCode(rest):
		s.at += n
		return
	case c == '`', c == '~':
		s.put(token{kind: chars}, n)
		return
	}
	t := token{kind: emphasis, text: rest[:n], opens: !unicode.IsSpace(after), shuts: !unicode.IsSpace(before)}
	if c == '_' {
		t.opens = t.opens && !isWord(before)
		t.shuts = t.shuts && !isWord(after)
	}
	s.put(t, n)
}

// isBarCode matches "*2326027*".
func isBarCode(text string) bool {
	end := strings.IndexByte(text[1:], '*')
	return end > 4 && strings.Trim(text[1:1+end], "0123456789") == ""
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// tag reads a tag of HTML or an address between angles. Tags of other names are characters.
func (s *scanner) tag(rest string) {
	const longest = 400 // bytes
	end := strings.IndexByte(rest[:min(len(rest), longest)], '>')
	if end < 0 {
		s.at++
		return
	}
	body := rest[1:end]
	if strings.HasPrefix(body, "http") && !strings.ContainsAny(body, " \n") {
		s.put(token{kind: link, text: body}, 1)
		s.at += len(body)
		s.put(token{kind: unlink}, 1)
		return
	}
	name, _, _ := strings.Cut(strings.Trim(body, "/ "), " ")
	t := token{kind: chars}
	closing := body != "" && body[0] == '/'
	switch strings.ToLower(name) {
	case "sup":
		if t.kind = raise; closing {
			t.kind = lower
		}
	case "em", "i", "b", "strong", "u":
		t = token{kind: emphasis, text: "<" + name, opens: !closing, shuts: closing}
	case "br":
		t.text = " "
	case "a":
		if t.kind = unlink; !closing {
			_, href, _ := strings.Cut(body, `href="`)
			href, _, _ = strings.Cut(href, `"`)
			t = token{kind: link, text: html.UnescapeString(href)}
		}
	case "sub", "span", "p", "div", "center", "font", "small", "ins", "mark":
	default:
		s.at++
		return
	}
	s.put(t, end+1)
}

// entity reads a reference of HTML.
func (s *scanner) entity(rest string) {
	const longest = 10 // bytes
	end := strings.IndexByte(rest[:min(len(rest), longest)], ';')
	if end < 0 {
		s.at++
		return
	}
	if ch := html.UnescapeString(rest[:end+1]); ch != rest[:end+1] {
		s.put(token{text: ch}, end+1)
		return
	}
	s.at++
}

// bracket reads the start of a link, a picture or the mark of a footnote.
func (s *scanner) bracket(rest string) {
	const longest = 8 // bytes
	if mark, ok := strings.CutPrefix(rest, "[^"); ok {
		if end := strings.IndexByte(mark[:min(len(mark), longest)], ']'); end > 0 {
			s.put(token{kind: raise}, 2)
			s.at += end
			s.put(token{kind: lower}, 1)
			return
		}
	}
	if rest[0] == '!' {
		if end := pictureEnd(rest); end > 0 {
			s.put(token{}, end)
		} else {
			s.at++
		}
		return
	}
	s.put(token{text: "["}, 1)
	s.labels = append(s.labels, len(s.tokens)-1)
}

// close reads the end of a link with its address, or a bracket of the text.
func (s *scanner) close(rest string) {
	const longest = 400 // bytes of an address
	if len(s.labels) == 0 {
		s.at++
		return
	}
	label := s.labels[len(s.labels)-1]
	s.labels = s.labels[:len(s.labels)-1]
	if n := attributes(rest[1:]); n > 0 { // "[words]{dir=rtl}"
		s.flush()
		s.tokens[label].text = ""
		s.put(token{}, 1+n)
		return
	}
	if !strings.HasPrefix(rest, "](") {
		s.at++
		return
	}
	end := closing(rest[1:min(len(rest), longest)])
	if end < 0 {
		s.at++
		return
	}
	target, _, _ := strings.Cut(strings.TrimSpace(rest[2:1+end]), " ") // a title may follow
	s.flush()
	if target[:min(1, len(target))] == "#" && s.raiseMark(label, strings.Contains(target, "note")) {
		s.at += end + 2
		s.from = s.at
		return
	}
	s.tokens[label] = token{kind: link, text: strings.Trim(target, "<>")}
	s.put(token{kind: unlink}, end+2)
}

// attributes returns how many bytes the attributes take that pandoc puts after words: "{dir=\"rtl\"}", "{.mark}".
func attributes(text string) int {
	const longest = 120 // bytes
	if text == "" || text[0] != '{' {
		return 0
	}
	text = text[:min(len(text), longest)]
	end := strings.IndexByte(text, '}')
	if end < 0 || !strings.ContainsAny(text[:end], ".#=") {
		return 0
	}
	return end + 1
}

// raiseMark raises the words of a link to a footnote from its open bracket on, if they are a mark: "[1]", or "1" where the
// address says so.
func (s *scanner) raiseMark(label int, note bool) bool {
	var words strings.Builder
	for _, t := range s.tokens[label+1:] {
		if t.kind == chars {
			words.WriteString(t.text)
		}
	}
	mark := strings.Trim(words.String(), "[]")
	if mark == "" || len(mark) > 3 || strings.Trim(mark, "0123456789") != "" || !note && len(mark) == words.Len() {
		return false
	}
	s.tokens = append(s.tokens[:label], token{kind: raise}, token{text: mark}, token{kind: lower})
	return true
}

// pictureEnd returns how many bytes a picture takes at the start of a text: "![](page.jpeg)".
func pictureEnd(text string) int {
	const longest = 400 // bytes
	text = text[:min(len(text), longest)]
	at := strings.Index(text, "](")
	if at < 0 {
		return 0
	}
	if end := closing(text[at+1:]); end >= 0 {
		return at + 2 + end
	}
	return 0
}

// closing returns where the bracket closes with which a text begins, -1 if it does not: addresses have brackets too.
func closing(text string) int {
	deep := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(':
			deep++
		case ')':
			if deep--; deep == 0 {
				return i
			}
		case '\n':
			return -1
		}
	}
	return -1
}

// superscript reads what pandoc and programs for formulas raise: "^12^", "^e^", "$^{12}$".
func (s *scanner) superscript(rest string) {
	const longest = 3 // characters
	for _, form := range [...][2]string{{"$^{", "}$"}, {"${}^{", "}$"}, {"$^", "$"}, {"^", "^"}} {
		inner, ok := strings.CutPrefix(rest, form[0])
		n := 0
		for n < len(inner) && n < longest && isAlphanumeric(inner[n]) {
			n++
		}
		if ok && n > 0 && strings.HasPrefix(inner[n:], form[1]) {
			s.put(token{kind: raise}, len(form[0]))
			s.at += n
			s.put(token{kind: lower}, len(form[1]))
			return
		}
	}
	s.at++
}

func isAlphanumeric(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// isEscaped reports whether a backslash may escape a character.
func isEscaped(c byte) bool { return strings.IndexByte("\\`*_{}[]()<>#+-.!|~$^&\"'", c) >= 0 }
