package export

import (
	"fmt"
	"slices"
	"strings"
)

// A LossError is the refusal to load a document because the store has language versions of it that the new graph
// lacks: since a document is replaced as a whole, these would be lost.
type LossError struct {
	Document string   // its IRI
	Lost     []string // languages that would be lost, sorted: "ar", "fr"
	Given    []string // languages of the new graph, sorted
}

// CheckLoss returns a *LossError if the languages of the new graph, given, lack one of those in the store, held.
func CheckLoss(document string, held, given []string) error {
	var lost []string
	for _, l := range held {
		if !slices.Contains(given, l) {
			lost = append(lost, l)
		}
	}
	if len(lost) == 0 {
		return nil
	}
	slices.Sort(lost)
	return &LossError{Document: document, Lost: slices.Compact(lost), Given: given}
}

func (e *LossError) Error() string {
	return fmt.Sprintf("<%s>: the store also holds %s, which loading %s alone would remove",
		e.Document, strings.Join(e.Lost, ", "), strings.Join(e.Given, ", "))
}

// Hint says what the user can do.
func (e *LossError) Hint() string {
	return "give all language versions in one run, or --replace to let the others go"
}
