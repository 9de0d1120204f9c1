package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"github.com/klauspost/compress/gzip"

	"github.com/unkg/unkg/ontology"
)

// A Form is how a dump is written.
type Form struct {
	Format   Format
	Options  Options
	Compress bool // by gzip (RFC 1952), with no time in its header
}

// Extension is that of file names in this form: ".nq.gz".
func (f Form) Extension() string {
	if f.Compress {
		return f.Format.Extension + ".gz"
	}
	return f.Format.Extension
}

// A Dump is a Writer to a stream, a file, or the files of a folder among which documents are shared out: its shards.
// Close ends what is written; the files appear with Commit, all or none.
type Dump struct {
	shards []shard
	folder string // made for the dump
}

// A shard holds whole documents and is a file of the format by itself.
type shard struct {
	Writer
	file *File // nil for a stream
	gzip *gzip.Writer
	out  *bufio.Writer // what gzip writes to
}

// NewDump returns a Dump to w. There is nothing to commit.
func NewDump(w io.Writer, form Form) *Dump {
	return &Dump{shards: []shard{newShard(w, nil, form)}}
}

// CreateDump begins a dump into the file at path.
func CreateDump(path string, form Form) (*Dump, error) {
	f, err := Create(path)
	if err != nil {
		return nil, err
	}
	return &Dump{shards: []shard{newShard(f, f, form)}}, nil
}

// MaxShards is how many files a dump may have: all are open at a time, each with about a MiB of memory.
const MaxShards = 1000

// CreateShards begins a dump into n files of a folder, which is made if it is not there. Their names are those of
// MapReduce, unkg-00003-of-00008.nq, so that they sort and a missing one is noticed. A document goes where the SHA-256 of its
// IRI says: others that come or go do not move it. The error is an *OtherShardsError if the folder holds shards that
// these would not replace.
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
	for _, name := range names {
		f, err := Create(filepath.Join(folder, name))
		if err != nil {
			d.Abort()
			return nil, err
		}
		d.shards = append(d.shards, newShard(f, f, form))
	}
	return d, nil
}

var shardName = regexp.MustCompile(`^unkg-[0-9]{5}-of-[0-9]{5}\.`)

// An OtherShardsError is a folder with shards of another number or format, which loaders would take for a part of the dump.
type OtherShardsError struct{ Folder, Name string }

func (e *OtherShardsError) Error() string {
	return fmt.Sprintf("%s: holds %s of another dump", e.Folder, e.Name)
}

// Hint is what the user can do.
func (e *OtherShardsError) Hint() string {
	return "remove the files unkg-*-of-* from the folder or choose another"
}

func newShard(w io.Writer, f *File, form Form) shard {
	s := shard{file: f}
	if form.Compress {
		s.out = bufio.NewWriterSize(w, 64<<10) // gzip writes a few bytes at a time
		// N-Quads of the corpus: 128 MB/s; the gzip of Go itself 35 MB/s, to 4 % less
		s.gzip = gzip.NewWriter(s.out)
		s.gzip.ModTime = time.Unix(0, 0) // "no time stamp is available"
		w = s.gzip
	}
	s.Writer = form.Format.New(w, form.Options)
	return s
}

// Graph writes a graph into the shard of its document.
func (d *Dump) Graph(g ontology.Graph) error {
	return d.shards[shardOf(g.Name.String(), len(d.shards))].Graph(g)
}

// shardOf is the shard of a document among n.
func shardOf(document string, n int) int {
	if n == 1 {
		return 0
	}
	sum := sha256.Sum256([]byte(document))
	return int(binary.BigEndian.Uint64(sum[:]) % uint64(n))
}

// Close ends what is written.
func (d *Dump) Close() error {
	for _, s := range d.shards {
		if err := s.close(); err != nil {
			return err
		}
	}
	return nil
}

func (s shard) close() error {
	if err := s.Writer.Close(); err != nil || s.gzip == nil {
		return err
	}
	if err := s.gzip.Close(); err != nil {
		return err
	}
	return s.out.Flush()
}

// A DumpFile is a file of a dump as it will be.
type DumpFile struct {
	Name   string // without folders
	Size   int64  // in bytes
	SHA256 [sha256.Size]byte
}

// Files lists the files that Commit will put in their places, for Close has been called. A stream, a device or a pipe is none.
func (d *Dump) Files() ([]DumpFile, error) {
	var files []DumpFile
	for _, s := range d.shards {
		if s.file == nil || s.file.path == "" {
			continue
		}
		written, err := os.Open(s.file.File.Name())
		if err != nil {
			return nil, plain(s.file.path, err)
		}
		defer written.Close()
		hash := sha256.New()
		size, err := io.Copy(hash, written)
		if err != nil {
			return nil, plain(s.file.path, err)
		}
		files = append(files, DumpFile{filepath.Base(s.file.path), size, [sha256.Size]byte(hash.Sum(nil))})
	}
	return files, nil
}

// Commit puts the files of the dump in their places, and others that are to appear with it.
func (d *Dump) Commit(others ...*File) error {
	var files []*File
	for _, s := range d.shards {
		if s.file != nil {
			files = append(files, s.file)
		}
	}
	if err := commit(append(files, others...)); err != nil {
		d.Abort()
		return err
	}
	*d = Dump{}
	return nil
}

// Abort leaves nothing of the dump behind. After Commit it does nothing.
func (d *Dump) Abort() {
	for _, s := range d.shards {
		if s.file != nil {
			s.file.Abort()
		}
	}
	if d.folder != "" {
		os.Remove(d.folder) // unless somebody else has put something there
	}
	*d = Dump{}
}
