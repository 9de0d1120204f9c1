package ontology

import (
	"embed"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"
)

//go:embed authority/*/*.ttl
var authorityFiles embed.FS

// An Authority is the set of entities that unkg knows by name.
type Authority struct {
	entities []*Entity
	byPath   map[string]*Entity
}

// LoadAuthority returns the embedded authority. It is read once; the value is shared and must not be changed. An
// error in the files is a mistake in the build, and LoadAuthority panics with file and line.
func LoadAuthority() *Authority { return loadAuthority() }

var loadAuthority = sync.OnceValue(func() *Authority {
	a, err := readAuthority()
	if err != nil {
		panic(err)
	}
	return a
})

// readAuthority reads the embedded files, several at a time.
func readAuthority() (*Authority, error) {
	names := ttlFiles(authorityFiles, "authority/*")
	read := make([][]*Entity, len(names))
	var files errgroup.Group
	files.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range names {
		files.Go(func() (err error) {
			read[i], err = readEntities(name, embedded(authorityFiles, name))
			return err
		})
	}
	if err := files.Wait(); err != nil {
		return nil, err
	}
	a := &Authority{entities: slices.Concat(read...)}
	a.byPath = make(map[string]*Entity, len(a.entities))
	for i, entities := range read {
		for _, e := range entities {
			if a.byPath[e.Path()] != nil {
				return nil, fmt.Errorf("%s: second block for %q", names[i], e.Path())
			}
			a.byPath[e.Path()] = e
		}
	}
	slices.SortFunc(a.entities, func(x, y *Entity) int { return strings.Compare(x.Path(), y.Path()) })
	return a, nil
}

// Entities lists all entities in the order of their paths.
func (a *Authority) Entities() []*Entity { return a.entities }

// ByPath returns the entity with the path ("body/unhcr"), or nil.
func (a *Authority) ByPath(path string) *Entity { return a.byPath[path] }

// Replaced returns the paths of entities that are no longer in use, each with that of the entity to use in its place. No
// entity of the authority has such a path.
func (a *Authority) Replaced() map[string]string { return loadReplaced() }

var loadReplaced = sync.OnceValue(func() map[string]string {
	replaced := map[string]string{}
	const name = "replaced.ttl"
	err := parseSubset(name, embedded(vocabularyFiles, name), func(subject, predicate string, o object) error {
		from, ours := strings.CutPrefix(subject, DefaultBase)
		to, known := strings.CutPrefix(o.Value, DefaultBase)
		if !ours || !known || predicate != DCIsReplacedBy || replaced[from] != "" {
			return fmt.Errorf("not one entity in the place of another: %q %s %q", subject, predicate, o.Value)
		}
		replaced[from] = to
		return nil
	})
	if err != nil {
		panic(err)
	}
	return replaced
})

// readEntities returns the entities of one file.
func readEntities(name, text string) (all []*Entity, err error) {
	var e *Entity
	err = parseSubset(name, text, func(subject, predicate string, o object) error {
		path, ok := strings.CutPrefix(subject, DefaultBase)
		if !ok {
			return fmt.Errorf("subject %q is not under %s", subject, DefaultBase)
		}
		if e == nil || e.Path() != path {
			if predicate != RDFType {
				return fmt.Errorf("%q does not begin with its class", path)
			}
			var err error
			if e, err = newEntity(path, o.Value); err != nil {
				return err
			}
			all = append(all, e)
			return nil
		}
		return e.set(predicate, o)
	})
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		slices.SortStableFunc(e.Names, compareNames)
		if e.Name("en") == "" {
			return nil, fmt.Errorf("%s: %q has no English skos:prefLabel", name, e.Path())
		}
	}
	return all, nil
}

// newEntity makes an entity from its path and the IRI of its class, which must agree.
func newEntity(path, class string) (*Entity, error) {
	folder, slug, _ := strings.Cut(path, "/")
	kind := KindOf(class)
	if kind == "" || kindFolder[kind] != folder {
		return nil, fmt.Errorf("class %q does not go with path %q", class, path)
	}
	for i := 0; i < len(slug); i++ {
		if c := slug[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0 && i < len(slug)-1) {
			return nil, fmt.Errorf("slug %q is not made of a-z, 0-9 and inner \"-\"", slug)
		}
	}
	if slug == "" {
		return nil, fmt.Errorf("path %q has no slug", path)
	}
	e := &Entity{Kind: kind, Slug: slug, path: path}
	if name := strings.TrimPrefix(class, NS); name != string(kind) {
		e.Subclass = name
	}
	return e, nil
}

