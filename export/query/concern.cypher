// title: Concern or condemnation about a topic
// question: Clauses that express concern, regret or condemn, or note with concern, in paragraphs with the word; the words of the verb in every language.
// param word = displace: a word or a part of one, in any language; capitals do not matter

MATCH (a:Action)<-[:ACTION]-(c)<-[:HAS_CLAUSE]-(p:Paragraph)
WHERE any(l IN ['ar', 'en', 'es', 'fr', 'ru', 'zh'] WHERE toLower(p['text_' + l]) CONTAINS toLower($word))
  AND (a.name IN ['condemn', 'express-concern', 'regret']
    OR any(l IN ['ar', 'en', 'es', 'fr', 'ru', 'zh'] WHERE c['verbPhrase_' + l] =~ '(?i).*(concern|préoccup|inqui|preocup|озабочен|обеспокоен|关切|قلق).*'))
  AND NOT EXISTS { (p)-[:HAS_PARAGRAPH]->()-[:HAS_CLAUSE]->(c) }
MATCH (d:Document)-[:HAS_PARAGRAPH*]->(p) WHERE NOT d:Draft
UNWIND ['ar', 'en', 'es', 'fr', 'ru', 'zh'] AS language
WITH d, p, c, a, language WHERE c['verbPhrase_' + language] IS NOT NULL
RETURN toString(d.adoptedOn) AS adopted, d.symbol AS symbol, split(p.iri, '#')[1] AS paragraph, a.name AS action, language,
  c['verbPhrase_' + language] AS verb, p['text_' + language] AS text
ORDER BY adopted, symbol, p.position, c.iri, language
