package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A File is an output file that appears whole or not at all: it is written beside its place under a name of its own and
// renamed by Commit. Devices and pipes are written to directly.
type File struct {
	*os.File
	path string // where Commit puts it, "" for devices and pipes
}

// Create begins the file at path. An existing file keeps its permissions, a symbolic link stays one.
func Create(path string) (*File, error) {
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
	dir, base := filepath.Split(path)
	for i := 0; ; i++ {
		// a hidden name, lest it be read as input where input and output share a folder
		part := fmt.Sprintf("%s.%s.%d-%d.part", dir, base, os.Getpid(), i)
		f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && i < 100 {
			continue
		}
		if err != nil {
			return nil, plain(path, err)
		}
		return &File{File: f, path: path}, nil
	}
}

// Write writes to the file. Errors name the file as the caller does.
func (f *File) Write(p []byte) (int, error) {
	n, err := f.File.Write(p)
	if err != nil {
		err = plain(f.name(), err)
	}
	return n, err
}

// Commit closes the file and puts it in its place.
func (f *File) Commit() error { return commit([]*File{f}) }

// commit closes files and puts each in its place. If one of them cannot be, none stays: those that were put there already
// are taken away again.
func commit(files []*File) error {
	for _, f := range files {
		if err := f.Close(); err != nil {
			abort(files)
			return plain(f.name(), err)
		}
	}
	for i, f := range files {
		if f.path == "" {
			continue
		}
		if err := os.Rename(f.File.Name(), f.path); err != nil {
			for _, placed := range files[:i] {
				if placed.path != "" {
					os.Remove(placed.path)
				}
			}
			abort(files)
			return plain(f.path, err)
		}
	}
	return nil
}

func abort(files []*File) {
	for _, f := range files {
		f.Abort()
	}
}

// Abort closes the file and leaves nothing of it behind.
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
