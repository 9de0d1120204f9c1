package name

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/citation"
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

func TestFacts(t *testing.T) {
	const refugees, stateless = "convention/1951-refugee-convention", "convention/1954-statelessness-convention"
	for _, c := range []struct {
		name, code, text string // ^1^ is the mark of footnote 1
		notes            []string
		want             []resolution.InstrumentFact // without entity
		entities         []string
	}{
		{"treaty series", "en", "the 1951 Convention relating to the Status of Refugees^1^ and the 1954 Convention relating to the Status of Stateless Persons,^2^",
			[]string{"United Nations, Treaty Series, vol. 12, No. 345.", "Ibid., vol. 67, Nos. 890–893."},
			[]resolution.InstrumentFact{{Footnote: "1", Volume: 12, Number: 345}, {Footnote: "2", Volume: 67}}, []string{refugees, stateless}},
		{"treaty series in Chinese", "zh", "《关于难民地位的公约》^1^和《关于无国籍人地位的公约》^2^",
			[]string{"联合国，《条约汇编》，第12卷，第345号。", "同上，第67卷，第890号。"},
			[]resolution.InstrumentFact{{Footnote: "1", Volume: 12, Number: 345}, {Footnote: "2", Volume: 67, Number: 890}}, []string{refugees, stateless}},
		{"ibid of something else", "en", "the report^1^ and the Convention relating to the Status of Refugees^2^",
			[]string{"Official Records, vol. 3.", "Ibid., vol. 67, No. 890."}, nil, nil},
		{"set out in", "en", "the 2030 Agenda for Sustainable Development,^1^ which", []string{"Resolution 70/1."},
			[]resolution.InstrumentFact{{Footnote: "1", SetOutIn: "A/RES/70/1"}}, []string{"framework/2030-agenda"}},
		{"not next to it", "en", "the 2030 Agenda for Sustainable Development and its follow-up^1^", []string{"Resolution 70/1."}, nil, nil},
		{"a report on it", "en", "the report on the 2030 Agenda for Sustainable Development^1^", []string{"A/78/1."}, nil, nil},
		{"more than the document", "en", "the 2030 Agenda for Sustainable Development^1^", []string{"See resolution 70/1 and the report of the Council."}, nil, nil},
	} {
		p := resolution.Paragraph{ID: "pp1"}
		for rest := c.text; rest != ""; {
			before, after, marked := strings.Cut(rest, "^")
			p.Text += before
			if rest = after; marked {
				mark, after, _ := strings.Cut(rest, "^")
				p.Marks = append(p.Marks, resolution.Mark{Offset: len(p.Text), Mark: mark})
				rest = after
			}
		}
		r := &resolution.Resolution{Language: c.code, Organ: "body/general-assembly", Symbol: "A/RES/79/1", Paragraphs: []resolution.Paragraph{p}}
		for i, n := range c.notes {
			r.Footnotes = append(r.Footnotes, resolution.Footnote{Mark: string(rune('1' + i)), Text: n, Paragraph: "pp1"})
		}
		citation.New(lang.Get(c.code)).Find(work.Background(), r)
		New(lang.Get(c.code), testEntities).Find(work.Background(), r)
		if len(r.Facts) != len(c.want) {
			t.Errorf("%s: %+v", c.name, r.Facts)
			continue
		}
		for i, f := range r.Facts {
			if path := f.Entity.Path(); path != c.entities[i] {
				t.Errorf("%s: fact of %s, want %s", c.name, path, c.entities[i])
			}
			if f.Entity = (*ontology.Entity)(nil); f != c.want[i] {
				t.Errorf("%s: %+v, want %+v", c.name, f, c.want[i])
			}
		}
	}
}
