package name

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// A name means what had it in the year of the document.
func TestNamesInTime(t *testing.T) {
	for _, s := range []struct{ code, year, text, want string }{
		{"en", "1951", "Noting the lamps of Palestine,", ""},
		{"en", "1990", "Noting the lamps of Palestine,", "state/state-of-palestine"},
		{"en", "1951", "Noting the Armistice Agreement between the two harbours,", ""},
		{"en", "1951", "Noting that Czechoslovakia, Yugoslavia, the Union of Soviet Socialist Republics and the Union of South Africa were heard,",
			"state/czechoslovakia state/yugoslavia state/soviet-union state/south-africa"},
		{"en", "1985", "Noting that Yemen and Democratic Yemen have lamps,", "state/yemen-arab-republic state/democratic-yemen"},
		{"en", "1995", "Noting that Yemen has lamps,", "state/yemen"},
		{"en", "1995", "Noting the lamps of the former Yugoslavia,", "state/yugoslavia"},
		{"en", "1999", "Noting the lamps of the Federal Republic of Yugoslavia (Serbia and Montenegro),", "state/serbia-and-montenegro"},
		{"en", "1961", "Noting the lamps of the Republic of the Congo,", ""},
		{"en", "1986", "Noting the lamps of the Congo,", "state/congo"},
		{"en", "1963", "Noting the lamps of Tanganyika,", "state/tanganyika"},
		{"en", "2017", "Noting the lamps of the province of Tanganyika,", ""},
		{"en", "1980", "Noting the Paris Agreement,", "convention/paris-agreement*"},
		{"en", "2016", "Noting the Paris Agreement,", "convention/paris-agreement"},
		{"en", "", "Noting the Paris Agreement,", "convention/paris-agreement"},
		{"zh", "1985", "注意到苏联和也门的灯，", "state/soviet-union state/yemen-arab-republic"},
		{"fr", "1985", "Notant que l’Union des Républiques socialistes soviétiques et le Yémen ont des phares,", "state/soviet-union state/yemen-arab-republic"},
		{"en", "2020", "Noting the lamps of the g7+ and of the G7,", "body/g7-plus body/group-of-seven"},
		// an acronym after a State is that of the body whose name the State ends
		{"en", "1993", "Noting the United Nations Operation in Somalia (UNLAMP) and that UNLAMP has oil,", "state/somalia"},
		{"en", "2010", "Noting that the Democratic Republic of the Congo (DRC) has lamps,", "state/democratic-republic-of-the-congo state/democratic-republic-of-the-congo"},
	} {
		r := &resolution.Resolution{Language: s.code, Organ: "body/security-council", Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: s.text}}}
		if s.year != "" {
			r.Adopted = s.year + "-06-15"
		}
		recognize(r)
		var got []string
		for _, m := range r.Paragraphs[0].Mentions {
			if m.Entity != nil {
				got = append(got, m.Entity.Path()+strings.Repeat("*", map[bool]int{true: 1}[m.Entity.Candidate]))
			}
		}
		if strings.Join(got, " ") != s.want {
			t.Errorf("%s %q\n got %q\nwant %q", s.year, s.text, got, s.want)
		}
	}
}
