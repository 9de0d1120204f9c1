package recognizer

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/resolution"
)

func BenchmarkZZClauses(b *testing.B) {
	for _, code := range []string{"en", "zh"} {
		var rs []*resolution.Resolution
		n := 0
		files, _ := filepath.Glob("/work/shared/corpus/akn/" + code + "/*.xml")
		for _, f := range files {
			data, _ := os.ReadFile(f)
			r, err := reader.Read(f, data, code)
			if err != nil {
				continue
			}
			Recognize(r)
			for _, p := range r.Paragraphs {
				n += len(p.Text)
			}
			rs = append(rs, r)
		}
		c := stagesOf(code).clauses
		b.Run(code, func(b *testing.B) {
			b.SetBytes(int64(n))
			b.ReportAllocs()
			var u0, u1 syscall.Rusage
			syscall.Getrusage(0, &u0)
			for range b.N {
				for _, r := range rs {
					r.Warnings = r.Warnings[:0]
					c.find(r)
				}
			}
			syscall.Getrusage(0, &u1)
			cpu := float64(u1.Utime.Nano()+u1.Stime.Nano()-u0.Utime.Nano()-u0.Stime.Nano()) / 1e9
			b.ReportMetric(float64(n)*float64(b.N)/cpu/1e6, "cpuMB/s")
		})
	}
}
