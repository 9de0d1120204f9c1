package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
)

const arabicText = `الأمم المتحدة

A/RES/99/901

الجمعية العامة

Distr.: General
30 December 2044

الدورة التاسعة والتسعون
البند 75 من جدول الأعمال

قرار اتخذته الجمعية العامة في ١٩ كانون الأول/ديسمبر ٢٠٤٤

[بناء على تقرير اللجنة الثانية (A/99/512، الفقرة 17)]

99/901 حماية حراس المنارات

إن الجمعية العامة،

إذ تشير إلى قرارها 98/17 المؤرخ 3 كانون الأول/ديسمبر 2043،

وإذ تعـــرب عن قلقها إزاء حالة المنارات،

1 - تشجع الدول على حماية الحراس؛

2- تطلب إلى الأمين العام أن يقدم تقريرا.

الجلسة العامة 61
19 كانون الأول/ديسمبر 2044
`

func TestReadArabic(t *testing.T) {
	r, err := Read("a.txt", []byte(arabicText), source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Language != "ar" || r.Symbol != "A/RES/99/901" || r.Title != "حماية حراس المنارات" || r.Adopted != "2044-12-19" ||
		r.Issued != "2044-12-30" || r.Session != "99" || r.Meeting != "A/99/PV.61" || r.Committee != "body/second-committee" {
		t.Errorf("masthead %+v", r)
	}
	if got := ids(r.Paragraphs); !slices.Equal(got, []string{"pp1", "pp2", "op1", "op2"}) {
		t.Errorf("paragraphs %v", got)
	}
	if got := paragraph(r, "pp2"); got != "وإذ تعرب عن قلقها إزاء حالة المنارات،" {
		t.Errorf("pp2 is %q", got)
	}
}

// TestReversedLines checks that a text with its words in printing order throughout is refused.
func TestReversedLines(t *testing.T) {
	var b strings.Builder
	for _, l := range strings.Split(arabicText, "\n") {
		words := strings.Fields(strings.ReplaceAll(l, "،", " ،"))
		slices.Reverse(words)
		b.WriteString(strings.ReplaceAll(strings.Join(words, " "), "، ", "،") + "\n")
	}
	text := b.String() + strings.Repeat("\n،الحراس ،المنارات حماية", 3)
	_, err := Read("a.txt", []byte(text), source.Known{})
	if err == nil || !strings.Contains(err.Error(), "pdftotext without -raw") {
		t.Errorf("error %v", err)
	}
}

func TestTurned(t *testing.T) {
	for printed, want := range map[string]string{
		"\u202a ،2015\u202c":            "2015، ",
		"\u202aS/RES/2901 (2044)\u202c": "S/RES/2901 (2044)",
		"\u202aJuly 2044 12\u202c":      "12 July 2044",
		"\u202a ،\u202c":                "، ",
		"\u202aA/RES/99/901 \u202c":     " A/RES/99/901",
		"\u202a ،98/17\u202c":           "98/17، ",
		"(\u202a ،)5\u202c":             "(5)، ",
		"\u202a)2044( 2901\u202c":       "2901 (2044)",
		")\u202aS/RES/2901 (2044\u202c": "S/RES/2901 (2044)",
		"\u202a)A( 44-12345 2/3\u202c":  "2/3 44-12345 (A)",
		"(\u202a])A/98/7\u202c":         "(A/98/7)]",
		"\u202a )(3\u202c":              "3 ",
		"\u202a.A/98/7 )(3\u202c":       "3 A/98/7.",
	} {
		if got := turnEmbedded(printed); got != want {
			t.Errorf("%q is %q, want %q", printed, got, want)
		}
	}
}
