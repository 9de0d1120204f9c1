// title: Mandate history of a body
// question: What organs did to the body, one clause a row: established it, extended its mandate, decided on it, authorized, endorsed, affirmed, supported it.
// param body body = unhcr: the body, by the end of its IRI

MATCH (b:Body) WHERE b.iri ENDS WITH '/body/' + $body
MATCH (b)<-[:CONCERNS]-(c)-[:ACTION]->(a {family: 'acts'})
MATCH (p)-[:HAS_CLAUSE]->(c) WHERE NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
MATCH (d:Document)-[:HAS_PARAGRAPH*]->(p) WHERE NOT d:Draft
RETURN toString(d.adoptedOn) AS adopted, d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, a.name AS action, coalesce(c.verbPhrase_en, c.verbPhrase_fr, c.verbPhrase_es, c.verbPhrase_ru, c.verbPhrase_zh, c.verbPhrase_ar) AS verb,
  a.name = 'decide' AND EXISTS { (d)-[:EXTENDS_MANDATE_OF]->(b) } AS extended, coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY adopted, symbol, p.position, c.iri
