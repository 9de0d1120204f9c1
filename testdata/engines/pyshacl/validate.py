"""validate.py SHAPES DATA: checks DATA (N-Triples or Turtle) against SHAPES and prints the report as N-Triples."""
import sys

import pyshacl
import rdflib

rdflib.NORMALIZE_LITERALS = False  # a value is reported as it is written

shapes, data = (rdflib.Graph().parse(name) for name in sys.argv[1:])
_, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
print(report.serialize(format="nt"))
