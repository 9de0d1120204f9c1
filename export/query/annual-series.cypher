// title: Annual series of an office
// question: Resolutions whose title names the office, one a session, from the first to the last.
// param body = unhcr: the office, by the end of its IRI

MATCH (b:Body) WHERE b.iri ENDS WITH '/body/' + $body
MATCH (d:Document) WHERE d.adoptedOn IS NOT NULL
  AND any(l IN ['ar', 'en', 'es', 'fr', 'ru', 'zh'] WHERE d['title_' + l] CONTAINS b['prefLabel_' + l])
RETURN d.symbol AS symbol, d.session AS session, toString(d.adoptedOn) AS adopted, coalesce(d.title_en, d.title_fr, d.title_es, d.title_ru, d.title_zh, d.title_ar) AS title
ORDER BY adopted, symbol
