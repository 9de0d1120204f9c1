// Command authority helps those who keep the authority of names, ontology/authority: it lays out its files, enters published
// IRIs, and shows what official documents name and what the authority lacks. It is no part of the program that users run.
//
//	go run ./cmd/authority format
//	go run ./cmd/authority publish
//	go run ./cmd/authority missing --language fr FOLDER
//	go run ./cmd/authority unknown FOLDER
//	go run ./cmd/authority mentions FOLDER > mentions.jsonl
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/mapper/resolution"
)

// folder is where the authority is, seen from the top of the repository.
const folder = "ontology/authority"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	app := &cli.App{
		Name:  "authority",
		Usage: "keep the authority of names, and show what it lacks",
		Commands: []*cli.Command{{
			Name:   "format",
			Usage:  "lay out the files of the authority",
			Action: func(c *cli.Context) error { return format(c.App.Writer, folder) },
		}, {
			Name:   "publish",
			Usage:  "add all entities to the list of published IRIs",
			Action: func(c *cli.Context) error { return publish(folder) },
		}, {
			Name:      "missing",
			Usage:     "print the entities that English names where another language does not, with words that are likely to name them",
			ArgsUsage: "FOLDER|FILE ...",
			Flags:     []cli.Flag{&cli.StringFlag{Name: "language", Value: "fr", Usage: "`CODE` of the other language"}},
			Action: func(c *cli.Context) error {
				return missing(c.Context, c.App.Writer, c.String("language"), c.Args().Slice())
			},
		}, {
			Name:      "unknown",
			Usage:     "print what looks like a name and is not in the authority, with the number of documents",
			ArgsUsage: "FOLDER|FILE ...",
			Action:    func(c *cli.Context) error { return unknown(c.Context, c.App.Writer, c.Args().Slice()) },
		}, {
			Name:      "mentions",
			Usage:     "print every paragraph with the entities that it names, as JSON lines",
			ArgsUsage: "FOLDER|FILE ...",
			Action:    func(c *cli.Context) error { return mentions(c.Context, c.App.Writer, c.Args().Slice()) },
		}},
	}
	if err := app.RunContext(ctx, os.Args); err != nil {
		fmt.Fprintln(os.Stderr, "authority:", err)
		os.Exit(1)
	}
}

// A paragraph is one text of a document with what it names.
type paragraph struct {
	Symbol string    `json:"symbol"`
	Lang   string    `json:"lang"`
	ID     string    `json:"id"` // "title", "op4", "fn3"
	Text   string    `json:"text"`
	Names  []mention `json:"names,omitempty"`
}

// A mention is a name in a text. Offsets are in characters.
type mention struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Path      string `json:"path"`
	Candidate bool   `json:"candidate,omitempty"`
	Short     bool   `json:"short,omitempty"`
}

// mentions writes the paragraphs of all documents.
func mentions(ctx context.Context, w io.Writer, inputs []string) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	err := eachDocument(ctx, inputs, func(versions []*resolution.Resolution) error {
		for _, v := range versions {
			for _, p := range passages(v) {
				line := paragraph{Symbol: string(v.Symbol), Lang: v.Language, ID: p.id, Text: p.text}
				for _, m := range p.mentions {
					if m.Entity == nil {
						continue
					}
					start := len([]rune(p.text[:m.Start]))
					end := start + len([]rune(m.Of(p.text)))
					line.Names = append(line.Names, mention{start, end, m.Entity.Path(), m.Entity.Candidate, m.Short})
				}
				if err := enc.Encode(line); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return out.Flush()
}
