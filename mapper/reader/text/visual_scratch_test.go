package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
)

func sq(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\u00a0' || r == tatweel || r >= 0x200b && r <= 0x200f || r == '\u202f' {
			return -1
		}
		return r
	}, s)
	return s
}

func TestScratchVisual(t *testing.T) {
	files, _ := filepath.Glob("/work/shared/corpus/text/tika/*.ar.txt")
	v := newVisualOrder(lang.Get("ar"))
	n, ok, changed := 0, 0, 0
	out, _ := os.Create("/tmp/arabic/bad.txt")
	for _, f := range files {
		data, _ := os.ReadFile(f)
		truth, err := os.ReadFile("/tmp/arabic/truth/" + strings.TrimSuffix(filepath.Base(f), ".ar.txt"))
		if err != nil {
			continue
		}
		tr := sq(string(truth))
		v.learn(string(data))
		for _, l := range strings.Split(string(data), "\n") {
			if !strings.ContainsFunc(l, isArabicLetter) {
				continue
			}
			n++
			got := v.line(l)
			s := strings.Trim(sq(got), "0123456789-–")
			if strings.Contains(tr, s) {
				ok++
			} else {
				// without digits (marks)
				strip := func(s string) string {
					return strings.Map(func(r rune) rune {
						if r >= '0' && r <= '9' {
							return -1
						}
						return r
					}, s)
				}
				if strings.Contains(strip(tr), strip(s)) {
					ok++
					continue
				}
				fmt.Fprintf(out, "%s\n  in  %s\n  out %s\n", filepath.Base(f), l, got)
			}
			if got != l {
				changed++
			}
		}
	}
	fmt.Println(n, ok, changed)
}
