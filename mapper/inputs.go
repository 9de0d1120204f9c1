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

	"github.com/unkg/unkg/mapper/resolution"
)

// An Input is a file that is named among the inputs of a run, or found in a folder that is.
type Input struct {
	Name string // "-" for standard input

	stream  bool  // it can be read once only: standard input, a pipe, a device
	found   bool  // found in a folder, not named
	fault   error // why it is not read
	foreign bool  // the fault is that it is not a resolution
	held    contents
	early   *resolution.Resolution // what was read of it, where that took no more than to find its symbol
	group   string                 // key that the language versions of a document share: the symbol, or the name if there is none
}

// A lister finds the files of inputs.
type lister struct {
	inputs []*Input
	places map[string]*Input // by absolute path without links
}

// list finds the files of the inputs, in their order. Folders are walked, without their hidden files. A file is
// listed once, however many paths lead to it; which of the paths names it does not depend on the order.
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

// add adds an input to the list unless its file is there already.
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

// place returns the absolute path of a file with all links resolved.
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

// walk adds the files in a folder, in lexical order. It reports what is neither a file nor a folder, and links to
// folders, which it does not follow.
func (l *lister) walk(root string) {
	top, empty := place(root), true
	root = filepath.Clean(root)
	if info, err := os.Lstat(root); err == nil && !info.IsDir() {
		root += string(filepath.Separator) // a link that is itself an input is followed
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

// irregular says why an entry of a folder is not read; foreign tells that it is not a file.
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

// group groups the language versions of each symbol and sorts the groups by symbol; inputs without one come last.
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

// unnamed is the prefix of groups without a symbol. It sorts after all symbols.
const unnamed = "\U0010ffff"

// plainError removes the name of the system call from a file system error: "x.xml: no such file or directory".
func plainError(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s: %w", e.Path, e.Err)
	}
	return err
}
