package authority

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// A Fault is something in the files that is wrong, or looks wrong and has not been decided to be right.
type Fault struct {
	File string // "ontology/authority/bodies/organs.ttl"
	Line int
	Rule string // "same-name"
	Path string // of the entity, "" for the file
	Text string
}

// String returns the fault as compilers write theirs.
func (f Fault) String() string {
	return fmt.Sprintf("%s:%d: %s: %s (%s)", f.File, f.Line, f.Path, f.Text, f.Rule)
}

// Check returns the faults of the authority as it is in this program, in the order of its files.
func Check() []Fault {
	return check(ontology.AuthoritySources(), decided, published, ontology.LoadAuthority().Replaced())
}

// nameRules are what is asked of every name. A rule returns what is wrong, or "".
var nameRules = []struct {
	rule  string
	fault func(*entity, *name) string
}{
	{"invisible", invisible},
	{"script", wrongScript},
	{"mixed-word", mixedWord},
	{"spelling", impossible},
	{"print", unprinted},
	{"particle", withParticle},
	{"possessive", withPossessive},
	{"case-form", caseForm},
	{"acronym", lowerAcronym},
	{"short-form", longShortForm},
	{"repeated", repeated},
}

// check returns the faults of sources.
func check(sources []ontology.Source, decisions, published string, replaced map[string]string) []Fault {
	c := checker{byPath: map[string]*entity{}}
	for _, s := range sources {
		f, err := read(s)
		if err != nil {
			c.faults = append(c.faults, Fault{Rule: "syntax", Text: err.Error()})
			continue
		}
		c.files = append(c.files, f)
		c.layout(f)
		for _, e := range f.entities {
			if c.byPath[e.path] != nil {
				c.add(e, e.line, "twice", "it has a block before this one, in "+c.byPath[e.path].file.Name)
			}
			c.byPath[e.path] = e
		}
	}
	for _, f := range c.files {
		for _, e := range f.entities {
			c.entity(e)
		}
	}
	c.sameNames()
	c.cycles()
	c.sharedLinks()
	c.publishedIRIs(published, replaced)
	c.decide(decisions)
	slices.SortStableFunc(c.faults, func(x, y Fault) int {
		if order := strings.Compare(x.File, y.File); order != 0 {
			return order
		}
		return x.Line - y.Line
	})
	return c.faults
}

// A checker collects faults.
type checker struct {
	files  []*file
	byPath map[string]*entity
	faults []Fault
}

func (c *checker) add(e *entity, line int, rule, text string) {
	c.faults = append(c.faults, Fault{"ontology/" + e.file.Name, line, rule, e.path, text})
}

// entity checks one entity by itself and its links.
func (c *checker) entity(e *entity) {
	if folder := path.Base(path.Dir(e.file.Name)); folders[folder] != e.kind {
		c.add(e, e.line, "folder", fmt.Sprintf("a %s is not in the folder %s", e.kind, folder))
	}
	if e.preferred("en") == nil {
		c.add(e, e.line, "english", "it has no English name")
	}
	for i := range e.names {
		n := &e.names[i]
		for _, r := range nameRules {
			if text := r.fault(e, n); text != "" {
				c.add(e, n.line, r.rule, fmt.Sprintf("%q@%s %s", n.Text, n.Lang, text))
			}
		}
	}
	for _, st := range e.statements {
		if text := c.link(e, st); text != "" {
			c.add(e, st.Line, "link", text)
		}
	}
}

// folders are those of the files, each with the kind of the entities in it.
var folders = map[string]ontology.Kind{
	"bodies": ontology.Body, "conventions": ontology.Convention, "forums": ontology.Forum, "frameworks": ontology.Framework, "states": ontology.State,
}

// maxLines is the length of a file that a person reads in one sitting.
const maxLines = 600

// layout checks that a file is laid out as Layout does, and not too long.
func (c *checker) layout(f *file) {
	add := func(line int, text string) {
		c.faults = append(c.faults, Fault{File: "ontology/" + f.Name, Line: line, Rule: "layout", Text: text})
	}
	laid, err := Layout(f.Source)
	if err != nil {
		c.faults = append(c.faults, Fault{Rule: "layout", Text: err.Error()})
		return
	}
	have, want := strings.Split(f.Text, "\n"), strings.Split(laid, "\n")
	for i, line := range have {
		if i >= len(want) || line != want[i] {
			add(i+1, "go run ./cmd/authority format lays it out in another way from here on")
			break
		}
	}
	if n := len(have) - 1; n >= maxLines {
		add(n, fmt.Sprintf("%d lines: a file has less than %d", n, maxLines))
	}
	if !strings.HasPrefix(f.Text, "# ") {
		add(1, "it does not begin with a comment that says what is in it")
	}
}
