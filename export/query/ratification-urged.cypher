// title: Conventions whose ratification is urged
// question: Operative paragraphs that ask for ratification or accession and name the convention.

MATCH (v:Convention)<-[:MENTIONS]-(p:OperativeParagraph)-[:HAS_CLAUSE]->(c)-[:ACTION]->(a) WHERE a.family = 'directs' AND NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
  AND any(l IN ['ar', 'en', 'es', 'fr', 'ru', 'zh'] WHERE p['text_' + l] =~ '(?is).*(ratif|acced|accession|become part(y|ies)|becoming part(y|ies)|adhési|adhér|adhesi|adhier|ратифи|присоедин|批准|加入|缔约国|تصديق|انضمام|تنضم).*')
MATCH (d:Document)-[:HAS_PARAGRAPH*]->(p)
RETURN coalesce(v.prefLabel_en, v.prefLabel_fr, v.prefLabel_es, v.prefLabel_ru, v.prefLabel_zh, v.prefLabel_ar) AS convention, d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, a.name AS action, coalesce(c.verbPhrase_en, c.verbPhrase_fr, c.verbPhrase_es, c.verbPhrase_ru, c.verbPhrase_zh, c.verbPhrase_ar) AS verb
ORDER BY convention, symbol, p.position, c.iri
