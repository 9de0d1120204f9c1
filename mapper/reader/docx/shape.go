package docx

import "strconv"

// A shape is how a paragraph is laid out and numbered, as far as it, its list or its style says.
type shape struct {
	list, level                          name   // identifiers of a list and of its level
	before, after                        length // space above and below it
	left, start, hanging, firstLineExtra length // its indent
}

// A length is a measure in twips, if it is said.
type length struct {
	value int
	said  bool
}

// A name is an identifier that may be said.
type name struct {
	value string
	said  bool
}

func (l length) or(base length) length {
	if l.said {
		return l
	}
	return base
}

func (t name) or(base name) name {
	if t.said {
		return t
	}
	return base
}

// shapeOf reads the properties of a paragraph.
func shapeOf(pPr *element) shape {
	if pPr == nil {
		return shape{}
	}
	numPr, spacing, ind := pPr.child("w:numPr"), pPr.child("w:spacing"), pPr.child("w:ind")
	return shape{
		list: nameOf(numPr.val("w:numId")), level: nameOf(numPr.val("w:ilvl")),
		before: lengthOf(spacing.attr("w:before")), after: lengthOf(spacing.attr("w:after")),
		left: lengthOf(ind.attr("w:left")), start: lengthOf(ind.attr("w:start")),
		hanging: lengthOf(ind.attr("w:hanging")), firstLineExtra: lengthOf(ind.attr("w:firstLine")),
	}
}

func nameOf(value string) name { return name{value, value != ""} }

func lengthOf(value string) length {
	n, err := strconv.Atoi(value)
	return length{n, err == nil}
}

// over returns s with what a base says where s says nothing. The two indents of a first line exclude each other.
func (s shape) over(base shape) shape {
	if s.hanging.said || s.firstLineExtra.said {
		base.hanging, base.firstLineExtra = length{}, length{}
	}
	return shape{
		list: s.list.or(base.list), level: s.level.or(base.level),
		before: s.before.or(base.before), after: s.after.or(base.after),
		left: s.left.or(base.left), start: s.start.or(base.start),
		hanging: s.hanging.or(base.hanging), firstLineExtra: s.firstLineExtra.or(base.firstLineExtra),
	}
}

// column is the width of a column of an indent in twips: half an em of text of 10 points.
const column = 100

// indent is where the first line begins, in columns from the margin.
func (s shape) indent() int {
	left := s.left.or(s.start).value
	return max(0, left-s.hanging.value+s.firstLineExtra.value) / column
}
