package mapper

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An Input is a file that the inputs of a run name or hold.
type Input struct {
	Name string // "-" for standard input

	stream  bool  // it can be read once only: standard input, a pipe, a device
	found   bool  // in a folder, not named
	fault   error // why it is not read
	foreign bool  // the fault is that it is none of ours
	held    contents
	group   string // what the language versions of a document have in common: the symbol, or else the name
}

// A lister finds the files of inputs.
type lister struct {
	inputs []*Input
	places map[string]*Input // by absolute path without links
}

// list finds the files of the inputs, in their order: folders are walked, hidden files in them left out. The same file is
// listed once, however many paths lead to it; which of them names it does not depend on the order.
func list(inputs []string) []*Input {
	l := lister{places: map[string]*Input{}}
	for _, name := range inputs {
		if name == "-" {
			l.add(&Input{Name: name, stream: true}, name)
			continue
		}
		info, err := os.Stat(name)
		switch {
		case err != nil:
			l.add(&Input{Name: name, fault: plainError(err)}, name)
		case info.IsDir():
			l.walk(name)
		default:
			l.add(&Input{Name: name, stream: !info.Mode().IsRegular()}, place(name))
		}
	}
	return l.inputs
}

// add takes an input into the list unless its place is there.
func (l *lister) add(in *Input, place string) {
	if other := l.places[place]; other != nil {
		other.found = other.found && in.found
		if in.Name < other.Name {
			other.Name, other.fault = in.Name, in.fault
		}
		return
	}
	l.places[place] = in
	l.inputs = append(l.inputs, in)
}

// place is the one absolute path of a file.
func place(name string) string {
	path, err := filepath.EvalSymlinks(name)
	if err == nil {
		path, err = filepath.Abs(path)
	}
	if err != nil {
		return name
	}
	return path
}

// walk adds the files under a folder, in lexical order. What is neither a file nor a folder is told; so are links to
// folders, which are not followed.
func (l *lister) walk(root string) {
	top, empty := place(root), true
	root = filepath.Clean(root)
	if info, err := os.Lstat(root); err == nil && !info.IsDir() {
		root += string(filepath.Separator) // a link that is named is followed
	}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		in := &Input{Name: name, found: true}
		path := filepath.Join(top, strings.TrimPrefix(name, root))
		switch {
		case err != nil:
			empty = false
			in.fault = plainError(err)
			l.add(in, path)
			return nil
		case name == root:
			return nil
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		empty = false
		if in.fault, in.foreign = irregular(name, d); in.fault == nil && !d.Type().IsRegular() {
			path = place(name) // a link to a file
		}
		l.add(in, path)
		return nil
	})
	if err == nil && empty {
		err = fmt.Errorf("%s: no documents in this folder", root)
	}
	if err != nil {
		l.add(&Input{Name: root, fault: plainError(err)}, root)
	}
}

// irregular says why an entry of a folder is not read; foreign tells that it is no file.
func irregular(name string, d fs.DirEntry) (fault error, foreign bool) {
	kind := d.Type()
	if kind.IsRegular() {
		return nil, false
	}
	if kind&fs.ModeSymlink != 0 {
		info, err := os.Stat(name)
		if err != nil {
			return plainError(err), false
		}
		if kind = info.Mode().Type(); kind.IsRegular() {
			return nil, false
		}
	}
	for _, k := range kinds {
		if kind&k.mode != 0 {
			return fmt.Errorf("%s: %s", name, k.is), true
		}
	}
	return fmt.Errorf("%s: not a regular file", name), true
}

// kinds are what is not read in folders.
var kinds = []struct {
	mode fs.FileMode
	is   string
}{
	{fs.ModeDir, "a link to a folder, which is read if it is named"},
	{fs.ModeNamedPipe, "a named pipe"},
	{fs.ModeSocket, "a socket"},
	{fs.ModeDevice, "a device"},
}

// group puts the language versions of one symbol together and sorts the documents by symbol; inputs without one come last.
func group(inputs []*Input) [][]*Input {
	slices.SortFunc(inputs, func(a, b *Input) int {
		return cmp.Or(strings.Compare(a.group, b.group), strings.Compare(a.Name, b.Name))
	})
	var documents [][]*Input
	for i, in := range inputs {
		if i > 0 && in.group == inputs[i-1].group {
			documents[len(documents)-1] = append(documents[len(documents)-1], in)
		} else {
			documents = append(documents, []*Input{in})
		}
	}
	return documents
}

// unnamed begins the groups of inputs in which no symbol was found: they come after all symbols.
const unnamed = "\U0010ffff"

// plainError takes the name of the system call off an error of the file system: "x.xml: no such file or directory".
func plainError(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s: %w", e.Path, e.Err)
	}
	return err
}
