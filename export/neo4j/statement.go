package neo4j

import "strings"

// dialect precedes each statement of the loader: newer servers may have another language version as their default.
const dialect = "CYPHER 5 "

// Statements that the loader runs. All values are parameters, including labels and types where Neo4j 5.26 accepts
// them as such; the few others are from the vocabulary and quoted. It matters that few statements serve all rows:
// planning one takes the server as long as writing a thousand rows.
const (
	// lockDocuments makes other writers of the same documents wait: the constraint on the label reserves the IRI
	// until the transaction ends.
	lockDocuments = "UNWIND $keys AS iri CREATE (n:" + labelLock + " {iri: iri}) DELETE n"

	findNodes = "UNWIND $keys AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n)"
	readNodes = "UNWIND $keys AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n), labels(n), properties(n)"
	readOwn   = "UNWIND $keys AS iri CALL (iri) { MATCH (n:Resource {iri: iri}) RETURN n" +
		" UNION ALL MATCH (n:Resource) WHERE n.iri STARTS WITH iri + '#' RETURN n }" +
		" RETURN n.iri, elementId(n), labels(n), properties(n)"
	readRelationships = "UNWIND $keys AS id MATCH (n) WHERE elementId(n) = id WITH n MATCH (n)-[r]->(m:Resource)" +
		" RETURN n.iri, type(r), m.iri, elementId(r), properties(r)"
	// readHolding finds the relationships of nodes, in both directions.
	readHolding = "UNWIND $keys AS id MATCH (n) WHERE elementId(n) = id WITH n MATCH (n)-[r]-() RETURN n.iri, elementId(r)"

	createNodes = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN row.iri, elementId(n)"
	labelNodes  = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n:$(row.labels)"
	unlabel     = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id REMOVE n:$(row.labels)"

	// A row has all relationships of a start node.
	createRelationships = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start UNWIND row.ends AS end" +
		" MATCH (b) WHERE elementId(b) = end[0] CREATE (a)-[:$(end[1])]->(b)"
	describeRelationships = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start UNWIND row.ends AS end" +
		" MATCH (b) WHERE elementId(b) = end.id CREATE (a)-[r:$(end.kind)]->(b) SET r = end.properties"

	// touchNodes creates missing nodes. Setting a label that the node already has changes nothing but locks the node,
	// so that what is returned stays true until the end of the transaction.
	touchNodes = "UNWIND $rows AS row MERGE (n:Resource {iri: row.iri})" +
		" ON CREATE SET n:$(row.labels), n += row.properties ON MATCH SET n:Resource" +
		" RETURN row.iri, elementId(n), labels(n), properties(n)"

	updateNodes         = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n += row.properties"
	updateRelationships = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id SET r += row.properties"
	deleteRelationships = "UNWIND $keys AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r"
	// deleteNodes does not detach: relationships that somebody else has added to a node are not ours to delete.
	deleteNodes = "UNWIND $keys AS id MATCH (n) WHERE elementId(n) = id DELETE n"

	// linkNodes creates missing relationships. A relationship with properties is somebody else's and does not count.
	linkNodes = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end" +
		" SET a:Resource WITH a, b, row WHERE NOT EXISTS { (a)-[r]->(b) WHERE type(r) = row.kind AND size(keys(r)) = 0 }" +
		" CREATE (a)-[:$(row.kind)]->(b)"

	// readClaims locks nodes and reads all claims of documents about them, and those of their relationships that may
	// be ours.
	readClaims = "UNWIND $keys AS iri MATCH (n:Resource {iri: iri}) SET n:Resource" +
		" WITH n OPTIONAL MATCH (n)<-[d:DESCRIBES]-(:Resource) WITH n, collect(DISTINCT properties(d)) AS said" +
		" OPTIONAL MATCH (n)-[r]->(m:Resource) WHERE type(r) IN $names AND size(keys(r)) = 0" +
		" RETURN n.iri, elementId(n), labels(n), properties(n), said, collect([elementId(r), type(r), m.iri])"
	// readUnreferenced locks nodes and finds those among them without relationships.
	readUnreferenced = "UNWIND $keys AS iri MATCH (n:Resource {iri: iri}) SET n:Resource" +
		" WITH n WHERE NOT EXISTS { (n)--() } RETURN n.iri, elementId(n), labels(n), properties(n)"

	// countParts counts a document's own nodes and relationships, without its claims about other nodes.
	countParts = "UNWIND $keys AS iri MATCH (n:Resource) WHERE n.iri = iri OR n.iri STARTS WITH iri + '#'" +
		" RETURN iri, count(n), sum(COUNT { (n)-[r]->(:Resource)" +
		" WHERE type(r) IN $names AND" +
		" all(k IN keys(r) WHERE k IN ['" + keyParagraphs + "', '" + keyVerbs + "', '" + keyLanguages + "']) })"
)

// quote quotes a name for the text of a statement.
func quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }
