package clause_test

import (
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// What Arabic clauses concern and whom they address. The lines are as in specimens.
var arabicSpecimens = []specimen{
	// The owner follows its noun without a word between, or after ل if an adjective comes first.
	{"ar", resolution.Preambular, "وإذ ترحب بتقرير منظمة الصحة العالمية عن المنارات،", []string{"welcome: body/who"}},
	{"ar", resolution.Preambular, "وإذ تلاحظ الدور القيادي لمنظمة الصحة العالمية في البحار،", []string{"note: body/who"}},
	{"ar", resolution.Operative, "تؤكد من جديد أحكام الجزء الثامن عشر من قرارها 61/276؛", []string{"reaffirm: A/RES/61/276"}},
	{"ar", resolution.Preambular, "وإذ تدرك عضوية الإقليم في الاتحاد البريدي العالمي،", []string{"bear-in-mind: body/upu"}},
	{"ar", resolution.Preambular, "وإذ تحيط علما بالتقرير العالمي عن المرافئ الصادر عن منظمة الصحة العالمية،", []string{"take-note: body/who"}},
	// Not an owner: what a topic, a party or a noun that says nothing of its owner has after it.
	{"ar", resolution.Preambular, "وإذ ترحب بالجهود الرامية إلى دعم منظمة الصحة العالمية،", []string{"welcome:"}},
	{"ar", resolution.Preambular, "وإذ تؤكد التزام الدول الأطراف في اتفاقية حقوق الطفل بإضاءة الموانئ،", []string{"emphasize:"}},
	{"ar", resolution.Preambular, "وإذ تلاحظ سفينة التعاون مع منظمة الصحة العالمية،", []string{"note:"}},
	// A relative clause that only says who acts, before or without a noun.
	{"ar", resolution.Preambular, "وإذ ترحب بالجهود التي تبذلها منظمة الصحة العالمية لتنظيف الشواطئ،", []string{"welcome: body/who"}},
	{"ar", resolution.Preambular, "وإذ ترحب بما تقوم به منظمة الصحة العالمية من عمل،", []string{"welcome: body/who"}},
	{"ar", resolution.Preambular, "وإذ ترحب بالجهود التي تستهدف منظمة الصحة العالمية،", []string{"welcome:"}},
	// Lists: joined conjunctions, names and numbers after them, prepositions that are repeated, and what lists spell out.
	{"ar", resolution.Preambular, "إذ تشير إلى قرارها 46/182 المؤرخ 19 كانون الأول/ ديسمبر 1991، و58/114 المؤرخ 17 كانون الأول/ديسمبر 2003،",
		[]string{"recall: A/RES/46/182 A/RES/58/114"}},
	{"ar", resolution.Preambular, "إذ تشير إلى اتفاقية حقوق الطفل() والعهد الدولي الخاص بالحقوق المدنية والسياسية()،",
		[]string{"recall: convention/crc convention/iccpr"}},
	{"ar", resolution.Preambular, "وقد نظرت في تقرير الأمين العام() وفي تقرير اللجنة الخامسة عن أعمالها()،",
		[]string{"consider: body/secretary-general body/fifth-committee"}},
	{"ar", resolution.Operative, "ترحب بقرارها بشأن المد وبتقرير الأمين العام عن الجزر؛", []string{"welcome: body/secretary-general"}},
	{"ar", resolution.Preambular, "وإذ تشير إلى جميع الصكوك الدولية ذات الصلة، وبخاصة اتفاقية حقوق الطفل،", []string{"recall: convention/crc"}},
	{"ar", resolution.Preambular, "إذ يشير إلى ما اتخذه في هذا الشأن من قرارات، بما في ذلك القراران 2216 (2015) و 2722 (2024)،",
		[]string{"recall: S/RES/2216(2015) S/RES/2722(2024)"}},
	// What a decision does.
	{"ar", resolution.Operative, "يقرر أن يجدد حتى 31 آب/أغسطس 2022 التدابير المفروضة بموجب الفقرة 4 من القرار 2374 (2017)؛", []string{"decide: S/RES/2374(2017)"}},
	{"ar", resolution.Operative, "تقرر أن تكون منظمة الصحة العالمية حاضرة؛", []string{"decide:"}},
	// Whom it addresses: up to the mark of what is asked, which is the verb's own, or to what is asked itself.
	{"ar", resolution.Operative, "تحث جميع الدول الأعضاء والمنظمات الإقليمية ودون الإقليمية والقطاع الخاص، بما في ذلك مؤسسات الأمم المتحدة، على صيانة المنارات؛",
		[]string{"urge: -> «الدول الأعضاء» «المنظمات الإقليمية ودون الإقليمية» «القطاع الخاص» «مؤسسات الأمم المتحدة»"}},
	{"ar", resolution.Operative, "تهيب بالدول الأعضاء في الأمم المتحدة وبالمنظمات غير الحكومية وغيرها من الجهات المعنية أن تصون المنارات؛",
		[]string{"call-upon: -> «الدول الأعضاء في الأمم المتحدة» «المنظمات غير الحكومية» «الجهات المعنية»"}},
	{"ar", resolution.Operative, "تطلب إلى الأمين العام توفير الزيت للمنارات؛", []string{"request: -> body/secretary-general"}},
	{"ar", resolution.Operative, "تشجع الدول الأعضاء، آخذة في الاعتبار ظروفها، ومنظمة الصحة العالمية على صيانة المنارات؛",
		[]string{"encourage: -> «الدول الأعضاء» body/who"}},
	{"ar", resolution.Operative, "تدعو الدول الأطراف، بالتعاون مع البنك الدولي والمنظمات الدولية، إلى صيانة المنارات؛", []string{"invite: -> «الدول الأطراف»"}},
	{"ar", resolution.Operative, "تشجع على صيانة المنارات في جميع الدول؛", []string{"encourage:"}},
	{"ar", resolution.Operative, "تشجع المديرية ومنظمة الصحة العالمية على صيانة المنارات؛", []string{"encourage: -> body/who"}},
	{"ar", resolution.Operative, "تكرر تأكيد تشجيعها للتنسيق في تنفيذ خطة عام 2030 وميثاق الأمم المتحدة، وكذلك اتفاقية حقوق الطفل؛", []string{"reaffirm:"}},
	{"ar", resolution.Operative, "توصي بأن تقوم الدول الأعضاء بصيانة المنارات؛", []string{"recommend: -> «الدول الأعضاء»"}},
	{"ar", resolution.Operative, "تشجع على مواصلة التعاون بين اليونيسف ومنظمة الصحة العالمية؛", []string{"encourage: body/unicef body/who"}},
	{"ar", resolution.Operative, "تطلب إلى الأمين العام والحكومات المضيفة الوفاء بوعودها؛", []string{"request: -> body/secretary-general «الحكومات المضيفة»"}},
	{"ar", resolution.Operative, "تدعو منظمة الصحة العالمية والجهات المعنية الأخرى إلى صيانة المنارات؛", []string{"invite: -> body/who «الجهات المعنية»"}},
}

func TestArabicClauses(t *testing.T) {
	checkClauses(t, arabicSpecimens)
}
