//go:build !((linux || darwin || freebsd) && (amd64 || arm64))

package oxigraph

import "os"

func reserve(uint64) ([]byte, bool) { return nil, false }

func release([]byte) {}

func overlay(*memory, *os.File, int64, int64) bool { return false }
