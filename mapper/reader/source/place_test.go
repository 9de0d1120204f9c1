package source

import "testing"

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		first, last Place
		want        string
	}{
		{Place{Line: 3}, Place{Line: 3}, "line 3"},
		{Place{Line: 3}, Place{Line: 5}, "lines 3 to 5"},
		{Place{Line: 3, Paragraph: true}, Place{Line: 4, Paragraph: true}, "paragraphs 3 to 4"},
		{Place{Page: 2, Line: 3}, Place{Page: 2, Line: 3}, "page 2, line 3"},
		{Place{Page: 2, Line: 3}, Place{Page: 2, Line: 9}, "page 2, lines 3 to 9"},
		{Place{Page: 2, Line: 3}, Place{Page: 3, Line: 1}, "page 2, line 3 to page 3, line 1"},
		{Place{Page: 2}, Place{Page: 2}, "page 2"},
	} {
		if got := c.first.To(c.last); got != c.want {
			t.Errorf("%+v to %+v: %q, want %q", c.first, c.last, got, c.want)
		}
	}
}

func TestError(t *testing.T) {
	for _, c := range []struct {
		err  Error
		want string
	}{
		{Error{Name: "a.txt", Line: 2, Col: 7, Message: "odd"}, "a.txt:2:7: odd"},
		{Error{Name: "a.pdf", Page: 3, Line: 2, Message: "odd"}, "a.pdf: page 3, line 2: odd"},
		{Error{Name: "a.pdf", Page: 3, Message: "odd"}, "a.pdf: page 3: odd"},
		{*Whole("a.docx", "odd"), "a.docx: odd"},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.err, got, c.want)
		}
	}
}
