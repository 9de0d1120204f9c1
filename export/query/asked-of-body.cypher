// title: What is asked of a body by one resolution
// question: Clauses that address the body, its head or a part of it, from the strongest verb (8, demand) to the weakest (1, recommend).
// param symbol text = A/RES/78/184: the resolution
// param body body = unhcr: the body, by the end of its IRI

MATCH (b:Body) WHERE b.iri ENDS WITH '/body/' + $body
MATCH (d:Document {symbol: $symbol})-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c)-[:ADDRESSEE]->(o:Body)
WHERE NOT d:Draft AND (o = b OR EXISTS { (o)-[:PARENT_BODY]->(b) })
WITH DISTINCT c, o
MATCH (c)-[:ACTION]->(a)
MATCH (p)-[:HAS_CLAUSE]->(c) WHERE NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
UNWIND [['demand', 8], ['request', 7], ['urge', 6], ['call-upon', 5], ['appeal', 4], ['encourage', 3], ['invite', 2], ['recommend', 1]] AS s
WITH p, c, o, a, s WHERE a.name = s[0]
RETURN s[1] AS strength, a.name AS action, split(p.iri, '#')[1] AS paragraph, coalesce(o.prefLabel_en, o.prefLabel_fr, o.prefLabel_es, o.prefLabel_ru, o.prefLabel_zh, o.prefLabel_ar) AS addressee,
  coalesce(c.verbPhrase_en, c.verbPhrase_fr, c.verbPhrase_es, c.verbPhrase_ru, c.verbPhrase_zh, c.verbPhrase_ar) AS verb, coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY strength DESC, p.position, c.iri, addressee
