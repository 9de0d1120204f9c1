package export

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// commit puts files in their places, synced to disk, and closes them. If that fails for one of them, none is put in
// place, and the files that were there before are restored.
func commit(files []*File) error {
	if err := finish(files); err != nil {
		abort(files)
		return err
	}
	var placed []replacement
	for _, f := range files {
		if f.path == "" {
			continue
		}
		r, err := f.place(len(files) > 1)
		placed = append(placed, r)
		if err != nil {
			for _, r := range placed {
				r.undo()
			}
			abort(files)
			return plain(f.path, err)
		}
	}
	folders := map[string]bool{}
	for _, r := range placed {
		r.forget()
		folders[filepath.Dir(r.path)] = true
	}
	for _, f := range files {
		f.Close()
	}
	for folder := range folders {
		syncFolder(folder)
	}
	return nil
}

// finish syncs files to disk, many at a time: for 300 small files that takes a twentieth of the time.
func finish(files []*File) error {
	const atATime = 64
	errs := make([]error, len(files))
	slots := make(chan struct{}, atATime)
	var all sync.WaitGroup
	for i, f := range files {
		slots <- struct{}{}
		all.Go(func() {
			if err := f.finish(); err != nil {
				errs[i] = plain(f.name(), err)
			}
			<-slots
		})
	}
	all.Wait()
	return cmp.Or(errs...)
}

// finish syncs the file to disk. A part stays open, and so locked, on systems where open files can be renamed.
func (f *File) finish() error {
	if f.path == "" {
		return f.Close()
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if lockable {
		return nil
	}
	return f.Close()
}

// A replacement records what place did, so that it can be undone.
type replacement struct {
	path string
	old  string // backup name of the file that was there, "" if there was none or it is not kept
	done bool
}

// place renames the part to its final name. With keep, the file that was there is kept under another name.
func (f *File) place(keep bool) (r replacement, err error) {
	r.path = f.path
	if info, err := os.Lstat(f.path); keep && err == nil && info.Mode().IsRegular() {
		r.old = strings.TrimSuffix(f.File.Name(), ".part") + ".old.part"
		if os.Link(f.path, r.old) != nil { // a file system without hard links
			if err := os.Rename(f.path, r.old); err != nil {
				r.old = ""
				return r, err
			}
		}
	}
	err = os.Rename(f.File.Name(), f.path)
	r.done = err == nil
	return r, err
}

// undo restores what was there before.
func (r replacement) undo() {
	switch {
	case r.old != "":
		os.Rename(r.old, r.path)
		os.Remove(r.old) // renaming one name of a file to another name of the same file would do nothing
	case r.done:
		os.Remove(r.path)
	}
}

// forget removes the file that was kept.
func (r replacement) forget() {
	if r.old != "" {
		os.Remove(r.old)
	}
}

// syncFolder syncs the names in a folder to disk. Where that is not supported, the system does it at some later time.
func syncFolder(path string) {
	if d, err := os.Open(path); err == nil {
		d.Sync()
		d.Close()
	}
}
