package mapper

import (
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader"
)

// A file is one input: a file on disk, or standard input, which is kept.
type file struct {
	name  string
	data  []byte // of standard input
	found bool   // in a folder, not named
	group string // what its language versions have in common: the symbol, or else the name
}

// list finds the files of the inputs: folders are walked, hidden files in them left out. A file that is named twice is
// read once.
func (run Run) list(inputs []string) ([]file, error) {
	var files []file
	seen := map[string]bool{}
	add := func(f file) {
		if !seen[f.name] {
			seen[f.name] = true
			files = append(files, f)
		}
	}
	for _, input := range inputs {
		if input == "-" {
			data, err := io.ReadAll(run.Stdin)
			if err != nil {
				return nil, fmt.Errorf("standard input: %w", err)
			}
			add(file{name: "-", data: append([]byte{}, data...)})
			continue
		}
		names, err := walk(input)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if run.Skip != nil && name != input && run.Skip(name) {
				continue
			}
			add(file{name: name, found: name != input})
		}
	}
	return files, nil
}

// walk returns the files under path in lexical order, or path itself if it is no folder.
func walk(path string) ([]string, error) {
	var names []string
	folder := false
	err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case name == path:
			folder = err == nil && d.IsDir()
			if !folder {
				names = []string{path}
			}
			return nil
		case err != nil:
			return plainError(err)
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
		case !d.IsDir():
			names = append(names, name)
		}
		return nil
	})
	if err == nil && folder && len(names) == 0 {
		err = fmt.Errorf("%s: no documents in this folder", path)
	}
	return names, err
}

// group puts the language versions of one symbol together and sorts the documents by symbol. A single file needs no
// look at its symbol.
func group(files []file) [][]file {
	if len(files) == 1 {
		return [][]file{files}
	}
	for i := range files {
		files[i].group = "\U0010ffff" + files[i].name
		if data, err := files[i].read(); err == nil {
			if symbol := reader.Symbol(data); symbol != "" {
				files[i].group = string(symbol)
			}
		}
	}
	slices.SortStableFunc(files, func(a, b file) int {
		if c := strings.Compare(a.group, b.group); c != 0 {
			return c
		}
		return strings.Compare(a.name, b.name)
	})
	var documents [][]file
	for i, f := range files {
		if i > 0 && f.group == files[i-1].group {
			documents[len(documents)-1] = append(documents[len(documents)-1], f)
		} else {
			documents = append(documents, []file{f})
		}
	}
	return documents
}
