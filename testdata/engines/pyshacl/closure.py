"""closure.py FILE...: prints what the files (Turtle, N-Triples) say and what follows by OWL 2 RL, as N-Triples."""
import sys

import owlrl
import rdflib

rdflib.NORMALIZE_LITERALS = False  # a value is reported as it is written

graph = rdflib.Graph()
for name in sys.argv[1:]:
    graph.parse(name)
owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
print(graph.serialize(format="nt"))
