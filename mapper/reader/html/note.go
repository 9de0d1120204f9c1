package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// Footnotes on web pages are lists or paragraphs at the end. A link leads from the mark in the text to the note, and mostly
// another one back. Both are known by where they lead, not by how programs name them.

// notes are the footnotes of a page.
type notes struct {
	marks map[*html.Node]string // marks in the text, by the link
	heads map[*html.Node]string // the mark of each note, by the block that it is
	backs map[*html.Node]bool   // links from notes to their marks
}

// findNotes finds the footnotes of a page and their marks.
func (p *page) findNotes() {
	p.notes = notes{map[*html.Node]string{}, map[*html.Node]string{}, map[*html.Node]bool{}}
	anchors := map[string]*html.Node{} // by identifier
	var links []*html.Node
	elements(p.root, func(n *html.Node) {
		for _, name := range [...]string{attr(n, "id"), attr(n, "name")} {
			if name != "" && anchors[name] == nil {
				anchors[name] = n
			}
		}
		if n.Data == "a" && strings.Contains(attr(n, "href"), "#") {
			links = append(links, n)
		}
	})
	sources := map[*html.Node]bool{} // blocks with marks
	for _, a := range links {
		_, fragment, _ := strings.Cut(attr(a, "href"), "#")
		target := anchors[fragment]
		mark, bracketed := markOf(textOf(a))
		if target == nil || mark == "" || p.opensBlock(a) {
			continue
		}
		note, here := p.blockOf(target), p.blockOf(a)
		if note == here || !bracketed && !p.isRaised(a) && !namesNote(fragment) || p.measures[note].letters == 0 {
			continue
		}
		if own, _ := markOf(firstWord(startOf(note))); own != mark && own != "" && !isElement(note, "li") {
			continue // another numbered thing
		}
		p.notes.marks[a] = mark
		sources[here] = true
		if p.notes.heads[note] == "" {
			p.notes.heads[note] = mark
		}
	}
	for _, a := range links {
		_, fragment, _ := strings.Cut(attr(a, "href"), "#")
		if target := anchors[fragment]; target != nil && p.notes.marks[a] == "" && sources[p.blockOf(target)] && p.noteOf(a) != nil {
			p.notes.backs[a] = true
		}
	}
}

// markOf returns the mark that a text consists of, without its brackets: "12" of "[12]", "*".
func markOf(text string) (mark string, bracketed bool) {
	const longest = 3
	mark = strings.Trim(text, "[](){}.:^↑ \u00a0")
	bracketed = strings.ContainsAny(text, "[(")
	stars := strings.Trim(mark, "*†‡") == ""
	digits := strings.Trim(mark, "0123456789") == ""
	if mark == "" || !stars && !digits || len(mark) > longest && digits {
		return "", false
	}
	return mark, bracketed
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// noteNames are parts of the identifiers that programs give to notes.
var noteNames = [...]string{"note", "fn", "ftn", "cite", "sdf", "ref"}

// namesNote reports whether an identifier is that of a note.
func namesNote(fragment string) bool {
	fragment = strings.ToLower(fragment)
	for _, name := range noteNames {
		if strings.Contains(fragment, name) {
			return true
		}
	}
	return false
}

// isRaised reports whether a link is above the line, or what it consists of.
func (p *page) isRaised(a *html.Node) bool {
	raised := func(n *html.Node) bool { return look{}.inherit(n, p.sheet.of(n)).raised }
	for n := a; n != nil && !isBlock(n, nil); n = n.Parent {
		if raised(n) {
			return true
		}
	}
	for n := a.FirstChild; n != nil; n = n.FirstChild {
		if n.Type == html.ElementNode && raised(n) {
			return true
		}
	}
	return false
}

// blockOf returns the block that an element is in, or is.
func (p *page) blockOf(n *html.Node) *html.Node {
	b := closest(n, func(n *html.Node) bool { return isBlock(n, nil) })
	if b == nil {
		return n
	}
	if isElement(b, "p") && isElement(b.Parent, "li") && firstElement(b.Parent) == b {
		return b.Parent // "<li><p>"
	}
	return b
}

func firstElement(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

// opensBlock reports whether a link opens the block that it is in, so that it is the number of something.
func (p *page) opensBlock(a *html.Node) bool {
	top := p.blockOf(a)
	for n := a; n != top && n != nil; n = n.Parent {
		for before := n.PrevSibling; before != nil; before = before.PrevSibling {
			if strings.TrimFunc(textOf(before), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) != "" {
				return false
			}
			if isElement(before, "br") {
				return true
			}
		}
	}
	return true
}

// noteOf returns the note that an element is in, nil if it is in none.
func (p *page) noteOf(n *html.Node) *html.Node {
	return closest(n, func(n *html.Node) bool { return p.notes.heads[n] != "" })
}

// headNote puts the mark of a note before its words, instead of how the page prints it.
func headNote(l *rich.Line, mark string) {
	cut := 0
	for _, w := range [...]string{"[" + mark + "]", "(" + mark + ")", "[" + rich.Raise(mark) + "]", mark, rich.Raise(mark)} {
		if strings.HasPrefix(l.Text, w) {
			cut = len(w)
			break
		}
	}
	if cut > 0 {
		cut += len(l.Text[cut:]) - len(strings.TrimLeft(l.Text[cut:], ".:)/ "))
	}
	head := rich.Raise(mark) + " "
	l.Text = head + l.Text[cut:]
	l.Opener = 0
	links := l.Links[:0]
	for _, k := range l.Links {
		if k.Start >= cut {
			links = append(links, rich.Link{Start: k.Start - cut + len(head), End: k.End - cut + len(head), Target: k.Target})
		}
	}
	l.Links = links
}
