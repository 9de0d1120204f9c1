package name

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
)

// Named is what a document names, indexed for resolving short forms. It is built once all texts have been searched,
// so that no short form has to go through all names.
type named struct {
	*search
	byKey       map[uint64][]int32
	byEntity    map[*ontology.Entity][]int32
	years       map[entityYear]bool
	conventions namedPlaces
	bodies      namedPlaces
	unknown     map[uint64]namedPlaces
	meanings    map[meaningKey]*meanings
	parts       map[int32]*ontology.Entity // cache of ownPart by lexicon entry
	text        textKey                    // the text whose short forms are in longer
	longer      map[string]*shortForm      // resolved short forms of that text, by the shorter forms they end with
}

// An entityYear is an entity and a year printed with its name.
type entityYear struct {
	entity *ontology.Entity
	year   string
}

func newNamed(s *search) *named {
	d := &named{search: s, byKey: map[uint64][]int32{}, byEntity: map[*ontology.Entity][]int32{}, years: map[entityYear]bool{},
		conventions: namedPlaces{}, bodies: namedPlaces{}, unknown: map[uint64]namedPlaces{}, meanings: map[meaningKey]*meanings{},
		parts: map[int32]*ontology.Entity{}, longer: map[string]*shortForm{}}
	for i := range s.full {
		n := &s.full[i]
		d.byEntity[n.entity] = append(d.byEntity[n.entity], int32(i))
		for _, k := range n.keys {
			d.byKey[k] = append(d.byKey[k], int32(i))
		}
		if n.year != "" {
			d.years[entityYear{n.entity, n.year}] = true
		}
		switch n.entity.Kind {
		case ontology.Convention:
			d.conventions.add(n, i)
		case ontology.Body:
			d.bodies.add(n, i)
		}
	}
	for i := range s.unknown {
		n := &s.unknown[i]
		if d.unknown[n.keys[0]] == nil {
			d.unknown[n.keys[0]] = namedPlaces{}
		}
		d.unknown[n.keys[0]].add(n, i)
	}
	return d
}

// hasYear reports whether the document or the authority connects the entity with this year.
func (d *named) hasYear(e *ontology.Entity, year string) bool {
	return strings.HasPrefix(e.Slug, year) || strings.HasPrefix(e.StartDate, year) || d.years[entityYear{e, year}] ||
		slices.ContainsFunc(e.Names, func(n ontology.Name) bool { return strings.Contains(n.Text, year) })
}

// A textKey identifies the text of a paragraph, or that of its footnotes.
type textKey struct {
	unit int
	note bool
}

// namedPlaces are the places where something is named, by text, kept so that the last place before another is found
// by binary search: adding a place removes earlier ones that are not before it.
type namedPlaces map[textKey][]namedPlace

type namedPlace struct{ at, number int }

func (p namedPlaces) add(n *naming, number int) {
	text := textKey{n.unit, n.note}
	list := p[text]
	for len(list) > 0 && list[len(list)-1].at >= n.at {
		list = list[:len(list)-1]
	}
	p[text] = append(list, namedPlace{n.at, number})
}

// before returns the place added last that is before another in a text.
func (p namedPlaces) before(text textKey, at int) (last namedPlace, ok bool) {
	list := p[text]
	k := sort.Search(len(list), func(k int) bool { return list[k].at >= at })
	if k == 0 {
		return last, false
	}
	return list[k-1], true
}

// A meaningKey is what short forms with the same possible meanings have in common.
type meaningKey struct {
	key   uint64
	entry int32
	year  string
}

// Meanings are the places where the document names the entities that a short form can refer to.
type meanings struct {
	namings []int32
	places  namedPlaces
	title   *ontology.Entity // the first one that the title names
	organ   *ontology.Entity // the adopting organ
	only    *ontology.Entity // the last one
	several bool             // there are others
	counts  []nameCount      // by unit, each cumulative
}

// A nameCount is the entity named most often up to a paragraph.
type nameCount struct {
	unit, count, order int
	entity             *ontology.Entity
}

