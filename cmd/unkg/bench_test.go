package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// BenchmarkCorpus exports all real resolutions of a kind with the command itself, from files to N-Triples. MB/s are of
// input; peak-MiB is the most memory that the command took, MB/cpu-s its speed on one core of its own.
func BenchmarkCorpus(b *testing.B) {
	root := corpus.Folder(b)
	for _, folder := range []string{"akn", "akn/en", "akn/zh", "text", "text/tika", "text/pdftotext-raw"} {
		b.Run(strings.ReplaceAll(folder, "/", "-"), func(b *testing.B) {
			files := walk(b, filepath.Join(root, folder))
			var size int64
			for _, f := range files {
				info, err := os.Stat(f)
				if err != nil {
					b.Fatal(err)
				}
				size += info.Size()
			}
			b.SetBytes(size)
			var peak int64 // KiB, as Linux counts it
			var cpu time.Duration
			for b.Loop() {
				cmd := exec.Command("unkg", "export", "--quiet", "--format", "ntriples", "-o", os.DevNull, filepath.Join(root, folder))
				out, err := cmd.CombinedOutput()
				if err != nil && (cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != exitSome) {
					b.Fatalf("%v\n%s", err, out)
				}
				if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
					peak = max(peak, usage.Maxrss)
				}
				cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			}
			b.ReportMetric(float64(peak)/1024, "peak-MiB")
			b.ReportMetric(float64(size)*float64(b.N)/1e6/cpu.Seconds(), "MB/cpu-s")
		})
	}
}

// BenchmarkFormats writes the graphs of real resolutions. MB/s are of output.
func BenchmarkFormats(b *testing.B) {
	var graphs []ontology.Graph
	run := mapper.Run{Options: mapper.Options{Base: ontology.DefaultBase}}
	err := run.Each(context.Background(), corpus.Sample(b, 3), func(r mapper.Result) error {
		graphs = append(graphs, r.Graph)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range export.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			var size int64
			b.ReportAllocs()
			for b.Loop() {
				out := &counter{}
				w := f.New(out, export.Options{Base: ontology.DefaultBase})
				for _, g := range graphs {
					if err := w.Graph(g); err != nil {
						b.Fatal(err)
					}
				}
				if err := w.Close(); err != nil {
					b.Fatal(err)
				}
				size = out.size
			}
			b.SetBytes(size)
		})
	}
}

// A counter counts the bytes written to it.
type counter struct{ size int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.size += int64(len(p))
	return len(p), nil
}
