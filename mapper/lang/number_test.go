package lang

import "testing"

func TestScanDate(t *testing.T) {
	for _, c := range []struct {
		lang, text, date string
		n                int
	}{
		{"en", "13 December 2019", "2019-12-13", 16},
		{"en", "29 February 2024, and", "2024-02-29", 16},
		{"en", "29 February 2023", "", 0},
		{"en", "13 Dec 2019", "", 0},
		{"en", "1 May 20191", "", 0},
		{"fr", "1er juin 2023,", "2023-06-01", len("1er juin 2023")},
		{"es", "4 de diciembre del 2044", "2044-12-04", len("4 de diciembre del 2044")},
		{"ru", "19 декабря 2023 года", "2023-12-19", len("19 декабря 2023 года")},
		{"ru", "19 декабря 2023", "2023-12-19", len("19 декабря 2023")},
		{"zh", "2023 年 12 月 19 日", "2023-12-19", 22},
		{"zh", "2023年12月19日大会", "2023-12-19", 17},
		{"zh", "2023年13月19日", "", 0},
		{"zh", "2023年", "", 0},
	} {
		nu := &Get(c.lang).Number
		if date, n := nu.ScanDate(c.text); date != c.date || n != c.n {
			t.Errorf("%s %q: got %q %d, want %q %d", c.lang, c.text, date, n, c.date, c.n)
		}
	}
}

func TestIsDay(t *testing.T) {
	for text, want := range map[string]bool{" March 2044": true, "\nMarch": true, " may decide": false, " and": false, "": false} {
		if got := Get("en").Number.IsDay(text); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
	if Get("zh").Number.IsDay(" 月") {
		t.Error("Chinese dates begin with the year")
	}
}

func TestScanOrdinal(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		value, n   int
	}{
		{"en", "seventy-ninth session", 79, 13},
		{"en", "Tenth emergency", 10, 5},
		{"en", "eightieth session", 80, 9},
		{"en", "79th session", 79, 4},
		{"en", "one hundredth session", 100, 13},
		{"en", "one hundred and fifty-first session", 151, 27},
		{"en", "one hundred years", 0, 0},
		{"en", "79 session", 0, 0},
		{"en", "seventy-tenth", 0, 0},
		{"fr", "Soixante-dix-huitième session", 78, len("Soixante-dix-huitième")},
		{"fr", "soixante et onzième", 71, len("soixante et onzième")},
		{"fr", "quatre-vingtième session", 80, len("quatre-vingtième")},
		{"fr", "quatre-vingt-dix-neuvième", 99, len("quatre-vingt-dix-neuvième")},
		{"fr", "vingt-dixième", 0, 0},
		{"fr", "9229e séance", 9229, 5},
		{"es", "Septuagésimo octavo período", 78, len("Septuagésimo octavo")},
		{"es", "Novena sesión plenaria", 9, len("Novena")},
		{"es", "vigesimoséptimo período", 27, len("vigesimoséptimo")},
		{"es", "57º período", 57, len("57º")},
		{"ru", "Семьдесят восьмая сессия", 78, len("Семьдесят восьмая")},
		{"ru", "50\u2011е пленарное заседание", 50, len("50\u2011е")},
		{"ar", "التاسعة والسبعين", 79, len("التاسعة والسبعين")},
		{"ar", "الحادية والثمانين للجمعية", 81, len("الحادية والثمانين")},
		{"ar", "الثمانون", 80, len("الثمانون")},
		{"ar", "الثمانين", 80, len("الثمانين")},
		{"fr", "soixante\u2011dix\u2011neuvième", 79, len("soixante\u2011dix\u2011neuvième")},
		{"es", "septuagésimo noveno período", 79, len("septuagésimo noveno")},
		{"es", "55o período", 55, len("55o")},
		{"es", "33er período", 33, len("33er")},
		{"ru", "семьдесят девятой сессии", 79, len("семьдесят девятой")},
		{"zh", "第七十九届会议", 79, len("第七十九")},
		{"zh", "第十届", 10, len("第十")},
		{"zh", "第二十届", 20, len("第二十")},
		{"zh", "第 50 次", 50, len("第 50")},
		{"zh", "届会议", 0, 0},
	} {
		nu := &Get(c.lang).Number
		if value, n := nu.ScanOrdinal(c.text); value != c.value || n != c.n {
			t.Errorf("%s %q: got %d %d, want %d %d", c.lang, c.text, value, n, c.value, c.n)
		}
	}
}

func TestIsSpan(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           bool
	}{
		{"es", "18 junio 12 julio 2044", true},
		{"zh", "18 六月 12 七月 2044", true},
		{"ar", "9 أيلول 11 تشرين الأول 2044", true},
		{"en", "9 September–11 October 2044", true},
		{"en", "9 September to 11 October 2044", false},
		{"en", "9 September", false},
		{"en", "2044", false},
	} {
		if got := Get(c.language).Number.IsSpan(c.text); got != c.want {
			t.Errorf("IsSpan(%q) in %s is %v", c.text, c.language, got)
		}
	}
}
