package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/export"
)

// outputFlags say where an export goes.
func outputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.PathFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
		&cli.IntFlag{Name: "shards", Usage: "share the documents out among `N` files in the folder of --output, for bulk loaders"},
		&cli.BoolFlag{Name: "compress", Usage: "compress by gzip"},
	}
}

// chosenDump begins the dump: over standard output, in the file of --output, or in its folder if there are to be shards.
func chosenDump(c *cli.Context, form export.Form) (*export.Dump, error) {
	path, shards := c.Path("output"), c.Int("shards")
	toStream := path == "" || path == "-"
	switch {
	case c.IsSet("shards") && (shards < 1 || shards > export.MaxShards):
		return nil, usagef("--shards %d", shards).withHint(fmt.Sprintf("at least 1 and at most %d", export.MaxShards))
	case c.IsSet("shards") && toStream:
		return nil, usagef("--shards without a folder").withHint("-o DIR says where the files go")
	case c.IsSet("shards"):
		return export.CreateShards(path, shards, form)
	case toStream:
		return export.NewDump(c.App.Writer, form), nil
	default:
		return export.CreateDump(path, form)
	}
}
