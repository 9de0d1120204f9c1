// Package mhtml reads resolutions as web pages that a browser or Word has saved in one file (RFC 2557): .mht, .mhtml.
//
// Such a file is a message whose parts are the page, its frames, style sheets and pictures. Read decodes the page, which
// package html reads, and leaves the other parts alone. The lines of the account are those of the page.
package mhtml

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"github.com/unkg/unkg/mapper/reader/decode"
	"github.com/unkg/unkg/mapper/reader/html"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// longestHeader is the largest number of bytes of the header of a message.
const longestHeader = 16 << 10

// Match reports whether data is a message that is a web page or consists of parts that belong together.
func Match(data []byte) bool {
	data = bytes.TrimPrefix(data[:min(len(data), longestHeader)], source.BOM)
	name, _, ok := bytes.Cut(data[:min(len(data), 100)], []byte(":"))
	if !ok || bytes.ContainsAny(name, " \n<") || !bytes.Contains(bytes.ToLower(data), []byte("mime-version:")) {
		return false
	}
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil || m.Header.Get("Mime-Version") == "" {
		return false
	}
	media, _ := typeOf(textproto.MIMEHeader(m.Header))
	return media == "multipart/related" || media == "text/html"
}

// Read reads a saved page. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	page, err := pageOf(data)
	if err != nil {
		return nil, source.Whole(name, err.Error())
	}
	decoded, err := decode.Read(name, page)
	if err != nil {
		return nil, err
	}
	r, err := html.Read(name, decoded.Data, known)
	if err != nil {
		return nil, err
	}
	r.Warnings = append(decoded.Warnings(), r.Warnings...)
	return r, nil
}

// What a message can lack.
var (
	errNone  = errors.New("the message holds no web page")
	errCut   = errors.New("the saved page is cut short: save it again")
	errParts = errors.New("the message has too many parts")
)

// pageOf returns the page of a message, as its author encoded it.
func pageOf(data []byte) ([]byte, error) {
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimPrefix(data, source.BOM)))
	if err != nil {
		return nil, errNone
	}
	r := reader{left: 10_000}
	page, err := r.page(textproto.MIMEHeader(m.Header), m.Body, 0)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, errCut
	case err != nil && err != errParts:
		return nil, errors.New("the saved page is damaged: " + err.Error())
	case err == nil && page == nil:
		return nil, errNone
	}
	return page, err
}

// A reader looks for the page in the parts of a message.
type reader struct {
	left int // how many more parts may be looked at
}

// page returns the page that a part is or holds, nil if there is none: the part that is named as the start, or else the
// first that is a page.
func (r *reader) page(header textproto.MIMEHeader, body io.Reader, depth int) (page []byte, err error) {
	const deepest = 4 // messages in messages
	media, parameters := typeOf(header)
	switch {
	case media == "text/html" || media == "application/xhtml+xml":
		return io.ReadAll(plain(header, body))
	case !strings.HasPrefix(media, "multipart/") || parameters["boundary"] == "" || depth == deepest:
		return nil, nil
	}
	start := strings.Trim(parameters["start"], "<> ")
	for parts := multipart.NewReader(body, parameters["boundary"]); ; {
		part, err := parts.NextRawPart()
		switch {
		case err == io.EOF:
			return page, nil
		case err != nil:
			return nil, err
		}
		if r.left--; r.left < 0 {
			return nil, errParts
		}
		named := start == "" || start == strings.Trim(part.Header.Get("Content-ID"), "<> ")
		if !named && page != nil {
			continue
		}
		found, err := r.page(part.Header, part, depth+1)
		if err != nil {
			return nil, err
		}
		if found == nil {
			continue
		}
		if page = found; named {
			return page, nil
		}
	}
}

// typeOf returns the media type that a header tells and its parameters.
func typeOf(header textproto.MIMEHeader) (media string, parameters map[string]string) {
	media, parameters, _ = mime.ParseMediaType(header.Get("Content-Type"))
	return media, parameters
}

// plain undoes how the content of a part was made fit for mail.
func plain(header textproto.MIMEHeader, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
