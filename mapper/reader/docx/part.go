package docx

import (
	"fmt"
	"path"
	"strings"
)

// A part is one of the files that make up a document.
type part struct {
	name   string // in the archive: "word/document.xml"
	root   *element
	links  map[string]relation // by their identifiers
	paired map[*element]bool   // its marks of fields
}

// A relation leads from a part to another one or to an address outside.
type relation struct {
	kind   string // the last part of its type: "footnotes", "hyperlink"
	target string // name in the archive, or an address
}

// part reads a part with its relationships.
func (a *archive) part(name string) (*part, error) {
	root, err := a.tree(name)
	if err != nil {
		return nil, err
	}
	links, err := a.relations(name)
	return &part{name, root, links, pairs(root)}, err
}

// tree reads the XML of a part.
func (a *archive) tree(name string) (*element, error) {
	data, err := a.read(name)
	if err != nil {
		return nil, err
	}
	root, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("the part %q is damaged: %w", name, err)
	}
	return root, nil
}

// isRead has the kinds of parts that are read.
var isRead = map[string]bool{
	"officeDocument": true, "styles": true, "numbering": true, "settings": true, "footnotes": true, "endnotes": true, "header": true, "footer": true,
}

// relations reads the relationships of a part; those of the archive itself are of the part "".
func (a *archive) relations(name string) (map[string]relation, error) {
	dir, file := path.Split(name)
	where := dir + "_rels/" + file + ".rels"
	if !a.has(where) {
		return nil, nil
	}
	root, err := a.tree(where)
	if err != nil {
		return nil, err
	}
	list := map[string]relation{}
	for e := root.first; e != nil; e = e.next {
		if e.name != "rel:Relationship" {
			continue
		}
		r := relation{kind: path.Base(e.attr("Type")), target: e.attr("Target")}
		switch {
		case e.attr("TargetMode") == "External":
		case !isRead[r.kind]:
			continue
		default:
			if r.target = inside(dir, r.target); r.target == "" {
				return nil, fmt.Errorf("the part %q leads out of the archive, to %q", where, e.attr("Target"))
			}
		}
		list[e.attr("Id")] = r
	}
	return list, nil
}

// inside is the name in the archive of a part that is given relative to a folder, "" if it is outside.
func inside(dir, target string) string {
	target, _, _ = strings.Cut(target, "#")
	if strings.HasPrefix(target, "/") {
		dir, target = "", target[1:]
	}
	name := path.Join(dir, target)
	if strings.HasPrefix(name, "..") || strings.HasPrefix(name, "/") || strings.Contains(name, "\\") {
		return ""
	}
	return name
}

// related returns the first part that a part leads to with a relation of some kind, nil if there is none.
func (a *archive) related(from *part, kind string) (*part, error) {
	name := target(from.links, kind)
	if name == "" || !a.has(name) {
		return nil, nil
	}
	return a.part(name)
}

// target is where the first relation of some kind leads, "" if there is none.
func target(links map[string]relation, kind string) (name string) {
	first := ""
	for id, r := range links {
		if r.kind == kind && isRead[kind] && (first == "" || id < first) {
			first, name = id, r.target
		}
	}
	return name
}
