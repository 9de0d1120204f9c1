package oxigraph

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
)

// An image is the memory of an instance that has been filled, in a file after a header.
type image struct {
	file    *os.File
	size    int64 // bytes of the memory
	triples int
}

// A header is the beginning of an image.
type header struct {
	Magic   [8]byte
	Module  [sha256.Size]byte // the memory means something to this module only
	Size    int64             // of the memory
	Triples int64
	Sum     uint32 // CRC-32 of what is before
}

// headerSize is the room for the header: a multiple of the size of pages everywhere, as mappings want it.
const headerSize = 64 << 10

var errImage = errors.New("not an image of this module, or not all of it")

func newHeader(size, triples int64) header {
	h := header{Magic: [8]byte([]byte("unkgimg1")), Module: sha256.Sum256(module), Size: size, Triples: triples}
	h.Sum = h.sum()
	return h
}

func (h header) sum() uint32 {
	h.Sum = 0
	var b bytes.Buffer
	binary.Write(&b, binary.LittleEndian, h)
	return crc32.ChecksumIEEE(b.Bytes())
}

// writeImage writes the memory of an instance to a file and takes this over, unless it fails.
func writeImage(f *os.File, in *instance, triples int) (*image, error) {
	m := in.module.Memory()
	memory, ok := m.Read(0, m.Size())
	if !ok {
		return nil, errImage
	}
	start := bytes.NewBuffer(make([]byte, 0, headerSize))
	binary.Write(start, binary.LittleEndian, newHeader(int64(len(memory)), int64(triples)))
	for _, part := range [][]byte{start.Bytes()[:headerSize], memory} {
		if _, err := f.Write(part); err != nil {
			return nil, err
		}
	}
	return &image{f, int64(len(memory)), triples}, nil
}

// openImage takes a file over if it is a whole image.
func openImage(f *os.File) (*image, error) {
	var h header
	if err := binary.Read(io.NewSectionReader(f, 0, headerSize), binary.LittleEndian, &h); err != nil {
		return nil, err
	}
	stat, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if h != newHeader(h.Size, h.Triples) || h.Size <= 0 || h.Size%pageSize != 0 || h.Size > maxMemory || stat.Size() != headerSize+h.Size {
		return nil, errImage
	}
	return &image{f, h.Size, int(h.Triples)}, nil
}

// restore makes the image the memory of an instance.
func (im *image) restore(in *instance) error {
	seen := overlay(in.memory, im.file, headerSize, im.size)
	m := in.module.Memory()
	if missing := im.size - int64(m.Size()); missing > 0 {
		if _, ok := m.Grow(uint32(missing / pageSize)); !ok {
			return &Fault{Kind: Memory, Message: fmt.Sprintf("the dataset has %d MiB, more than an instance may have", im.size>>20), Advice: serverAdvice}
		}
	}
	if seen {
		return nil
	}
	memory, _ := m.Read(0, uint32(im.size))
	_, err := im.file.ReadAt(memory, headerSize)
	return err
}

func (im *image) close() error { return im.file.Close() }
