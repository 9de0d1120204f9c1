package authority

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A linkRule says of which entities a property is, and what it points at: an entity of one of the kinds.
type linkRule struct {
	of, to []ontology.Kind
}

var (
	instruments = []ontology.Kind{ontology.Convention, ontology.Framework}
	bodies      = []ontology.Kind{ontology.Body}
	conventions = []ontology.Kind{ontology.Convention}
	forums      = []ontology.Kind{ontology.Forum}
	states      = []ontology.Kind{ontology.State}
)

// linkRules are the properties that only some kinds of entities have.
var linkRules = map[string]linkRule{
	ontology.PropParentBody: {bodies, bodies},
	ontology.PropPartOf:     {instruments, instruments},
	ontology.PropInSeries:   {forums, forums},
	ontology.PropProtocolTo: {conventions, conventions},
	ontology.DCIsReplacedBy: {states, states},
	ontology.PropEdition:    {of: forums},
	ontology.PropISO3166:    {of: states},
	ontology.PropM49:        {of: states},
	ontology.PropUNTSVolume: {of: conventions},
	ontology.PropUNTSNumber: {of: conventions},
	ontology.PropSetOutIn:   {of: instruments},
	ontology.SchemaEndDate:  {of: append(slices.Clone(forums), ontology.State)},
}

// link returns what is wrong with a statement that is not a name.
func (c *checker) link(e *entity, st ontology.Statement) string {
	rule, ok := linkRules[st.Predicate]
	if ok && !slices.Contains(rule.of, e.kind) {
		return fmt.Sprintf("a %s has no %s", e.kind, compact(st.Predicate))
	}
	path := strings.TrimPrefix(st.Value, ontology.DefaultBase)
	switch {
	case rule.to != nil:
		to := c.byPath[path]
		switch {
		case to == nil:
			return fmt.Sprintf("%s %q has no block", compact(st.Predicate), path)
		case !slices.Contains(rule.to, to.kind):
			return fmt.Sprintf("%s %q is a %s", compact(st.Predicate), path, to.class)
		}
	case st.Predicate == ontology.PropSetOutIn, st.Predicate == ontology.DCSource:
		if _, ok := ontology.SymbolOfLocal(strings.TrimPrefix(path, "document/")); !ok {
			return fmt.Sprintf("%s %q is the local name of no symbol", compact(st.Predicate), path)
		}
	case st.Predicate == ontology.SchemaSameAs:
		if !Linkable(st.Value) {
			return fmt.Sprintf("schema:sameAs %q is not the form of an IRI of a known source", st.Value)
		}
	}
	return ""
}

// matchForms are the forms of IRIs of others, by what they begin with; the check is of the rest.
var matchForms = []struct {
	before string
	rest   func(string) bool
}{
	{"http://www.wikidata.org/entity/Q", isDigits},                                     // Wikidata: the IRI of the thing, not of its page
	{"http://metadata.un.org/UNMS/", isDigits},                                         // Member States, by M49
	{"http://metadata.un.org/sdg", isGoal},                                             // the 2030 Agenda, its goals and targets
	{"http://metadata.un.org/thesaurus/", isDigits},                                    // UNBIS Thesaurus
	{"https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=", isChapter}, // Treaty Collection
	{"https://treaties.un.org/Pages/showDetails.aspx?objid=", isCode},                  // Treaty Series
}

// Linkable reports whether an IRI has the form of those of an authority that entities are linked with.
func Linkable(iri string) bool {
	for _, m := range matchForms {
		if rest, ok := strings.CutPrefix(iri, m.before); ok {
			return m.rest(rest)
		}
	}
	return false
}

// isChapter reports whether s is a number and a chapter of the Treaty Collection: IV-3&chapter=4.
func isChapter(s string) bool {
	number, chapter, ok := strings.Cut(s, "&chapter=")
	return ok && isCode(number) && isDigits(chapter)
}

// isGoal reports whether s is the end of the IRI of the 2030 Agenda, of a goal or of a target: "", "/4", "/4.7".
func isGoal(s string) bool {
	local, ok := strings.CutPrefix(s, "/")
	return !ok && s == "" || ok && (local == "" || isCode(local))
}

func isDigits(s string) bool { return s != "" && script.Digits(s) == len(s) }

func isCode(s string) bool {
	return s != "" && strings.Trim(s, "-") == s && strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.')
	}) < 0
}

// identifiers are the properties whose values name one entity only.
var identifiers = []string{ontology.SchemaSameAs, ontology.PropISO3166, ontology.PropM49}

// sharedLinks finds identifiers of others that two entities have.
func (c *checker) sharedLinks() {
	first := map[string]*entity{}
	for _, f := range c.files {
		for _, e := range f.entities {
			for _, st := range e.statements {
				if !slices.Contains(identifiers, st.Predicate) {
					continue
				}
				if o := first[st.Value]; o != nil && o != e {
					c.add(e, st.Line, "link", fmt.Sprintf("%s %q is that of %q", compact(st.Predicate), st.Value, o.path))
				}
				first[st.Value] = e
			}
		}
	}
}

// cycles finds entities that belong to themselves by way of others.
func (c *checker) cycles() {
	for _, f := range c.files {
		for _, e := range f.entities {
			for _, p := range [...]string{ontology.PropParentBody, ontology.PropPartOf, ontology.PropInSeries, ontology.PropProtocolTo} {
				at := e
				for steps := 0; at != nil && steps <= len(c.byPath); steps++ {
					if at = c.byPath[at.value(p)]; at == e {
						c.add(e, e.line, "cycle", "it is above itself by "+compact(p))
						break
					}
				}
			}
		}
	}
}
