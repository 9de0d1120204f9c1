package main

import (
	"strconv"
	"strings"
)

// sizes are the units of sizes, in bytes; the longer names first.
var sizes = []struct {
	unit  string
	bytes int64
}{{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"kB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"B", 1}, {"", 1}}

// parseSize returns the value of a flag, in bytes.
func parseSize(flag, text string) (int64, error) {
	for _, s := range sizes {
		number, ok := strings.CutSuffix(text, s.unit)
		if !ok {
			continue
		}
		if n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 32); err == nil && n > 0 {
			return n * s.bytes, nil
		}
	}
	return 0, usagef("--%s %q: no size", flag, text).withHint("it is a number of bytes, KiB, MiB or GiB, such as 64MiB")
}
