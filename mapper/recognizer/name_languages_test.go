package recognizer

import (
	"slices"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// Names of the authority are found in all official languages, with their cases in Russian and what is written together with
// them in Arabic.
func TestNamesInEveryLanguage(t *testing.T) {
	want := []string{"body/general-assembly", "body/secretary-general", "body/unhcr", "convention/un-charter"}
	for code, text := range map[string]string{
		"ar": "إن الجمعية العامة، وفقا لميثاق الأمم المتحدة، تطلب إلى الأمين العام وإلى مفوضية الأمم المتحدة لشؤون اللاجئين أن يقدما تقريرا؛",
		"en": "The General Assembly, in accordance with the Charter of the United Nations, requests the Secretary-General and the Office of the United Nations High Commissioner for Refugees to report;",
		"es": "La Asamblea General, de conformidad con la Carta de las Naciones Unidas, solicita al Secretario General y a la Oficina del Alto Comisionado de las Naciones Unidas para los Refugiados que informen;",
		"fr": "L’Assemblée générale, conformément à la Charte des Nations Unies, prie le Secrétaire général et le Haut-Commissariat des Nations Unies pour les réfugiés de faire rapport ;",
		"ru": "Генеральная Ассамблея в соответствии с Уставом Организации Объединенных Наций просит Генерального секретаря и Управление Верховного комиссара Организации Объединенных Наций по делам беженцев представить доклад;",
		"zh": "大会根据《联合国宪章》请秘书长和联合国难民事务高级专员公署提交报告；",
	} {
		r := &resolution.Resolution{Language: code, Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: text}}}
		Recognize(r)
		var got []string
		for _, m := range r.Paragraphs[0].Mentions {
			if m.Entity != nil {
				got = append(got, m.Entity.Path())
			}
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, want) {
			t.Errorf("%s: found %v, want %v", code, got, want)
		}
	}
}
