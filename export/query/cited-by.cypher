// title: Who cites a resolution and where
// question: Paragraphs and footnotes that refer to the document.
// param symbol = A/RES/71/1: the document that is cited

MATCH (t:Document {symbol: $symbol})<-[:CITES]-(p) WHERE NOT p:Document AND NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:CITES]->(t) }
MATCH (d:Document)-[:HAS_PARAGRAPH|HAS_FOOTNOTE*]->(p)
WITH DISTINCT d, p
RETURN toString(d.adoptedOn) AS adopted, d.symbol AS symbol, split(p.iri, '#')[1] AS place
ORDER BY adopted, symbol, p:Footnote, p.position, place
