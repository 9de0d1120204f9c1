package mapper

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A State has one vote: that of most versions, none if they are divided.
func TestContestedVotes(t *testing.T) {
	version := func(language string, votes resolution.Votes) *resolution.Resolution {
		r := ofOrgan("body/general-assembly", "99", "A/RES/99/7")
		r.Language, r.Votes = language, votes
		return r
	}
	en := version("en", resolution.Votes{InFavour: []string{"Fiji", "Malta"}, Opposed: []string{"Chad"}, Abstain: []string{"Peru", "Oman"}})
	fr := version("fr", resolution.Votes{InFavour: []string{"Fidji", "Pérou"}, Opposed: []string{"Tchad"}, Abstain: []string{"Malte", "Oman"}})
	es := version("es", resolution.Votes{InFavour: []string{"Fiji", "Malta", "Omán"}, Opposed: []string{"Chad"}, Abstain: []string{"Omán"}})
	versions := []*resolution.Resolution{en, fr, es}
	g := Map(versions, Options{})
	for property, want := range map[string]string{
		ontology.PropVotedForBy: "state/fiji state/malta", ontology.PropVotedAgainstBy: "state/chad", ontology.PropAbstainedBy: "state/oman",
	} {
		if got := strings.Join(objectsOf(g.Triples, "document/A-RES-99-7", property), " "); got != want {
			t.Errorf("%s: got %q, want %q", property, got, want)
		}
	}
	var told []string
	for _, w := range Check(versions) {
		if w.Code == resolution.Disagreement {
			told = append(told, w.Text)
		}
	}
	for _, want := range []string{"vote of Malta: 2 in favour, 1 abstaining", "vote of Peru: 1 in favour, 1 abstaining", "vote of Oman: 1 in favour, 3 abstaining"} {
		if !slices.Contains(told, want) {
			t.Errorf("no warning %q in %q", want, told)
		}
	}
	// a version that names a State twice
	if got := objectsOf(Map([]*resolution.Resolution{es}, Options{}).Triples, "document/A-RES-99-7", ontology.PropAbstainedBy); got != nil {
		t.Errorf("in both lists, but %q abstained", got)
	}
}

// The names in a vote are those of its time; one that no State had then is a warning and no vote.
func TestFormerStatesVote(t *testing.T) {
	r := ofOrgan("body/security-council", "", "S/RES/348(1974)")
	r.Language, r.Adopted = "en", "1974-05-31"
	r.Votes = resolution.Votes{InFavour: []string{"Byelorussian Soviet Socialist Republic", "Yemen"}, Opposed: []string{"Union of Soviet Socialist Republics"},
		Abstain: []string{"German Democratic Republic", "State of Palestine"}}
	g := Map([]*resolution.Resolution{r}, Options{})
	for property, want := range map[string]string{
		ontology.PropVotedForBy: "state/belarus state/yemen-arab-republic", ontology.PropVotedAgainstBy: "state/soviet-union", ontology.PropAbstainedBy: "state/german-democratic-republic",
	} {
		if got := strings.Join(objectsOf(g.Triples, "document/S-RES-348-1974", property), " "); got != want {
			t.Errorf("%s: got %q, want %q", property, got, want)
		}
	}
	if got := Check([]*resolution.Resolution{r}); len(got) != 1 || got[0].Code != resolution.UnknownState || got[0].Text != "State of Palestine" {
		t.Errorf("warnings %v", got)
	}
}
