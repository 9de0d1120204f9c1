package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/unkg/unkg/export/query"
)

// resolve replaces the parameters of a question that were given by what they mean: "UNHCR" by unhcr. What a value was
// taken for is told. The data are asked only about values that are not known without them; a value that means nothing,
// or several things, is an error.
func resolve(ctx context.Context, db database, q *question, messages *messages) error {
	values := maps.Clone(q.values)
	for _, p := range q.Parameters {
		value := values[p.Name]
		kind, ok := query.FindKind(p.Kind)
		if !ok || value == "" || value == p.Default {
			continue
		}
		meant, err := meaningOf(ctx, db, kind, value)
		if err != nil {
			return err
		}
		if meant.Value != value {
			messages.note("%s: %q is %s", p.Name, value, strings.TrimSuffix(meant.Value+", "+meant.Name, ", "))
		}
		values[p.Name] = meant.Value
	}
	q.values = values
	return nil
}

// meaningOf returns the only thing that a value can mean.
func meaningOf(ctx context.Context, db database, kind query.Kind, value string) (query.Meaning, error) {
	meanings := kind.Meanings(value)
	var names []query.Name
	if len(meanings) == 0 {
		var err error
		if names, err = namesOf(ctx, db, kind); err != nil {
			return query.Meaning{}, err
		}
		meanings = kind.Among(value, names)
	}
	switch len(meanings) {
	case 0:
		return query.Meaning{}, unknownValue(kind, value, names)
	case 1:
		return meanings[0], nil
	}
	err := fmt.Errorf("%s %q may be %s", kind.Noun, value, alternatives(meanings))
	return query.Meaning{}, &hintedError{err, "give the one that is meant, such as " + meanings[0].Value}
}

// unknownValue returns an error that says that nothing is called like that, and what may have been meant.
func unknownValue(kind query.Kind, value string, names []query.Name) error {
	const most = 3
	message := fmt.Sprintf("no %s %q", kind.Thing(), value)
	if near := kind.Near(value, names, most); len(near) > 0 {
		message += "; did you mean " + alternatives(near) + "?"
	}
	e := &hintedError{error: errors.New(message)}
	if len(names) == 0 {
		e.hint = "there is nothing of this kind in the data: " + loadedElsewhere
	}
	return e
}

// alternatives lists things with "or" before the last.
func alternatives(meanings []query.Meaning) string {
	var list []string
	for _, m := range meanings {
		m.Name = shorten(m.Name)
		list = append(list, m.String())
	}
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return strings.Join(list[:last], ", ") + " or " + list[last]
}
