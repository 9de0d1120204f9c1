package rich

import (
	"strings"
	"unicode"

	"github.com/unkg/unkg/ontology/script"
)

// A Run is a piece of a line whose characters are all set alike, as Word and HTML have it.
type Run struct {
	Text     string
	Emphasis bool   // italics, bold or underlined
	Raised   bool   // above the line and small
	Target   string // of the hyperlink, "" if it is none
}

// Compose returns the line that runs make: white space is one space and none at the ends, raised numbers are superscripts,
// the opener and the links are known. The line has no text if the runs have none.
func Compose(runs []Run) Line {
	c := composer{}
	for _, r := range runs {
		c.run(r)
	}
	c.endLink()
	return Line{Text: c.text.String(), Opener: c.opener(), Links: c.links}
}

// A composer is the state of Compose.
type composer struct {
	text   strings.Builder
	spaced bool   // white space precedes the next character
	link   *Link  // that is being written
	links  []Link // those before it

	first, last int  // where the first emphasised words begin and end, last is 0 until there are any
	plain       bool // words that are not emphasised follow them
}

func (c *composer) run(r Run) {
	if c.link != nil && c.link.Target != r.Target {
		c.endLink()
	}
	text := r.Text
	if r.Raised {
		text = Raise(text)
	}
	for _, ch := range text {
		if unicode.IsSpace(ch) || script.IsBlank(ch) {
			c.spaced = true
			continue
		}
		if c.spaced && c.text.Len() > 0 {
			c.text.WriteByte(' ')
		}
		c.spaced = false
		if c.link == nil && r.Target != "" {
			c.link = &Link{Start: c.text.Len(), Target: r.Target}
		}
		at := c.text.Len()
		c.text.WriteRune(ch)
		switch {
		case !unicode.IsLetter(ch) && !unicode.IsDigit(ch): // stops are set now one way, now the other
		case r.Emphasis && !c.plain:
			if c.last == 0 {
				c.first = at
			}
			c.last = c.text.Len()
		case !r.Emphasis && c.last > 0:
			c.plain = true
		}
	}
}

func (c *composer) endLink() {
	if c.link == nil {
		return
	}
	c.link.End = c.text.Len()
	c.links, c.link = append(c.links, *c.link), nil
}

// longestLabel is the largest number of bytes before an opener: "(xviii) ", "第十二条 ".
const longestLabel = 16

// opener returns where the emphasised words end with which the line opens, after its number, 0 if there are none or the
// whole line is emphasised.
func (c *composer) opener() int {
	if !c.plain || c.last == 0 {
		return 0
	}
	label := strings.TrimRight(c.text.String()[:c.first], " “\"«„")
	if label != "" && (len(label) > longestLabel || strings.Contains(label, " ") || !strings.ContainsRune(".)．）、", script.Last(label))) {
		return 0
	}
	return c.last
}
