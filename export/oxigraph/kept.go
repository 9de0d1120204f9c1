package oxigraph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// What is kept of datasets in the cache: the newest, by the time of their last use.
const (
	maxKept      = 4
	maxKeptBytes = 4 << 30
)

const (
	keptSuffix = ".image"
	newPrefix  = "new-" // of files that are being written
)

// kept is the folder of datasets that are kept; "" if none are.
type kept string

func (e *Engine) kept() kept {
	if e.options.Cache == "" {
		return ""
	}
	return kept(filepath.Join(e.options.Cache, "data"))
}

// path returns where the dataset is. Its name depends on the module, so that two versions do not overwrite each other's.
func (k kept) path(c Contents) string {
	name := sha256.Sum256(fmt.Appendf(nil, "%x\n%t\n%s", sha256.Sum256(module), c.Graphs, c.Key))
	return filepath.Join(string(k), hex.EncodeToString(name[:])+keptSuffix)
}

// find returns the dataset, or nil if it is not there as a whole.
func (k kept) find(c Contents) *image {
	if k == "" || c.Key == "" {
		return nil
	}
	f, err := os.Open(k.path(c))
	if err != nil {
		return nil
	}
	im, err := openImage(f)
	if err != nil {
		f.Close()
		return nil
	}
	now := time.Now()
	os.Chtimes(f.Name(), now, now)
	return im
}

// keep writes a dataset as a whole or not at all, and removes the ones that were not used for longest.
func (k kept) keep(c Contents, in *instance, triples int) (*image, error) {
	if err := os.MkdirAll(string(k), 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(string(k), newPrefix) // for the user only
	if err != nil {
		return nil, err
	}
	im, err := writeImage(f, in, triples)
	if err == nil {
		err = f.Sync() // before it has the name, so that it is whole even after a failure of power
	}
	if err == nil {
		err = os.Rename(f.Name(), k.path(c))
	}
	if err != nil {
		f.Close()
		os.Remove(f.Name())
		return nil, err
	}
	k.prune()
	return im, nil
}

// prune removes datasets beyond the limits, and what runs that were killed left. What another run has open stays
// readable for it.
func (k kept) prune() {
	entries, err := os.ReadDir(string(k))
	if err != nil {
		return
	}
	var images []os.FileInfo
	for _, e := range entries {
		info, err := e.Info()
		switch {
		case err != nil:
		case strings.HasSuffix(info.Name(), keptSuffix):
			images = append(images, info)
		case strings.HasPrefix(info.Name(), newPrefix) && time.Since(info.ModTime()) > time.Hour:
			os.Remove(filepath.Join(string(k), info.Name()))
		}
	}
	slices.SortFunc(images, func(a, b os.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), cmp.Compare(a.Name(), b.Name()))
	})
	size := int64(0)
	for i, info := range images {
		if size += info.Size(); i > 0 && (i >= maxKept || size > maxKeptBytes) {
			os.Remove(filepath.Join(string(k), info.Name()))
		}
	}
}
