// title: Doubtful citations
// question: Documents that are cited and whose text is not loaded, that are later than the document that cites them, or that are cited under two spellings.
// param symbol text = : the document that cites, empty for all

CALL () {
  MATCH (d:Document)-[:CITES]->(t:Resolution) WHERE $symbol IN ['', d.symbol] AND NOT EXISTS { (t)-[:HAS_LANGUAGE_VERSION]->() }
  RETURN 'unknown' AS doubt, d.symbol AS symbol, t.symbol AS cited
  UNION
  MATCH (d:Document)-[:CITES]->(t:Document) WHERE $symbol IN ['', d.symbol] AND t.adoptedOn > d.adoptedOn
  RETURN 'later' AS doubt, d.symbol AS symbol, t.symbol AS cited
  UNION
  MATCH (d:Document)-[:CITES]->(t:Document)
  WITH DISTINCT t
  WITH reduce(plain = toLower(t.symbol), r IN [['(', ''], [')', ''], ['.', ''], ['-', ''], ['/a/i', 'i'], ['/a/v', 'v'], ['/a/x', 'x'], ['/i', 'i'], ['/v', 'v'], ['/x', 'x']] | replace(plain, r[0], r[1])) AS plain, collect(t) AS twins
  WITH twins WHERE size(twins) > 1
  UNWIND twins AS t MATCH (d:Document)-[:CITES]->(t) WHERE $symbol IN ['', d.symbol]
  RETURN 'two spellings' AS doubt, d.symbol AS symbol, t.symbol AS cited
}
RETURN DISTINCT doubt, symbol, cited
ORDER BY doubt, symbol, cited
