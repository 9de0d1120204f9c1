package shape

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/ontology"
)

// A Fault is something wrong or doubtful in a graph.
type Fault struct {
	Place    string // the paragraph or footnote that it is in: "A/RES/78/184 op4", "" if it is in none
	Subject  string // an IRI, or a blank node: "_:b0"
	Property string // an IRI, "" if the subject itself is at fault
	Value    string // as it would be written, "" if it is not about one value
	Reason   string
	Warning  bool // doubtful rather than wrong
}

// Error returns the fault as a line: place, subject, property with value, reason.
func (f Fault) Error() string {
	var b strings.Builder
	if f.Place != "" {
		b.WriteString(f.Place + ": ")
	}
	if strings.HasPrefix(f.Subject, "_:") {
		b.WriteString(f.Subject + ": ")
	} else {
		b.WriteString("<" + f.Subject + ">: ")
	}
	return b.String() + f.about()
}

// about returns the line without place and subject.
func (f Fault) about() string {
	if f.Property == "" {
		return f.Reason
	}
	text := short(f.Property)
	if f.Value != "" {
		text += " " + f.Value
	}
	return text + ": " + f.Reason
}

// short writes an IRI with a prefix if there is one for it.
func short(iri string) string {
	for _, p := range ontology.VocabularyPrefixes() {
		if local, ok := strings.CutPrefix(iri, p.IRI); ok && !strings.ContainsAny(local, "/#") {
			return p.Name + ":" + local
		}
	}
	return "<" + iri + ">"
}

// written returns the term as it would be written, with long texts cut.
func written(t term) string {
	switch {
	case t.Kind == index.Blank:
		return t.Value
	case t.Kind == index.IRI:
		return short(t.Value)
	case t.Language != "":
		return strconv.Quote(cut(t.Value)) + "@" + t.Language
	case t.Datatype != ontology.XSDString:
		return strconv.Quote(cut(t.Value)) + "^^" + short(t.Datatype)
	default:
		return strconv.Quote(cut(t.Value))
	}
}

// list writes as many of the values as fit on a line.
func list(values []term) string {
	var texts []string
	for i, v := range values {
		if i == 3 {
			texts = append(texts, "…")
			break
		}
		texts = append(texts, written(v))
	}
	return strings.Join(texts, ", ")
}

// cut shortens a text so that it fits on a line.
func cut(s string) string {
	if utf8.RuneCountInString(s) <= 60 {
		return s
	}
	return string([]rune(s)[:60]) + "…"
}
