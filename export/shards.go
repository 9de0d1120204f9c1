package export

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// MaxShards is the largest number of files of a dump: all are open at the same time, each with about a MiB of memory.
const MaxShards = 1000

// CreateShards begins a dump to n files in a folder, which is created if necessary. Their names,
// unkg-00003-of-00008.nq, are as in MapReduce, so that they sort and a missing one is noticed. The SHA-256 of its IRI
// decides in which shard a document goes, so adding or removing others does not move it. The error is an
// *OtherShardsError if the folder has shards that these would not replace.
func CreateShards(folder string, n int, form Form) (*Dump, error) {
	d := &Dump{}
	switch err := os.Mkdir(folder, 0o777); {
	case err == nil:
		d.folder = folder
	case !errors.Is(err, fs.ErrExist):
		return nil, plain(folder, err)
	}
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("unkg-%05d-of-%05d%s", i, n, form.Extension()))
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, plain(folder, err)
	}
	for _, e := range entries {
		if shardName.MatchString(e.Name()) && !slices.Contains(names, e.Name()) {
			return nil, &OtherShardsError{folder, e.Name()}
		}
	}
	removeLeftParts(folder, shardName.MatchString)
	for _, name := range names {
		path := filepath.Join(folder, name)
		f, err := create(path)
		if err != nil {
			d.Abort()
			return nil, err
		}
		d.shards = append(d.shards, fileShard(f, path, form))
	}
	return d, nil
}

var shardName = regexp.MustCompile(`^unkg-[0-9]{5}-of-[0-9]{5}\.`)

// An OtherShardsError says that the folder has shards of a dump with another number or format, which loaders would
// take for part of the new dump.
type OtherShardsError struct{ Folder, Name string }

func (e *OtherShardsError) Error() string {
	return fmt.Sprintf("%s: holds %s of another dump", e.Folder, e.Name)
}

// Hint says what the user can do.
func (e *OtherShardsError) Hint() string {
	return "remove the files unkg-*-of-* from the folder or choose another"
}

// shardOf returns the index of the shard of a document among n.
func shardOf(document string, n int) int {
	if n == 1 {
		return 0
	}
	sum := sha256.Sum256([]byte(document))
	return int(binary.BigEndian.Uint64(sum[:]) % uint64(n))
}
