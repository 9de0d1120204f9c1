package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/unkg/unkg/mapper/reader/source"
)

// Limits of one file.
const (
	maxTime    = 60 * time.Second
	maxPages   = 20000
	maxObjects = 50000     // of a page
	maxMemory  = 256 << 20 // bytes of an instance
)

// Faults of files that are read as far as they can be.
var (
	errDamaged  = errors.New("the PDF is damaged: repair it, with qpdf IN OUT or mutool clean IN OUT")
	errCut      = errors.New("the PDF is cut short: fetch it again")
	errPage     = errors.New("the page is damaged: repair the PDF, with qpdf IN OUT or mutool clean IN OUT")
	errCrowded  = fmt.Errorf("the page has more than %d objects", maxObjects)
	errPassword = errors.New("the PDF is encrypted with a password: " +
		"decrypt it, with qpdf --decrypt --password=PASSWORD IN OUT")
	errSecurity = errors.New("the PDF is encrypted in a way that is not supported: decrypt it, with qpdf --decrypt IN OUT")
	errNoText   = errors.New("the PDF has no text, only images: recognise its text first, with ocrmypdf IN OUT")
	errNoPages  = errors.New("the PDF has no pages")
	errTooLong  = fmt.Errorf("the PDF takes more than %v to read", maxTime)
	errTooLarge = fmt.Errorf("the PDF takes more than %d MiB of memory to read", maxMemory>>20)
	errTooMany  = fmt.Errorf("the PDF has more than %d pages", maxPages)
)

// A pageError is a fault of one page.
type pageError struct {
	number int // from 1
	error
}

// open returns what is drawn on the pages of a PDF.
func open(name string, data []byte) ([]page, error) {
	pages, err := pagesOf(data)
	var of pageError
	switch {
	case errors.As(err, &of):
		return nil, &source.Error{Name: name, Page: of.number, Message: of.error.Error()}
	case err != nil:
		return nil, source.Whole(name, err.Error())
	}
	return pages, nil
}

// pagesOf reads a PDF with an instance of pdfium, which is used again if nothing went wrong.
func pagesOf(data []byte) ([]page, error) {
	if cut(data) {
		return nil, errCut
	}
	e := &quick
	if !ordinary(data) {
		e = &watched
	}
	in, err := e.instance()
	if err != nil {
		return nil, fmt.Errorf("the reader of PDF cannot start: %w", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), maxTime)
	defer cancel()
	pages, err := in.pages(ctx, data)
	e.giveBack(in)
	return pages, err
}

// cut reports whether the end of a PDF is missing: the last startxref, or what a linearized file says of its length.
func cut(data []byte) bool {
	const junk = 64 << 10 // bytes that may follow the end
	start := data[:min(len(data), 1024)]
	if i := bytes.Index(start, []byte("/Linearized")); i >= 0 {
		if length, ok := numberAfter(start[i:], "/L "); ok && length > len(data) {
			return true
		}
	}
	return !bytes.Contains(data[max(0, len(data)-junk):], []byte("startxref"))
}

// ordinary reports whether a PDF is of usual size and built as its last lines say, so that pdfium need not repair it.
func ordinary(data []byte) bool {
	const largest = 16 << 20 // bytes
	i := bytes.LastIndex(data, []byte("startxref"))
	if i < 0 || len(data) > largest || !bytes.HasPrefix(data, []byte("%PDF-")) {
		return false
	}
	at, ok := numberAfter(data[i:], "startxref")
	if !ok || at >= len(data) {
		return false
	}
	table := bytes.TrimLeft(data[at:], "\r\n ")
	return bytes.HasPrefix(table, []byte("xref")) || len(table) > 0 && '0' <= table[0] && table[0] <= '9'
}

// numberAfter returns the number after a word in data.
func numberAfter(data []byte, word string) (n int, ok bool) {
	i := bytes.Index(data, []byte(word))
	if i < 0 {
		return 0, false
	}
	digits := bytes.TrimLeft(data[i+len(word):], "\r\n ")
	end := 0
	for end < len(digits) && '0' <= digits[end] && digits[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(string(digits[:end]))
	return n, err == nil
}
