package text

import (
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

func TestReadVotes(t *testing.T) {
	for text, want := range map[string][3]int{
		"Adopted by a recorded vote of 2 to 1, with 3 abstentions. In favour: Fiji, Malta Against: Monaco Abstaining: Iceland, Kenya, Peru": {2, 1, 3},
		"Adopted by a recorded vote of 2 to none, with 3 abstentions. In favour: Fiji, Malta Abstaining: Iceland, Kenya, Peru":              {2, 0, 3},
		"Adopted by a recorded vote of 3 to 1, with 0 abstentions. In favour: Fiji, Malta Against: Monaco":                                  {3, 1, 0},
	} {
		r := &textReader{words: lang.Get("en"), res: &resolution.Resolution{}}
		r.readVotes(text)
		if v := r.res.Votes; [3]int{v.For, v.Against, v.Abstaining} != want {
			t.Errorf("%s: got %+v, want %v", text, v, want)
		}
	}
}

// TestClosingLines: the meeting may be in a column so narrow that its words are below the date or the vote, and the mark
// of a note may follow the closing lines.
func TestClosingLines(t *testing.T) {
	const want = "pp1: Noting lamps,\nop1: Decides to fetch them.\n"
	checkTexts(t, head, "en", []textCase{
		{"below the date", "The General Assembly,\nNoting lamps,\n1. Decides to fetch them.\n50th\n19 December 2043\nplenary\nmeeting\n", want},
		{"below the vote", "The General Assembly,\nNoting lamps,\n1. Decides to fetch them.\n50th\n19 December 2043\n" +
			"[Adopted without a vote.]\nplenary\nmeeting\n", want},
		{"vote with a stop after its bracket", "The General Assembly,\nNoting lamps,\n1. Decides to fetch them.\n50th plenary meeting\n19 December 2043\n" +
			"[Adopted without a vote].\n", want},
		{"with a mark", "The General Assembly,\nNoting lamps,\n1. Decides to fetch them.\n\nAdopted at the 50th meeting. 2\n\n\n2 Adopted without vote.\n",
			want + "2@: Adopted without vote.\n"},
	})
}
