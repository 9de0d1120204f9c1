package script

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Folded is a text in the one spelling in which names and citations are looked for, with a map back to positions in
// the source. Official texts write the same word with different hyphens, spaces, quotation marks and widths; folding
// makes them one:
//
//   - every kind of space becomes ' ', several become one, and beside Han characters and their punctuation they go;
//   - every kind of hyphen and dash becomes '-', every apostrophe "'", every quotation mark '"';
//   - fullwidth forms, ligatures, Roman numerals, radicals and presentation forms become plain characters (NFKC),
//     and combining accents are joined to their letter;
//   - zero-width characters, tatweel, Arabic vowel signs and the brackets of Chinese titles 《》〈〉 are dropped.
//
// Letters keep their case.
type Folded struct {
	Text   string
	Source string
	shifts []shift // in order; none where text and source are the same
}

// A shift says that from byte folded of the folded text up to the next shift, positions map to the source starting at
// byte source.
type shift struct{ folded, source int }

// Fold folds s. Text that folds to itself is not copied.
func Fold(s string) Folded {
	i := plain(s, 0, false)
	if i == len(s) {
		return Folded{Text: s, Source: s}
	}
	w := folder{source: s, out: make([]byte, 0, len(s)+8)}
	if i > 0 {
		w.copy(0, i)
	}
	for i < len(s) {
		if n := plain(s, i, w.space); n > i {
			w.flush(false)
			w.copy(i, n)
			i = n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		w.rune(r, i, size)
		i += size
	}
	w.flush(false)
	return Folded{Text: string(w.out), Source: s, shifts: w.shifts}
}

// At returns the offset in the source of byte i of the folded text.
func (f *Folded) At(i int) int {
	if i >= len(f.Text) {
		return len(f.Source)
	}
	n := sort.Search(len(f.shifts), func(k int) bool { return f.shifts[k].folded > i })
	limit := len(f.Source)
	if n < len(f.shifts) {
		limit = f.shifts[n].source
	}
	if n > 0 {
		i += f.shifts[n-1].source - f.shifts[n-1].folded
	}
	return min(i, limit-1) // one character can fold to several
}

// Span returns the span in the source of the bytes from start to end of the folded text, without what was dropped
// at its ends. It is empty only if end <= start.
func (f *Folded) Span(start, end int) (from, to int) {
	if end <= start {
		at := f.At(start)
		return at, at
	}
	if len(f.Text) == len(f.Source) && len(f.shifts) == 0 {
		return start, end
	}
	from, last := f.At(start), f.At(end-1)
	for from > 0 && from < len(f.Source) && !utf8.RuneStart(f.Source[from]) {
		from--
	}
	for last > 0 && last < len(f.Source) && !utf8.RuneStart(f.Source[last]) {
		last--
	}
	_, size := utf8.DecodeRuneInString(f.Source[last:])
	return from, last + size
}

// plain returns the end of the run of characters from i on that fold to themselves: letters, digits, common
// punctuation, and single spaces between them. If space is set, a space is pending, and the run may not begin with
// a space or a Han character.
func plain(s string, i int, space bool) int {
	start := i
	for i < len(s) {
		switch c := s[i]; {
		case c > ' ' && c < 0x7f:
			i++
		case c == ' ':
			if space && i == start || i > start && s[i-1] >= utf8.RuneSelf || i == start && i > 0 || i+1 >= len(s) || s[i+1] <= ' ' || s[i+1] >= 0x7f {
				return i
			}
			i++
		case c >= 0xE4 && c <= 0xE9 && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80:
			// U+4000 to U+9FFF: Han. A pending space is dropped before it.
			if space && i == start {
				return i
			}
			i += 3
		case c >= 0xD0 && c <= 0xD1 && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // Cyrillic
			i += 2
		default:
			return i
		}
	}
	return i
}

// A folder writes folded text.
type folder struct {
	source string
	out    []byte
	shifts []shift
	space  bool // a space is pending before the next character
	from   int  // offset of that space in the source
	wide   bool // the last character was Han or its punctuation
}

// copy writes the bytes from i to end of the source unchanged.
func (w *folder) copy(i, end int) {
	w.shift(i)
	w.out = append(w.out, w.source[i:end]...)
	r, _ := utf8.DecodeLastRuneInString(w.source[i:end])
	w.wide = IsTight(r)
}

// rune writes the folded form of r, which takes size bytes at offset i of the source.
func (w *folder) rune(r rune, i, size int) {
	if IsSpace(r) {
		if !w.space {
			w.space, w.from = true, i
		}
		return
	}
	if IsSilent(r) {
		return
	}
	wide := IsTight(r)
	w.flush(wide)
	w.shift(i)
	switch {
	case r >= 0x300 && r <= 0x36f && len(w.out) > 0:
		last, n := utf8.DecodeLastRune(w.out)
		joined := norm.NFC.String(string(last) + string(r))
		if utf8.RuneCountInString(joined) == 1 {
			w.out = append(w.out[:len(w.out)-n], joined...)
		}
	case r == utf8.RuneError && size == 1:
		w.out = append(w.out, '?')
	default:
		w.out = appendFolded(w.out, r)
	}
	w.wide = wide
}

// flush writes the pending space, unless it is beside a wide character; wide says whether one follows.
func (w *folder) flush(wide bool) {
	if !w.space {
		return
	}
	w.space = false
	if !wide && !w.wide && len(w.out) > 0 {
		w.shift(w.from)
		w.out = append(w.out, ' ')
	}
}

// shift records that the next byte written is at offset i of the source.
func (w *folder) shift(i int) {
	last := shift{}
	if n := len(w.shifts); n > 0 {
		last = w.shifts[n-1]
		if last.folded == len(w.out) {
			w.shifts[n-1].source = i
			return
		}
	}
	if last.source+len(w.out)-last.folded != i {
		w.shifts = append(w.shifts, shift{len(w.out), i})
	}
}

// IsSpace reports whether r is a space or a control character: a break between words.
func IsSpace(r rune) bool {
	switch {
	case r <= ' ', r >= 0x7f && r <= 0xa0:
		return true
	case r < 0x1680:
		return false
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f || r == 0x3000
}

// IsSilent reports whether r is dropped: a zero-width character, an Arabic vowel sign, a bracket of a Chinese
// title.
func IsSilent(r rune) bool {
	switch {
	case r == 0xad, r == 0x640, r >= 0x64b && r <= 0x652, r == 0x670:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0x3008 && r <= 0x300b: // 〈〉《》
		return true
	}
	return r == 0xfeff || r >= 0xfe00 && r <= 0xfe0f
}

// IsTight reports whether r is written without spaces beside it: Han characters and East Asian punctuation.
func IsTight(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r <= 0x9fff, r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe4f, r >= 0xff01 && r <= 0xff5e:
		return true
	}
	return r >= 0x20000 && r <= 0x3ffff
}

// appendFolded appends the plain form of a character that is neither a space nor silent.
func appendFolded(out []byte, r rune) []byte {
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return append(out, byte(r-0xff01+'!'))
	case r >= 0x2010 && r <= 0x2015, r == 0x2212, r == 0xfe58, r == 0xfe63, r == 0x2043:
		return append(out, '-')
	case r == 0x2018, r == 0x2019, r == 0x201b, r == 0x2bc, r == 0xb4, r == 0x2032:
		return append(out, '\'')
	case r >= 0x201c && r <= 0x201f, r == 0xab, r == 0xbb, r >= 0x300c && r <= 0x300f:
		return append(out, '"')
	case r == 0x3014:
		return append(out, '[')
	case r == 0x3015:
		return append(out, ']')
	case r == 0x2116, // №
		r >= 0x2160 && r <= 0x217f, // Roman numerals
		r >= 0x2e80 && r <= 0x2fdf, // radicals
		r >= 0x3200 && r <= 0x33ff, // enclosed and squared
		r >= 0xf900 && r <= 0xfdff, // compatibility ideographs, ligatures, Arabic presentation forms
		r >= 0xfe70 && r <= 0xfeff:
		return norm.NFKC.AppendString(out, string(r))
	}
	return utf8.AppendRune(out, r)
}

// Unaccented returns s with the accents of its letters removed.
func Unaccented(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			var out []rune
			for _, r := range norm.NFD.String(s) {
				if !unicode.Is(unicode.Mn, r) {
					out = append(out, r)
				}
			}
			return string(out)
		}
	}
	return s
}
