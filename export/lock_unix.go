//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package export

import (
	"errors"
	"os"
	"syscall"
)

// lockable says that open files can be locked and renamed.
const lockable = true

var errLocked error = syscall.EWOULDBLOCK

// lock locks a file until it is closed or the process ends. The error is errLocked if it is locked already; other
// errors come from file systems without locks.
func lock(f *os.File) error {
	for {
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
