package outline

import "strings"

// dashes are the signs that are typed for a dash, between the number of a resolution and its title or in a range.
const dashes = "-–—‐‑−"

// IsDash reports whether r is such a sign.
func IsDash(r rune) bool { return strings.ContainsRune(dashes, r) }

// CutDash cuts the dash at the start of a title, "- Lighthouses", which only parts it from the number of the resolution, with
// the spaces around it. ok is false for a word that begins with a sign, "-gate", which is left as it is.
func CutDash(text string) (title string, ok bool) {
	rest := strings.TrimLeft(text, dashes)
	words := strings.TrimLeft(rest, " \t\u00a0")
	if rest == text || words == rest && rest != "" {
		return text, false
	}
	return words, true
}
