// title: Acting under Chapter VII
// question: Documents that act under Chapter VII of the Charter, with the bodies whose mandate they extend and what they amend or supersede.

MATCH (d:Document)-[:HAS_PARAGRAPH]->(p)-[:HAS_CLAUSE]->(c)-[:ACTION]->(:Action {name: 'base-on'})
WHERE NOT d:Draft AND any(l IN ['ar', 'en', 'es', 'fr', 'ru', 'zh'] WHERE p['text_' + l] =~ '(?s).*((Chapter|Chapitre|Capítulo|лав[а-я]+).VII([^I].*)?|(第七章|الفصل السابع).*)')
WITH DISTINCT d
OPTIONAL MATCH (d)-[r:EXTENDS_MANDATE_OF|AMENDS|SUPERSEDES]->(t)
RETURN DISTINCT toString(d.adoptedOn) AS adopted, d.symbol AS symbol,
  CASE type(r) WHEN 'EXTENDS_MANDATE_OF' THEN 'extends' WHEN 'AMENDS' THEN 'amends' WHEN 'SUPERSEDES' THEN 'supersedes' END AS effect,
  coalesce(t.symbol, coalesce(t.prefLabel_en, t.prefLabel_fr, t.prefLabel_es, t.prefLabel_ru, t.prefLabel_zh, t.prefLabel_ar)) AS target
ORDER BY adopted, symbol, effect, target
