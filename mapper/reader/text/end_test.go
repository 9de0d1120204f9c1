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
