package text

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/source"
)

// TestVisualOrder checks lines as Tika draws them against the order in which they are read. Spaces count as one.
func TestVisualOrder(t *testing.T) {
	v := newVisualOrder(lang.Get("ar"))
	v.learn("حراس المنارات وقلقها البالغ")
	for _, c := range []struct{ name, printed, want string }{
		{"symbol", "99 901A/RES/ /", "A/RES/99/901"},
		{"symbol with a number", "99 12 .3A/ / /Add", "A/99/12/Add.3"},
		{"symbol of the Council", "2901 2044S/RES/ ( )", "S/RES/2901(2044)"},
		{"date of issue", "30  2044December", "30 December 2044"},
		{"job number", "2/4 44 90102- (A)", "2/4 44-90102 (A)"},
		{"agenda item", " من جدول الأعمال75البند ", "البند 75 من جدول الأعمال"},
		{"date", "ديسمبر 19قرار اتخذته الجمعية العامة في  2044/ كانون الأول", "قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2044"},
		{"number and date", "98وإذ تشير إلى قرارها  ديسمبر 3 المؤرخ /17 ،2043/ كانون الأول", "وإذ تشير إلى قرارها 98/17 المؤرخ 3 كانون الأول/ديسمبر 2043،"},
		{"linked number", "  (  2041  ) 2890وإذ يشير إلى القرار ", "وإذ يشير إلى القرار 2890 (2041)"},
		{"title", "99 حماية حراس المنارات /901", "99/901 حماية حراس المنارات"},
		{"report", ")بناء على تقرير اللجنة الثانية  [99 512A/ ([17، الفقرة /", "[بناء على تقرير اللجنة الثانية (A/99/512، الفقرة 17)]"},
		{"opener in a typeface of its own", " إلى المنارات التي بناها الحراسوإذ يشير", "وإذ يشير إلى المنارات التي بناها الحراس"},
		{"paragraph", "-  تشجع حراس المنارات على العمل12", "12- تشجع حراس المنارات على العمل"},
		{"sub-paragraph", "(ب توفير المصابيح للحراس؛ (", "(ب) توفير المصابيح للحراس؛"},
		{"mark of a footnote", "(،2)وإذ ترحب بتقرير حراس المنارات", "وإذ ترحب بتقرير حراس المنارات(2)،"},
		{"footnote", "98)( انظر القرار 4 17/.", "4 () انظر القرار 98/17."},
		{"footnote with a symbol", "4 )(99 40A/ /.", "4 ()A/99/40."},
		{"treaty", "3 )( , United Nations  Treaty Series, . 1833, . 31363vol No.", "3 () United Nations, Treaty Series, vol. 1833, No. 31363."},
		{"number until 1976", "د1514)( القرار 3  - (15.)", "3 () القرار 1514 (د-15)."},
		{"meeting", "ـــــــــــــــــــــــة   61الجلســــــــــــــــــــة العامـ", "الجلسة العامة 61"},
		{"word after a space that does not break", "تضع في الاعتبار عمل الحراس، وإذ", "وإذ تضع في الاعتبار عمل الحراس،"},
		{"stretched words", "ـا البالغ إزاء المنارات وإذ تعرب عن قلقه", "وإذ تعرب عن قلقها البالغ إزاء المنارات"},
		{"comma of the formula", "،إن مجلس الأمن ", "إن مجلس الأمن،"},
		{"opener without a space before it", "بأن المنارات تحمي السفن في الليل والنهار وإذ يقرّ ", "وإذ يقرّ بأن المنارات تحمي السفن في الليل والنهار"},
		{"opener glued to the words after it", "بأن الحراس يحمون السفن في الليل،وإذ يقرّ ", "وإذ يقرّ بأن الحراس يحمون السفن في الليل،"},
		{"verb glued to the words after it", "الدول على أن تحمي حراس المناراتيشجع - 2", "2 - يشجع الدول على أن تحمي حراس المنارات"},
		{"several marks", ") وحراس الموانئ3)حراس المنارات )4)", "حراس المنارات(3) وحراس الموانئ(4)"},
		{"vowel sign in the place of a letter", "الآراء التي أfبديت", "الآراء التي أبديت"},
		{"plain line", "حراس المنارات في جميع البلدان", "حراس المنارات في جميع البلدان"},
	} {
		if got := strings.Join(strings.Fields(v.line(c.printed)), " "); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.name, c.printed, got, c.want)
		}
	}
}

// TestNextItem checks that the number of a paragraph among other figures is the one after that of the last paragraph.
func TestNextItem(t *testing.T) {
	v := newVisualOrder(lang.Get("ar"))
	v.last = 15
	got := strings.Join(strings.Fields(v.line("د1514-  تقرر كذلك أن تحمي المنارات وفقا لقرارها 16  - (15)")), " ")
	if !strings.HasPrefix(got, "16- تقرر كذلك أن تحمي المنارات وفقا لقرارها") || v.last != 16 {
		t.Errorf("got %q, last %d", got, v.last)
	}
}

// TestArabicHeads checks that a running head with a dash after the symbol is no text.
func TestArabicHeads(t *testing.T) {
	head := strings.Replace(arabicText, "2- تطلب", "A/RES/99/901 - حماية حراس المنارات\n\n2- تطلب", 1)
	r, err := Read("a.txt", []byte(head), source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if got := paragraph(r, "op1"); got != "تشجع الدول على حماية الحراس؛" {
		t.Errorf("op1 is %q", got)
	}
}

// TestRecital checks that a word that only looks like an opener, and one inside a sentence, begin no paragraph.
func TestRecital(t *testing.T) {
	r, err := newTextReader("a.txt", []byte(arabicText), source.Known{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b := &textBody{textReader: r}
	b.numbered = true
	for _, c := range []struct {
		text         string
		paused, want bool
	}{
		{"وإذ تلاحظ", false, true},
		{"قد تستخدم", false, false},
		{"وقد نظرت", false, true},
		{"قد نظرت", true, true},
		{"قدما في", true, false},
		{"تقرر أن", true, false},
	} {
		if got := b.recital(c.text, c.paused); got != c.want {
			t.Errorf("%q is %v, want %v", c.text, got, c.want)
		}
	}
}