// KindOf returns the kind of entities of a class, given by its IRI: the class itself or its nearest superclass that is one,
// "" if none is.
func KindOf(class string) Kind {
	if c := FindClass(class); c != nil {
		for _, name := range c.Names {
			if kindFolder[Kind(name)] != "" {
				return Kind(name)
			}
		}
	}
	return ""
}

// set adds one statement to the entity.
func (e *Entity) set(predicate string, o object) error {
	fault := func(want string) error {
		return fmt.Errorf("%s of %q is not %s: %q", predicate, e.Path(), want, o.Value)
	}
	for role, p := range rolePredicates {
		if p != predicate {
			continue
		}
		if o.Lang == "" || strings.TrimSpace(o.Value) != o.Value || o.Value == "" {
			return fault("a text with a language and no space around it")
		}
		if Role(role) == Preferred && e.Name(o.Lang) != "" {
			return fmt.Errorf("second skos:prefLabel of %q in %q", e.Path(), o.Lang)
		}
		e.Names = append(e.Names, Name{o.Value, o.Lang, Role(role)})
		return nil
	}
	link := func(to *string, under string) error {
		path, ok := strings.CutPrefix(o.Value, DefaultBase+under)
		if !o.isIRI() || !ok || *to != "" {
			return fault("one IRI under " + DefaultBase + under)
		}
		*to = path
		return nil
	}
	number := func(to *int) error {
		n, err := strconv.Atoi(o.Value)
		if o.Datatype != XSDInteger || err != nil || n < 1 || *to != 0 {
			return fault("one positive integer")
		}
		*to = n
		return nil
	}
	date := func(to *string) error {
		if o.Datatype != XSDDate && o.Datatype != XSDGYear || *to != "" {
			return fault("one xsd:date or xsd:gYear")
		}
		*to = o.Value
		return nil
	}
	code := func(to *string) error {
		if o.Datatype != XSDString || len(o.Value) != len("FRA") || *to != "" {
			return fault("one code of three characters")
		}
		*to = o.Value
		return nil
	}
	year := func(to *string) error {
		if o.Datatype != XSDGYear || len(o.Value) != len("2006") || *to != "" {
			return fault("one xsd:gYear")
		}
		*to = o.Value
		return nil
	}
	switch predicate {
	case PropParentBody:
		return link(&e.Parent, "")
	case PropProtocolTo:
		return link(&e.Protocol, "")
	case PropPartOf, PropInSeries:
		return link(&e.PartOf, "")
	case PropSetOutIn:
		var local string
		if err := link(&local, "document/"); err != nil {
			return err
		}
		e.SetOutIn = append(e.SetOutIn, local)
		return nil
	case DCSource:
		var local string
		if err := link(&local, "document/"); err != nil {
			return err
		}
		e.Sources = append(e.Sources, local)
		return nil
	case SchemaSameAs:
		if !o.isIRI() {
			return fault("an IRI")
		}
		e.Matches = append(e.Matches, o.Value)
		return nil
	case PropUNTSVolume:
		return number(&e.Volume)
	case PropUNTSNumber:
		return number(&e.Number)
	case PropEdition:
		return number(&e.Edition)
	case DCIsReplacedBy:
		var path string
		if err := link(&path, ""); err != nil {
			return err
		}
		e.Followers = append(e.Followers, path)
		return nil
	case PropISO3166:
		return code(&e.ISO3166)
	case PropM49:
		return code(&e.M49)
	case PropValidFrom:
		return year(&e.ValidFrom)
	case PropValidUntil:
		return year(&e.ValidUntil)
	case SchemaStartDate:
		return date(&e.StartDate)
	case SchemaEndDate:
		return date(&e.EndDate)
	}
	return fmt.Errorf("predicate %q is not one of an entity", predicate)
}

// rolePredicates are the properties of names, by Role.
var rolePredicates = [...]string{Preferred: SKOSPrefLabel, Alternative: SKOSAltLabel, Acronym: PropAcronym, ShortForm: PropShortForm}

// compareNames puts preferred names first, then the other roles; within a role languages in alphabetical order.
func compareNames(x, y Name) int {
	if x.Role != y.Role {
		return int(x.Role) - int(y.Role)
	}
	return strings.Compare(x.Lang, y.Lang)
}
