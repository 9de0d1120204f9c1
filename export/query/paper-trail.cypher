// title: Paper trail
// question: Agenda item, drafts, committee, report, meeting and date that a document comes from, in this order; of a draft that was not adopted also what became of it.
// param symbol text = A/RES/78/184: the document

MATCH (d:Document {symbol: $symbol})
CALL (d) {
  MATCH (d)-[:AGENDA_ITEM]->(i) RETURN 1 AS n, 'agenda item' AS step, i.number AS value
  UNION MATCH (d)-[:AGENDA_ITEM]->(i) RETURN 2 AS n, 'agenda item title' AS step, coalesce(i.title_en, i.title_fr, i.title_es, i.title_ru, i.title_zh, i.title_ar) AS value
  UNION WITH d RETURN 2 AS n, 'agenda item title' AS step, coalesce(d.agendaItemTitle_en, d.agendaItemTitle_fr, d.agendaItemTitle_es, d.agendaItemTitle_ru, d.agendaItemTitle_zh, d.agendaItemTitle_ar) AS value
  UNION MATCH (d)-[:ORIGINATING_DOCUMENT]->(o) WHERE o.symbol =~ 'S/.*|.*/L[.].*' RETURN 3 AS n, 'draft' AS step, o.symbol AS value
  UNION MATCH (d)-[:ON_REPORT_OF]->(b) RETURN 4 AS n, 'committee' AS step, coalesce(b.prefLabel_en, b.prefLabel_fr, b.prefLabel_es, b.prefLabel_ru, b.prefLabel_zh, b.prefLabel_ar) AS value
  UNION MATCH (d)-[:ORIGINATING_DOCUMENT]->(o) WHERE NOT o.symbol =~ 'S/.*|.*/L[.].*' RETURN 5 AS n, 'report' AS step, o.symbol AS value
  UNION WITH d RETURN 6 AS n, 'paragraph of report' AS step, d.originatingParagraph AS value
  UNION MATCH (d)-[:ADOPTED_AT_MEETING|CONSIDERED_AT_MEETING]->(m) RETURN 7 AS n, 'meeting' AS step, m.symbol AS value
  UNION WITH d RETURN 8 AS n, 'adopted' AS step, toString(d.adoptedOn) AS value
  UNION WITH d RETURN 9 AS n, 'voted on' AS step, toString(d.votedOn) AS value
  UNION WITH d RETURN 10 AS n, 'outcome' AS step, CASE WHEN d:Draft THEN d.outcome END AS value
}
WITH n, step, value WHERE value IS NOT NULL
RETURN step, value
ORDER BY n, value
