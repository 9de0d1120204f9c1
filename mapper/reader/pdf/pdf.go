// Package pdf reads resolutions as PDF: what is drawn on the pages, by pdfium in WebAssembly, becomes lines, and these
// are read as text is. Most callers call Read.
//
// pdfium finds what others find: in 233 PDFs of the United Nations in six languages (3.5 million letters and digits) no
// letter or digit is missing or added compared with MuPDF and with poppler's pdftotext -raw, but for the strokes that
// stretch Arabic words. It keeps the order of the file and, unlike pdftotext, gives the place, size and font of each
// character. It takes twice the processor time of pdftotext -raw, on all processors at once; nine tenths of that are its
// reading of the page and of the text, and calls from Go are few enough not to matter.
//
// Any number of goroutines may read: each has an instance of pdfium with a memory of its own, which is used for one file
// after another and thrown away if a file made it fail or grow. pdfium is compiled when the first PDF is read, which takes
// some seconds; the result is kept in the folder unkg/pdfium of the user's cache. A file that is built otherwise than its
// last lines say is read by a slower pdfium that can be stopped; the other is limited by the memory that it may take.
package pdf

import (
	"bytes"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/mapper/resolution"
)

// Match reports whether data is a PDF.
func Match(data []byte) bool { return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) }

// Read reads a PDF. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	pages, err := open(name, data)
	if err != nil {
		return nil, err
	}
	return text.ReadRich(name, lines(pages), known)
}
