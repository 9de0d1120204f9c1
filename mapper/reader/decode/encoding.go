package decode

import (
	"bytes"
	"fmt"
	"regexp"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A candidate is an encoding in which a text may be.
type candidate struct {
	name string
	encoding.Encoding
}

// candidates are what texts of the six languages are found in, the likelier first: of two that fit alike, the first is
// taken. ISO 8859-1 is a part of Windows-1252. The last are those of DOS.
var candidates = []candidate{
	{"windows-1252", charmap.Windows1252},
	{"windows-1251", charmap.Windows1251},
	{"windows-1256", charmap.Windows1256},
	{"gb18030", simplifiedchinese.GB18030},
	{"big5", traditionalchinese.Big5},
	{"iso-8859-15", charmap.ISO8859_15},
	{"iso-8859-2", charmap.ISO8859_2},
	{"iso-8859-5", charmap.ISO8859_5},
	{"iso-8859-6", charmap.ISO8859_6},
	{"koi8-r", charmap.KOI8R},
	{"ibm866", charmap.CodePage866},
	{"ibm850", charmap.CodePage850},
	{"ibm437", charmap.CodePage437},
}

func names() (names []string) {
	for _, c := range candidates {
		names = append(names, c.name)
	}
	return names
}

const (
	// close is by how much better than the encoding that a file declares another one must fit, in parts of 1.
	close = 0.05
	// doubt is by how many points two encodings must differ for one to be right beyond doubt: those of two characters.
	doubt = 2 * known
)

// A reading is the words of a text in one encoding, with how well they fit.
type reading struct {
	candidate
	words string
	fit
}

// best decodes a text that is not UTF-8 in the encoding that fits it best. ok is false if it makes no words in any.
func best(data []byte) (t Text, ok bool) {
	words := sample(data)
	var chosen reading
	var readings []reading
	most := 0.0
	try := func(c candidate, passes func(fit) bool, bonus float64) {
		text, err := c.NewDecoder().Bytes(words)
		if err != nil {
			return
		}
		r := reading{c, string(text), measure(string(text))}
		readings = append(readings, r)
		if share := r.share() + bonus; passes(r.fit) && share > most {
			chosen, most = r, share
		}
	}
	if c := declared(data); c != nil {
		try(*c, fit.possible, close)
	}
	for _, c := range candidates {
		try(c, fit.passes, 0)
	}
	if chosen.Encoding == nil {
		return Text{}, false
	}
	text, err := chosen.NewDecoder().Bytes(data)
	if err != nil {
		return Text{}, false
	}
	note := fmt.Sprintf(", which fits %d of %d characters beyond ASCII", chosen.fitting, chosen.chars)
	for _, r := range readings {
		if r.words != chosen.words && r.share() >= chosen.share()-close && r.points >= chosen.points-doubt {
			note += "; " + r.name + " fits as well"
			break
		}
	}
	return Text{text, chosen.name, note + lost(bytes.Count(text, []byte("\ufffd")))}, true
}

// declaration is how XML, HTML and HTTP headers saved in HTML name an encoding.
var declaration = regexp.MustCompile(`(?i)(?:encoding|charset)\s*=\s*["']?([a-z0-9_:.-]+)`)

// declared is the encoding that a file of markup names near its beginning, nil if it names none that is known.
func declared(data []byte) *candidate {
	head := bytes.TrimLeft(data[:min(len(data), looked)], " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<")) {
		return nil
	}
	m := declaration.FindSubmatch(head)
	if m == nil {
		return nil
	}
	e, err := htmlindex.Get(string(m[1]))
	if err != nil {
		return nil
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "utf-8" || name == "replacement" || name == "utf-16le" || name == "utf-16be" {
		return nil
	}
	return &candidate{name, e}
}
