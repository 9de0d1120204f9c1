// title: Two frameworks in one paragraph
// question: Paragraphs that name both.
// param first framework = gcr: a framework, by the end of its IRI
// param second framework = crrf: another

MATCH (f:Framework)<-[:MENTIONS]-(p:Paragraph)-[:MENTIONS]->(g:Framework)
WHERE f.iri ENDS WITH '/framework/' + $first AND g.iri ENDS WITH '/framework/' + $second
MATCH (d:Document)-[:HAS_PARAGRAPH]->(p) WHERE NOT d:Draft
RETURN toString(d.adoptedOn) AS adopted, d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY adopted, symbol, p.position
