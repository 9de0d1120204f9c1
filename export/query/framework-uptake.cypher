// title: Uptake of a framework over time
// question: How many documents a year name the framework at all (mention), and how many recall, reaffirm, welcome it and so on.
// param framework framework = gcr: the framework, by the end of its IRI

MATCH (f:Framework) WHERE f.iri ENDS WITH '/framework/' + $framework
CALL (f) {
  MATCH (d:Document)-[:MENTIONS]->(f) RETURN d, 'mention' AS action
  UNION
  MATCH (f)<-[:CONCERNS]-(c)-[:ACTION]->(a) MATCH (d:Document)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) RETURN d, a.name AS action
}
WITH d, action WHERE d.adoptedOn IS NOT NULL
RETURN d.adoptedOn.year AS year, action, count(DISTINCT d) AS documents
ORDER BY year, action
