package docx

// mostBases is how many styles may be based on each other in a chain.
const mostBases = 64

// A style is a style of paragraphs or characters.
type style struct {
	*element
	look  look       // with that of the styles on which it is based
	chain []*element // the properties of paragraphs that it has, its own first
}

// styles are those of a document.
type styles struct {
	byID      map[string]*style
	look      look     // of everything
	paragraph *element // of everything: the properties of paragraphs
	usual     string   // of paragraphs that name none
}

// stylesOf reads the part with the styles, which may be nil.
func stylesOf(p *part) *styles {
	s := &styles{byID: map[string]*style{}}
	if p == nil {
		return s
	}
	defaults := p.root.child("w:docDefaults")
	s.look = lookOf(defaults.child("w:rPrDefault").child("w:rPr"))
	s.paragraph = defaults.child("w:pPrDefault").child("w:pPr")
	for e := p.root.first; e != nil; e = e.next {
		id := e.attr("w:styleId")
		if e.name != "w:style" || s.byID[id] != nil {
			continue
		}
		s.byID[id] = &style{element: e}
		if e.attr("w:type") == "paragraph" && s.usual == "" && isTrue(e.attr("w:default")) {
			s.usual = id
		}
	}
	for _, st := range s.byID {
		base := st
		for range mostBases {
			st.look = st.look.over(lookOf(base.child("w:rPr")))
			if pPr := base.child("w:pPr"); pPr != nil {
				st.chain = append(st.chain, pPr)
			}
			if base = s.byID[base.val("w:basedOn")]; base == nil {
				break
			}
		}
	}
	return s
}

func isTrue(value string) bool { return value == "1" || value == "true" || value == "on" }

// of returns the style of a paragraph, that of paragraphs that name none for an unknown one, nil if there is none.
func (s *styles) of(pPr *element) *style {
	if st := s.byID[pPr.val("w:pStyle")]; st != nil {
		return st
	}
	return s.byID[s.usual]
}

// run returns how a run is set in a paragraph of some style.
func (s *styles) run(st *style, rPr *element) look {
	paragraph := s.look
	if st != nil {
		paragraph = st.look.over(s.look)
	}
	own := lookOf(rPr)
	if id := rPr.val("w:rStyle"); id != "" && s.byID[id] != nil {
		return own.over(s.byID[id].look.toggle(paragraph))
	}
	return own.over(paragraph)
}
