package docx

import (
	"strconv"
	"strings"
)

// A look is how characters are set, as far as a style or a run says.
type look struct {
	italic, bold, hidden setting // of most scripts
	italicBidi, boldBidi setting // of scripts that run from right to left
	bidi                 setting
	underlined           bool   // by itself, not by a style, as links are
	vertical             string // "superscript", "subscript", "baseline"
	position             int    // half points above the line, or below it
	font                 string // of Chinese
}

// setting is a property that is on, off or not said.
type setting int8

const (
	unsaid setting = iota
	on
	off
)

// settingOf reads a property that is on if it is there and its value is not false.
func settingOf(rPr *element, name string) setting {
	e := rPr.child(name)
	if e == nil {
		return unsaid
	}
	switch e.attr("w:val") {
	case "0", "false", "off":
		return off
	}
	return on
}

// lookOf reads the properties of a run.
func lookOf(rPr *element) look {
	if rPr == nil {
		return look{}
	}
	position, _ := strconv.Atoi(rPr.val("w:position"))
	return look{
		italic: settingOf(rPr, "w:i"), bold: settingOf(rPr, "w:b"), hidden: settingOf(rPr, "w:vanish"),
		italicBidi: settingOf(rPr, "w:iCs"), boldBidi: settingOf(rPr, "w:bCs"),
		bidi:       max(settingOf(rPr, "w:rtl"), settingOf(rPr, "w:cs")),
		underlined: rPr.child("w:u") != nil && rPr.val("w:u") != "none",
		vertical:   rPr.val("w:vertAlign"), position: position,
		font: rPr.child("w:rFonts").attr("w:eastAsia"),
	}
}

// over returns l with what a base says where l says nothing.
func (l look) over(base look) look {
	for _, p := range [...]struct{ own, base *setting }{
		{&l.italic, &base.italic}, {&l.bold, &base.bold}, {&l.hidden, &base.hidden},
		{&l.italicBidi, &base.italicBidi}, {&l.boldBidi, &base.boldBidi}, {&l.bidi, &base.bidi},
	} {
		if *p.own == unsaid {
			*p.own = *p.base
		}
	}
	if l.vertical == "" {
		l.vertical = base.vertical
	}
	if l.position == 0 {
		l.position = base.position
	}
	if l.font == "" {
		l.font = base.font
	}
	return l
}

// toggle returns the look of a character style on top of that of a paragraph: what both turn on is off (ECMA-376,
// part 1, 17.7.3).
func (l look) toggle(paragraph look) look {
	both := l.over(paragraph)
	for _, p := range [...]struct{ both, own, base *setting }{
		{&both.italic, &l.italic, &paragraph.italic}, {&both.bold, &l.bold, &paragraph.bold},
		{&both.hidden, &l.hidden, &paragraph.hidden}, {&both.italicBidi, &l.italicBidi, &paragraph.italicBidi}, {&both.boldBidi, &l.boldBidi, &paragraph.boldBidi},
	} {
		*p.both = off
		if (*p.own == on) != (*p.base == on) {
			*p.both = on
		}
	}
	return both
}

// emphatic are the typefaces in which Chinese text is set off as other text is by italics.
var emphatic = []string{"simhei", "黑体", "stheiti", "kaiti", "楷体", "stkaiti"}

// emphasised reports whether text is set off from what is around it.
func (l look) emphasised() bool {
	italic, bold := l.italic, l.bold
	if l.bidi == on {
		italic, bold = l.italicBidi, l.boldBidi
	}
	if l.underlined || italic == on || bold == on {
		return true
	}
	for _, font := range emphatic {
		if strings.HasPrefix(strings.ToLower(l.font), font) {
			return true
		}
	}
	return false
}

// raised reports whether text is printed above the line.
func (l look) raised() bool {
	const least = 4 // half points
	return l.vertical == "superscript" || l.vertical != "subscript" && l.position >= least
}
