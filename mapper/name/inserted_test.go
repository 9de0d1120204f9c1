package name

import (
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// A name is found with what the text has within it: its owner, a year, or a possessive in place of the adopting organ.
func TestInterruptedNames(t *testing.T) {
	for _, c := range []struct{ name, organ, want string }{
		{"owner", "body/general-assembly",
			"Salue le [Rapporteur spécial du Conseil des droits de l’homme sur le droit à l’alimentation|special-rapporteur-on-the-right-to-food] ;"},
		{"owner, then another name", "body/general-assembly",
			"Salue le Rapporteur spécial du [Conseil des droits de l’homme|human-rights-council] sur le droit aux jouets ;"},
		{"year", "body/general-assembly",
			"Rappelant la [Convention de Vienne de 1963 sur les relations consulaires|vccr],"},
		{"possessive", "body/general-assembly",
			"Rappelant le [Document final de sa dixième session extraordinaire|ssod1-final-document],"},
		{"possessive before the name", "body/general-assembly",
			"Rappelant sa [vingt-troisième session extraordinaire|ga-special-session-23] et sa [vingt-quatrième session extraordinaire|ga-special-session-24],"},
		{"possessive of another organ", "body/security-council",
			"Rappelant le Document final de sa dixième session extraordinaire,"},
		{"possessive of an organ alone in the text", "body/general-assembly",
			"Prie sa [présidence|president-of-the-general-assembly] de faire rapport ;"},
		{"possessive of a body named before", "body/general-assembly",
			"Prie le [Comité des droits de l’enfant|committee-on-the-rights-of-the-child] et sa présidence de faire rapport ;"},
		{"adjective of a State", "body/security-council",
			"Prie le [Gouvernement libanais|lebanon] et le Gouvernement fédéral de faire rapport ;"},
		{"spelling of one thing", "body/general-assembly",
			"Rappelant la [Déclaration universelle des droits humains|udhr] et le [Haut-Commissariat aux droits humains|ohchr],"},
	} {
		r := &resolution.Resolution{Language: "fr", Organ: c.organ,
			Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: unmarked(c.want)}}}
		recognize(r)
		if got := marked(r); got[0] != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got[0], c.want)
		}
	}
}
