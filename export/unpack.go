package export

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
)

// Unpack returns the content of r, decompressed if its first bytes say that it is gzip. Errors in the compressed data
// are returned by Read and begin with name.
func Unpack(name string, r io.Reader) (io.Reader, error) {
	start := make([]byte, 2)
	n, err := io.ReadFull(r, start)
	start = start[:n]
	switch {
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, err
	case string(start) != "\x1f\x8b":
		return io.MultiReader(bytes.NewReader(start), r), nil
	}
	z, err := gzip.NewReader(bufio.NewReaderSize(io.MultiReader(bytes.NewReader(start), r), 64<<10))
	if err != nil {
		return nil, packed{name, nil}.fault(err)
	}
	return packed{name, z}, nil
}

// packed adds its name to errors.
type packed struct {
	name string
	r    io.Reader
}

func (p packed) Read(buf []byte) (int, error) {
	n, err := p.r.Read(buf)
	if err != nil && err != io.EOF {
		err = p.fault(err)
	}
	return n, err
}

func (p packed) fault(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = errors.New("the compressed data end too early")
	}
	return fmt.Errorf("%s: %w", p.name, err)
}
