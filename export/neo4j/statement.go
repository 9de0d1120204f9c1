package neo4j

import (
	"strings"
)

// Statements that the loader runs. All values are parameters; only labels and types of relationships, which Cypher takes
// in the text alone, are written into it, quoted.
const (
	// lockDocuments makes whoever replaces the same documents wait: the constraint on the label keeps the IRI taken until
	// the transaction ends.
	lockDocuments = "UNWIND $iris AS iri CREATE (n:" + labelLock + " {iri: iri}) DELETE n"

	findNodes = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n)"
	readNodes = "UNWIND $iris AS iri MATCH (n:Resource {iri: iri}) RETURN iri, elementId(n), labels(n), properties(n)"
	readParts = "UNWIND $iris AS iri MATCH (n:Resource) WHERE n.iri STARTS WITH iri + '#'" +
		" RETURN n.iri, elementId(n), labels(n), properties(n)"
	readRelationships = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id WITH n MATCH (n)-[r]->(m)" +
		" RETURN n.iri, type(r), m.iri, elementId(r), properties(r)"

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

// createNodes makes nodes of the same labels.
func createNodes(labels []string) string {
	return "UNWIND $rows AS row CREATE (n" + labelled(labels) + ") SET n = row RETURN row.iri, elementId(n)"
}

// labelNodes gives nodes labels.
func labelNodes(labels []string) string {
	return "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id SET n" + labelled(labels)
}

// unlabelNodes takes labels from nodes.
func unlabelNodes(labels []string) string {
	return "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id REMOVE n" + labelled(labels)
}

// createRelationships makes relationships of a type; a row is all of a start node.
func createRelationships(kind string) string {
	return "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start UNWIND row.ends AS end" +
		" MATCH (b) WHERE elementId(b) = end CREATE (a)-[:" + quote(kind) + "]->(b)"
}

// describeRelationships makes relationships of a type with properties.
func describeRelationships(kind string) string {
	return "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start UNWIND row.ends AS end" +
		" MATCH (b) WHERE elementId(b) = end.id CREATE (a)-[r:" + quote(kind) + "]->(b) SET r = end.properties"
}

// mergeRelationships makes those relationships of a type that are missing.
func mergeRelationships(kind string) string {
	return "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end" +
		" MERGE (a)-[:" + quote(kind) + "]->(b)"
}

func labelled(labels []string) string {
	var b strings.Builder
	for _, l := range labels {
		b.WriteByte(':')
		b.WriteString(quote(l))
	}
	return b.String()
}

// quote makes a name safe in the text of a statement.
func quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }
