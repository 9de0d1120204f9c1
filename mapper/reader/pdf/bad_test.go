package pdf

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/mapper/reader/pdf/pdftest"
)

// herons is pages of so many lines each of invented wording.
func herons(pages, lines int) (all []pdftest.Page) {
	for i := range pages {
		p := pdftest.Page{
			Rules: []pdftest.Rule{{X: 123, Y: 90, Width: 72, Height: .5}},
			Links: []pdftest.Link{{Rule: pdftest.Rule{X: 123, Y: 600, Width: 60, Height: 12}, Target: "https://undocs.org/A/1"}},
		}
		for line := range lines {
			p.Texts = append(p.Texts,
				pdftest.Text{X: 123, Y: 720 - 14*float64(line), Size: 10, Italic: true, Text: "Welcoming"},
				pdftest.Text{X: 170, Y: 720 - 14*float64(line), Size: 10, Text: fmt.Sprintf("line %d of page %d about the herons", line, i)},
				pdftest.Text{X: 330, Y: 723 - 14*float64(line), Size: 6.5, Text: "7"})
		}
		all = append(all, p)
	}
	return all
}

func TestBadFiles(t *testing.T) {
	whole := pdftest.Write(herons(3, 40)...)
	pages := func(kids string) []byte {
		return pdftest.File("<< /Type /Catalog /Pages 2 0 R >>", kids)
	}
	for name, c := range map[string]struct {
		data []byte
		want string // message, "" where the file is read
	}{
		"password":       {fixture(t, "password.pdf"), errPassword.Error()},
		"empty password": {fixture(t, "owner.pdf"), ""},
		"cut short":      {whole[:len(whole)/2], errCut.Error()},
		"linearized, cut": {bytes.Replace(whole, []byte("%\xe2"), []byte("%1 0 obj << /Linearized 1 /L 999999 >>\n%\xe2"), 1),
			errCut.Error()},
		"noise":        {append([]byte("%PDF-1.7\n"), append(noise(5000), "startxref\n9\n%%EOF"...)...), errDamaged.Error()},
		"no pages":     {pages("<< /Type /Pages /Count 0 /Kids [] >>"), errNoPages.Error()},
		"images only":  {pdftest.Write(pdftest.Page{Operators: []string{"72 72 200 200 re f"}}), errNoText.Error()},
		"page of page": {pages("<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 2 0 R] >>"), errPage.Error()},
		"wrong xref":   {bytes.Replace(whole, []byte("startxref\n"), []byte("startxref\n7"), 1), ""},
	} {
		t.Run(name, func(t *testing.T) {
			pages, err := open("in.pdf", c.data)
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %d pages and %v, want %q", len(pages), err, c.want)
			}
		})
	}
}

func TestHostile(t *testing.T) {
	nested := strings.Repeat("[", 200000) + strings.Repeat("]", 200000)
	page := func(content string, more ...string) []byte {
		return pdftest.File(append([]string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>",
			content}, more...)...)
	}
	form := func(next int) string {
		return pdftest.Stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A %d 0 R >> >>", next),
			[]byte(strings.Repeat("/A Do ", 10)))
	}
	for name, data := range map[string][]byte{
		"deep arrays":     page(pdftest.Stream("", []byte(nested+" TJ"))),
		"deep objects":    pdftest.File("<< /Type /Catalog /Pages 2 0 R >>", nested),
		"deep states":     page(pdftest.Stream("", []byte(strings.Repeat("q ", 1000000)))),
		"form of itself":  page(pdftest.Stream("", []byte("/A Do")), form(5)),
		"forms in forms":  page(pdftest.Stream("", []byte("/A Do")), form(6), form(7), form(8), form(9), form(10), form(11), form(12), form(13), form(14)),
		"bomb":            page(pdftest.Bomb(300 << 20)),
		"long table":      []byte("%PDF-1.7\nxref\n0 99999999\ntrailer << /Size 99999999 /Root 1 0 R >>\nstartxref\n9\n%%EOF"),
		"table of itself": []byte("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 9 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF"),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			pages, err := open("in.pdf", data)
			t.Logf("%d pages, %v, %v", len(pages), err, time.Since(start))
			if err == nil {
				t.Error("is read")
			}
			if time.Since(start) > 2*maxTime {
				t.Error("takes too long")
			}
			mustOpen(t, pdftest.Write(herons(1, 5)...))
		})
	}
}

// TestDeadline stops pdfium in the middle of a page.
func TestDeadline(t *testing.T) {
	in, err := watched.instance()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	start := time.Now()
	_, err = in.pages(ctx, pdftest.File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>", pdftest.Bomb(20<<20)))
	if err != errTooLong || time.Since(start) > 20*time.Second {
		t.Errorf("%v after %v", err, time.Since(start))
	}
	watched.giveBack(in)
	if len(watched.idle) > 0 {
		t.Error("the instance is used again")
	}
}

func TestManyPages(t *testing.T) {
	start := time.Now()
	if n := len(mustOpen(t, pdftest.Compressed(herons(1000, 5)...))); n != 1000 {
		t.Errorf("%d pages", n)
	}
	t.Log(time.Since(start))
}

// TestDamaged reads files whose bytes were changed or whose ends were cut off: each gives pages or an error.
func TestDamaged(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	sound := [][]byte{pdftest.Write(herons(2, 40)...), pdftest.Compressed(herons(2, 40)...)}
	mustOpen(t, sound[0])
	before := runtime.NumGoroutine()
	read := 0
	for i := range 200 {
		data := bytes.Clone(sound[i%2])
		if i%4 > 1 {
			data = data[:r.IntN(len(data))]
		}
		for range 1 << r.IntN(9) {
			data[r.IntN(len(data))] = byte(r.Uint32())
		}
		if i%3 == 0 { // a file that seems whole
			data = append(data, "\nstartxref\n9\n%%EOF"...)
		}
		start := time.Now()
		if _, err := open("in.pdf", data); err == nil {
			read++
		} else if !strings.HasPrefix(err.Error(), "in.pdf") {
			t.Errorf("file %d: %v", i, err)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("file %d takes %v", i, took)
		}
	}
	t.Logf("%d of 200 are read", read)
	mustOpen(t, sound[0])
	if after := runtime.NumGoroutine(); after > before+2 {
		t.Errorf("%d goroutines, %d before", after, before)
	}
	if n := len(quick.idle) + len(watched.idle); n > 2 {
		t.Errorf("%d instances wait", n)
	}
}

func noise(n int) []byte {
	r := rand.New(rand.NewPCG(3, 4))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func fixture(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
