package docx

// mostBases is how many styles may be based on each other in a chain.
const mostBases = 64

// A style is a style of paragraphs or characters.
type style struct {
	id, base string // its identifier and that of the style on which it is based
	look     look   // with that of the styles on which it is based
	shape    shape  // likewise
}

// styles are those of a document.
type styles struct {
	byID  map[string]*style
	look  look   // of everything
	shape shape  // of all paragraphs
	usual string // the style of paragraphs that name none
}

// stylesOf reads the part with the styles, which may be nil.
func stylesOf(p *part) *styles {
	s := &styles{byID: map[string]*style{}}
	if p == nil {
		return s
	}
	defaults := p.root.child("w:docDefaults")
	s.look = lookOf(defaults.child("w:rPrDefault").child("w:rPr"))
	s.shape = shapeOf(defaults.child("w:pPrDefault").child("w:pPr"))
	for e := p.root.first; e != nil; e = e.next {
		id := e.attr("w:styleId")
		if e.name != "w:style" || s.byID[id] != nil {
			continue
		}
		look, shape := lookOf(e.child("w:rPr")), shapeOf(e.child("w:pPr"))
		s.byID[id] = &style{id: id, base: e.val("w:basedOn"), look: look, shape: shape}
		if e.attr("w:type") == "paragraph" && s.usual == "" && isTrue(e.attr("w:default")) {
			s.usual = id
		}
	}
	inherited := make(map[string]*style, len(s.byID))
	for id, st := range s.byID {
		whole, base := *st, s.byID[st.base]
		for n := 0; base != nil && n < mostBases; n++ {
			whole.look, whole.shape = whole.look.over(base.look), whole.shape.over(base.shape)
			base = s.byID[base.base]
		}
		inherited[id] = &whole
	}
	s.byID = inherited
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
