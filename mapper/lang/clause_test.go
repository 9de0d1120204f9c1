package lang

import (
	"strings"
	"testing"
)

// Every example opens with the action of its block, and every phrase is matched by an example of its block.
func TestVerbExamples(t *testing.T) {
	for _, code := range Codes() {
		c := &Get(code).Clause
		for _, block := range c.Verbs {
			used := map[string]bool{}
			for _, ex := range block.Examples {
				v, ok := c.Verb(ex, 0)
				if !ok || v.Action != block.Action {
					t.Errorf("%s: %q opens with %q, want %q", code, ex, v.Action, block.Action)
					continue
				}
				used[c.verbs.name(ex)] = true
			}
			for _, p := range append(block.Phrases, block.Adverbial...) {
				ok := false
				forms, _ := c.forms(p)
				for _, form := range forms {
					ok = ok || used[strings.Join(strings.Fields(form), " ")]
				}
				if !ok {
					t.Errorf("%s: no example of %q has the phrase %q", code, block.Action, p)
				}
			}
		}
	}
}

// name returns the words of the phrase that a text opens with.
func (t *verbTable) name(text string) string {
	best := reach{phrase: -1}
	t.search(text, 0, 0, 0, 0, &best)
	if best.phrase < 0 {
		return ""
	}
	names := make([]string, t.count)
	for w, n := range t.numbers {
		names[n] = w
	}
	var walk func(node int32, words []string) string
	walk = func(node int32, words []string) string {
		n := &t.nodes[node]
		if n.phrase == best.phrase {
			return strings.Join(words, " ")
		}
		for i := range n.word {
			if s := walk(n.next[i], append(words[:len(words):len(words)], names[n.word[i]])); s != "" {
				return s
			}
		}
		return ""
	}
	return walk(0, nil)
}

func TestOpens(t *testing.T) {
	tests := []struct {
		code, text string
		want       bool
	}{
		{"en", "Recalling its resolution 46/182", true},
		{"en", "In this regard, urges all States", true},
		{"en", "The report of the Secretary-General", false},
		{"en", "Recallings of the past", false},
		{"en", "  Decides to remain seized", true},
		{"zh", "在这方面，鼓励会员国", true},
		{"zh", "又回顾其决议", true},
		{"zh", "秘书长的报告", false},
		{"en", "", false},
		{"zh", "，", false},
	}
	for _, tt := range tests {
		if got := Get(tt.code).Clause.Opens(tt.text); got != tt.want {
			t.Errorf("%s: Opens(%q) = %v", tt.code, tt.text, got)
		}
	}
}

// A verb phrase ends with the adverbs and feelings that belong to it.
func TestVerbEnd(t *testing.T) {
	tests := []struct{ code, phrase, rest string }{
		{"en", "Expresses its deep concern", " that hunger is rising"},
		{"en", "Noting with grave concern also", " the report"},
		{"en", "Recalling further", " General Assembly resolution 60/147"},
		{"en", "Encourages", " further efforts"},
		{"en", "Condemns in the strongest possible terms", " the attack"},
		{"en", "Re‑emphasizes", " that prevention matters"},
		{"en", "Calls once again upon", " all States"},
		{"en", "Takes note with appreciation", " of the report"},
		{"en", "Reaffirms", " its commitment"},
		{"zh", "又表示赞赏地注意到", "报告"},
		{"zh", "深为关切的是", "，局势恶化"},
		{"zh", "强调指出", "必须合作"},
		{"fr", "Rappelant également", " sa résolution 46/182"},
		{"fr", "Prend également note avec satisfaction", " du rapport"},
		{"fr", "Se déclarant de nouveau gravement préoccupée", " par la situation"},
		{"fr", "Exprime sa profonde gratitude", " au Secrétaire général"},
		{"fr", "S’inquiète", " de la situation"},
		{"fr", "Demande instamment", " à tous les États"},
		{"fr", "Appelle l’attention", " sur l’annexe"},
		{"es", "Acoge también con beneplácito", " los progresos"},
		{"es", "Expresando profunda preocupación también", " por la situación"},
		{"es", "Exhorta una vez más", " a las partes"},
		{"es", "Alienta", " activamente la cooperación"},
		{"ru", "вновь подтверждая", " свою резолюцию"},
		{"ru", "С большой обеспокоенностью отмечая также", ", что голод усиливается"},
		{"ru", "принимая также к сведению", " доклад"},
		{"ru", "учитывая", " крайне важную роль Совета"},
		{"ar", "إذ تشير إلى", " قراراتها"},
		{"ar", "وإذ يشير كذلك إلى", " قراراته"},
		{"ar", "تؤكد من جديد أيضا", " مقاصد الميثاق"},
		{"ar", "وإذ يساورها بالغ القلق", " إزاء الحالة"},
		{"ar", "تحيط علماً مع التقدير", " بالتقرير"},
		{"fr", "Souligne", ", à cet égard, le rôle du Conseil"},
	}
	for _, tt := range tests {
		v, _ := Get(tt.code).Clause.Verb(tt.phrase+tt.rest, 0)
		if v.End != len(tt.phrase) {
			t.Errorf("%s: verb phrase %q, want %q", tt.code, (tt.phrase + tt.rest)[:v.End], tt.phrase)
		}
	}
}

