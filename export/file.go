package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A File is an output file that appears whole or not at all: it is written to a temporary file in the same folder,
// its part, and renamed by Commit. Devices and pipes are written to directly.
type File struct {
	*os.File
	path string // where Commit puts it, "" for devices and pipes
}

// Create begins the file at path. An existing file keeps its permissions, a symbolic link stays one. Parts of the
// file that killed runs have left are removed.
func Create(path string) (*File, error) {
	f, err := create(path)
	if err == nil && f.path != "" {
		dir, base := filepath.Split(f.path)
		removeLeftParts(dir, func(name string) bool { return name == base })
	}
	return f, err
}

func create(path string) (*File, error) {
	mode := fs.FileMode(0o666)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s: is a directory", path)
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, plain(path, err)
		}
		return &File{File: f}, nil
	case err == nil:
		mode = info.Mode().Perm()
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return nil, plain(path, err)
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, plain(path, err)
	}
	f, err := createPart(path, mode)
	if err != nil {
		return nil, plain(path, err)
	}
	return &File{File: f, path: path}, nil
}

// Write writes to the file. Errors contain the name of the file as the caller gave it.
func (f *File) Write(p []byte) (int, error) {
	n, err := f.File.Write(p)
	if err != nil {
		err = plain(f.name(), err)
	}
	return n, err
}

// Commit puts the file in its place, synced to disk, and closes it.
func (f *File) Commit() error { return commit([]*File{f}) }

func abort(files []*File) {
	for _, f := range files {
		f.Abort()
	}
}

// Abort closes the file and removes what was written of it.
func (f *File) Abort() {
	f.Close()
	f.remove()
}

func (f *File) remove() {
	if f.path != "" {
		os.Remove(f.File.Name())
	}
}

func (f *File) name() string {
	if f.path != "" {
		return f.path
	}
	return f.File.Name()
}

// plain turns an error of the file system into "path: reason".
func plain(path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		err = le.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
