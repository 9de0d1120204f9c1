// Command authority helps those who keep the authority of names, ontology/authority: it shows what official documents name
// and what the authority lacks. It is no part of the program that users run.
//
//	go run ./cmd/authority format
//	go run ./cmd/authority publish
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

	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/mapper/resolution"
)

// folder is where the authority is, seen from the top of the repository.
const folder = "ontology/authority"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	app := &cli.App{
		Name:  "authority",
		Usage: "show what the authority of names lacks",
		Commands: []*cli.Command{{
			Name:   "format",
			Usage:  "lay out the files of the authority",
			Action: func(c *cli.Context) error { return format(c.App.Writer, folder) },
		}, {
			Name:   "publish",
			Usage:  "add all entities to the list of published IRIs",
			Action: func(c *cli.Context) error { return publish(folder) },
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
	err := mapper.Run{}.Each(ctx, inputs, func(r mapper.Result) error {
		for _, err := range r.Errors {
			fmt.Fprintln(os.Stderr, "authority:", err)
		}
		for _, v := range r.Versions {
			symbol := string(v.Symbol)
			say := func(id, text string, found []resolution.Mention) error {
				p := paragraph{Symbol: symbol, Lang: v.Language, ID: id, Text: text}
				for _, m := range found {
					if m.Entity == nil {
						continue
					}
					start := len([]rune(text[:m.Start]))
					p.Names = append(p.Names, mention{start, start + len([]rune(m.Of(text))), m.Entity.Path(), m.Entity.Candidate, m.Short})
				}
				return enc.Encode(p)
			}
			for i := range v.Paragraphs {
				p := &v.Paragraphs[i]
				if err := say(p.ID, p.Text, p.Mentions); err != nil {
					return err
				}
			}
			for i := range v.Footnotes {
				f := &v.Footnotes[i]
				if err := say("fn"+f.Mark, f.Text, f.Mentions); err != nil {
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
