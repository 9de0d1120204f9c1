package docx

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// alphabets are the formats that count by letters or signs; after the last they begin anew with each letter doubled, and
// so on (ECMA-376, part 1, 17.18.59).
var alphabets = map[string][]rune{
	"lowerLetter":          []rune("abcdefghijklmnopqrstuvwxyz"),
	"upperLetter":          []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
	"russianLower":         []rune("абвгдежзиклмнопрстуфхцчшщыэюя"),
	"russianUpper":         []rune("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
	"arabicAlpha":          []rune("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
	"arabicAbjad":          []rune("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
	"hebrew2":              []rune("אבגדהוזחטיכלמנסעפצקרשת"),
	"ideographTraditional": []rune("甲乙丙丁戊己庚辛壬癸"),
	"ideographZodiac":      []rune("子丑寅卯辰巳午未申酉戌亥"),
	"chicago":              []rune("*†‡§"),
}

// circled are the formats that have a character for each number up to twenty, others are printed as decimals.
var circled = map[string]rune{
	"decimalEnclosedCircle":        '①',
	"decimalEnclosedCircleChinese": '①',
	"ideographEnclosedCircle":      '㊀',
	"decimalEnclosedParen":         '⑴',
	"decimalEnclosedFullstop":      '⒈',
}

// numerals are the other formats.
var numerals = map[string]func(n int) string{
	"none":                       func(int) string { return "" },
	"bullet":                     func(int) string { return "" },
	"lowerRoman":                 func(n int) string { return strings.ToLower(roman(n)) },
	"upperRoman":                 roman,
	"decimalZero":                func(n int) string { return leading(n, "0") },
	"numberInDash":               func(n int) string { return "- " + strconv.Itoa(n) + " -" },
	"ordinal":                    ordinal,
	"decimalFullWidth":           func(n int) string { return digits(n, []rune("０１２３４５６７８９")) },
	"decimalFullWidth2":          func(n int) string { return digits(n, []rune("０１２３４５６７８９")) },
	"hindiNumbers":               func(n int) string { return digits(n, []rune("٠١٢٣٤٥٦٧٨٩")) },
	"ideographDigital":           func(n int) string { return digits(n, []rune("〇一二三四五六七八九")) },
	"japaneseDigitalTenThousand": func(n int) string { return digits(n, []rune("〇一二三四五六七八九")) },
	"taiwaneseDigital":           func(n int) string { return digits(n, []rune("○一二三四五六七八九")) },
	"chineseCounting":            counting,
	"taiwaneseCounting":          counting,
	"chineseCountingThousand":    func(n int) string { return thousand(n, "零一二三四五六七八九", "十百千万") },
	"taiwaneseCountingThousand":  func(n int) string { return thousand(n, "零一二三四五六七八九", "十百千萬") },
	"japaneseCounting":           func(n int) string { return thousand(n, "〇一二三四五六七八九", "十百千万") },
	"chineseLegalSimplified":     func(n int) string { return legal(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万") },
	"ideographLegalTraditional":  func(n int) string { return legal(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬") },
	"hebrew1":                    hebrew,
}

// numeral is a number in a format of Word. Formats that no official document uses are printed as decimals.
func numeral(format string, n int) string {
	const mostLetters = 32 // of one number
	letters := alphabets[format]
	switch {
	case letters != nil && n > 0 && n <= mostLetters*len(letters):
		return strings.Repeat(string(letters[(n-1)%len(letters)]), 1+(n-1)/len(letters))
	case circled[format] != 0 && n > 0 && (n <= 10 || n <= 20 && format != "ideographEnclosedCircle"):
		return string(circled[format] + rune(n-1))
	case numerals[format] != nil && n >= 0:
		return numerals[format](n)
	}
	return strconv.Itoa(n)
}

// roman is a number up to 3999 in Roman numerals, a greater one in digits.
func roman(n int) string { return cmp.Or(script.Roman(n), strconv.Itoa(n)) }

// leading writes numbers below ten with a zero.
func leading(n int, zero string) string {
	if n < 10 {
		return zero + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// ordinal is an English ordinal number: "1st".
func ordinal(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}

// digits writes a decimal number in other digits.
func digits(n int, set []rune) string {
	var b strings.Builder
	for _, c := range strconv.Itoa(n) {
		b.WriteRune(set[c-'0'])
	}
	return b.String()
}

// counting is a Chinese number up to 99 in words, a greater one by its digits.
func counting(n int) string {
	if n > 99 {
		return digits(n, []rune("〇一二三四五六七八九"))
	}
	return thousand(n, "〇一二三四五六七八九", "十百千万")
}

// thousand is a Chinese number in words; ten is not "one ten" at its beginning.
func thousand(n int, figures, units string) string {
	words := legal(n, figures, units)
	if unit := []rune(units)[0]; n >= 10 && n < 20 {
		return string(unit) + strings.TrimPrefix(words, string([]rune(figures)[1])+string(unit))
	}
	return words
}

// legal is a Chinese number below 100,000 in words: each digit with its unit, and one zero for those that are missing
// inside.
func legal(n int, figures, units string) string {
	figure, unit := []rune(figures), []rune(units)
	if n == 0 {
		return string(figure[0])
	}
	decimal := strconv.Itoa(n)
	if len(decimal) > len(unit)+1 {
		return decimal
	}
	var b strings.Builder
	missing := false
	for i, c := range decimal {
		if c == '0' {
			missing = true
			continue
		}
		if missing {
			b.WriteRune(figure[0])
			missing = false
		}
		b.WriteRune(figure[c-'0'])
		if power := len(decimal) - i - 1; power > 0 {
			b.WriteRune(unit[power-1])
		}
	}
	return b.String()
}

// hebrew is a number below 1,000 in Hebrew letters; 15 and 16 are nine and six, nine and seven.
func hebrew(n int) string {
	if n <= 0 || n >= 1000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for ; n >= 400; n -= 400 {
		b.WriteRune('ת')
	}
	if n >= 100 {
		b.WriteRune([]rune("קרש")[n/100-1])
		n %= 100
	}
	switch n {
	case 15:
		return b.String() + "טו"
	case 16:
		return b.String() + "טז"
	}
	if n >= 10 {
		b.WriteRune([]rune("יכלמנסעפצ")[n/10-1])
		n %= 10
	}
	if n > 0 {
		b.WriteRune([]rune("אבגדהוזחט")[n-1])
	}
	return b.String()
}
