package name

import (
	"slices"
	"strconv"
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
		recognize(r)
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

// Short forms stand for what the document names, as English and Chinese have them: with articles or capitals, in every case
// and with particles, but not where a name goes on; States are found in their cases and with particles, but not seas and
// rivers.
func TestShortFormsInEveryLanguage(t *testing.T) {
	for _, c := range []struct {
		code, organ string
		want        []string
	}{
		{"fr", "body/general-assembly", []string{
			"Rappelant la [Convention relative aux droits de l’enfant|crc] et le [Comité des droits de l’enfant|committee-on-the-rights-of-the-child],",
			"Prie les parties à la [Convention|~crc] de faire rapport au [Comité|~committee-on-the-rights-of-the-child] pour examiner la question ;",
			"La Convention relative aux jouets dispose que la Convention est utile, tandis que la [Convention relative aux droits de l’enfant|crc] dispose que la [Convention|~crc] est juste ;",
			"La Convention relative aux jouets est autre, de même qu’une Convention, le Comité des sages et la convention ;",
			"Les États Membres de l’Organisation des Nations Unies et l’[Organisation des Nations Unies|united-nations] ;",
			"Les pays du golfe de Guinée, du bassin du lac Tchad et le [Tchad|chad] ;",
		}},
		{"fr", "body/human-rights-council", []string{
			"Prie le [Conseil|~human-rights-council] et l’[Assemblée|~general-assembly], conformément à la [Charte|~un-charter] et au Traité ;",
			"Le [Président du Conseil de sécurité|president-of-the-security-council] au nom des membres du [Conseil|~security-council] ;",
		}},
		{"es", "body/economic-and-social-council", []string{
			"Recordando el [Comité de los Derechos del Niño|committee-on-the-rights-of-the-child] y el [Estatuto de Roma de la Corte Penal Internacional|rome-statute],",
			"Solicita al [Comité|~committee-on-the-rights-of-the-child] que informe al [Consejo|~economic-and-social-council] y a la [Asamblea|~general-assembly];",
			"El Comité de Sabios, un Comité y el comité; el golfo de Guinea, la Ciudad de México y [México|mexico]; Túnez del 1 al 3 de mayo y [Túnez|tunisia];",
			"Los informes de la [Relatora Especial del Consejo de Derechos Humanos sobre el derecho a la alimentación|special-rapporteur-on-the-right-to-food] y del [Relator Especial sobre el derecho a la alimentación|special-rapporteur-on-the-right-to-food];",
			"La [15a reunión de la Conferencia de las Partes en el Convenio sobre la Diversidad Biológica|cbd-cop-15] y la [15ª reunión de la Conferencia de las Partes en el Convenio sobre la Diversidad Biológica|cbd-cop-15];",
		}},
		{"ru", "body/security-council", []string{
			"ссылаясь на [Конвенцию о правах ребенка|crc] и на главу VII [Устава Организации Объединенных Наций|un-charter],",
			"просит [Комитет по правам ребенка|committee-on-the-rights-of-the-child] в соответствии с [Конвенцией|~crc] и [Уставом|~un-charter] представить доклад [Совету|~security-council] и [Комитету|~committee-on-the-rights-of-the-child];",
			"государства — члены Организации Объединенных Наций и [Миссия|~minusca] под названием [МИНУСКА|minusca];",
			"Комитет по игрушкам, второго Комитета и комитет;",
			"в [Соединенных Штатах|united-states-of-america], [Российской Федерации|russian-federation] и [Нигере|niger], но не в бассейне реки Нигер;",
		}},
		{"ar", "body/security-council", []string{
			"إذ يشير إلى [اتفاقية حقوق الطفل|crc] وإلى [ميثاق الأمم المتحدة|un-charter]،",
			"يطلب إلى [لجنة حقوق الطفل|committee-on-the-rights-of-the-child]، وفقا [للاتفاقية|~crc] [والميثاق|~un-charter]، أن تقدم [اللجنة|~committee-on-the-rights-of-the-child] تقريرا إلى [المجلس|~security-council]؛",
			"اللجنة المعنية بالألعاب والجريمة المنظمة ولجنة ودعم مالي وخليج غينيا؛",
			"قرارات [الجمعية العامة|general-assembly] [ومجلس الأمن|security-council] ورئيس [اللجنة|~committee-on-the-rights-of-the-child] واللجنة لأمر آخر؛",
			"في [مالي|mali] [والكويت|kuwait] [وللأردن|jordan] [وبجمهورية الكونغو الديمقراطية|democratic-republic-of-the-congo]؛",
		}},
	} {
		r := &resolution.Resolution{Language: c.code, Organ: c.organ}
		for i, w := range c.want {
			r.Paragraphs = append(r.Paragraphs, resolution.Paragraph{ID: "op" + strconv.Itoa(i+1), Kind: resolution.Operative, Text: unmarked(w)})
		}
		recognize(r)
		for i, got := range marked(r) {
			if got != c.want[i] {
				t.Errorf("%s:\n got %s\nwant %s", c.code, got, c.want[i])
			}
		}
	}
}

func TestWordPatterns(t *testing.T) {
	p := newWordPatterns([]string{"et", "de *er", "لضمان", "!ل*", "*"})
	for word, want := range map[string]bool{"et": true, "de présenter": true, "لضمان": true, "للغابات": false, "autre": true} {
		if p.has(word) != want {
			t.Errorf("%q: %v, want %v", word, !want, want)
		}
	}
}
