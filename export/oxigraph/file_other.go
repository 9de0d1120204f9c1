//go:build !linux

package oxigraph

import "os"

// newFile returns a temporary file, which goes when it is closed.
func newFile() (*os.File, error) {
	f, err := os.CreateTemp("", "unkg-dataset-")
	if err == nil {
		os.Remove(f.Name()) // where an open file cannot be removed, the system's own cleaning does it
	}
	return f, err
}
