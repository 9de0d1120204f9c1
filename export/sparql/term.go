package sparql

// appendShielded appends text in N-Triples as SPARQL reads it. That is the same but for one thing: some readers take a "\u"
// for the beginning of an escape wherever it stands (SPARQL 1.1, section 19.2), behind a backslash too. The letter is
// escaped there.
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
