package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/oxigraph"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
)

// inputFlags say how inputs are read.
type inputFlags struct{ language, symbol, maxSize string }

func (f *inputFlags) flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{
			Name: "lang", Value: automatic, Destination: &f.language,
			Usage: "`LANGUAGE` of the input: " + automatic + ", " + strings.Join(languages, ", "),
		},
		&cli.StringFlag{
			Name: "symbol", Destination: &f.symbol,
			Usage: "`SYMBOL` of the one document of the input, where it prints none",
		},
		&cli.StringFlag{
			Name: "max-file-size", Value: "64MiB", Destination: &f.maxSize,
			Usage: "refuse a document that is, unpacked, larger than `SIZE`",
		},
	}
}

// languages are the values of --lang besides automatic: the official languages of the United Nations.
var languages = []string{"ar", "en", "es", "fr", "ru", "zh"}

// automatic is the value of --lang for inputs whose language is to be recognised.
const automatic = "auto"

// sources are the inputs of a command: resolutions, and files of RDF if run.Aside selects them.
type sources struct {
	run    mapper.Run
	inputs []string
	// file, if set, takes the files of RDF as they are. Otherwise they are statements, which become graphs.
	file    func(name string, format export.Format, r io.Reader) error
	formats sync.Map // of the files of RDF, by name
}

// selectRDF sets the files of RDF of every format aside.
func (s *sources) selectRDF() {
	s.run.Aside = func(name string, start []byte) bool {
		f, ok := rdfFormat(name, start)
		if ok {
			s.formats.Store(name, f)
		}
		return ok
	}
}

// chosen returns the inputs from the arguments of a command. Errors are usage errors.
func (f *inputFlags) chosen(c *cli.Context) (*sources, error) {
	inputs, err := arguments(c, 1, -1, "FILE, DIR or -")
	if err != nil {
		return nil, err
	}
	s, err := f.sources(inputs, c.App.Reader)
	if err != nil {
		return nil, err
	}
	s.run.Mentions = c.Bool("mentions")
	return s, nil
}

// sources returns the inputs as the flags say that they are read. Errors are usage errors.
func (f *inputFlags) sources(inputs []string, stdin io.Reader) (*sources, error) {
	s := &sources{inputs: inputs, run: mapper.Run{Open: opener(stdin)}}
	s.run.Version = version()
	switch {
	case f.language == automatic:
	case slices.Contains(languages, f.language):
		s.run.Language = f.language
	default:
		return nil, usagef("unknown language %q", f.language).
			withHint("the languages are " + automatic + ", " + strings.Join(languages, ", "))
	}
	var err error
	if f.symbol != "" {
		if s.run.Symbol, err = ontology.ParseSymbol(f.symbol); err != nil {
			const examples = `A/RES/78/184, "A/RES/428 (V)" or "S/RES/1 (1946)"`
			return nil, usagef("--symbol: %v", err).withHint("it is printed such as " + examples)
		}
	}
	s.run.MaxSize, err = parseSize("max-file-size", f.maxSize)
	return s, err
}

// each calls emit for one graph after another, and s.file for files of RDF. Errors of inputs are printed and do not
// stop it; nothing at all is an error.
func (s *sources) each(ctx context.Context, messages *messages, emit func(ontology.Graph) error) error {
	collection, err := s.run.Collect(ctx, s.inputs)
	if err != nil {
		return err
	}
	met := false
	counted := func(g ontology.Graph) error {
		met = true
		return emit(g)
	}
	for _, in := range collection.Aside {
		r, err := collection.OpenAside(ctx, in)
		if err != nil {
			return err
		}
		if s.file != nil {
			met = true
			format, _ := s.formats.Load(in.Name)
			err = s.file(in.Name, format.(export.Format), r)
		} else {
			err = graphs(ctx, r, counted)
		}
		r.Close()
		if err != nil {
			return located(in.Name, err)
		}
	}
	err = collection.Each(ctx, func(r mapper.Result) error {
		messages.result(r)
		if len(r.Versions) == 0 {
			return nil
		}
		return counted(r.Graph)
	})
	if err == nil && !met {
		return messages.nothing()
	}
	return err
}

// graphs calls emit for the graphs in a file of statements.
func graphs(ctx context.Context, r io.Reader, emit func(ontology.Graph) error) error {
	return ntriples.Graphs(r, func(g ontology.Graph) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return emit(g)
	})
}

// sniffed is how many bytes are read to recognise a file.
const sniffed = 4096

// isStatements reports whether a file looks like N-Triples or N-Quads by its beginning. An empty file, as a shard may
// be, is recognised by its name.
func isStatements(name string, start []byte) bool {
	return ntriples.LooksLike(start[:min(len(start), sniffed)]) || len(start) == 0 && namesStatements(name)
}

// namesStatements reports whether a file has an extension of N-Triples or N-Quads, compressed or not.
func namesStatements(name string) bool {
	return slices.Contains([]string{".nt", ".nq"}, filepath.Ext(strings.TrimSuffix(name, ".gz")))
}

// beginnings match the beginnings of files of RDF in other formats.
var beginnings = []struct {
	format  string
	matches *regexp.Regexp
}{
	{"trig", regexp.MustCompile(`^(?:\s+|#[^\n]*\n)*(?:@prefix\s|@base\s|(?i:PREFIX)\s+\S*:\s*<|(?i:BASE)\s*<)`)}, // and Turtle
	{"jsonld", regexp.MustCompile(`^\s*[\[{][^\x00]*"@(?:context|graph|id|type)"`)},
}

// rdfFormat returns the format of a file of RDF, from its extension or, without one that is known, from its beginning.
func rdfFormat(name string, start []byte) (export.Format, bool) {
	if f, ok := formatOfFile(readable(), name); ok {
		return f, true
	}
	if isStatements(name, start) {
		return export.Find("nquads") // of which N-Triples are a part
	}
	for _, b := range beginnings {
		if b.matches.Match(start[:min(len(start), sniffed)]) {
			return export.Find(b.format)
		}
	}
	return export.Format{}, false
}

// located adds the name of a file of RDF, or of a question, to an error in its text.
func located(name string, err error) error {
	if e := (*ntriples.SyntaxError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s:%w", name, err)
	}
	switch e := (*oxigraph.Fault)(nil); {
	case !errors.As(err, &e):
	case e.Line > 0:
		return fmt.Errorf("%s:%w", name, err)
	case e.Kind == oxigraph.Syntax:
		return fmt.Errorf("%s: %w", name, err)
	}
	return err
}
