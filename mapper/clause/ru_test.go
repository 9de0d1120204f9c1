package clause_test

import (
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// What Russian clauses concern and whom they address. The lines are as in specimens.
var russianSpecimens = []specimen{
	// The owner is a genitive right after its noun, with its adjectives before it; a name after a participle is the agent.
	{"ru", resolution.Preambular, "приветствуя недавний доклад Всемирной организации здравоохранения о маяках,", []string{"welcome: body/who"}},
	{"ru", resolution.Preambular, "отмечая осуществление положений статьи 5 Конвенции о правах ребенка,", []string{"note: convention/crc"}},
	{"ru", resolution.Preambular, "отмечая представление полного и точного доклада Всемирной организации здравоохранения,", []string{"note: body/who"}},
	{"ru", resolution.Preambular, "отмечая подготовленный Всемирной организацией здравоохранения доклад о маяках,", []string{"note: body/who"}},
	{"ru", resolution.Preambular, "с удовлетворением отмечая прогресс, достигнутый Всемирной организацией здравоохранения,", []string{"welcome: body/who"}},
	{"ru", resolution.Preambular, "принимая к сведению выводы, содержащиеся в докладе Всемирной организации здравоохранения,", []string{"take-note: body/who"}},
	{"ru", resolution.Preambular, "приветствуя вступление в силу 3 мая 2008 года Конвенции о правах инвалидов,", []string{"welcome: convention/crpd"}},
	{"ru", resolution.Preambular, "приветствуя присоединение Кении к Конвенции о правах ребенка,", []string{"welcome: convention/crc"}},
	// Not an owner: what depends on an opaque noun, the agent of a participle between, a topic.
	{"ru", resolution.Preambular, "подчеркивая необходимость осуществления Конвенции о правах ребенка,", []string{"emphasize:"}},
	{"ru", resolution.Preambular, "отмечая деятельность созданной Всемирной организацией здравоохранения сети маяков,", []string{"note:"}},
	{"ru", resolution.Preambular, "приветствуя доклад о сотрудничестве с Всемирной организацией здравоохранения,", []string{"welcome:"}},
	{"ru", resolution.Preambular, "приветствуя усилия, направленные на поддержку Всемирной организации здравоохранения,", []string{"welcome:"}},
	// A relative clause that only says who acts.
	{"ru", resolution.Preambular, "отмечая роль, которую в этой связи играет Всемирная организация здравоохранения,", []string{"note: body/who"}},
	{"ru", resolution.Preambular, "отмечая роль, которая отводится Всемирной организации здравоохранения,", []string{"note:"}},
	// An object goes on after an aside: with the preposition of the verb, with a noun in its case, with a resolution.
	{"ru", resolution.Preambular, "ссылаясь на свои резолюции 46/182 от 19 декабря 1991 года о маяках и 58/114 от 17 декабря 2003 года,",
		[]string{"recall: A/RES/46/182 A/RES/58/114"}},
	{"ru", resolution.Preambular, "ссылаясь на доклад о маяках, который был издан ранее, и на Конвенцию о правах ребенка,", []string{"recall: convention/crc"}},
	{"ru", resolution.Preambular, "рассмотрев доклад Генерального секретаря о маяках и соответствующую записку Всемирной организации здравоохранения,",
		[]string{"consider: body/secretary-general body/who"}},
	{"ru", resolution.Preambular, "рассмотрев доклад Генерального секретаря о мерах и рекомендациях Всемирной организации здравоохранения,",
		[]string{"consider: body/secretary-general"}},
	{"ru", resolution.Operative, "подтверждает право народов на маяки в соответствии с Уставом Организации Объединенных Наций и резолюцией 46/182;", []string{"reaffirm:"}},
	{"ru", resolution.Preambular, "ссылаясь на все договоры о детях, в том числе на Конвенцию о правах ребенка,", []string{"recall: convention/crc"}},
	// What a decision does; any other infinitive has an object of its own.
	{"ru", resolution.Operative, "постановляет продлить на один год мандат Всемирной организации здравоохранения;", []string{"decide: body/who"}},
	{"ru", resolution.Operative, "призывает обеспечить осуществление Конвенции о правах ребенка;", []string{"call-upon:"}},
	// Whom it addresses: nouns that can be asked, with the genitives that depend on them, up to the infinitive.
	{"ru", resolution.Operative, "призывает государства-члены, международные и региональные организации, частный сектор и правительства стран этого района и далее чистить маяки;",
		[]string{"call-upon: -> «государства-члены» «международные и региональные организации» «частный сектор» «правительства стран этого района»"}},
	{"ru", resolution.Operative, "рекомендует Всемирной организации здравоохранения, соответствующим органам и представителям деловых кругов и городов ежегодно чистить маяки;",
		[]string{"encourage: -> body/who «соответствующим органам» «представителям деловых кругов»"}},
	{"ru", resolution.Operative, "призывает государства, располагающие маяками, оказывать Всемирной организации здравоохранения помощь;", []string{"call-upon: -> «государства»"}},
	{"ru", resolution.Operative, "призывает те государства, которые еще не сделали этого, чистить маяки;", []string{"call-upon: -> «государства»"}},
	{"ru", resolution.Operative, "призывает не участвующие в этой работе государства чистить маяки;", []string{"call-upon: -> «государства»"}},
	{"ru", resolution.Operative, "рекомендует партнерам по маякам, Всемирной организации здравоохранения и всем соответствующим учреждениям чистить их;",
		[]string{"encourage: -> «партнерам» body/who «соответствующим учреждениям»"}},
	{"ru", resolution.Operative, "обращается к Всемирной организации здравоохранения с просьбой чистить маяки;", []string{"request: -> body/who"}},
	{"ru", resolution.Operative, "призывает Всемирную организацию здравоохранения к тому, чтобы она чистила маяки;", []string{"call-upon: -> body/who"}},
	{"ru", resolution.Operative, "призывает Всемирную организацию здравоохранения в координации с Генеральным секретарем чистить маяки;", []string{"call-upon: -> body/who"}},
	{"ru", resolution.Operative, "просит Генерального секретаря при поддержке Всемирной организации здравоохранения, Всемирного банка и партнеров чистить маяки;",
		[]string{"request: -> body/secretary-general"}},
	// The subject of what is demanded.
	{"ru", resolution.Operative, "требует, чтобы все стороны в конфликте и Всемирная организация здравоохранения чистили маяки;",
		[]string{"demand: -> «стороны в конфликте» body/who"}},
	{"ru", resolution.Operative, "требует, чтобы маяки были зажжены государствами;", []string{"demand:"}},
	// Nobody is asked.
	{"ru", resolution.Operative, "призывает к усилению роли учреждений в чистке маяков;", []string{"call-upon:"}},
	{"ru", resolution.Operative, "призывает повышать безопасность государств-членов;", []string{"call-upon:"}},
}

func TestRussianClauses(t *testing.T) {
	checkClauses(t, russianSpecimens)
}
