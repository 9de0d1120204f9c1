// Package akn reads AKN4UN, the United Nations profile of Akoma Ntoso 3.0 (https://www.w3id.org/un/schema/akn4un/), in
// which the Department for General Assembly and Conference Management publishes resolutions.
package akn

import (
	"bytes"
	"cmp"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// Match reports whether data is XML. If it is not Akoma Ntoso, Read refuses it with a reason.
func Match(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n"), []byte("<"))
}

// Read reads one Akoma Ntoso file: a statement, or a collection of statements, whose components become parts.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	a := arenas.Get().(*arena)
	defer arenas.Put(a)
	document, err := parseXML(name, data, a, toTheEnd)
	if err != nil {
		return nil, err
	}
	statement, components := aknStatement(document.root)
	if statement == nil {
		why := source.NotResolution(name, data, 0, "no statement in Akoma Ntoso, root is <"+document.root.name+">")
		return nil, cmp.Or(document.faults.first, why)
	}
	r := &resolution.Resolution{Warnings: append(source.LeftOut(data, document.refused), document.faults.warning()...)}
	readAKNMeta(r, statement, known.Symbol)
	r.Language = cmp.Or(known.Language, r.Language)
	if r.Symbol == "" {
		return nil, cmp.Or(document.faults.first, source.NoSymbol(name, data, 0))
	}
	b := newBody(r)
	r.Repeated.Closed = document.root.find(func(e *element) bool { return e.name == "conclusions" && e.words() != "" }) != nil
	if len(components) == 0 {
		b.statement(statement, "")
	}
	for _, c := range components {
		b.statement(c, c.child("preface").child("p").child("docNumber").words())
	}
	b.finish()
	r.Warnings = append(r.Warnings, unreadText(document.root, data)...)
	return r, nil
}

// aknStatement returns the element that holds the metadata and the cover page, and the statements of a collection.
func aknStatement(root *element) (main *element, components []*element) {
	if root.name != "akomaNtoso" {
		return nil, nil
	}
	if s := root.child("statement"); s != nil {
		return s, nil
	}
	main = root.child("documentCollection")
	for _, holder := range []*element{root.child("components"), main.child("components")} {
		if holder == nil {
			continue
		}
		for c := holder.first; c != nil; c = c.next {
			if s := c.child("statement"); s != nil {
				components = append(components, s)
			}
		}
	}
	if main == nil && len(components) > 0 {
		main, components = components[0], nil
	}
	return main, components
}
