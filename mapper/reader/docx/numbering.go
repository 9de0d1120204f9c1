package docx

import (
	"strconv"
	"strings"
)

// levelCount is how many levels a list has.
const levelCount = 9

// longestText is how many bytes the text of a label may have; labels of documents are shorter than 32.
const longestText = 256

// A list is the definition of the labels of a list (w:abstractNum) and how far it has counted. Lists with the same
// definition count on from each other.
type list struct {
	levels  [levelCount]*level
	counter [levelCount]int
	counted [levelCount]bool // since the level began anew
	link    string           // the style that has the definition in its stead
}

// A level is how paragraphs of a level of a list are labelled.
type level struct {
	start   int
	format  string // of its number
	text    string // "%1." with the numbers of the levels in place of %1 to %9
	suffix  string // what follows it
	restart int    // the level, from 1, which makes it begin anew with all above; -1 for any above, 0 for none
	decimal bool   // all numbers in it are decimal
	font    string // of its signs
	style   string // of the paragraphs that have this level
	shape   shape
	hidden  bool
}

// A numbered is a list as it is used by paragraphs (w:num): it may change levels of the definition and begin anew.
type numbered struct {
	list   *list
	levels [levelCount]*level
	starts [levelCount]int  // -1 if it counts on
	begun  [levelCount]bool // it has begun at its own start
}

// A numbering is the lists of a document by the identifiers of w:num.
type numbering map[string]*numbered

// numberingOf reads the part with the lists, which may be nil.
func numberingOf(p *part, s *styles) numbering {
	all := numbering{}
	if p == nil {
		return all
	}
	lists, defined := map[string]*list{}, map[string]*list{} // by identifier; by the style that has them
	for e := p.root.first; e != nil; e = e.next {
		if e.name == "w:abstractNum" {
			l := &list{link: e.val("w:numStyleLink")}
			readLevels(e, &l.levels)
			lists[e.attr("w:abstractNumId")] = l
			if style := e.val("w:styleLink"); style != "" {
				defined[style] = l
			}
		}
	}
	for e := p.root.first; e != nil; e = e.next {
		l := lists[e.val("w:abstractNumId")]
		if e.name != "w:num" || l == nil {
			continue
		}
		if d := defined[l.link]; d != nil {
			l = d
		}
		n := &numbered{list: l, levels: l.levels}
		for i := range n.starts {
			n.starts[i] = -1
		}
		for o := e.first; o != nil; o = o.next {
			i, err := strconv.Atoi(o.attr("w:ilvl"))
			if o.name != "w:lvlOverride" || err != nil || i < 0 || i >= levelCount {
				continue
			}
			readLevels(o, &n.levels)
			if start, err := strconv.Atoi(o.val("w:startOverride")); err == nil {
				n.starts[i] = start
			}
		}
		all[e.attr("w:numId")] = n
	}
	return all
}

// readLevels reads the levels that an element has.
func readLevels(e *element, levels *[levelCount]*level) {
	for l := e.first; l != nil; l = l.next {
		i, err := strconv.Atoi(l.attr("w:ilvl"))
		if l.name != "w:lvl" || err != nil || i < 0 || i >= levelCount {
			continue
		}
		format := l.child("w:numFmt")
		if format == nil { // a format that only new versions of Word know, with what older ones do
			format = l.child("mc:AlternateContent").child("mc:Fallback").child("w:numFmt")
		}
		fonts := l.child("w:rPr").child("w:rFonts")
		v := &level{
			format: format.attr("w:val"), text: l.val("w:lvlText"), suffix: l.val("w:suff"), style: l.val("w:pStyle"),
			decimal: settingOf(l, "w:isLgl") == on, shape: shapeOf(l.child("w:pPr")), font: fonts.attr("w:ascii"),
			hidden: settingOf(l.child("w:rPr"), "w:vanish") == on, restart: -1,
		}
		if len(v.text) > longestText {
			v.text = ""
		}
		v.start, _ = strconv.Atoi(l.val("w:start"))
		if n, err := strconv.Atoi(l.val("w:lvlRestart")); err == nil {
			v.restart = n
		}
		levels[i] = v
	}
}

// place finds the list and the level of a paragraph, whose shape has those of its style too, nil if it has none.
func (all numbering) place(own shape, st *style) (*numbered, int) {
	n := all[own.list.value]
	if n == nil {
		return nil, 0
	}
	if i, err := strconv.Atoi(own.level.value); err == nil && i >= 0 && i < levelCount {
		return n, i
	}
	for i, l := range n.levels {
		if l != nil && l.style != "" && st != nil && l.style == st.id {
			return n, i
		}
	}
	return n, 0
}

// next counts a paragraph and returns its label with what follows it, "" for none.
func (n *numbered) next(at int) string {
	l := n.levels[at]
	if l == nil {
		return ""
	}
	n.count(at)
	if l.hidden {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(l.text); i++ {
		if c := l.text[i]; c != '%' || i+1 == len(l.text) || l.text[i+1] < '1' || l.text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		b.WriteString(n.number(int(l.text[i]-'1'), l.decimal))
	}
	label := b.String()
	if l.format == "bullet" {
		label = inFont(l.font, label)
	}
	if l.suffix != "nothing" && label != "" {
		label += " "
	}
	return label
}

// count advances the counter of a level; those below begin anew.
func (n *numbered) count(at int) {
	c := n.list
	switch {
	case n.starts[at] >= 0 && !n.begun[at]:
		c.counter[at] = n.starts[at]
	case !c.counted[at]:
		c.counter[at] = n.start(at)
	default:
		c.counter[at]++
	}
	n.begun[at], c.counted[at] = true, true
	for i := at + 1; i < levelCount; i++ {
		if l := n.levels[i]; l == nil || l.restart < 0 || at < l.restart {
			c.counted[i] = false
		}
	}
}

// start is where a level begins.
func (n *numbered) start(at int) int {
	switch {
	case n.starts[at] >= 0:
		return n.starts[at]
	case n.levels[at] != nil:
		return n.levels[at].start
	}
	return 1
}

// number is the number of a level as it is printed now.
func (n *numbered) number(at int, decimal bool) string {
	value := n.list.counter[at]
	if !n.list.counted[at] {
		value = n.start(at)
	}
	if n.levels[at] == nil || decimal {
		return strconv.Itoa(value)
	}
	return numeral(n.levels[at].format, value)
}
