package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// inOrder moves the flags of each command, with their values, before its arguments, where urfave/cli expects them.
// "-" is an argument, and so is everything after "--". Unknown flags are moved too, and urfave/cli refuses them.
func inOrder(app *cli.App, args []string) []string {
	if len(args) == 0 {
		return args
	}
	return append(args[:1:1], reordered(app.Commands, app.Flags, args[1:])...)
}

func reordered(commands []*cli.Command, flags []cli.Flag, args []string) []string {
	var before, after []string
	for len(args) > 0 {
		arg := args[0]
		switch {
		case arg == "--":
			after = append(after, args[1:]...)
			args = nil
		case slices.Contains(cli.HelpFlag.Names(), flagName(arg)):
			return []string{"--help"} // of this command, whatever else is there
		case flagName(arg) != "":
			n := 1
			if takesNext(flags, arg) {
				n = 2
			}
			if n > len(args) { // a flag without its value is refused, and must not take "--" as the value
				return append(before, arg)
			}
			before = append(before, args[:n]...)
			args = args[n:]
		default:
			if c := commandNamed(commands, arg); c != nil && len(after) == 0 {
				return append(append(before, arg), reordered(c.Subcommands, c.Flags, args[1:])...)
			}
			after = append(after, arg)
			args = args[1:]
		}
	}
	return append(append(before, "--"), after...)
}

// commandNamed returns the command with that name, or nil.
func commandNamed(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

// flagName returns what follows the hyphens of a flag: "o", "output", "output=x". It is "" for an argument, such as
// "-".
func flagName(arg string) string {
	name, ok := strings.CutPrefix(arg, "-")
	if !ok {
		return ""
	}
	return strings.TrimPrefix(name, "-")
}

// takesNext reports whether an argument is a flag that has its value in the next one: "-o", "--output", not
// "--output=x".
func takesNext(flags []cli.Flag, arg string) bool {
	for _, f := range flags {
		if d, ok := f.(cli.DocGenerationFlag); ok && slices.Contains(f.Names(), flagName(arg)) {
			return d.TakesValue()
		}
	}
	return false
}

// arguments returns the arguments of a command, at least min and at most max (-1: any number).
func arguments(c *cli.Context, min, max int, what string) ([]string, error) {
	args, hint := c.Args().Slice(), c.Command.HelpName+" --help says how to call it"
	switch {
	case len(args) < min:
		return nil, usagef("%s: no %s", c.Command.Name, what).withHint(hint)
	case max >= 0 && len(args) > max:
		return nil, usagef("%s: one argument too many: %q", c.Command.Name, args[max]).withHint(hint)
	}
	return args, nil
}
