// title: Treaties reaffirmed in a session
// question: With volume and number in the United Nations Treaty Series, as far as they are known.
// param session session = 78: the session

MATCH (:Session {number: $session})<-[:SESSION]-(d)-[:REAFFIRMS]->(v:Convention)
RETURN DISTINCT coalesce(v.prefLabel_en, v.prefLabel_fr, v.prefLabel_es, v.prefLabel_ru, v.prefLabel_zh, v.prefLabel_ar) AS convention, v.untsVolume[0] AS volume, v.untsNumber[0] AS number, d.symbol AS symbol
ORDER BY convention, symbol
