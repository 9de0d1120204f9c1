package mapper

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// Digest returns a SHA-256 of what the inputs (files, folders) contain: the names and the bytes of all files, in their
// order. Inputs with the same digest give the same graphs. It is nil if an input cannot be read, or only once, as
// standard input and pipes. It fails only if ctx is done.
func (run Run) Digest(ctx context.Context, inputs []string) ([]byte, error) {
	all := list(inputs)
	sums := make([][]byte, len(all))
	parallel(ctx, run.jobs(), len(all), func(i int) { sums[i] = all[i].digest() })
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	whole := sha256.New()
	for i, in := range all {
		if sums[i] == nil {
			return nil, nil
		}
		fmt.Fprintf(whole, "%q %x\n", in.Name, sums[i])
	}
	return whole.Sum(nil), nil
}

// digest returns the digest of an input, which for one that is left out is that of the reason. It is nil if there is
// none.
func (in *Input) digest() []byte {
	switch {
	case in.foreign:
		sum := sha256.Sum256([]byte(in.fault.Error()))
		return sum[:]
	case in.fault != nil, in.stream:
		return nil
	}
	f, err := os.Open(in.Name)
	if err != nil {
		return nil
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil
	}
	return h.Sum(nil)
}
