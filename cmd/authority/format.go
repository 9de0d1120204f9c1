package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/authority"
)

// format lays out every file of the authority in a folder, and prints the names of those that it changed.
func format(w io.Writer, folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".ttl") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		laid, err := authority.Layout(ontology.Source{Name: name, Text: string(text)})
		if err != nil || laid == string(text) {
			return err
		}
		fmt.Fprintln(w, name)
		return os.WriteFile(name, []byte(laid), 0o666)
	})
}

// publish adds the entities of the authority to the list of published ones in a folder.
func publish(folder string) error {
	name := filepath.Join(folder, "published.txt")
	list, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return os.WriteFile(name, []byte(authority.Publish(string(list))), 0o666)
}
