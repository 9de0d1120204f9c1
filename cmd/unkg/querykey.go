package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"golang.org/x/sync/errgroup"
)

// key returns a name for what is read of the inputs: it is another after every change of a file, of a flag on which
// graphs depend, or of the program. It is "" if the inputs cannot be read twice.
func (s *sources) key(ctx context.Context) (string, error) {
	var program, inputs []byte
	group, within := errgroup.WithContext(ctx)
	group.Go(func() error {
		program = executableDigest()
		return nil
	})
	group.Go(func() (err error) {
		inputs, err = s.run.Digest(within, s.inputs)
		return err
	})
	if err := group.Wait(); err != nil || program == nil || inputs == nil {
		return "", err
	}
	whole := sha256.New()
	fmt.Fprintf(whole, "%x %x %+v %q %q %d", program, inputs, s.run.Options, s.run.Language, s.run.Symbol, s.run.MaxSize)
	return hex.EncodeToString(whole.Sum(nil)), nil
}

// executableDigest returns the SHA-256 of the program that runs, nil if it cannot be read. A version would not do:
// all builds of a working tree have the same.
func executableDigest() []byte {
	f, err := os.Open("/proc/self/exe") // on Linux, even if the file has been replaced since the start
	if err != nil {
		path, err := os.Executable()
		if err != nil {
			return nil
		}
		if f, err = os.Open(path); err != nil {
			return nil
		}
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil
	}
	return h.Sum(nil)
}
