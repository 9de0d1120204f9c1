// title: Instruments adopted or opened by a resolution
// question: Conventions and frameworks that a document adopts, or whose text stands in it.
// param symbol = : the document, empty for all

CALL () {
  MATCH (d:Document)-[:ADOPTS_INSTRUMENT]->(i) RETURN d, i, 'adopts' AS how
  UNION
  MATCH (i)-[:SET_OUT_IN]->(d:Document) RETURN d, i, 'sets out' AS how
}
WITH d, i, how WHERE $symbol IN ['', d.symbol]
RETURN DISTINCT d.symbol AS symbol, how, coalesce(i.prefLabel_en, i.prefLabel_fr, i.prefLabel_es, i.prefLabel_ru, i.prefLabel_zh, i.prefLabel_ar) AS instrument, [l IN labels(i) WHERE l <> 'Resource'][0] AS kind
ORDER BY symbol, how, instrument