// The words of a verb phrase may be apart: the last tell its action, its verb is the first.
func TestSplitVerb(t *testing.T) {
	tests := []struct{ code, verb, rest, action string }{
		{"ru", "обращается", " к смотрителям маяков с просьбой зажечь огни", "request"},
		{"ru", "вновь обращается", " ко всем сторонам с настоятельным призывом", "appeal"},
		{"ru", "обращается с просьбой", " к смотрителям с призывом", "request"},
		{"ru", "обращается", " к смотрителям; с просьбой", "appeal"},
		{"ru", "выражает", " Комитету признательность за фонари", "appreciate"},
		{"ru", "принимает", " доклад к сведению", "take-note"},
		{"ru", "принимает", " Декларацию о фонарях", "adopt"},
		{"fr", "Prend", ", à cet égard, note du rapport", "take-note"},
		{"es", "Expresa", " al Comité su gratitud", "appreciate"},
		{"ar", "تعيد", " في هذه المناسبة تأكيد أهمية المنارات", "reaffirm"},
		{"ar", "وإذ يعرب", " للجنة عن تقديره", "appreciate"},
	}
	for _, tt := range tests {
		v, ok := Get(tt.code).Clause.Verb(tt.verb+tt.rest, 0)
		if !ok || v.Action != tt.action || v.End != len(tt.verb) {
			t.Errorf("%s: %q has the verb %q with action %q, want %q", tt.code, tt.verb+tt.rest, (tt.verb + tt.rest)[:v.End], v.Action, tt.action)
		}
	}
}

// To take note is neutral; with a word for what the organ feels, anywhere in the phrase, it is to note.
func TestAttitude(t *testing.T) {
	tests := []struct{ code, text, action string }{
		{"en", "Takes note of the twelve lamps", "take-note"},
		{"en", "Taking due note also of the offer", "take-note"},
		{"en", "Takes note that concern was expressed", "take-note"},
		{"en", "Further takes note with keen interest of the lamps", "note"},
		{"en", "Takes note, with deepest regret, of the outage", "note"},
		{"en", "Taking note with encouragement of the repairs", "note"},
		{"en", "Take note with mounting alarm of the outage", "note"},
		{"zh", "还表示注意到十二盏灯", "take-note"},
		{"zh", "表示特别注意到遗憾的表述", "take-note"},
		{"zh", "还表示极为关切地注意到停电", "note"},
		{"zh", "遗憾地表示注意到停电", "note"},
		{"zh", "表示感兴趣地注意到修理工作", "note"},
		{"fr", "Prend également acte des réparations", "take-note"},
		{"fr", "Prenant dûment note de la préoccupation exprimée", "take-note"},
		{"fr", "Prend acte avec un vif intérêt des réparations", "note"},
		{"fr", "Prenant note avec tristesse de la panne", "note"},
		{"fr", "Prend également connaissance avec regret de la panne", "note"},
		{"es", "Toma nota nuevamente de las reparaciones", "take-note"},
		{"es", "Toma conocimiento del interés expresado", "take-note"},
		{"es", "Toma nota además con gran interés de las reparaciones", "note"},
		{"es", "Tomando conocimiento con hondo pesar de la avería", "note"},
		{"ru", "вновь принимает к сведению ремонт", "take-note"},
		{"ru", "принимая далее к сведению с тем", "take-note"},
		{"ru", "с большим интересом принимает также к сведению ремонт", "note"},
		{"ru", "принимая к сведению с сожалением аварию", "note"},
		{"ar", "وإذ تحيط علما أيضا بالإصلاحات", "take-note"},
		{"ar", "تحيط علماً كذلك ببالغ القلق بالعطل", "note"},
		{"ar", "وإذ يحيط علما باهتمام بالإصلاحات", "note"},
		{"ar", "نحيط علما مع بالغ الأسف بالعطل", "note"},
	}
	for _, tt := range tests {
		v, ok := Get(tt.code).Clause.Verb(tt.text, 0)
		if !ok || v.Action != tt.action || v.Attitude != (tt.action == "note") {
			t.Errorf("%s: %q has action %q, attitude %v, want %q", tt.code, tt.text, v.Action, v.Attitude, tt.action)
		}
	}
}
