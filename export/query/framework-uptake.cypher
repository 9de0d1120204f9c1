// title: Uptake of a framework over time
// question: In how many documents a year the framework is recalled, reaffirmed, welcomed and so on.
// param framework = gcr: the framework, by the end of its IRI

MATCH (f:Framework) WHERE f.iri ENDS WITH '/framework/' + $framework
MATCH (f)<-[:CONCERNS]-(c)-[:ACTION]->(a)
MATCH (d:Document)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) WHERE d.adoptedOn IS NOT NULL
RETURN d.adoptedOn.year AS year, a.name AS action, count(DISTINCT d) AS documents
ORDER BY year, action
