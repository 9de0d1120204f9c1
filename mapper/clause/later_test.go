package clause_test

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
)

// The verbs of the organ in a paragraph: those after a comma or a conjunction in the form of the first, and none of others.
func TestLaterVerbs(t *testing.T) {
	const pp, op = resolution.Preambular, resolution.Operative
	for _, s := range []struct {
		code string
		kind resolution.Kind
		text string
		want string
	}{
		{"en", pp, "Recalling the accord on lamps, noting its annex, and welcoming the relighting,", "recall note welcome"},
		{"en", pp, "Recalling the need for lamps by building towers and strengthening walls,", "recall"},
		{"fr", pp, "Rappelant l’accord sur les lampes, notant son annexe et se félicitant du rallumage,", "recall note welcome"},
		{"fr", pp, "Rappelant l’appel fait aux gardiens, et engageant les pêcheurs à veiller,", "recall"},
		{"fr", op, "Prend note des lampes, félicite les gardiens et les encourage à veiller ;", "take-note appreciate encourage"},
		{"fr", op, "Salue le Comité des phares, l’invite à siéger, et lui demande de veiller ;", "welcome invite call-upon"},
		{"fr", op, "Prie les gardiens de répondre à la demande, la note et les charges ;", "request"},
		{"fr", op, "Se félicite que le Comité s’engage, agissant avec soin, à veiller, et décide de siéger ;", "welcome decide"},
		{"es", pp, "Recordando el acuerdo sobre las lámparas y reconociendo su utilidad, e instando a velar,", "recall recognize urge"},
		{"es", op, "Toma nota de las lámparas, elogia a los guardianes y los alienta a velar;", "take-note appreciate encourage"},
		{"es", op, "Exhorta a los Estados a que velen, y, a este respecto, pide al Comité que informe;", "call-upon call-upon"},
		{"es", op, "Acoge con beneplácito que el Comité, habiendo examinado el mar, se compromete a velar;", "welcome"},
		{"ru", pp, "ссылаясь на соглашение о фонарях, отмечая приложение к нему и приветствуя ремонт,", "recall note welcome"},
		{"ru", pp, "подчеркивая роль смотрителей, действуя осмотрительно, и стремясь к свету,", "emphasize"},
		{"ru", op, "отмечает фонари, благодарит смотрителей и призывает их бодрствовать, а также просит Комитет доложить;",
			"note appreciate call-upon request"},
		{"ru", op, "рекомендует смотрителям бодрствовать и, в этой связи, постановляет собраться;", "encourage decide"},
		{"ar", pp, "وإذ تشير إلى اتفاق المصابيح، وإذ تلاحظ مرفقه وإذ ترحب بإصلاحها،", "recall note welcome"},
		{"ar", pp, "وإذ تشير إلى المنارة التي تنير الساحل وتعزز السلامة وتدعم الصيادين،", "recall"},
		{"ar", op, "تلاحظ حالة المصابيح، وتشيد بالحراس وتهيب بالدول أن تحرس الساحل، وفي هذا الصدد، تقرر أن تجتمع؛", "note appreciate call-upon decide"},
		{"ar", op, "يشجع الدول على إصلاح المصابيح، ويطلب إلى اللجنة أن تجتمع؛", "encourage request"},
		{"zh", op, "注意到灯塔，赞扬守塔人，并鼓励各国点灯；", "note appreciate encourage"},
	} {
		r := &resolution.Resolution{Language: s.code, Paragraphs: []resolution.Paragraph{{ID: "p", Kind: s.kind, Text: s.text}}}
		recognizer.Recognize(r)
		var got []string
		for _, c := range r.Paragraphs[0].Clauses {
			got = append(got, c.Action)
		}
		if got := strings.Join(got, " "); got != s.want {
			t.Errorf("%s: %q\n got %s\nwant %s", s.code, s.text, got, s.want)
		}
	}
}
