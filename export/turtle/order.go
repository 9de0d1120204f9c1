package turtle

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// leading are the predicates that say what a subject is, trailing those that list its parts. The others come between
// them, sorted by IRI.
var (
	leading = []string{
		ontology.RDFType,
		ontology.FOAFPrimaryTopic,
		ontology.PropSymbol,
		ontology.SKOSPrefLabel,
		ontology.SKOSAltLabel,
		ontology.PropAcronym,
		ontology.RDFSLabel,
		ontology.SKOSDefinition,
		ontology.DCTitle,
		ontology.PropNumber,
		ontology.PropPosition,
		ontology.PropHeading,
		ontology.PropText,
		ontology.PropAction,
		ontology.PropVerbPhrase,
	}
	trailing = []string{
		ontology.PropHasLanguageVersion,
		ontology.PropHasParagraph,
		ontology.PropHasFootnote,
		ontology.PropHasClause,
	}
)

// rank is the place of a predicate among others; those of the same rank are sorted by IRI.
func rank(predicate string) int {
	if i := slices.Index(leading, predicate); i >= 0 {
		return i
	}
	return len(leading) + 1 + slices.Index(trailing, predicate) // slices.Index is -1 if it is in neither
}

// A document is followed by its language versions, paragraphs and footnotes in this order, each of them by its own
// clauses and sub-paragraphs, and a mention by its place in the text. Its graph is followed by the run that made it,
// with the program, and by the files.
var parts = [...][]string{
	theDocument: {ontology.PropHasLanguageVersion, ontology.PropHasParagraph, ontology.PropHasFootnote},
	aPart:       {ontology.PropHasClause, ontology.PropHasParagraph, ontology.OAHasTarget, ontology.OAHasSelector},
	theGraph:    {ontology.ProvWasGeneratedBy, ontology.ProvWasDerivedFrom},
	other:       {ontology.ProvWasAssociated},
}

// A place is what a subject is to the document, in the order in which subjects are written.
type place uint8

const (
	theDocument place = iota
	aPart             // a fragment of the document, which no other document describes
	theGraph
	other
)

// A subject is a subject of statements in the present graph.
type subject struct {
	iri      string
	place    place
	position int
	parts    [4][]string // IRIs of what comes after it, by its table in parts
}

func newSubject(iri string, g ontology.Graph) subject {
	s := subject{iri: iri, place: other}
	rest, ok := strings.CutPrefix(iri, g.Document.String())
	switch {
	case iri == g.Document.String():
		s.place = theDocument
	case ok && rest != iri && strings.HasPrefix(rest, "#"):
		s.place = aPart
	case iri == g.Name.String():
		s.place = theGraph
	}
	return s
}

// note records what a statement says of the position of the subject or of what comes after it, and reports whether the
// object does.
func (s *subject) note(predicate string, o rdf.Object) bool {
	if predicate == ontology.PropPosition && s.place == aPart {
		s.position, _ = strconv.Atoi(o.String())
		return false
	}
	i := slices.Index(parts[s.place], predicate)
	if i >= 0 {
		s.parts[i] = append(s.parts[i], o.String())
	}
	return i >= 0
}

// order returns the place of each subject among all: first the document and its parts as a tree, then parts that
// nothing links to, then the graph and what made it, then everything else by IRI.
func order(subjects []subject, index map[string]int) []int {
	places := make([]int, len(subjects))
	next := 1 // 0 means that a subject has no place yet
	var visit func(i int)
	visit = func(i int) {
		if places[i] != 0 {
			return
		}
		places[i] = next
		next++
		for _, iris := range subjects[i].parts {
			var after []int
			for _, iri := range iris {
				if p, ok := index[iri]; ok && subjects[p].follows(&subjects[i]) {
					after = append(after, p)
				}
			}
			slices.SortFunc(after, func(a, b int) int { return subjects[a].compare(&subjects[b]) })
			for _, p := range after {
				visit(p)
			}
		}
	}
	all := make([]int, len(subjects))
	for i := range subjects {
		all[i] = i
	}
	slices.SortFunc(all, func(a, b int) int { return subjects[a].compare(&subjects[b]) })
	for _, i := range all {
		visit(i)
	}
	return places
}

// follows reports whether s, which o names as coming after it, does: a part of the document comes after the document
// or a part, other things after the graph or other things.
func (s *subject) follows(o *subject) bool { return (s.place == aPart) == (o.place <= aPart) }

// compare puts subjects in the order of their places and in natural order.
func (s *subject) compare(o *subject) int {
	if s.place != o.place {
		return cmp.Compare(s.place, o.place)
	}
	if s.position != o.position {
		return cmp.Compare(s.position, o.position)
	}
	return compareNatural(s.iri, o.iri)
}

// generality is greater the fewer superclasses a class has.
func generality(class string) int {
	if c := ontology.FindClass(class); c != nil {
		return -len(c.Supers)
	}
	return 0
}

// compareNatural compares bytes, but runs of digits by their numeric value: "op9" before "op10". Texts that differ
// only in leading zeros are compared by bytes.
func compareNatural[T string | []byte](a, b T) int {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		if isDigit(a[i]) && isDigit(b[j]) {
			m, n := i+digits(a[i:]), j+digits(b[j:])
			if c := compareNumber(a[i:m], b[j:n]); c != 0 {
				return c
			}
			i, j = m, n
			continue
		}
		if a[i] != b[j] {
			return cmp.Compare(a[i], b[j])
		}
		i, j = i+1, j+1
	}
	if c := cmp.Compare(len(a)-i, len(b)-j); c != 0 {
		return c
	}
	return compareBytes(a, b)
}

// compareNumber compares two runs of digits by value.
func compareNumber[T string | []byte](x, y T) int {
	for len(x) > 0 && x[0] == '0' {
		x = x[1:]
	}
	for len(y) > 0 && y[0] == '0' {
		y = y[1:]
	}
	if c := cmp.Compare(len(x), len(y)); c != 0 {
		return c
	}
	return compareBytes(x, y)
}

func compareBytes[T string | []byte](a, b T) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return cmp.Compare(a[i], b[i])
		}
	}
	return cmp.Compare(len(a), len(b))
}

// digits counts the digits that s begins with.
func digits[T string | []byte](s T) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
