package mhtml

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

const (
	page  = "<html><body><p>A/RES/98/7</p><p><i>The General Assembly</i>,</p><p><i>Recalling</i> the lamps,</p><p>1. <i>Decides</i> to wait.</p></body></html>"
	frame = "<html><body><p>We sell lamps.</p></body></html>"
)

// related is a message of parts, each a header and its content.
func related(parameters string, parts ...string) string {
	var b strings.Builder
	b.WriteString("From: <Saved by Blink>\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--lamp\"" + parameters + "\r\n\r\n")
	for _, p := range parts {
		b.WriteString("\r\n----lamp\r\n" + p)
	}
	return b.String() + "\r\n----lamp--\r\n"
}

func part(header, content string) string { return "Content-Type: " + header + "\r\n\r\n" + content }

// TestRead reads pages as browsers and Word save them.
func TestRead(t *testing.T) {
	russian, err := charmap.Windows1251.NewEncoder().String("<html><body><p>A/RES/98/7</p><p>Генеральная Ассамблея,</p><p>ссылаясь на доклад Генерального секретаря,</p><p>1. постановляет ждать.</p></body></html>")
	if err != nil {
		t.Fatal(err)
	}
	encoded := base64.StdEncoding.EncodeToString([]byte(page))
	quoted := strings.ReplaceAll(strings.ReplaceAll(page, "<p>", "<p class=3D\"x\">"), "Decides", "Deci=\r\ndes")
	picture := part("image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=")
	for name, data := range map[string]string{
		"plain":         related("", part("text/html", page), picture),
		"quoted":        related("", part("text/html\r\nContent-Transfer-Encoding: Quoted-Printable", quoted), picture),
		"base64":        related("", part("text/html\r\nContent-Transfer-Encoding: base64", encoded[:60]+"\r\n"+encoded[60:])),
		"charset":       related("", part("text/html; charset=\"windows-1251\"", russian)),
		"first":         related("", picture, part("text/html", page), part("text/html", frame)),
		"start":         related(";\r\n\tstart=\"<b@x>\"", part("text/html\r\nContent-ID: <a@x>", frame), part("text/html\r\nContent-ID: <b@x>", page)),
		"missing start": related("; start=\"<z@x>\"", part("text/html\r\nContent-ID: <a@x>", page), part("text/html", frame)),
		"nested":        related("", part("multipart/alternative; boundary=bell", "--bell\r\n"+part("text/plain", "Lamps")+"\r\n--bell\r\n"+part("text/html", page)+"\r\n--bell--")),
		"one part":      "MIME-Version: 1.0\nContent-Type: text/html; charset=us-ascii\n\n" + page,
		"cut after it":  strings.TrimSuffix(related("", part("text/html", page), picture), "\r\n----lamp--\r\n"),
	} {
		if !Match([]byte(data)) {
			t.Errorf("%s: no match", name)
		}
		r, err := Read(name, []byte(data), source.Known{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		readertest.Check(t, r)
		if r.Symbol != "A/RES/98/7" || len(r.Paragraphs) != 2 {
			t.Errorf("%s: %s, %d paragraphs", name, r.Symbol, len(r.Paragraphs))
		}
		if decoded := len(r.Warnings) > 0; decoded != (name == "charset") {
			t.Errorf("%s: %v", name, r.Warnings)
		}
	}
}

func TestMatch(t *testing.T) {
	for data, want := range map[string]bool{
		"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>":                 true,
		"\ufeffMIME-Version: 1.0\nContent-Type: text/html\n\n<p>":           true,
		"MIME-Version: 1.0\nContent-Type: text/plain\n\nLamps":              false,
		"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\na": false,
		"Distr.: General\n\nMIME-Version: 1.0\nContent-Type: text/html\n":   false,
		"<!-- MIME-Version: --><html>":                                      false,
		"":                                                                  false,
	} {
		if got := Match([]byte(data)); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}

// Messages that hold no page are refused.
func TestRefused(t *testing.T) {
	const head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
	for name, c := range map[string]struct{ data, want string }{
		"no page":    {related("", part("text/plain", "Lamps")), "the message holds no web page"},
		"no parts":   {head, "the saved page is cut short: save it again"},
		"cut":        {head + "--b\nContent-Type: text/html\n\n<p>A/RES/98/7", "the saved page is cut short: save it again"},
		"bad base64": {related("", part("text/html\nContent-Transfer-Encoding: base64", "%%%%")), "the saved page is damaged: illegal base64 data at input byte 0"},
		"many parts": {head + strings.Repeat("--b\n\nx\n", 20_000), "the message has too many parts"},
		"deep":       {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: multipart/related; boundary=b\n\n", 10_000), ""},
		"boundaries": {head + "--b\n\n" + strings.Repeat("\n--b-", 200_000), "the saved page is cut short: save it again"},
		"headers":    {head + "--b\n" + strings.Repeat("a: b\n", 200_000), ""},
	} {
		begun := time.Now()
		_, err := Read("x", []byte(c.data), source.Known{})
		if err == nil || c.want != "" && err.Error() != "x: "+c.want {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(begun); took > 20*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(related("", part("text/html\r\nContent-Transfer-Encoding: quoted-printable", page))))
	f.Add([]byte(related("; start=\"<a>\"", part("multipart/mixed; boundary=b", "--b\n"+part("text/html\nContent-Transfer-Encoding: base64", "PHA+")))))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := Read("x", data, source.Known{Symbol: "A/RES/98/7"}); err == nil {
			readertest.Check(t, r)
		}
	})
}
