package rich

import (
	"reflect"
	"testing"
)

func TestCompose(t *testing.T) {
	const target = "https://undocs.org/A/RES/98/12"
	for _, test := range []struct {
		runs []Run
		want Line
	}{
		{nil, Line{}},
		{[]Run{{Text: " \n\t\u00a0"}}, Line{}},
		{[]Run{{Text: "\n  The lamps\n\u00a0 burn "}, {Text: " again"}}, Line{Text: "The lamps burn again"}},
		{[]Run{{Text: "Recalling", Emphasis: true}, {Text: " its lamps"}}, Line{Text: "Recalling its lamps", Opener: 9}},
		{[]Run{{Text: "The Council,", Emphasis: true}}, Line{Text: "The Council,"}},
		{[]Run{{Text: "1. "}, {Text: "Decides ", Emphasis: true}, {Text: "to ring"}}, Line{Text: "1. Decides to ring", Opener: 10}},
		{[]Run{{Text: "to "}, {Text: "ring", Emphasis: true}, {Text: " bells"}}, Line{Text: "to ring bells"}},
		{[]Run{{Text: "bells"}, {Text: "12", Raised: true}, {Text: " and the 1"}, {Text: "st", Raised: true}}, Line{Text: "bells¹² and the 1st"}},
		{[]Run{{Text: "see "}, {Text: " 98/", Target: target}, {Text: "12 ", Target: target}, {Text: "."}},
			Line{Text: "see 98/12 .", Links: []Link{{Start: 4, End: 9, Target: target}}}},
	} {
		if got := Compose(test.runs); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%+v: %+v, want %+v", test.runs, got, test.want)
		}
	}
}
