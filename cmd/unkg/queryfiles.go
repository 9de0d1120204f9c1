package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export/oxigraph"
	"github.com/unkg/unkg/export/sparql"
)

// fileFlags say how files are asked.
type fileFlags struct {
	inputFlags
	data     cli.StringSlice
	mentions bool
	noCache  bool
}

func (f *fileFlags) flags() []cli.Flag {
	return append(f.inputFlags.flags(),
		&cli.StringSliceFlag{
			Name: "data", Destination: &f.data,
			Usage: "ask `FILE` or folder, as if it were an argument after the question; may be repeated",
		},
		&cli.BoolFlag{
			Name: "mentions", Destination: &f.mentions,
			Usage: "let questions see the place of every mention in the text",
		},
		&cli.BoolFlag{
			Name: "no-cache", Destination: &f.noCache,
			Usage: "read the files anew, and keep nothing of them",
		},
	)
}

// openFiles reads the inputs into the engine inside, or takes from the cache what was read of them.
func (r *queryRun) openFiles(
	ctx context.Context, inputs []string, questions []question, messages *messages,
) (database, error) {
	s, err := r.files.sources(inputs, r.in)
	if err != nil {
		return nil, err
	}
	s.run.Mentions, s.run.Progress = r.files.mentions, messages.progress
	s.selectRDF()
	graphs := slices.ContainsFunc(questions, func(q question) bool { return sparql.NamesGraphs(q.SPARQL) })
	messages.brief = true
	engine, dataset, err := s.dataset(ctx, graphs, !r.files.noCache, messages)
	messages.end()
	if err != nil {
		return nil, err
	}
	if messages.warned() > 0 {
		messages.summarize()
	}
	end := func() {
		dataset.Close()
		engine.Close(context.WithoutCancel(ctx))
	}
	return sparqlDatabase{patient{dataset, r.timeout}, end}, nil
}

// dataset returns the inputs as a dataset of an engine, which is compiled meanwhile.
func (s *sources) dataset(
	ctx context.Context, graphs, keep bool, messages *messages,
) (*oxigraph.Engine, *oxigraph.Dataset, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var engine *oxigraph.Engine
	var opening error
	compiled := make(chan struct{})
	go func() {
		defer close(compiled)
		engine, opening = oxigraph.Open(ctx, oxigraph.Options{Cache: cacheFolder()})
	}()
	key, err := "", error(nil)
	if keep {
		key, err = s.key(ctx)
	}
	r := newReading(s, messages)
	defer r.end(stop)
	select {
	case <-compiled:
	default:
		r.begin(ctx) // compiling takes seconds the first time
		<-compiled
	}
	if opening != nil {
		return nil, nil, opening
	}
	if err != nil {
		return nil, nil, errors.Join(err, engine.Close(context.WithoutCancel(ctx)))
	}
	dataset, err := engine.Fill(ctx, oxigraph.Contents{Graphs: graphs, Key: key}, func(f *oxigraph.Filler) error {
		r.begin(ctx)
		if err := r.fill(f); err != nil {
			return err
		}
		if key == "" {
			return nil
		}
		again, err := s.key(ctx)
		if again != key || messages.errors > 0 { // the files have changed meanwhile, or an error is to be told again
			f.Discard()
		}
		return err
	})
	if err != nil {
		engine.Close(context.WithoutCancel(ctx))
		return nil, nil, err
	}
	return engine, dataset, nil
}

// cacheFolder returns the folder where compiled code and datasets are kept for the next run, "" if there can be none.
func cacheFolder() string {
	folder, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	folder = filepath.Join(folder, "unkg", "oxigraph")
	if os.MkdirAll(folder, 0o700) != nil {
		return ""
	}
	return folder
}

// patient is a source that is given up after a time.
type patient struct {
	sparql.Source
	limit time.Duration
}

// Query runs a query; the time ends its answer too.
func (p patient) Query(ctx context.Context, text string, as sparql.Results) (io.ReadCloser, error) {
	ctx, stop := context.WithTimeout(ctx, p.limit)
	answer, err := p.Source.Query(ctx, text, as)
	if err != nil {
		stop()
		return nil, err
	}
	return limitedAnswer{answer, stop}, nil
}

type limitedAnswer struct {
	io.ReadCloser
	stop context.CancelFunc
}

func (a limitedAnswer) Close() error {
	defer a.stop()
	return a.ReadCloser.Close()
}
