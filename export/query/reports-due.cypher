// title: Reports due at a session
// question: Who is to report what, to whom, by which paragraph of which resolution.
// param session session = 79: the session at which the reports are due

MATCH (:Session {number: $session})<-[:DUE_AT_SESSION]-(c)<-[:HAS_CLAUSE]-(p) WHERE NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
MATCH (d:Document)-[:HAS_PARAGRAPH*]->(p) WHERE NOT d:Draft
WITH d, p, c, [(c)-[:ADDRESSEE]->(x) | coalesce(x.prefLabel_en, x.prefLabel_fr, x.prefLabel_es, x.prefLabel_ru, x.prefLabel_zh, x.prefLabel_ar)] + coalesce(c.addresseeText_en, c.addresseeText_fr, c.addresseeText_es, c.addresseeText_ru, c.addresseeText_zh, c.addresseeText_ar, []) AS reporters
UNWIND CASE reporters WHEN [] THEN [null] ELSE reporters END AS reporter
OPTIONAL MATCH (c)-[:REPORT_TO]->(to)
RETURN d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, reporter, coalesce(to.prefLabel_en, to.prefLabel_fr, to.prefLabel_es, to.prefLabel_ru, to.prefLabel_zh, to.prefLabel_ar) AS recipient, coalesce(p.text_en, p.text_fr, p.text_es, p.text_ru, p.text_zh, p.text_ar) AS text
ORDER BY symbol, p.position, c.iri, reporter, recipient
