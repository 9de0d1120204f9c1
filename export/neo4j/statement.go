package neo4j

import (
	"strings"
)

// Statements that the loader runs. All values are parameters, also labels and types where Neo4j 5.26 takes them as such;
// the few that it does not take are from the vocabulary and quoted. Few statements for all rows matter: planning one takes
// the server as long as writing a thousand rows.
const (
	// lockDocuments makes whoever replaces the same documents wait: the constraint on the label keeps the IRI taken until
	// the transaction ends.
	lockDocuments = "UNWIND $iris AS iri CREATE (n:" + labelLock + " {iri: iri}) DELETE n"

	findNodes = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n)"
	readNodes = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n), labels(n), properties(n)"
	// readDocuments also says whether anything starts at the node, which is not so where a document is only cited.
	readDocuments = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n), labels(n), properties(n), EXISTS { (n)-->() }"
	readParts     = "UNWIND $iris AS iri MATCH (n:Resource) WHERE n.iri STARTS WITH iri + '#'" +
		" RETURN n.iri, elementId(n), labels(n), properties(n)"
	readRelationships = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id WITH n MATCH (n)-[r]->(m)" +
		" RETURN n.iri, type(r), m.iri, elementId(r), properties(r)"

	createNodes = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN row.properties.iri, elementId(n)"
	labelNodes  = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n:$(row.labels)"
	unlabel     = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id REMOVE n:$(row.labels)"

	// A row is all of a start node.
	createRelationships = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start UNWIND row.ends AS end" +
		" MATCH (b) WHERE elementId(b) = end[0] CREATE (a)-[:$(end[1])]->(b)"
	describeRelationships = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start UNWIND row.ends AS end" +
		" MATCH (b) WHERE elementId(b) = end.id CREATE (a)-[r:$(end.type)]->(b) SET r = end.properties"

	// touchNodes makes the nodes that are missing. Setting a label that is there changes nothing and locks the node, so that
	// what is returned stays true until the end of the transaction.
	touchNodes = "UNWIND $iris AS iri MERGE (n:Resource {iri: iri}) SET n:Resource RETURN iri, elementId(n), labels(n), properties(n)"

	updateNodes         = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n += row.properties"
	updateRelationships = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id SET r += row.properties"
	deleteRelationships = "UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r"
	deleteNodes         = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id DELETE n"

	readDescriptions = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) SET n:Resource WITH n OPTIONAL MATCH (n)<-[d:DESCRIBES]-()" +
		" RETURN n.iri, elementId(n), properties(n), collect(properties(d))"
	deleteLinks = "UNWIND $rows AS row MATCH (n)-[r]->(m:Resource {iri: row.end})" +
		" WHERE elementId(n) = row.start AND type(r) = row.type DELETE r"

	// readUnreferenced finds nodes that nothing refers to and that refer to nothing but what unkg makes shared nodes refer to.
	readUnreferenced = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) SET n:Resource" +
		" WITH n WHERE NOT n:Action AND NOT EXISTS { (n)<--() }" +
		" AND NOT EXISTS { (n)-[r]->(m) WHERE NOT type(r) IN $types OR NOT m:Resource }" +
		" OPTIONAL MATCH (n)-[r]->(m) RETURN elementId(n), collect(elementId(r)), collect(m.iri)"

	countParts = "UNWIND $iris AS iri MATCH (n:Resource) WHERE n.iri = iri OR n.iri STARTS WITH iri + '#'" +
		" RETURN iri, count(n), sum(COUNT { (n)-[r]->(:Resource) WHERE type(r) IN $types })"
)

// mergeRelationships makes those relationships of a type that are missing.
func mergeRelationships(kind string) string {
	return "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end" +
		" MERGE (a)-[:" + quote(kind) + "]->(b)"
}

// quote makes a name safe in the text of a statement.
func quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }
