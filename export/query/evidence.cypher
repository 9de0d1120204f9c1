// title: Evidence of an edge
// question: The paragraph, the words, the source and the run behind an action of a document towards something.
// param symbol text = A/RES/78/184: the document
// param action action = recall: the action, by its name
// param target target = document/A-RES-46-182: what it is about or whom it addresses, by the end of its IRI

MATCH (d:Document {symbol: $symbol})-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c)-[:ACTION]->(:Action {name: $action})
MATCH (c)-[:CONCERNS|ADDRESSEE]->(t) WHERE t.iri ENDS WITH '/' + $target
MATCH (p)-[:HAS_CLAUSE]->(c) WHERE NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
WITH DISTINCT d, p, c
MATCH (d)-[:HAS_LANGUAGE_VERSION]->(v) WHERE c['verbPhrase_' + v.language] IS NOT NULL
MATCH (v)-[:EMBODIED_IN]->(i)
MATCH (d)<-[:PRIMARY_TOPIC]-()-[:WAS_GENERATED_BY]->(r)
RETURN split(p.iri, '#')[1] AS paragraph, v.language AS language, c['verbPhrase_' + v.language] AS verb, p['text_' + v.language] AS text,
  v.source AS source, i.sha256 AS sha256, r.iri AS run
ORDER BY p.position, c.iri, language, sha256
