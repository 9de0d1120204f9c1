// title: Annual series of an office
// question: Resolutions whose title names the office, from the first to the last.
// param body body = unhcr: the office, by the end of its IRI

MATCH (b:Body) WHERE b.iri ENDS WITH '/body/' + $body
UNWIND ['ar', 'en', 'es', 'fr', 'ru', 'zh'] AS language
WITH b, language WHERE b['prefLabel_' + language] IS NOT NULL
WITH collect([language, [b['prefLabel_' + language]] + coalesce(b['altLabel_' + language], [])]) AS names
MATCH (d:Resolution) WHERE d.adoptedOn IS NOT NULL AND any(n IN names WHERE any(name IN n[1] WHERE d['title_' + n[0]] CONTAINS name))
OPTIONAL MATCH (d)-[:SESSION]->(s)
RETURN d.symbol AS symbol, s.number AS session, toString(d.adoptedOn) AS adopted, coalesce(d.title_en, d.title_fr, d.title_es, d.title_ru, d.title_zh, d.title_ar) AS title
ORDER BY adopted, symbol
