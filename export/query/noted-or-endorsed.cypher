// title: Taken note of against endorsed, over time
// question: How many times a year documents take note of something, which is neutral, and endorse or approve something.

MATCH (d:Document)-[r:TAKES_NOTE_OF|ENDORSES]->() WHERE d.adoptedOn IS NOT NULL
RETURN d.adoptedOn.year AS year, sum(CASE type(r) WHEN 'TAKES_NOTE_OF' THEN 1 ELSE 0 END) AS noted,
  sum(CASE type(r) WHEN 'ENDORSES' THEN 1 ELSE 0 END) AS endorsed
ORDER BY year
