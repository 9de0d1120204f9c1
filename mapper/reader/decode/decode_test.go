package decode

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const (
	english     = "The General Assembly,\nRecalling the “lamps” of the State’s harbours – and Côte d’Ivoire,\n"
	french      = "L’Assemblée générale,\nRéaffirmant sa résolution, ayant à cœur la sûreté des phares côtiers,\n"
	spanish     = "La Asamblea General,\nReafirmando la resolución sobre la señalización de los puertos pequeños,\n"
	russian     = "Генеральная Ассамблея,\nссылаясь на свою резолюцию о маяках и о докладе Генерального секретаря,\n"
	arabic      = "إن الجمعية العامة،\nإذ تشير إلى قرارها بشأن المنارات وتقرير الأمين العام عن الموانئ،\n"
	chinese     = "大会，\n回顾其关于灯塔的决议，又回顾秘书长关于联合国港口的报告，\n决定继续处理此案。\n"
	traditional = "大會，\n回顧其關於燈塔的決議，又回顧秘書長關於聯合國港口的報告，\n決定繼續處理此案。\n"
)

func TestRead(t *testing.T) {
	little, big := unicode.LittleEndian, unicode.BigEndian
	for _, c := range []struct {
		text string
		encoding.Encoding
		want string
	}{
		{english, encoding.Nop, ""}, {chinese, encoding.Nop, ""},
		{english, charmap.Windows1252, "windows-1252"},
		{french, charmap.Windows1252, "windows-1252"},
		{strings.ReplaceAll(french, "’", "'"), charmap.ISO8859_15, "iso-8859-15"},
		{strings.NewReplacer("’", "'", "œ", "oe").Replace(french), charmap.CodePage850, "ibm850"},
		{spanish, charmap.ISO8859_1, "windows-1252"},
		{spanish, charmap.CodePage437, "ibm850"}, // which has the same letters in the same places
		{russian, charmap.Windows1251, "windows-1251"},
		{russian, charmap.KOI8R, "koi8-r"},
		{russian, charmap.ISO8859_5, "iso-8859-5"},
		{russian, charmap.CodePage866, "ibm866"},
		{arabic, charmap.Windows1256, "windows-1256"},
		{arabic, charmap.ISO8859_6, "iso-8859-6"},
		{chinese, simplifiedchinese.GB18030, "gb18030"},
		{traditional, traditionalchinese.Big5, "big5"},
		{english, unicode.UTF16(little, unicode.UseBOM), "utf-16le"},
		{russian, unicode.UTF16(big, unicode.UseBOM), "utf-16be"},
		{english, unicode.UTF16(little, unicode.IgnoreBOM), "utf-16le"},
		{russian, unicode.UTF16(big, unicode.IgnoreBOM), "utf-16be"},
		{chinese + strings.Repeat("等待灯塔", 30), unicode.UTF16(little, unicode.IgnoreBOM), "utf-16le"},
		{"<p>" + chinese + "\U0001f54a", unicode.UTF16(big, unicode.UseBOM), "utf-16be"},
		{arabic, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "utf-32le"},
		{`<?xml version="1.0" encoding="ISO-8859-2"?><p>Łódzki i Škoda</p>`, charmap.ISO8859_2, "iso-8859-2"},
		{`<html><meta charset="koi8-r"><p>` + russian, charmap.KOI8R, "koi8-r"},
		{`<html><meta charset="windows-1252"><p>` + russian, charmap.Windows1251, "windows-1251"}, // it is wrong
	} {
		data, err := c.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatalf("%.20q: %v", c.text, err)
		}
		got, err := Read("x", data)
		if err != nil || string(got.Data) != c.text || got.Encoding != c.want {
			t.Errorf("%.20q as %s: %q, %s%s, %v", c.text, c.want, got.Data, got.Encoding, got.note, err)
		}
		if warned := got.Warnings() != nil; warned != (c.want != "") {
			t.Errorf("%.20q as %s: %v", c.text, c.want, got.Warnings())
		}
	}
}

// twice encodes a text in UTF-8 again as if it were Windows-1252.
func twice(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// A text that was encoded twice is mended, one that has the same characters for a reason is not.
func TestTwice(t *testing.T) {
	for _, text := range []string{english, french, spanish, russian, chinese, "\ufeff" + arabic} {
		got, err := Read("x", []byte(twice(text)))
		if err != nil || string(got.Data) != text || got.Encoding != Twice {
			t.Errorf("%q: %q, %s, %v", text, got.Data, got.Encoding, err)
		}
	}
	for _, text := range []string{french, twice(spanish) + french, "AGE: Â«", "Ã© is what Åºx is", "Ø© Ù", "\u00c3\u00a9\u00e9"} {
		if got, err := Read("x", []byte(text)); err != nil || string(got.Data) != text || got.Encoding != "" {
			t.Errorf("%q: %q, %s, %v", text, got.Data, got.Encoding, err)
		}
	}
}

// What is no text of the six languages is refused.
func TestRefused(t *testing.T) {
	for _, data := range []string{
		"\xe9\xe8\xfa\x81\x9d zq\xd0q", "a\x00b\x01\x00\x00", "\xff\xfea\x00b", "R\xe9zqx \xff\xfe\xfd",
		strings.Repeat("лампа ", 8) + "\xd0", "\ufeffR\xe9solution",
	} {
		if got, err := Read("x", []byte(data)); err == nil {
			t.Errorf("%q: %q, %s%s", data, got.Data, got.Encoding, got.note)
		}
	}
}

// A wide text that is broken has a character for what is lost, and says so.
func TestSurrogates(t *testing.T) {
	got, err := Read("x", []byte("\xfe\xff\xd8\x00\x00a\xdc\x00\xd8\x3d\xdd\x4a\xd8\x3d"))
	if err != nil || string(got.Data) != "\ufffda\ufffd\U0001f54a\ufffd" || got.note != ", but for 3 that are none" {
		t.Errorf("%q, %q, %v", got.Data, got.note, err)
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{english, french, russian, arabic, chinese, "<?xml encoding='big5'?>", twice(french)} {
		f.Add([]byte(text))
		for _, c := range candidates {
			data, _ := encoding.ReplaceUnsupported(c.NewEncoder()).Bytes([]byte(text))
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		given := bytes.Clone(data)
		got, err := Read("x", data)
		if !bytes.Equal(given, data) {
			t.Error("the data were changed")
		}
		if err != nil {
			return
		}
		if !utf8.Valid(got.Data) {
			t.Errorf("%q gives %q", data, got.Data)
		}
		if got.Encoding == "" && !bytes.Equal(got.Data, data) {
			t.Errorf("%q is changed to %q", data, got.Data)
		}
		for n := range data {
			if start, told := Beginning(data[:n]); told && !bytes.HasPrefix(got.Data, start) {
				t.Errorf("%d bytes tell %q, all %q", n, start, got.Data)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data, err := charmap.Windows1251.NewEncoder().Bytes([]byte(strings.Repeat(russian, 1000)))
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		data []byte
	}{{"utf8", []byte(strings.Repeat(russian, 1000))}, {"windows1251", data}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.data)))
			for b.Loop() {
				if _, err := Read("x", c.data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
