package text

// Widths of Times, in which the United Nations typeset in Latin and Cyrillic script, in thousandths of an em. The
// typefaces of the same metrics (Times New Roman, Liberation Serif) have them in their tables.

// timesASCII has the widths of the characters from ' ' to '~'.
var timesASCII = [...]int{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
}

// timesCyrillic has the widths of the letters from 'А' to 'я'.
var timesCyrillic = [...]int{
	722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722,
	556, 667, 611, 708, 790, 722, 722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667,
	444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486, 499, 633, 535, 500, 535,
	500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517, 672, 456, 429, 747, 460,
}

// timesItalic has the widths of the letters from 'а' to 'я' in italics, in which opening verbs are set.
var timesItalic = [...]int{
	500, 503, 434, 390, 506, 444, 930, 390, 500, 500, 468, 436, 638, 496, 500, 500,
	500, 444, 722, 444, 710, 444, 500, 477, 755, 755, 519, 677, 455, 441, 705, 465,
}

// timesOther is the width of any other character, about that of an accented vowel.
const timesOther = 470

// timesSpan is the width of a text in Times.
func timesSpan(text string) (span int) {
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~':
			span += timesASCII[r-' ']
		case r >= 'А' && r <= 'я':
			span += timesCyrillic[r-'А']
		case r == '—' || r == '…' || r == '№':
			span += em
		case r == '’' || r == '‘' || r == '‑':
			span += 333
		default:
			span += timesOther
		}
	}
	return span
}

// italicSpan is the width of a text in Times, of which the first n bytes are in italics.
func italicSpan(text string, n int) (span int) {
	for _, r := range text[:n] {
		if r >= 'а' && r <= 'я' {
			span += timesItalic[r-'а']
		} else {
			span += timesSpan(string(r))
		}
	}
	return span + timesSpan(text[n:])
}
