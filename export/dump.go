package export

import (
	"bufio"
	"crypto/sha256"
	"io"
	"os"
	"path/filepath"
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

// Extension is the extension of file names in this form: ".nq.gz".
func (f Form) Extension() string {
	if f.Compress {
		return f.Format.Extension + ".gz"
	}
	return f.Format.Extension
}

// A Dump is a Writer to a stream, to a file, or to several files of a folder among which documents are distributed:
// its shards. Close ends the output; files appear with Commit, all or none. The zero Dump accepts graphs and writes
// nothing.
type Dump struct {
	shards []shard
	folder string // folder that was created for the dump
}

// A shard contains whole documents and is by itself a valid file of the format.
type shard struct {
	Writer
	file *File  // nil for a stream
	name string // name of the file as given by the caller
	gzip *gzip.Writer
	out  *bufio.Writer // what gzip writes to
}

// NewDump returns a Dump to w. There is nothing to commit.
func NewDump(w io.Writer, form Form) *Dump {
	return &Dump{shards: []shard{newShard(w, form)}}
}

// CreateDump begins a dump to the file at path.
func CreateDump(path string, form Form) (*Dump, error) {
	f, err := Create(path)
	if err != nil {
		return nil, err
	}
	return &Dump{shards: []shard{fileShard(f, path, form)}}, nil
}

func fileShard(f *File, path string, form Form) shard {
	s := newShard(f, form)
	s.file, s.name = f, filepath.Base(path)
	return s
}

func newShard(w io.Writer, form Form) shard {
	var s shard
	if form.Compress {
		s.out = bufio.NewWriterSize(w, 64<<10) // gzip writes a few bytes at a time
		// on N-Quads of the corpus 128 MB/s; compress/gzip of the standard library has 35 MB/s, for files 4 % smaller
		s.gzip = gzip.NewWriter(s.out)
		s.gzip.ModTime = time.Unix(0, 0) // "no time stamp is available"
		w = s.gzip
	}
	s.Writer = form.Format.New(w, form.Options)
	return s
}

// Graph writes a graph to the shard of its document.
func (d *Dump) Graph(g ontology.Graph) error {
	if len(d.shards) == 0 {
		return nil
	}
	return d.shards[shardOf(g.Document.String(), len(d.shards))].Graph(g)
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

// A DumpFile is a file of a dump as it will be after Commit.
type DumpFile struct {
	Name   string // without folders
	Size   int64  // in bytes
	SHA256 [sha256.Size]byte
}

// Files lists the files that Commit will put in their places. Close must have been called. A stream, device or pipe
// is not listed.
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
		files = append(files, DumpFile{s.name, size, [sha256.Size]byte(hash.Sum(nil))})
	}
	return files, nil
}

// Commit puts the files of the dump in their places, together with others that are to appear at the same time.
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

// Abort removes everything that was written of the dump. After Commit it does nothing.
func (d *Dump) Abort() {
	for _, s := range d.shards {
		if s.file != nil {
			s.file.Abort()
		}
	}
	if d.folder != "" {
		os.Remove(d.folder) // fails, as it should, if somebody else has put something there
	}
	*d = Dump{}
}
