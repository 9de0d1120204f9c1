package lang

import "testing"

func TestFindDate(t *testing.T) {
	for _, c := range []struct{ code, text, want string }{
		{"en", "Resolution adopted by the General Assembly on 12 December 2044", "2044-12-12"},
		{"en", "Adopted by the Security Council at its 12345th meeting, on23 July 2047", "2047-07-23"},
		{"en", "of l5 June 1982", ""}, // 15 June, misread
		{"zh", "2044年12月12日大会决议", "2044-12-12"},
		{"fr", "Résolution adoptée par l’Assemblée générale le 1er septembre 2044", "2044-09-01"},
		{"es", "50ª sesión plenaria 4 de diciembre de 2044", "2044-12-04"},
		{"ru", "принятая Генеральной Ассамблеей 2 мая 2044 года", "2044-05-02"},
		{"ar", "قرار اتخذته الجمعية العامة في 28 كانون الثاني/يناير 2044", "2044-01-28"},
		{"ar", "الجلسة العامة 50 18 كانون الأول/ ديسمبر 2044", "2044-12-18"},
		{"ru", "30 февраля 2044 года", ""},
		{"ru", "21 июля 20441 года", ""},
		{"fr", "50e séance plénière", ""},
		{"es", "", ""},
	} {
		if got := Get(c.code).FindDate(c.text); got != c.want {
			t.Errorf("%s: %s: got %q, want %q", c.code, c.text, got, c.want)
		}
	}
}

func TestMayEndDate(t *testing.T) {
	for _, c := range []struct {
		code, text string
		want       bool
	}{
		{"zh", "2044年12月19日第50次全体会议", false},
		{"zh", "第50次全体会议,2044年12月19日", true},
		{"zh", "第50次全体会议,2044 年 12 月 19 日", true},
		{"ru", "50-е пленарное заседание, 2 мая 2044 года", true},
		{"ru", "50-е пленарное заседание, 2 мая 2044", true},
		{"en", "50th plenary meeting, 2 May 2044", true},
	} {
		if got := Get(c.code).Number.MayEndDate(c.text); got != c.want {
			t.Errorf("%s: %s: got %v, want %v", c.code, c.text, got, c.want)
		}
	}
}

func TestScanPartDate(t *testing.T) {
	for _, c := range []struct{ code, text, date string }{
		{"en", "March 2044,", "2044-03"},
		{"en", "2044", "2044"},
		{"en", "20441", ""},
		{"es", "marzo de 2044", "2044-03"},
		{"es", "31 de mayo de 2044 y", "2044-05-31"},
		{"fr", "1er mai 2044", "2044-05-01"},
		{"ru", "октября 2044 года", "2044-10"},
		{"ar", "14 حزيران/ يونيه 2044", "2044-06-14"},
		{"zh", "2044年3月底", "2044-03"},
		{"zh", "2044", ""},
	} {
		if date, _ := Get(c.code).Number.ScanPartDate(c.text); date != c.date {
			t.Errorf("%s: %s: got %q, want %q", c.code, c.text, date, c.date)
		}
	}
}
