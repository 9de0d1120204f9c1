package text

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// Cover pages in other languages, to put before the text of a test.
const (
	frHead = "Nations Unies\nA/RES/98/7\nAssemblée générale\nDistr. générale\n1er mars 2044\nQuatre-vingt-dix-huitième session\nPoint 5 de l’ordre du jour\nLes lampes\n" +
		"Résolution adoptée par l’Assemblée générale le 21 février 2044\n98/7. Les lampes\nL’Assemblée générale,\n"
	esHead = "Naciones Unidas\nA/RES/98/7\nAsamblea General\nDistr. general\n1 de marzo de 2044\nNonagésimo octavo período de sesiones\nTema 5 del programa\nLas lámparas\n" +
		"Resolución aprobada por la Asamblea General el 21 de febrero de 2044\n98/7. Las lámparas\nLa Asamblea General,\n"
	ruHead = "Организация Объединенных Наций\nA/RES/98/7\nГенеральная Ассамблея\nDistr.: General\n1 March 2044\nДевяносто восьмая сессия\nПункт 5 повестки дня\nЛампы\n" +
		"Резолюция, принятая Генеральной Ассамблеей 21 февраля 2044 года\n98/7. Лампы\nГенеральная Ассамблея,\n"
)

// No comma comes before a mark in French, Spanish and Russian, so that it is glued to the number of a resolution.
func TestMarkAfterNumber(t *testing.T) {
	for _, c := range []struct{ name, language, text, want string }{
		{"the shorter number has a link", "fr",
			"Rappelant les résolutions 80/151, 83/162 et 85/43 sur les lampes,\n1. Prend acte du rapport.\n1Voir A/80/3.\n2Ibid., vol. 2.\n3Ibid., vol. 5.\n" +
				"https://undocs.org/fr/A/RES/85/4\nhttps://undocs.org/fr/A/RES/80/15\nhttps://undocs.org/fr/A/RES/83/16\n",
			"1@pp1 2@pp1 3@pp1: Rappelant les résolutions 80/15, 83/16 et 85/4 sur les lampes,"},
		{"the longer number has a link", "fr",
			"Rappelant la résolution 80/151 sur les lampes,\n1. Prend acte du rapport.\n1Voir A/80/3.\nhttps://undocs.org/fr/A/RES/80/151\nhttps://undocs.org/fr/A/RES/80/15\n",
			"1@: Rappelant la résolution 80/151 sur les lampes,"},
		{"the text has the shorter number too", "es",
			"Recordando su resolución 97/172 sobre las lámparas,\n1. Toma nota de la aplicación de la resolución 97/17.\n1Véase A/97/1.\n2A/98/139.\n",
			"1@ 2@pp1: Recordando su resolución 97/17 sobre las lámparas,"},
		{"the text has the longer number twice", "es",
			"Recordando su resolución 97/172 sobre las lámparas,\n1. Toma nota de la resolución 97/17 y de la resolución 97/172.\n1Véase A/97/1.\n2A/98/139.\n",
			"1@ 2@: Recordando su resolución 97/172 sobre las lámparas,"},
		{"the number is neither linked nor repeated", "ru",
			"рассмотрев доклад об осуществлении резолюции 97/172,\n1. постановляет зажечь лампы.\n1См. A/97/1.\n2A/98/139.\n",
			"1@ 2@: рассмотрев доклад об осуществлении резолюции 97/172,"},
		{"the mark has a word of its own", "ru",
			"рассмотрев резолюцию 97/172 и доклад о лампах2,\n1. ссылается на резолюцию 97/17.\n1См. A/97/1.\n2A/98/139.\n",
			"1@ 2@pp1: рассмотрев резолюцию 97/172 и доклад о лампах,"},
		{"a period", "fr",
			"Prenant note du rapport sur les lampes pour 2043/442,\n1. Prend acte du rapport.\n1Voir A/97/1.\n2A/98/139.\n",
			"1@ 2@pp1: Prenant note du rapport sur les lampes pour 2043/44,"},
	} {
		r, err := Read("x", []byte(map[string]string{"fr": frHead, "es": esHead, "ru": ruHead}[c.language]+c.text), source.Known{Language: c.language})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		readertest.Check(t, r)
		var hung []string
		for _, f := range r.Footnotes {
			hung = append(hung, f.Mark+"@"+f.Paragraph)
		}
		if got := strings.Join(hung, " ") + ": " + paragraph(r, "pp1"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// A note may run over to the foot of a page that has no notes of its own.
func TestNoteRunsOver(t *testing.T) {
	const cover = "Las lámparas de las costas y de las islas que hay delante de ellas deben encenderse\n\n"
	for _, c := range []struct{ name, rest, want string }{
		{"after the closing lines", "\n1. Toma nota del informe.\n\n5a sesión plenaria\n21 de febrero de 2044\n\nde la Costa: Oriente y Poniente.\n",
			"1Los siguientes faros son miembros de la Junta de la Costa: Oriente y Poniente."},
		{"in the middle of a sentence", "\n1. Toma nota del informe sobre\n\nde la Costa: Oriente y Poniente.\n\flas lámparas.\n",
			"1Los siguientes faros son miembros de la Junta de la Costa: Oriente y Poniente."},
		{"a paragraph", "\n1. Toma nota del informe.\n\nDecide encender las lámparas.\n", "1Los siguientes faros son miembros de la Junta"},
	} {
		text := esHead + "\nReconociendo la labor de la Junta1,\n\n" + cover + "1Los siguientes faros son miembros de la Junta\n\f" + c.rest
		r, err := Read("x", []byte(text), source.Known{Language: "es"})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if len(r.Footnotes) != 1 || r.Footnotes[0].Mark+r.Footnotes[0].Text != c.want {
			t.Errorf("%s: got %+v", c.name, r.Footnotes)
		}
	}
}
