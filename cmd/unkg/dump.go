package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/ontology"
)

// outputFlags say where an export goes.
func outputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.PathFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
		&cli.IntFlag{Name: "shards", Usage: "share the documents out among `N` files in the folder of --output, for bulk loaders"},
		&cli.BoolFlag{Name: "compress", Usage: "compress by gzip"},
	}
}

// toStream reports whether the output is standard output.
func toStream(c *cli.Context) bool { return c.Path("output") == "" || c.Path("output") == "-" }

// chosenDump begins the dump: to the file of --output, to that folder if there are to be shards, or to standard
// output, unless that is used for the description instead.
func chosenDump(c *cli.Context, form export.Form, described bool) (*export.Dump, error) {
	path, shards := c.Path("output"), c.Int("shards")
	switch {
	case c.IsSet("shards") && (shards < 1 || shards > export.MaxShards):
		return nil, usagef("--shards %d", shards).withHint(fmt.Sprintf("at least 1 and at most %d", export.MaxShards))
	case c.IsSet("shards") && toStream(c):
		return nil, usagef("--shards without a folder").withHint("-o DIR says where the files go")
	case c.IsSet("shards"):
		return export.CreateShards(path, shards, form)
	case toStream(c) && described:
		return &export.Dump{}, nil
	case toStream(c):
		return export.NewDump(c.App.Writer, form), nil
	default:
		return export.CreateDump(path, form)
	}
}

// A publication is a dump with an optional description: at the end both appear or neither. Standard output takes only
// one of them, the description if there is to be one.
type publication struct {
	dump        *export.Dump
	description *description // nil if there is none
	form        export.Form
}

func newPublication(c *cli.Context, form export.Form) (*publication, error) {
	description, err := chosenDescription(c, form)
	if err != nil {
		return nil, err
	}
	dump, err := chosenDump(c, form, description != nil)
	if err != nil {
		return nil, err
	}
	if description != nil {
		if err := description.begin(); err != nil {
			dump.Abort()
			return nil, err
		}
	}
	return &publication{dump, description, form}, nil
}

func (p *publication) Graph(g ontology.Graph) error {
	if err := p.dump.Graph(g); err != nil || p.description == nil {
		return err
	}
	return p.description.census.Graph(g)
}

func (p *publication) commit(c *cli.Context) error {
	if p.description == nil {
		return p.dump.Commit()
	}
	if err := p.description.describe(c, p.dump, p.form.Compress); err != nil {
		return err
	}
	if p.description.file == nil {
		return p.dump.Commit()
	}
	return p.dump.Commit(p.description.file)
}

// abort removes what was written, unless there was a commit.
func (p *publication) abort() {
	if p.description != nil && p.description.file != nil {
		p.description.file.Abort()
	}
	p.dump.Abort()
}
