package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
)

// A part is a file that is being written, in the folder of its final place: ".out.nq.4711-0.part" for out.nq by
// process 4711. It is a hidden file, so that it is not read as input if input and output share a folder. It is locked
// as long as the run lives: a part that can be locked was left by a killed run. (Process numbers do not prove that a
// process lives: in a container every run is process 1, and another machine may write to the folder.)
var partName = regexp.MustCompile(`^\.(.+)\.[0-9]+-[0-9]+(\.old)?\.part$`)

// createPart creates the part of the file at path.
func createPart(path string, mode fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(path)
	const attempts = 1000 // parts left by processes with our number that cannot be removed
	for i := 0; ; i++ {
		name := fmt.Sprintf("%s.%s.%d-%d.part", dir, base, os.Getpid(), i)
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && i < attempts {
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := lock(f); errors.Is(err, errLocked) || !isStill(f) {
			f.Close() // another run has removed it before it was locked
			continue
		}
		return f, nil
	}
}

// isStill reports whether the file still exists under its name.
func isStill(f *os.File) bool {
	there, err := os.Lstat(f.Name())
	if err != nil {
		return false
	}
	open, err := f.Stat()
	return err == nil && os.SameFile(there, open)
}

// removeLeftParts removes from a folder, "" for the current one, the parts that killed runs left, if mine accepts the
// name of the file. Parts that cannot be removed stay and do no harm.
func removeLeftParts(dir string, mine func(base string) bool) {
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if match := partName.FindStringSubmatch(e.Name()); match == nil || !mine(match[1]) || !e.Type().IsRegular() {
			continue
		}
		if f, err := os.Open(filepath.Join(dir, e.Name())); err == nil {
			if lock(f) == nil {
				os.Remove(f.Name())
			}
			f.Close()
		}
	}
}
