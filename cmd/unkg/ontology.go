package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/authority"
)

func ontologyCommand() *cli.Command {
	return &cli.Command{
		Name:  "ontology",
		Usage: "print the vocabulary",
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "alignments", Usage: "how classes and properties relate to other vocabularies"},
			&cli.BoolFlag{Name: "actions", Usage: "the list of actions instead of the classes and properties"},
			&cli.BoolFlag{Name: "shapes", Usage: "the shapes (SHACL) that graphs conform to"},
			&cli.BoolFlag{Name: "authority", Usage: "the known entities with their names"},
			&cli.BoolFlag{Name: "context", Usage: "the context of JSON-LD files"},
			&cli.BoolFlag{Name: "check", Usage: "print the faults of the authority, each with its file and line, and fail if there are any"},
			formatFlag(),
		},
		OnUsageError: onUsageError,
		Action:       runOntology,
	}
}

func runOntology(c *cli.Context) error {
	if _, err := arguments(c, 0, 0, ""); err != nil {
		return err
	}
	format, err := chosenFormat(c)
	if err != nil {
		return err
	}
	chosen := ""
	for _, name := range []string{"alignments", "actions", "shapes", "authority", "context", "check"} {
		if c.Bool(name) {
			if chosen != "" {
				return usagef("--%s and --%s together", chosen, name).withHint("one document at a time")
			}
			chosen = name
		}
	}
	switch {
	case chosen == "":
		chosen = "ontology"
	case chosen == "check" && c.IsSet("format"):
		return usagef("--check and --format together").withHint("faults are lines of text")
	case chosen == "check":
		return checkAuthority(c.App.Writer)
	case chosen == "context" && c.IsSet("format"):
		return usagef("--context and --format together").withHint("the context is JSON")
	case chosen == "context":
		_, err := io.WriteString(c.App.Writer, ontology.LoadContext().Text())
		return err
	}
	return writeVocabulary(c.App.Writer, ontology.FileNamed(chosen), format)
}

// checkAuthority prints the faults of the authority.
func checkAuthority(out io.Writer) error {
	faults := authority.Check()
	for _, f := range faults {
		if _, err := fmt.Fprintln(out, f); err != nil {
			return err
		}
	}
	if len(faults) > 0 {
		return errTold
	}
	return nil
}

// writeVocabulary writes a document of the vocabulary; for Turtle the text is the same as in the repository.
func writeVocabulary(out io.Writer, f ontology.File, format export.Format) error {
	if format.Name == "turtle" {
		for _, text := range f.Texts {
			if _, err := io.WriteString(out, text); err != nil {
				return err
			}
		}
		return nil
	}
	w := format.New(out, export.Options{Base: ontology.DefaultBase})
	if err := w.Graph(f.Graph()); err != nil {
		return err
	}
	return w.Close()
}
