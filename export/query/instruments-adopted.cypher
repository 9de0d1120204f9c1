// title: Instruments adopted or opened by a resolution
// question: Conventions and frameworks that a resolution adopts, then those whose text is known to stand in a resolution.
// param symbol symbol = : the resolution, empty for all

CALL () {
  MATCH (d:Resolution)-[:ADOPTS_INSTRUMENT]->(i:Convention|Framework) RETURN d, i, 'adopts' AS how
  UNION
  MATCH (i:Convention|Framework)-[:SET_OUT_IN]->(d:Resolution) RETURN d, i, 'sets out' AS how
}
WITH d, i, how WHERE $symbol IN ['', d.symbol]
RETURN DISTINCT how, d.symbol AS symbol, coalesce(i.prefLabel_en, i.prefLabel_fr, i.prefLabel_es, i.prefLabel_ru, i.prefLabel_zh, i.prefLabel_ar) AS instrument, CASE WHEN i:Convention THEN 'Convention' ELSE 'Framework' END AS kind
ORDER BY how, symbol, instrument
