package main

import (
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/void"
)

// voidFlags say how a dump is to be described.
func voidFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "void", Usage: "describe the dump (VoID and DCAT in Turtle): in void.ttl beside the output, or on standard output in its stead"},
		&cli.StringFlag{Name: "void-url", Usage: "`IRI` of the folder where the files will be published"},
		&cli.StringFlag{Name: "void-title", Usage: "`TEXT` that names the dataset"},
		&cli.StringFlag{Name: "void-license", Usage: "`IRI` of the licence that you grant; none is stated otherwise"},
		&cli.StringFlag{Name: "void-publisher", Usage: "`IRI` of who publishes"},
		&cli.StringFlag{Name: "void-endpoint", Usage: "`IRI` of a SPARQL endpoint that answers from the dataset"},
	}
}

// A description counts the statements of a dump as they are written and describes the dump at the end.
type description struct {
	dataset void.Dataset
	census  *void.Census
	path    string       // "" if there is no dump and the description goes to standard output
	file    *export.File // nil likewise
}

// descriptionName is the name of the file, as the VoID guide recommends.
const descriptionName = "void.ttl"

// chosenDescription returns nil if there is to be no description. Errors are usage errors.
func chosenDescription(c *cli.Context, form export.Form) (*description, error) {
	if !c.Bool("void") {
		for _, f := range voidFlags() {
			if name := f.Names()[0]; c.IsSet(name) && name != "void" {
				return nil, usagef("--%s without a description", name).withHint("--void writes one")
			}
		}
		return nil, nil
	}
	d := &description{census: void.NewCensus(form.Options.Base), dataset: void.Dataset{
		Base:     form.Options.Base,
		Document: descriptionName,
		Title:    c.String("void-title"),
	}}
	if output := c.Path("output"); !toStream(c) {
		d.dataset.MediaType = form.Format.MediaType
		if !c.IsSet("shards") {
			output = filepath.Dir(output)
		}
		if d.path = filepath.Join(output, descriptionName); d.path == filepath.Clean(c.Path("output")) {
			return nil, usagef("-o %s: the description goes there", c.Path("output")).withHint("give the dump another name")
		}
	}
	var err error
	if c.IsSet("void-url") {
		if d.dataset.Folder, err = chosenFolder(c, "void-url", "https://example.org/dumps/"); err != nil {
			return nil, err
		}
	}
	for _, f := range []struct {
		name  string
		value *string
	}{{"void-license", &d.dataset.License}, {"void-publisher", &d.dataset.Publisher}, {"void-endpoint", &d.dataset.Endpoint}} {
		if *f.value = c.String(f.name); c.IsSet(f.name) && ntriples.CheckIRI(*f.value) != nil {
			return nil, usagef("--%s %q", f.name, *f.value).withHint("it is an absolute IRI")
		}
	}
	d.dataset.Issued, err = sourceDate()
	return d, err
}

// sourceDate returns the time of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), the
// only date that is written; zero if it is not set.
func sourceDate() (time.Time, error) {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return time.Time{}, usagef("SOURCE_DATE_EPOCH %q", text).withHint("it is a number of seconds since 1970")
	}
	return time.Unix(seconds, 0), nil
}

// begin creates the file, so that an error is found before the work begins.
func (d *description) begin() (err error) {
	if d.path != "" {
		d.file, err = export.Create(d.path)
	}
	return err
}

// describe writes what is known of the dump, which is closed.
func (d *description) describe(c *cli.Context, dump *export.Dump, compressed bool) error {
	files, err := dump.Files()
	if err != nil {
		return err
	}
	for _, f := range files {
		d.dataset.Files = append(d.dataset.Files, void.File{Name: f.Name, Size: f.Size, SHA256: f.SHA256[:], Compressed: compressed})
	}
	if d.file == nil {
		return void.Write(c.App.Writer, d.dataset, d.census)
	}
	return void.Write(d.file, d.dataset, d.census)
}
