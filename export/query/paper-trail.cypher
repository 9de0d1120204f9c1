// title: Paper trail
// question: Agenda item, committee, drafts, report and meeting that a document comes from.
// param symbol = A/RES/78/184: the document

MATCH (d:Document {symbol: $symbol})
CALL (d) {
  UNWIND d.agendaItem AS item RETURN 'agenda item' AS step, item AS value
  UNION WITH d UNWIND [coalesce(d.agendaItemTitle_en, d.agendaItemTitle_fr, d.agendaItemTitle_es, d.agendaItemTitle_ru, d.agendaItemTitle_zh, d.agendaItemTitle_ar)] AS title
    WITH title WHERE title IS NOT NULL RETURN 'agenda item title' AS step, title AS value
  UNION MATCH (d)-[:ON_REPORT_OF]->(b) RETURN 'committee' AS step, coalesce(b.prefLabel_en, b.prefLabel_fr, b.prefLabel_es, b.prefLabel_ru, b.prefLabel_zh, b.prefLabel_ar) AS value
  UNION MATCH (d)-[:ORIGINATING_DOCUMENT]->(o) RETURN CASE WHEN o.symbol CONTAINS '/L.' THEN 'draft' ELSE 'report' END AS step, o.symbol AS value
  UNION WITH d WHERE d.originatingParagraph IS NOT NULL RETURN 'paragraph of report' AS step, d.originatingParagraph AS value
  UNION MATCH (d)-[:ADOPTED_AT_MEETING]->(m) RETURN 'meeting' AS step, m.symbol AS value
}
RETURN step, value
ORDER BY step, value
