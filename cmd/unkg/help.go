package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"
)

// A topic is a page of help that does not belong to a command.
type topic struct {
	name, usage string
	print       func(io.Writer)
}

func topics() []topic {
	return []topic{{"warnings", "what the codes of warnings mean", printMeanings}}
}

func helpCommand() *cli.Command {
	return &cli.Command{
		Name:         "help",
		Usage:        "print the help of a command or on a topic",
		ArgsUsage:    "[COMMAND ...|TOPIC]",
		OnUsageError: onUsageError,
		Action:       runHelp,
	}
}

// hideHelp removes the subcommands "help" that urfave/cli adds to every command: a file may be called help or h.
func hideHelp(c *cli.Command) {
	c.HideHelpCommand = true
	for _, sub := range c.Subcommands {
		hideHelp(sub)
	}
}

func runHelp(c *cli.Context) error {
	args := c.Args().Slice()
	if len(args) == 1 {
		for _, t := range topics() {
			if t.name == args[0] {
				w := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
				t.print(w)
				return w.Flush()
			}
		}
	}
	line, commands := []string{c.App.Name}, c.App.Commands
	for _, name := range args {
		command := commandNamed(commands, name)
		if command == nil {
			return usagef("no help on %q", strings.Join(args, " ")).withHint("unkg help lists the commands and topics")
		}
		line, commands = append(line, name), command.Subcommands
	}
	return c.App.RunContext(c.Context, append(line, "--help"))
}

// generalHelp returns what unkg --help says besides the lists of commands and flags.
func generalHelp() string {
	var b strings.Builder
	b.WriteString("Flags may come before or after the arguments of a command; \"--\" ends them. Exit codes:\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, e := range exitCodes {
		fmt.Fprintf(w, "  %d\t%s\n", e.code, e.meaning)
	}
	w.Flush()
	b.WriteString("Topics, for unkg help TOPIC:\n")
	for _, t := range topics() {
		fmt.Fprintf(w, "  %s\t%s\n", t.name, t.usage)
	}
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

func printMeanings(w io.Writer) {
	for _, m := range meanings() {
		fmt.Fprintf(w, "%s\t%s\n", m.Code, m.Text)
	}
}
