// title: First mention of a forum
// question: The paragraphs of the earliest document that names it.
// param forum forum = second-global-refugee-forum: the forum, by the end of its IRI

MATCH (f:Forum)<-[:MENTIONS]-(d:Document) WHERE f.iri ENDS WITH '/forum/' + $forum AND d.adoptedOn IS NOT NULL
WITH f, min(d.adoptedOn) AS first
MATCH (f)<-[:MENTIONS]-(d:Document {adoptedOn: first})
MATCH (d)-[:HAS_PARAGRAPH|HAS_FOOTNOTE]->(p)-[:MENTIONS]->(f)
WITH DISTINCT first, d, p
RETURN toString(first) AS adopted, d.symbol AS symbol, split(p.iri, '#')[1] AS place, coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY adopted, symbol, p:Footnote, p.position, place
