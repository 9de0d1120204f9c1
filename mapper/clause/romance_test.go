package clause_test

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
)

// What French and Spanish paragraphs concern and whom they address, and what they do not.
func TestRomance(t *testing.T) {
	for _, s := range []struct{ code, text, want string }{
		// adjectives after the noun; contracted and elided prepositions
		{"fr", "Se félicite des travaux importants et constructifs de l’Organisation mondiale de la Santé ;", "welcome: body/who"},
		{"fr", "Rappelle le préambule et l’article VI du Traité sur la non-prolifération des armes nucléaires ;", "recall: convention/npt"},
		{"es", "Toma nota de la labor constructiva de la Organización Mundial de la Salud;", "take-note: body/who"},
		// what says whose something is: a light relative, a participle, a date between commas
		{"fr", "Prend note des efforts que mène l’Organisation mondiale de la Santé pour nettoyer les ports ;", "take-note: body/who"},
		{"fr", "Rappelle le rôle que l’Organisation mondiale de la Santé joue sur les côtes ;", "recall: body/who"},
		{"fr", "Prend note des efforts que mènent les pêcheurs ;", "take-note:"},
		{"es", "Reconoce el papel que desempeña la Organización Mundial de la Salud en los puertos;", "recognize: body/who"},
		{"es", "Toma nota de los esfuerzos que realizan la Organización Mundial de la Salud y el Banco Mundial;", "take-note: body/who body/world-bank"},
		{"fr", "Rappelle l’adoption, le 7 juillet 2017, du Traité sur l’interdiction des armes nucléaires ;", "recall: convention/tpnw"},
		{"es", "Recuerda la aprobación, el 7 de julio de 2017, del Tratado sobre la Prohibición de las Armas Nucleares;", "recall: convention/tpnw"},
		{"es", "Toma nota de los principios enunciados en la Carta de las Naciones Unidas;", "take-note: convention/un-charter"},
		// a repeated preposition goes on with its list
		{"fr", "Prend acte du préambule et de l’article VI du Traité sur la non-prolifération des armes nucléaires ;", "take-note: convention/npt"},
		{"es", "Toma nota del informe de la Organización Mundial de la Salud y del Banco Mundial;", "take-note: body/who body/world-bank"},
		// numbers after a colon, and what French "dont" includes
		{"fr", "Rappelle les résolutions suivantes de l’Assemblée générale : 74/270 du 2 avril 2020 et 74/274 du 20 avril 2020 ;", "recall: A/RES/74/270 A/RES/74/274"},
		{"fr", "Rappelle ses résolutions sur les marées, dont la résolution 74/270 du 2 avril 2020 ;", "recall: A/RES/74/270"},
		// topics, that-clauses, infinitives, other relatives
		{"fr", "Prend note du débat sur la Charte des Nations Unies ;", "take-note:"},
		{"fr", "Souligne qu’il importe que l’Organisation mondiale de la Santé agisse ;", "emphasize:"},
		{"fr", "Rappelle que l’Organisation mondiale de la Santé a adopté des règles ;", "recall:"},
		{"fr", "Souligne l’importance de respecter la Charte des Nations Unies ;", "emphasize:"},
		{"es", "Reconoce que la Organización Mundial de la Salud ha realizado avances;", "recognize:"},
		{"es", "Subraya la importancia de respetar la Carta de las Naciones Unidas;", "emphasize:"},
		// whom they address: prepositions, adjuncts, adjectives, what follows "de"
		{"fr", "Prie le Secrétaire général de nettoyer les ports ;", "request: -> body/secretary-general"},
		{"fr", "Demande aux États Membres, aux organisations internationales et régionales et à la société civile de nettoyer les ports ;",
			"call-upon: -> «États Membres» «organisations internationales et régionales» «société civile»"},
		{"fr", "Invite les États, agissant en coopération avec l’Organisation mondiale de la Santé, à nettoyer les ports ;", "invite: -> «États»"},
		{"fr", "Engage les États qui ne l’ont pas encore fait à nettoyer les ports ;", "encourage: -> «États»"},
		{"fr", "Exige que toutes les parties nettoient les ports ;", "demand: -> «parties»"},
		{"fr", "Encourage les États dotés de ports à les nettoyer ;", "encourage: -> «États»"},
		{"es", "Solicita al Secretario General que limpie los puertos;", "request: -> body/secretary-general"},
		{"es", "Solicita al Secretario General que, en cooperación con el Banco Mundial, limpie los puertos;", "request: -> body/secretary-general"},
		{"es", "Exhorta a los Estados que aún no lo hayan hecho y a las organizaciones regionales competentes a que limpien los puertos;",
			"call-upon: -> «Estados» «organizaciones regionales competentes»"},
		{"es", "Invita al Banco Mundial a limpiar los puertos;", "invite: -> body/world-bank"},
		{"es", "Alienta, a este respecto, al Banco Mundial a que limpie los puertos;", "encourage: -> body/world-bank"},
		{"es", "Insta a los Estados partes en la Convención sobre los Derechos del Niño a que limpien los puertos;",
			"urge: -> «Estados partes en la Convención sobre los Derechos del Niño»"},
		{"es", "Exige que los agentes pertinentes cooperen;", "demand: -> «agentes pertinentes»"},
		{"es", "Pide que se limpien los puertos y las costas de los Estados;", "call-upon:"},
		{"es", "Alienta la limpieza de los puertos;", "encourage:"},
		{"fr", "Encourage le nettoyage des ports ;", "encourage:"},
	} {
		r := &resolution.Resolution{Language: s.code, Symbol: "A/RES/80/999", Organ: "body/general-assembly",
			Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: s.text}}}
		recognizer.Recognize(r)
		var got []string
		for i := range r.Paragraphs[0].Clauses {
			got = append(got, clauseLine(&r.Paragraphs[0].Clauses[i]))
		}
		if got := strings.Join(got, "; "); got != s.want {
			t.Errorf("%s: %q\n got %q\nwant %q", s.code, s.text, got, s.want)
		}
	}
}
