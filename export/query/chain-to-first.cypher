// title: Chain back to the first resolution
// question: What a document recalls or reaffirms, what that recalls, and so on, one link a row, the latest first, as far as texts are loaded.
// param symbol text = A/RES/78/184: the document at which the chain ends

MATCH (d:Document {symbol: $symbol})-[:RECALLS|REAFFIRMS*0..]->(x:Document)
WITH DISTINCT x
MATCH (x)-[:RECALLS|REAFFIRMS]->(y:Document)
RETURN DISTINCT toString(x.adoptedOn) AS adopted, x.symbol AS symbol, y.symbol AS recalls
ORDER BY coalesce(adopted, '') DESC, symbol, recalls
