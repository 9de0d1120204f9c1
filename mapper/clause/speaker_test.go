package clause_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// statement reads texts as the paragraphs of a document and returns what each does, with its warnings of unknown verbs.
func statement(code, organ, symbol string, texts ...string) []string {
	r := &resolution.Resolution{Language: code, Organ: organ, Symbol: ontology.Symbol(symbol)}
	for i, text := range texts {
		r.Paragraphs = append(r.Paragraphs, resolution.Paragraph{ID: "op" + string(rune('1'+i)), Kind: resolution.Operative, Text: text})
	}
	recognizer.Recognize(r)
	var does []string
	for i := range r.Paragraphs {
		var lines []string
		for _, c := range r.Paragraphs[i].Clauses {
			lines = append(lines, clauseLine(&c))
		}
		for _, w := range r.Warnings {
			if w.Code == resolution.UnknownAction && w.Where == r.Paragraphs[i].ID {
				lines = append(lines, "?")
			}
		}
		does = append(does, strings.Join(lines, "; "))
	}
	return does
}

// A sentence whose subject is the organ does what its verb says, wherever it is in the paragraph.
func TestOrganSpeaks(t *testing.T) {
	const council, assembly = "body/security-council", "body/general-assembly"
	for _, s := range []struct{ code, organ, text, want string }{
		{"en", council, "“The Security Council welcomes the Universal Declaration of Human Rights.", "welcome: framework/udhr"},
		{"en", council, "“The Security Council notes that the lamps are lit. In this regard, the Council requests the Secretary-General to report. It also commends the crew.”",
			"note:; request: -> body/secretary-general; appreciate:"},
		{"en", council, "“The Council expresses its deep concern at the storm, which encourages nobody, and calls upon Member States to keep the harbours open.", "express-concern:; call-upon: -> «Member States»"},
		{"en", council, "“The Council recalls that the lamps guide boats to the shore and, in this regard, underlines the importance of oil.", "recall:; emphasize:"},
		{"en", council, "“The Council, recalling the Universal Declaration of Human Rights, urges all States to help. It is raining.", "urge: -> «States»"},
		{"en", council, "“(a) The Council appeals to Member States to send oil;", "appeal: -> «Member States»"},
		{"en", council, "“The Council remains deeply concerned at the dark. The Council will remain seized of the matter.", "express-concern:; remain-seized:"},
		{"en", council, "“The Council will keep the harbour under review.", "resolve:"},
		{"en", council, "“Recalling the Universal Declaration of Human Rights, the Council reaffirms its words.", "recall: framework/udhr; reaffirm:"},
		{"en", council, "Requests the Secretary-General to report. The Security Council invites Member States to help.", "request: -> body/secretary-general; invite: -> «Member States»"},
		{"en", assembly, "The General Assembly decides to meet again. The Assembly thanks the crew.", "decide:; appreciate:"},
		// what others do, or the organ at another time
		{"en", council, "Decides that, at the end of May, the Council will review the measures;", "decide:"},
		{"en", council, "Decides that: (a) the lamps shall be lit; (b) in May, the Council will review the measures;", "decide:"},
		{"en", council, "“The Council members welcome the lamps. The support of the Council encourages the crew.", "?"},
		{"en", council, "“The Council determined that the lamps were out and visited the harbour.", "?"},
		{"en", council, "“The General Assembly welcomes the lamps.", "?"},
		{"en", council, "It welcomes the lamps.", "?"},
		{"zh", council, "“安全理事会欢迎《世界人权宣言》。安理会还请秘书长提出报告。", "welcome: framework/udhr; request: -> body/secretary-general"},
		{"zh", council, "“安理会对海岸受到侵蚀表示关切。", "express-concern:"},
		{"zh", assembly, "回顾在五月，大会通过了计划。", "recall:"},
		{"fr", council, "« Le Conseil de sécurité se félicite des progrès accomplis. Il prie le Secrétaire général de lui faire rapport.", "welcome:"},
		{"es", council, "“El Consejo de Seguridad acoge con beneplácito los progresos.", "welcome:"},
		{"ru", council, "«Совет Безопасности приветствует достигнутый прогресс.", "welcome:"},
	} {
		if got := statement(s.code, s.organ, "S/PRST/2040/1", s.text)[0]; got != s.want {
			t.Errorf("%q\n got %q\nwant %q", s.text, got, s.want)
		}
	}
}

// A pronoun may go on from the paragraph before.
func TestOrganGoesOn(t *testing.T) {
	got := statement("en", "body/security-council", "S/PRST/2040/1", "“The Council thanks the crew.", "“It urges Member States to help.", "“The lamp is lit.", "“It urges nobody.")
	if want := []string{"appreciate:", "urge: -> «Member States»", "?", "?"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Verbs of earlier decades; one that is not known is a warning.
func TestOldVerbs(t *testing.T) {
	got := statement("en", "body/security-council", "S/RES/95(1951)",
		"Orders the parties to light the lamps;", "Censures in the strongest terms the darkness;", "Warns that further steps may follow.",
		"Entrusts the Secretary-General with the lamps;", "Finds that the practice is not justified;", "Dissolves the Commission of Lamps.")
	if want := []string{"demand: -> «parties»", "condemn:", "?", "request: body/secretary-general", "consider:", "decide: body/commission-of-lamps"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What is decided follows in infinitives.
func TestInfinitives(t *testing.T) {
	got := statement("en", "body/general-assembly", "A/RES/99/1", "Resolves:", "To request the Secretary-General to light the lamps;", "To buy oil;", "To thank the crew.")
	if want := []string{"resolve:", "request: -> body/secretary-general", "?", "?"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	got = statement("en", "body/general-assembly", "A/RES/99/1", "Decides to meet again;", "To request the Secretary-General to light the lamps;")
	if want := []string{"decide:", "?"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
