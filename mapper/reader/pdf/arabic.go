package pdf

import "unicode"

// isRightToLeft reports whether most letters of a document are Arabic.
func isRightToLeft(pages []page) bool {
	arabic, other := 0, 0
	for i := range pages {
		for k := range pages[i].pieces {
			for _, r := range pages[i].pieces[k].text {
				switch {
				case unicode.Is(unicode.Arabic, r):
					arabic++
				case unicode.IsLetter(r):
					other++
				}
			}
		}
	}
	return arabic > other
}
