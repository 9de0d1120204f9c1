package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

func exportCommand() *cli.Command {
	var inputs inputFlags
	return &cli.Command{
		Name:      "export",
		Usage:     "read resolutions and write their graph",
		ArgsUsage: "FILE|DIR|- ...",
		Description: "Files are recognised by their content, and unpacked if gzip packed them; folders are walked; \"-\" is standard\n" +
			"input. Versions of one resolution in several languages become one document. Graphs and the description (--void)\n" +
			"are dated by SOURCE_DATE_EPOCH, if at all.",
		Flags: slices.Concat(outputFlags(), []cli.Flag{
			formatFlag(),
			&cli.StringFlag{Name: "base", Value: ontology.DefaultBase, Usage: "`IRI` that the names of the data begin with"},
			licenseFlag("void-license"),
			&cli.StringFlag{Name: "jsonld-context", Value: inlineContext, Usage: "context of JSON-LD: " + inlineContext + " or the `IRI` where it is, such as " + ontology.ContextIRI},
			&cli.BoolFlag{Name: "mentions", Usage: "write where in the text each name, citation, verb and addressee is"},
			&cli.BoolFlag{Name: "strict", Usage: "exit with 3 if there are warnings"},
			&cli.IntFlag{Name: "jobs", Usage: "work on `N` documents at a time (0: one a processor)"},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no warnings and no progress"},
		}, inputs.flags(), voidFlags()),
		OnUsageError: onUsageError,
		Action:       func(c *cli.Context) error { return runExport(c, &inputs) },
	}
}

func runExport(c *cli.Context, inputs *inputFlags) error {
	documents, err := inputs.chosen(c)
	if err != nil {
		return err
	}
	format, err := chosenFormat(c)
	if err != nil {
		return err
	}
	if documents.run.Base, err = chosenBase(c); err != nil {
		return err
	}
	if err := chosenProvenance(c, &documents.run.Options); err != nil {
		return err
	}
	if c.Int("jobs") < 0 {
		return usagef("--jobs %d", c.Int("jobs")).withHint("0 is one a processor")
	}
	messages := newMessages(c)
	documents.run.Jobs, documents.run.Progress = c.Int("jobs"), messages.progress
	options := export.Options{Base: documents.run.Base}
	if options.Context, err = chosenContext(c, format); err != nil {
		return err
	}
	p, err := newPublication(c, export.Form{Format: format, Options: options, Compress: c.Bool("compress")})
	if err != nil {
		return err
	}
	defer p.abort()
	err = documents.each(c.Context, messages, p.Graph)
	messages.end()
	if err != nil {
		return err
	}
	if err := p.dump.Close(); err != nil {
		return err
	}
	if err := p.commit(c); err != nil {
		return err
	}
	return messages.outcome(c)
}

func formatFlag() cli.Flag {
	return &cli.StringFlag{Name: "format", Value: export.Formats()[0].Name, Usage: "`NAME` of the format: " + formatNames()}
}

func chosenFormat(c *cli.Context) (export.Format, error) {
	f, ok := export.Find(c.String("format"))
	if !ok {
		return f, usagef("unknown format %q", c.String("format")).withHint("the formats are " + formatNames())
	}
	return f, nil
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

func chosenBase(c *cli.Context) (string, error) { return chosenFolder(c, "base", ontology.DefaultBase) }

// inlineContext is the value of --jsonld-context for files that contain their context.
const inlineContext = "inline"

// chosenContext returns the IRI of --jsonld-context, "" if files contain their context.
func chosenContext(c *cli.Context, format export.Format) (string, error) {
	context := c.String("jsonld-context")
	switch {
	case c.IsSet("jsonld-context") && format.Name != "jsonld":
		return "", usagef("--jsonld-context and --format %s together", format.Name).withHint("the context is that of --format jsonld")
	case context == inlineContext:
		return "", nil
	}
	var term *ntriples.TermError
	if err := ntriples.CheckIRI(context); errors.As(err, &term) {
		return "", usagef("--jsonld-context %q: %s", context, term.Reason).
			withHint("it is " + inlineContext + " or an absolute IRI, such as " + ontology.ContextIRI)
	}
	return context, nil
}

// chosenFolder returns the value of a flag, an absolute IRI to which names can be appended.
func chosenFolder(c *cli.Context, flag, example string) (string, error) {
	folder := c.String(flag)
	reason := ""
	var term *ntriples.TermError
	switch err := ntriples.CheckIRI(folder); {
	case errors.As(err, &term):
		reason = term.Reason
	case strings.ContainsAny(folder, "?#"):
		reason = "query or fragment in IRI"
	case !strings.HasSuffix(folder, "/"):
		reason = "no '/' at the end"
	default:
		return folder, nil
	}
	return "", usagef("--%s %q: %s", flag, folder, reason).withHint("it is an absolute IRI that ends in '/', such as " + example)
}

// chosenIRI returns the value of a flag, an absolute IRI, or "" if it is not given.
func chosenIRI(c *cli.Context, flag, example string) (string, error) {
	iri := c.String(flag)
	if err := ntriples.CheckIRI(iri); c.IsSet(flag) && err != nil {
		return "", usagef("--%s: %v", flag, err).withHint("it is an absolute IRI, such as " + example)
	}
	return iri, nil
}
