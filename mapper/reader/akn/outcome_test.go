package akn

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/ontology"
)

// The last outcome of the workflow decides what a text is, whatever the date of the work is called.
func TestOutcome(t *testing.T) {
	const vote = `<voting outcome="adoptedRecordedVote"><count value="009" refersTo="inFavour"/></voting>`
	step := func(outcome, date string) string {
		return `<step date="` + date + `" outcome="` + outcome + `" as="S/PV.9999" by="words"/>`
	}
	for _, c := range []struct {
		about, symbol, name, steps, voting string
		outcome                            ontology.Outcome
		adopted, voted                     string
		adoption                           ontology.Method
	}{
		{"adopted", "S/RES/3001(2044)", "resolution", step("adopted", "0001-01-01"), vote, ontology.Adopted, "2044-03-07", "", ontology.ByVote},
		{"of which nothing is said", "S/PRST/2044/1", "presidentialStatement", `<step date="2044-03-07"/>`, "", "", "2044-03-07", "", ""},
		{"adopted by its vote", "A/RES/99/1", "resolution", "", vote, ontology.Adopted, "2044-03-07", "", ontology.ByVote},
		{"adopted without a vote", "A/RES/99/1", "resolution", "", `<voting outcome="adoptedWithoutVote"/>`, ontology.Adopted, "2044-03-07", "", ontology.WithoutVote},
		{"acclaimed", "A/RES/99/1", "resolution", "", `<voting outcome="adoptedByAcclamation"/>`, ontology.Adopted, "2044-03-07", "", ontology.WithoutVote},
		{"adopted somehow", "A/RES/99/1", "resolution", "", `<voting outcome="VOTING BY MAIL"/>`, "", "2044-03-07", "", ""},
		{"vetoed", "S/2044/17", "draftResolution", step("draftResolution", "2044-03-01") + step("veto", "2044-03-06"), vote, ontology.Vetoed, "", "2044-03-06", ""},
		{"vetoed, in capitals", "S/2044/17", "draftResolution", step("Veto", "0001-01-01"), "", ontology.Vetoed, "", "2044-03-07", ""},
		{"not adopted", "S/2044/17", "resolution", step("notAdopted", "2044-03-07"), "", ontology.NotAdopted, "", "2044-03-07", ""},
		{"vetoed, then adopted", "S/2044/17", "draftResolution", step("veto", "2044-03-06") + step("adopted", "2044-03-07"), "", ontology.Adopted, "2044-03-07", "", ""},
		{"withdrawn", "S/2044/17", "draftResolution", step("withdrawn", "2044-03-07"), "", ontology.Withdrawn, "", "", ""},
		{"pending", "S/2044/17", "draftResolution", step("draftResolution", "2044-03-01"), "", ontology.Pending, "", "", ""},
		{"named a draft by mistake", "E/RES/2044/17", "draftResolution", "", "", "", "2044-03-07", "", ""},
	} {
		text := `<akomaNtoso><statement name="` + c.name + `"><meta><identification><FRBRWork><FRBRdate date="2044-03-07" name="adoption"/><FRBRauthor href="sc"/></FRBRWork></identification>` +
			`<workflow>` + c.steps + `</workflow><analysis><parliamentary>` + c.voting + `</parliamentary></analysis></meta>` +
			`<coverPage><docNumber refersTo="#symbol">` + c.symbol + `</docNumber></coverPage>` +
			`<mainBody><paragraph><num>1.</num><content><p>Decides;</p></content></paragraph></mainBody></statement></akomaNtoso>`
		r, err := Read("x", []byte(text), source.Known{Language: "en"})
		if err != nil {
			t.Fatalf("%s: %v", c.about, err)
		}
		if r.Outcome != c.outcome || r.Adopted != c.adopted || r.Voted != c.voted || r.Adoption != c.adoption {
			t.Errorf("%s: outcome %q, adopted %q, voted %q, %q", c.about, r.Outcome, r.Adopted, r.Voted, r.Adoption)
		}
		if strings.Contains(c.steps, "S/PV.9999") && (strings.Contains(c.steps, "adopted") || c.voted != "") && r.Meeting != "S/PV.9999" {
			t.Errorf("%s: meeting %q", c.about, r.Meeting)
		}
		if len(r.Warnings) > 0 {
			t.Errorf("%s: %v", c.about, r.Warnings)
		}
	}
}
