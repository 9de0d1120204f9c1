//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package export

import (
	"errors"
	"os"
)

const lockable = false

var errLocked = errors.New("locked")

func lock(*os.File) error { return errors.ErrUnsupported }
