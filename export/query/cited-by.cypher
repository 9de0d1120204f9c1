// title: Who cites a resolution and where
// question: Paragraphs that refer to the document, and footnotes with the paragraph on which they hang.
// param symbol symbol = A/RES/71/1: the document that is cited

MATCH (t:Document {symbol: $symbol})<-[:CITES]-(p:Paragraph|Footnote) WHERE NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:CITES]->(t) }
MATCH (d:Document)-[:HAS_PARAGRAPH|HAS_FOOTNOTE*]->(p) WHERE NOT d:Draft
WITH DISTINCT d, p
OPTIONAL MATCH (q:Paragraph)-[:HAS_FOOTNOTE]->(p) WHERE NOT EXISTS { (q)-[:HAS_PARAGRAPH]->()-[:HAS_FOOTNOTE]->(p) }
WITH d, p, CASE WHEN p:Footnote THEN q ELSE p END AS at
RETURN toString(d.adoptedOn) AS adopted, d.symbol AS symbol, split(at.iri, '#')[1] AS paragraph, CASE WHEN p:Footnote THEN split(p.iri, '#')[1] END AS footnote,
  coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY adopted, symbol, coalesce(at.position, 0), p:Footnote, p.position, p.iri
