// title: Gaps in a session
// question: Numbers that are missing between resolutions of a session, and languages that are missing of those that are there.
// param session = 78: the session
// param organ = general-assembly: the organ, by the end of its IRI

MATCH (d:Document {session: $session})-[:ADOPTED_BY]->(o) WHERE o.iri ENDS WITH '/body/' + $organ
WITH collect(d) AS documents
CALL (documents) {
  UNWIND documents AS d UNWIND documents AS e
  WITH d, e, toInteger(split(d.symbol, '/')[-1]) AS number, toInteger(split(e.symbol, '/')[-1]) AS later WHERE later > number
  WITH d, number, min(later) AS following WHERE following > number + 1
  RETURN 'numbers' AS gap, d.symbol AS symbol, toString(following) AS detail, following - number - 1 AS missing
  UNION
  UNWIND documents AS d UNWIND ['ar', 'en', 'es', 'fr', 'ru', 'zh'] AS language
  WITH d, language WHERE NOT EXISTS { (d)-[:HAS_LANGUAGE_VERSION]->({language: language}) }
  RETURN 'language' AS gap, d.symbol AS symbol, language AS detail, 1 AS missing
}
RETURN gap, symbol, detail, missing
ORDER BY gap, symbol, detail
