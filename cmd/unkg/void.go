package main

import (
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/void"
	"github.com/unkg/unkg/ontology"
)

// voidFlags say how a dump is to be described.
func voidFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "void", Usage: "describe the dump (VoID and DCAT in Turtle): in void.ttl beside the output, or on standard output in its stead"},
		&cli.StringFlag{Name: "void-url", Usage: "`IRI` of the folder where the files will be published"},
		&cli.StringFlag{Name: "void-title", Usage: "`TEXT` that names the dataset"},
		&cli.StringFlag{Name: "void-publisher", Usage: "`IRI` of who publishes"},
		&cli.StringFlag{Name: "void-publisher-name", Usage: "`NAME` of who publishes, which catalogues show"},
		&cli.StringFlag{Name: "void-contact", Usage: "`IRI` to write to about the dataset: mailto:ADDRESS, or of a page"},
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

		PublisherName: c.String("void-publisher-name"),
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
		name, example string
		value         *string
	}{
		{"void-publisher", "https://example.org/us", &d.dataset.Publisher},
		{"void-contact", "mailto:us@example.org", &d.dataset.Contact},
		{"void-endpoint", "https://example.org/sparql", &d.dataset.Endpoint},
	} {
		if *f.value, err = chosenIRI(c, f.name, f.example); err != nil {
			return nil, err
		}
	}
	for _, f := range []string{"void-title", "void-publisher-name"} {
		if text := c.String(f); ontology.Legal(text) != text {
			return nil, usagef("--%s %q: a character that is not text", f, text)
		}
	}
	if d.dataset.License, err = chosenLicense(c); err != nil {
		return nil, err
	}
	d.dataset.Created, err = sourceDate()
	return d, err
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
