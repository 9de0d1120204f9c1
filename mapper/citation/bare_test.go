package citation

import (
	"slices"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
)

// TestBareNumbers has numbers without session or year: what the list, the date, the organ or another paragraph says
// completes them, and the others are no citations.
func TestBareNumbers(t *testing.T) {
	const ga, sc = generalAssembly, securityCouncil
	for _, c := range []struct {
		code, organ, text, other string
		want                     []string
	}{
		// the list ends with the year or session
		{"en", sc, "Recalling its resolutions 425 and 426 (1978) and 508 (1982),", "", []string{"S/RES/425(1978)", "S/RES/426(1978)", "S/RES/508(1982)"}},
		{"en", sc, "Recalling resolutions 425 (1978) and 426 (1978),", "", []string{"S/RES/425(1978)", "S/RES/426(1978)"}},
		{"en", ga, "Recalling Security Council resolutions 508, 509 and 516 (1982) of 1 August 1982,", "", []string{"S/RES/508(1982)", "S/RES/509(1982)", "S/RES/516(1982)"}},
		{"en", ga, "Recalling its resolutions 1514 and 1541 (XV),", "", []string{"A/RES/1514(XV)", "A/RES/1541(XV)"}},
		{"en", sc, "Recalling its resolutions 242 and 338 (1973),", "", []string{"S/RES/338(1973)"}}, // 242 is not of 1973
		{"fr", ga, "Rappelant les résolutions 425 et 426 (1978) du Conseil de sécurité,", "", []string{"S/RES/425(1978)", "S/RES/426(1978)"}},
		{"es", ga, "Recordando las resoluciones del Consejo de Seguridad 425 y 426 (1978),", "", []string{"S/RES/425(1978)", "S/RES/426(1978)"}},
		{"ru", ga, "ссылаясь на резолюции 425 и 426 (1978) Совета Безопасности,", "", []string{"S/RES/425(1978)", "S/RES/426(1978)"}},
		{"ar", ga, "وإذ تشير إلى قراري مجلس الأمن 425 و 426 (1978)،", "", []string{"S/RES/425(1978)", "S/RES/426(1978)"}},
		{"zh", ga, "回顾安全理事会第425和426(1978)号决议，", "", []string{"S/RES/425(1978)", "S/RES/426(1978)"}},
		// the organ is named
		{"en", ga, "a settlement on the basis of Security Council resolutions 242 and 338,", "", []string{"S/RES/242(1967)", "S/RES/338(1973)"}},
		{"en", ga, "in accordance with Security Council resolution 1325;", "", []string{"S/RES/1325(2000)"}},
		{"fr", ga, "conformément à la résolution 242 du Conseil de sécurité,", "", []string{"S/RES/242(1967)"}},
		{"es", ga, "de conformidad con la resolución 242 del Consejo de Seguridad,", "", []string{"S/RES/242(1967)"}},
		{"ru", ga, "в соответствии с резолюцией 242 Совета Безопасности,", "", []string{"S/RES/242(1967)"}},
		{"zh", ga, "根据安全理事会第242号决议，", "", []string{"S/RES/242(1967)"}},
		{"zh", ga, "根据安全理事会第242和338号决议，", "", []string{"S/RES/242(1967)", "S/RES/338(1973)"}},
		// the date is printed
		{"en", sc, "Recalling its resolutions 1547 of 11 June 2004 and 1590 of 24 March 2005,", "", []string{"S/RES/1547(2004)", "S/RES/1590(2005)"}},
		{"en", ga, "Recalling Security Council resolution 1590 of 24 March 2005,", "", []string{"S/RES/1590(2005)"}},
		{"en", ga, "Recalling Security Council resolution 1590 of 24 March 2004,", "", []string{}},
		{"fr", ga, "Rappelant la résolution 1590 du Conseil de sécurité, du 24 mars 2005,", "", []string{"S/RES/1590(2005)"}},
		{"zh", ga, "回顾安全理事会2005年3月24日第1590号决议，", "", []string{"S/RES/1590(2005)"}},
		// another paragraph has the year
		{"en", sc, "the full implementation of resolution 661 and of its resolutions 665 and 687,", "Recalling resolutions 661 (1990), 665 (1990) and 687 (1991),", []string{"S/RES/661(1990)", "S/RES/665(1990)", "S/RES/687(1991)"}},
		{"en", ga, "the obligations under resolution 1514,", "Recalling its resolution 1514 (XV) of 14 December 1960,", []string{"A/RES/1514(XV)"}},
		{"en", sc, "the obligations under resolution 31 of the Conference,", "Recalling resolution 31 (1947),", []string{}},
		// nothing says the rest
		{"en", sc, "Recalling resolution 242 and paragraph 3 of resolution 12,", "", []string{}},
		{"en", sc, "the Conference, in its resolution 338, and Commission resolution 425,", "Recalling resolutions 338 (1973) and 425 (1978),", []string{}},
		{"en", ga, "African Commission on Human and Peoples’ Rights resolutions 263 of 5 November 2013 and 91,", "", []string{}},
		{"en", ga, "(United Nations publication, Sales No. E.95.XIII.18), chap. I, resolution 1, annex.", "", []string{}},
		{"en", ga, "Security Council resolution 242 (1967), 22 November 1967, and 338 (1973), 15 of its States", "", []string{"S/RES/242(1967)", "S/RES/338(1973)"}},
		{"en", ga, "Security Council resolution 1325 000 copies, resolution 24.5 and resolution 24%", "", []string{}},
		{"zh", ga, "第31号一般性意见、第169号公约和安全理事会第1325(2000)号决议，", "", []string{"S/RES/1325(2000)"}},
		{"zh", ga, "根据世界卫生大会第31号决议，", "", []string{}},
	} {
		r := &resolution.Resolution{Symbol: "A/RES/79/999", Language: c.code, Organ: c.organ, Adopted: "2024-12-19",
			Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: c.text}, {ID: "pp2", Text: c.other}}}
		New(lang.Get(c.code)).Find(work.Background(), r)
		got := []string{}
		for _, x := range r.Paragraphs[0].Citations {
			got = append(got, string(x.Symbol))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.code, c.text, got, c.want)
		}
		checkCitations(t, c.text, r.Paragraphs[0].Citations)
	}
}