// meaningsOf returns what a short form can refer to: the entities that have its words as a key, and those of its
// lexicon entry.
func (d *named) meaningsOf(f *shortForm) *meanings {
	key := meaningKey{f.key, f.entry, f.year}
	m := d.meanings[key]
	if m == nil {
		m = d.newMeanings(f)
		d.meanings[key] = m
	}
	return m
}

func (d *named) newMeanings(f *shortForm) *meanings {
	m := &meanings{places: namedPlaces{}}
	counts := map[*ontology.Entity]int{}
	for _, i := range d.namings(f) {
		n := &d.full[i]
		if f.year != "" && !d.hasYear(n.entity, f.year) {
			continue
		}
		m.namings = append(m.namings, i)
		m.places.add(n, int(i))
		if n.unit == 0 && m.title == nil {
			m.title = n.entity
		}
		if n.entity.Path() == d.r.Organ {
			m.organ = n.entity
		}
		m.several = m.several || m.only != nil && m.only != n.entity
		m.only = n.entity
		counts[n.entity]++
		m.counts = append(m.counts, nameCount{n.unit, counts[n.entity], len(m.counts), n.entity})
	}
	slices.SortStableFunc(m.counts, func(a, b nameCount) int { return cmp.Compare(a.unit, b.unit) })
	for i := 1; i < len(m.counts); i++ {
		if a, b := m.counts[i-1], &m.counts[i]; a.count > b.count || a.count == b.count && a.order < b.order {
			b.count, b.order, b.entity = a.count, a.order, a.entity
		}
	}
	return m
}

// namings lists, in order, the places where something is named that f can be short for.
func (d *named) namings(f *shortForm) []int32 {
	list := d.byKey[f.key]
	joined := false
	for e := f.entry; e >= 0; e = d.entries[e].next {
		if more := d.byEntity[d.entries[e].entity]; len(more) > 0 {
			list = append(list[:len(list):len(list)], more...)
			joined = true
		}
	}
	if joined {
		slices.Sort(list)
		list = slices.Compact(list)
	}
	return list
}

// late returns the entity named last in the nearest of the three paragraphs before unit that names one, or nil.
func (d *named) late(m *meanings, unit int) *ontology.Entity {
	for before := unit - 1; before >= max(1, unit-3); before-- {
		if list := m.places[textKey{unit: before}]; len(list) > 0 {
			return d.full[list[len(list)-1].number].entity
		}
	}
	return nil
}

// often returns the entity named most often up to a paragraph, on a tie the first; nil if there is none.
func (d *named) often(m *meanings, unit int) *ontology.Entity {
	if len(m.namings) == 0 {
		return nil
	}
	first := &d.full[m.namings[0]]
	k := sort.Search(len(m.counts), func(k int) bool { return m.counts[k].unit > unit })
	if k == 0 || first.unit > unit && m.counts[k-1].count == 1 {
		return first.entity
	}
	return m.counts[k-1].entity
}

// longerThan returns the last resolved short form before another in its text that ends with it: "the Pension Board"
// before "the Board"; nil if there is none.
func (d *named) longerThan(f *shortForm) *shortForm {
	if f.year != "" || d.text != (textKey{f.unit, f.note}) {
		return nil
	}
	return d.longer[f.text]
}

// addLonger records a resolved short form under each shorter form that it ends with. Such a form begins after a
// space, in scripts without spaces after any character. Where names end with their heads it does not begin with an
// owner.
func (d *named) addLonger(f *shortForm) {
	if text := (textKey{f.unit, f.note}); text != d.text {
		d.text = text
		clear(d.longer)
	}
	text := f.text
	word := 0 // where the last word begins
	for i := 1; i < len(text); i++ {
		switch {
		case text[i-1] == ' ':
			before := hashOf(text[word:])
			if word = i; d.headFirst || !d.ownedBy[before] && !isArticle(d.articles, before) {
				d.longer[text[i:]] = f
			}
		case !d.syntax.Spaces && text[i-1] >= utf8.RuneSelf && utf8.RuneStart(text[i]):
			d.longer[text[i:]] = f
		}
	}
}
