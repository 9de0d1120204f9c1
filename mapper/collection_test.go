package mapper

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// opened are invented files. Each time one is opened is counted and can have a different text.
type opened struct {
	mutex sync.Mutex
	times map[string]int
	text  func(name string, time int) string
}

func (o *opened) open(_ context.Context, name string) (io.ReadCloser, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.times == nil {
		o.times = map[string]int{}
	}
	o.times[name]++
	return io.NopCloser(strings.NewReader(o.text(name, o.times[name]))), nil
}

func waiting(symbol, after string) string {
	return "<akomaNtoso><statement><coverPage><docNumber refersTo='#symbol'>" + symbol +
		"</docNumber></coverPage><mainBody><paragraph><num>1.</num><content><p>Decides to wait.</p></content></paragraph></mainBody></statement></akomaNtoso>" + after
}

// told lists what a run reports: symbols, errors and what it leaves out.
func told(t *testing.T, run Run, inputs ...string) (list []string) {
	t.Helper()
	err := run.Each(context.Background(), inputs, func(r Result) error {
		for _, v := range r.Versions {
			list = append(list, string(v.Symbol))
		}
		for _, err := range append(r.Errors, r.Foreign...) {
			list = append(list, err.Error())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// files creates empty files, whose contents come from an opened.
func files(t *testing.T, names ...string) {
	t.Chdir(t.TempDir())
	for _, name := range names {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestOpenedOnce: small files are opened once, and documents come in the order of their symbols.
func TestOpenedOnce(t *testing.T) {
	files(t, "a", "b")
	o := &opened{text: func(name string, _ int) string {
		return waiting(map[string]string{"a": "A/RES/92/1", "b": "A/RES/91/1"}[filepath.Base(name)], "")
	}}
	if got := told(t, Run{Open: o.open}, "a", "b", "./a"); !slices.Equal(got, []string{"A/RES/91/1", "A/RES/92/1"}) {
		t.Errorf("got %q", got)
	}
	if o.times["a"]+o.times["./a"] != 1 || o.times["b"] != 1 {
		t.Errorf("opened %v", o.times)
	}
}

// TestChanged: a file whose symbol changes between the two reads is an error, not a second document with the same IRI.
func TestChanged(t *testing.T) {
	files(t, "a", "b")
	o := &opened{text: func(name string, time int) string {
		if name == "b" {
			return waiting("A/RES/91/1", "")
		}
		return waiting(fmt.Sprintf("A/RES/%d/1", 93-time), strings.Repeat(" ", keptFile))
	}}
	want := []string{"A/RES/91/1", "a: its symbol has become A/RES/91/1: the file changed while it was read"}
	if got := told(t, Run{Open: o.open}, "a", "b"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestMaxSize: a file that is too large is an error, wherever its symbol is, and is not read further.
func TestMaxSize(t *testing.T) {
	files(t, "early", "late", "endless")
	o := &opened{text: func(name string, _ int) string {
		switch name {
		case "early":
			return waiting("A/RES/91/1", strings.Repeat(" ", 3*glanced))
		case "late":
			return "<akomaNtoso>" + strings.Repeat(" ", 3*glanced) + strings.TrimPrefix(waiting("A/RES/92/1", ""), "<akomaNtoso>")
		}
		return strings.Repeat("word ", 3*glanced)
	}}
	for _, c := range []struct {
		size int64
		want []string
	}{
		{100, []string{"early: larger than 100 bytes", "endless: larger than 100 bytes", "late: larger than 100 bytes"}},
		{2 * glanced, []string{"early: larger than 65536 bytes", "endless: larger than 65536 bytes", "late: larger than 65536 bytes"}},
		{16 * glanced, []string{"A/RES/91/1", "A/RES/92/1", "endless:1:1: not a resolution: neither an enacting formula such as \"The General Assembly,\" nor a heading such as \"Resolution 242 (1967)\" was found"}},
	} {
		got := told(t, Run{Open: o.open, MaxSize: c.size}, "early", "late", "endless")
		for i := range got {
			got[i] = strings.TrimSuffix(got[i], ", which --max-file-size can raise")
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d: got %q, want %q", c.size, got, c.want)
		}
	}
}

// TestAside: an input that was set aside is read from its beginning, although a stream can be opened only once.
func TestAside(t *testing.T) {
	files(t, "a", "b")
	o := &opened{text: func(name string, _ int) string {
		if name == "a" {
			return waiting("A/RES/91/1", "")
		}
		return "aside " + strings.Repeat(name, 2*glanced)
	}}
	run := Run{Open: o.open, Aside: func(_ string, start []byte) bool { return bytes.HasPrefix(start, []byte("aside")) }}
	c, err := run.Collect(context.Background(), []string{"-", "b", "a"})
	if err != nil || len(c.Aside) != 2 {
		t.Fatalf("%v, %d set aside", err, len(c.Aside))
	}
	if c.Aside[0].Name != "-" || c.Aside[1].Name != "b" {
		t.Errorf("the order is not that of the inputs")
	}
	for _, in := range c.Aside {
		r, err := c.OpenAside(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(r); err != nil || string(text) != o.text(in.Name, 0) {
			t.Errorf("%s: %d bytes, %v", in.Name, len(text), err)
		}
	}
	if o.times["-"] != 1 || o.times["a"] != 1 || o.times["b"] != 2 {
		t.Errorf("opened %v", o.times)
	}
}

// TestInterrupted: a run that waits for an input ends when its context is done.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	open := func(ctx context.Context, _ string) (io.ReadCloser, error) {
		r, w := io.Pipe()
		context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
		cancel()
		return r, nil
	}
	err := Run{Open: open}.Each(ctx, []string{"-"}, func(Result) error { return nil })
	if err != context.Canceled {
		t.Errorf("got %v", err)
	}
}
