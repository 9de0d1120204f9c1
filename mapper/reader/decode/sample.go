package decode

import "bytes"

// sampled is about how many bytes of a text decide on its encoding; blanks are the bytes between its words. They are no
// part of a character in any encoding of the table.
const (
	sampled = 16 << 10
	blanks  = " \t\r\n"
)

// sample is the words of a text that have characters beyond ASCII, each once, with a space after it.
func sample(data []byte) []byte {
	var out []byte
	seen := map[string]bool{}
	for i := 0; i < len(data) && len(out) < sampled; {
		next := i + beyondASCII(data[i:])
		if next == len(data) {
			break
		}
		from := i + 1 + bytes.LastIndexAny(data[i:next], blanks)
		to := len(data)
		if n := bytes.IndexAny(data[next:], blanks); n >= 0 {
			to = next + n
		}
		i = to
		if word := string(data[from:min(to, from+sampled)]); !seen[word] {
			seen[word] = true
			out = append(append(out, word...), ' ')
		}
	}
	return out
}
