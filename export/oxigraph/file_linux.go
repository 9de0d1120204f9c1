package oxigraph

import (
	"os"

	"golang.org/x/sys/unix"
)

// newFile returns a file without a name, in memory.
func newFile() (*os.File, error) {
	fd, err := unix.MemfdCreate("unkg-dataset", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), "unkg-dataset"), nil
}
