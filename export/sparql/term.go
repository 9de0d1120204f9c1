package sparql

// appendShielded appends N-Triples as text for SPARQL. It is the same except for one thing: some readers take "\u"
// for the beginning of an escape everywhere (SPARQL 1.1, section 19.2), even after a backslash. There the letter u is
// escaped.
func appendShielded(dst, text []byte) []byte {
	for i := 0; i < len(text); i++ {
		dst = append(dst, text[i])
		if text[i] != '\\' || i+1 == len(text) {
			continue
		}
		i++
		dst = append(dst, text[i])
		if text[i] == '\\' && i+1 < len(text) {
			switch text[i+1] {
			case 'u':
				dst = append(dst, `\u0075`...)
				i++
			case 'U':
				dst = append(dst, `\u0055`...)
				i++
			}
		}
	}
	return dst
}
