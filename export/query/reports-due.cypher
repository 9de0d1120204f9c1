// title: Reports due at a session
// question: Who is to report what, to whom, by which paragraph of which resolution.
// param session = 79: the session at which the reports are due

MATCH (c:ReportingRequest {dueAtSession: $session})<-[:HAS_CLAUSE]-(p) WHERE NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
MATCH (d:Document)-[:HAS_PARAGRAPH*]->(p)
OPTIONAL MATCH (c)-[:ADDRESSEE]->(from)
OPTIONAL MATCH (c)-[:REPORT_TO]->(to)
RETURN d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, coalesce(from.prefLabel_en, from.prefLabel_fr, from.prefLabel_es, from.prefLabel_ru, from.prefLabel_zh, from.prefLabel_ar) AS reporter, coalesce(to.prefLabel_en, to.prefLabel_fr, to.prefLabel_es, to.prefLabel_ru, to.prefLabel_zh, to.prefLabel_ar) AS recipient, coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY symbol, p.position, c.iri, reporter, recipient
