// title: Bodies named together, by year
// question: Bodies that stand in one paragraph with the body, with the number of paragraphs and documents a year.
// param body body = unhcr: the body, by the end of its IRI

MATCH (b:Body) WHERE b.iri ENDS WITH '/body/' + $body
MATCH (b)<-[:MENTIONS]-(p:Paragraph)-[:MENTIONS]->(o:Body) WHERE o <> b
MATCH (d:Document)-[:HAS_PARAGRAPH]->(p) WHERE d.adoptedOn IS NOT NULL
RETURN d.adoptedOn.year AS year, coalesce(o.prefLabel_en, o.prefLabel_fr, o.prefLabel_es, o.prefLabel_ru, o.prefLabel_zh, o.prefLabel_ar) AS body, count(DISTINCT p) AS paragraphs, count(DISTINCT d) AS documents
ORDER BY year, paragraphs DESC, body
