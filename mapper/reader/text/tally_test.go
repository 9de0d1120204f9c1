package text

import (
	"fmt"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

func TestTally(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "Adopted at the 474th meeting by 7 votes to 1 (Malta).", "by-vote 7 1 0 [Malta] []"},
		{"en", "Adopted at the 1382nd meeting by 14 votes to none, with 1 abstention (Fiji).", "by-vote 14 0 1 [] [Fiji]"},
		{"en", "Adopted at the 707th meeting by 4 votes to 1 (Malta) with 2 abstentions (Canada and Trinidad and Tobago)",
			"by-vote 4 1 2 [Malta] [Canada Trinidad and Tobago]"},
		{"en", "Adopted at the 1748th meeting by 14 votes to none", "by-vote 14 0 0 [] []"},
		{"en", "Adopted by a roll-call vote of 33 votes to 3, with 17 abstentions. See chap. 9, E/CN.4/2003/135.", "by-vote 33 3 17 [] []"},
		{"en", "Adopted by a recorded vote of 24 to none, with 3 abstentions.", "by-vote 24 0 3 [] []"},
		{"en", "Adopted unanimously at the 2750th meeting.", "by-vote 0 0 0 [] []"},
		{"en", "Adopted at the 2nd meeting without vote.", "without-vote 0 0 0 [] []"},
		{"en", "Adopted at the 2nd meeting by consensus.", "without-vote 0 0 0 [] []"},
		{"en", "Adopted unanimously, without a vote, at the 2nd meeting.", "without-vote 0 0 0 [] []"},
		{"en", "Adopted at the 222nd meeting.", " 0 0 0 [] []"},
		{"en", "Adopted at the 500th meeting by 10 votes (Malta, present and not voting).", "by-vote 0 0 0 [] []"}, // not counted
		{"zh", "以24票对零票、3票弃权获得通过", "by-vote 24 0 3 [] []"},
	} {
		r := textReader{words: lang.Get(c.language), res: &resolution.Resolution{}}
		r.readVotes(c.text)
		v := r.res.Votes
		if got := fmt.Sprint(r.res.Adoption, v.For, v.Against, v.Abstaining, v.Opposed, v.Abstain); squeeze(got) != squeeze(c.want) {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}

func TestMeetingOfScanners(t *testing.T) {
	r := textReader{words: lang.Get("en"), res: &resolution.Resolution{Organ: "body/security-council"}}
	for _, w := range r.words.Masthead.Meeting {
		r.meetings = append(r.meetings, squeeze(w))
	}
	for text, want := range map[string]string{
		"Adopted at the 298Ist meeting by 12 votes to 1": "S/PV.2981",
		"at its 326lst meeting, on 6 August 1993":        "S/PV.3261",
		"at its 3133rd_ meeting, on 10 November 1992":    "S/PV.3133",
		"at the 10O3rd meet- ing":                        "S/PV.1003",
		"at the 2714th (closed) meeting":                 "S/PV.2714",
		"at the ]8S6ih meeting":                          "",
		"at the meeting":                                 "",
	} {
		if got := r.meeting(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
