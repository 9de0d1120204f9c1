// title: Taken note of against endorsed, over time
// question: How many clauses a year take note of something, which is neutral, and how many endorse or approve something.

MATCH (d:Document)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c)-[:ACTION]->(a) WHERE a.name IN ['approve', 'endorse', 'take-note'] AND d.adoptedOn IS NOT NULL
RETURN d.adoptedOn.year AS year, count(DISTINCT CASE a.name WHEN 'take-note' THEN c END) AS noted,
  count(DISTINCT CASE a.name WHEN 'endorse' THEN c END) AS endorsed, count(DISTINCT CASE a.name WHEN 'approve' THEN c END) AS approved
ORDER BY year
