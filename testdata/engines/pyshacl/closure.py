"""closure.py FILE...: prints what the files (Turtle, N-Triples) say, a line "# inferred", and what follows from it by OWL 2
RL, as N-Triples. What follows about literals is left out."""
import sys

import owlrl
import rdflib

rdflib.NORMALIZE_LITERALS = False  # a value is reported as it is written

said = rdflib.Graph()
for name in sys.argv[1:]:
    said.parse(name)
graph = rdflib.Graph()
for subject, predicate, value in said:  # what follows for the subject does not depend on the words, of which there are many
    graph.add((subject, predicate, rdflib.Literal("") if isinstance(value, rdflib.Literal) else value))
owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
inferred = rdflib.Graph()
for triple in graph - said:
    if not any(isinstance(term, rdflib.Literal) for term in triple):
        inferred.add(triple)
print(said.serialize(format="nt"), "# inferred", inferred.serialize(format="nt"), sep="\n")
