// title: Gaps in a session
// question: Numbers that are missing behind a resolution of the session, and languages that are missing of the resolutions that are there.
// param session session = 78: the session; a year for an organ whose resolutions have none, such as the Security Council
// param organ body = general-assembly: the organ, by the end of its IRI

MATCH (d:Resolution)-[:ADOPTED_BY]->(o) WHERE o.iri ENDS WITH '/body/' + $organ
OPTIONAL MATCH (d)-[:SESSION]->(s)
WITH d, s WHERE coalesce(s.number, toString(d.adoptedOn.year)) = $session
WITH d, split(split(d.symbol, '/')[-1], '(')[0] AS name
WITH d, toInteger(reduce(digits = '', x IN split(name, '') | CASE WHEN x =~ '[0-9]' AND name STARTS WITH digits + x THEN digits + x ELSE digits END)) AS number
WITH collect({symbol: d.symbol, number: number, document: d}) AS all
CALL (all) {
  UNWIND all AS d UNWIND all AS e
  WITH d, e WHERE e.number > d.number
  WITH d.symbol AS symbol, d.number AS number, min(e.number) AS following WHERE following > number + 1
  RETURN 'numbers' AS gap, symbol, number, following - number - 1 AS missing,
    CASE following WHEN number + 2 THEN toString(number + 1) ELSE toString(number + 1) + '-' + toString(following - 1) END AS detail
  UNION
  UNWIND all AS d UNWIND ['ar', 'en', 'es', 'fr', 'ru', 'zh'] AS language
  WITH d.symbol AS symbol, d.number AS number, d.document AS document, language WHERE NOT EXISTS { (document)-[:HAS_LANGUAGE_VERSION]->({language: language}) }
  RETURN 'language' AS gap, symbol, number, 1 AS missing, language AS detail
}
RETURN gap, symbol, detail, missing
ORDER BY gap, number, symbol, detail
