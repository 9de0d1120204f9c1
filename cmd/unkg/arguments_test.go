package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

func TestInOrder(t *testing.T) {
	app := newApp()
	for _, c := range []struct{ line, want string }{
		{"", ""},
		{"unkg", "unkg --"},
		{"unkg --version", "unkg --version --"},
		{"unkg export a.txt -o b.ttl", "unkg export -o b.ttl -- a.txt"},
		{"unkg export a.txt --output=b.ttl c.txt -q", "unkg export --output=b.ttl -q -- a.txt c.txt"},
		{"unkg export a.txt --strict b.txt", "unkg export --strict -- a.txt b.txt"},
		{"unkg export a.txt --strict=false b.txt", "unkg export --strict=false -- a.txt b.txt"},
		{"unkg export a.txt -output b.ttl", "unkg export -output b.ttl -- a.txt"}, // as urfave/cli has it
		// values that look like flags, numbers or arguments
		{"unkg export a.txt --jobs -1 b.txt", "unkg export --jobs -1 -- a.txt b.txt"},
		{"unkg export - -o -", "unkg export -o - -- -"},
		{"unkg export a.txt -o -q", "unkg export -o -q -- a.txt"},
		{"unkg query gaps --param word=-x --param session=79", "unkg query --param word=-x --param session=79 -- gaps"},
		{"unkg export --lang export export", "unkg export --lang export -- export"},
		// the end of flags
		{"unkg export -q -- -o --strict", "unkg export -q -- -o --strict"},
		{"unkg export a.txt -q -- -o -- b.txt", "unkg export -q -- a.txt -o -- b.txt"},
		{"unkg export -o -- a.txt", "unkg export -o -- -- a.txt"}, // a file called "--"
		// what will be refused
		{"unkg export a.txt --colour red", "unkg export --colour -- a.txt red"},
		{"unkg export a.txt -5", "unkg export -5 -- a.txt"},
		{"unkg export a.txt -o", "unkg export -o"},
		{"unkg frobnicate -o x", "unkg -o -- frobnicate x"},
		{"unkg load mysql neo4j a.txt", "unkg load -- mysql neo4j a.txt"},
		// commands of commands
		{"unkg load neo4j a.txt --uri bolt://x --jobs 2 b.txt --dry-run", "unkg load neo4j --uri bolt://x --jobs 2 --dry-run -- a.txt b.txt"},
		{"unkg load sparql help -q", "unkg load sparql -q -- help"},
		// help of the innermost command, whatever else is there
		{"unkg export a.txt -h -o b.ttl", "unkg export --help"},
		{"unkg load neo4j a.txt --help", "unkg load neo4j --help"},
		{"unkg export a.txt -o --help", "unkg export -o --help -- a.txt"}, // a file of that name
		{"unkg export -- --help", "unkg export -- --help"},
	} {
		if got := strings.Join(inOrder(app, strings.Fields(c.line)), " "); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.line, got, c.want)
		}
	}
}

// Whatever the flags of a command are, each is found before and after an argument, by each of its names, with its
// value beside it or joined to it.
func TestInOrderOfEveryFlag(t *testing.T) {
	app := newApp()
	flags := 0
	var visit func(path []string, commands []*cli.Command)
	visit = func(path []string, commands []*cli.Command) {
		for _, c := range commands {
			path := append(slices.Clone(path), c.Name)
			visit(path, c.Subcommands)
			for _, f := range c.Flags {
				for _, name := range f.Names() {
					forms := [][]string{{"--" + name + "=1"}, {"-" + name, "1"}, {"--" + name, "-1"}}
					if !f.(cli.DocGenerationFlag).TakesValue() {
						forms = [][]string{{"--" + name}, {"-" + name}, {"--" + name + "=true"}}
					}
					for _, form := range forms {
						want := slices.Concat(path, form, []string{"--", "x", "y"})
						for at := range 3 {
							line := slices.Concat(path, slices.Insert([]string{"x", "y"}, at, form...))
							if got := inOrder(app, line); !slices.Equal(got, want) {
								t.Errorf("%q: got %q, want %q", line, got, want)
							}
						}
					}
					flags++
				}
			}
		}
	}
	visit([]string{"unkg"}, app.Commands)
	if flags < 40 {
		t.Errorf("%d flags were tried", flags)
	}
}
