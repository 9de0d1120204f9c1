// title: Conventions whose ratification is urged
// question: Operative paragraphs that ask States, and no body, to ratify or accede, with the conventions that they name.
// param convention convention = : the convention, by the end of its IRI, empty for all

MATCH (v:Convention)<-[:MENTIONS]-(p:OperativeParagraph) WHERE $convention = '' OR v.iri ENDS WITH '/convention/' + $convention
WITH p, collect(DISTINCT v) AS conventions, head([l IN ['en', 'fr', 'es', 'ru', 'zh', 'ar'] WHERE p['text_' + l] IS NOT NULL]) AS language
WITH p, conventions, language, p['text_' + language] AS text
WHERE any(w IN ['ratify', 'ratifying', 'ratification', 'not ratified', 'yet ratified', 'accede to', 'accede thereto', 'acceding', 'accession', 'become part', 'becoming part', 'ratifier', 'adhér', 'adhési', 'ratificar', 'ratifique', 'ratificaci', 'adhesi', 'adhier', 'ратифи', 'присоедин', '批准', '加入', 'تصديق', 'انضمام', 'تنضم'] WHERE toLower(text) CONTAINS w)
MATCH (p)-[:HAS_CLAUSE]->(c)-[:ACTION]->(a {family: 'directs'})
WHERE c['verbPhrase_' + language] IS NOT NULL AND NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) } AND NOT EXISTS { (c)-[:ADDRESSEE]->(:Body) }
WITH p, conventions, language, text, c, a, c['verbPhrase_' + language] AS verb
WITH *, toLower(substring(text, size(split(text, verb)[0]) + size(verb))) AS after
WITH *, reduce(before = after, w IN ['ratify', 'ratifying', 'ratification', 'not ratified', 'yet ratified', 'accede to', 'accede thereto', 'acceding', 'accession', 'become part', 'becoming part', 'ratifier', 'adhér', 'adhési', 'ratificar', 'ratifique', 'ratificaci', 'adhesi', 'adhier', 'ратифи', 'присоедин', '批准', '加入', 'تصديق', 'انضمام', 'تنضم'] | split(before, w)[0]) AS before
WHERE before <> after AND NOT before CONTAINS ';' AND NOT before CONTAINS '；' AND NOT EXISTS { (p)-[:HAS_CLAUSE]->(any) WHERE before CONTAINS toLower(any['verbPhrase_' + language]) }
MATCH (d:Document)-[:HAS_PARAGRAPH*]->(p) WHERE NOT d:Draft
UNWIND conventions AS v
RETURN DISTINCT coalesce(v.prefLabel_en, v.prefLabel_fr, v.prefLabel_es, v.prefLabel_ru, v.prefLabel_zh, v.prefLabel_ar) AS convention, d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, a.name AS action, verb, text
ORDER BY convention, symbol, paragraph, action, verb
