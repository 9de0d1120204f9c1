"""Times what loads a graph into one running Neo4j: unkg, neosemantics (n10s), rdflib-neo4j; then neo4j-admin import of the
same nodes and relationships. bench.py UNKG CORPUS FOLDER; the server is in the environment that neo4j.sh gives."""
import csv, os, resource, subprocess, sys, time, warnings
warnings.filterwarnings("ignore")
import neo4j
import rdflib, rdflib_neo4j as rn

unkg, corpus, folder = sys.argv[1:]
uri, database = os.environ["NEO4J_URI"], os.environ["NEO4J_DATABASE"]
user, password = os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"]
home, control = os.environ["UNKG_NEO4J_HOME"], os.environ["UNKG_NEO4J_CONTROL"]
SAMPLE = 30000  # triples for rdflib-neo4j, which is slow; its seconds are those of all at that speed
TURNS = 6


def connect():
    return neo4j.GraphDatabase.driver(uri, auth=(user, password))


driver = connect()


def cypher(statement, **parameters):
    with driver.session(database=database) as session:
        return session.run(statement, parameters).data()


def wipe():
    cypher("MATCH (n) WHERE NOT n:_GraphConfig CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
    for row in cypher("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'unkg'"):
        cypher("DROP CONSTRAINT " + row["name"])
    for row in cypher("SHOW INDEXES YIELD name WHERE name STARTS WITH 'unkg'"):
        cypher("DROP INDEX " + row["name"])


def timed(f):
    start = time.time()
    result = f()
    return time.time() - start, result


def restart():
    global driver
    driver.close()
    subprocess.run([control, "stop", home], check=True)
    subprocess.run([control, "start", home], check=True)
    driver = connect()


def load(path):
    out = subprocess.run([unkg, "load", "neo4j", path], capture_output=True, text=True)
    said = [l for l in out.stderr.splitlines() if "documents with" in l]
    if out.returncode or not said:
        sys.exit(out.stderr[-2000:])
    return said[-1]


def n10s():
    """As its documentation has it, with the settings under which no value is lost."""
    cypher("CREATE CONSTRAINT unkg_n10s IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE")
    row = cypher("CALL n10s.rdf.import.fetch($url, 'N-Triples', {commitSize: 25000})", url="file://" + triples)[0]
    if row["terminationStatus"] != "OK" or row["triplesLoaded"] != len(lines):
        sys.exit(str(row))
    return f"{row['triplesLoaded']} triples"


def rdflib_load():
    cypher("CREATE CONSTRAINT unkg_n10s IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE")
    config = rn.Neo4jStoreConfig(auth_data={"uri": uri, "database": database, "user": user, "pwd": password},
                                 handle_vocab_uri_strategy=rn.HANDLE_VOCAB_URI_STRATEGY.IGNORE, batching=True)
    sys.stdout.flush()
    quiet = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    g = rdflib.Graph(store=rn.Neo4jStore(config=config))
    g.parse(sample, format="nt")
    g.close(True)
    os.dup2(quiet, 1)
    return f"{SAMPLE} triples"


triples = os.path.join(folder, "corpus.nt")
with open(triples, "wb") as f:
    subprocess.run([unkg, "export", "-q", "--format", "ntriples", corpus], stdout=f, check=True)
quads = os.path.join(folder, "corpus.nq")  # unkg replaces documents, which N-Triples do not keep apart
with open(quads, "wb") as f:
    subprocess.run([unkg, "export", "-q", "--format", "nquads", corpus], stdout=f, check=True)
lines = open(triples, encoding="utf-8").readlines()
sample = os.path.join(folder, "sample.nt")
open(sample, "w", encoding="utf-8").writelines(lines[:SAMPLE])
print(f"{len(lines)} triples of {corpus}", flush=True)

# the seconds of each; all have the same turns, since a server becomes faster with what it has done
loaders = {"unkg": lambda: load(quads)}
cypher("CREATE CONSTRAINT n10s_unique_uri IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE")
cypher("CALL n10s.graphconfig.init({handleMultival: 'ARRAY', keepLangTag: true})")
cypher("DROP CONSTRAINT n10s_unique_uri")
loaders["n10s"] = n10s
loaders["rdflib-neo4j"] = rdflib_load
loaders["unkg, from XML"] = lambda: load(corpus)
first = {}  # on a server that has done nothing yet
seconds = {name: [] for name in loaders}


def turn(name, what):
    wipe()
    if what == "first":
        restart()
    t, said = timed(loaders[name])
    if name == "rdflib-neo4j":
        t *= len(lines) / SAMPLE
    print(f"{what}: {name}: {t:.1f} s = {len(lines) / t:.0f} triples/s: {said}", flush=True)
    return t


for name in loaders:
    first[name] = turn(name, "first")
for n in range(TURNS):
    for name in loaders:
        seconds[name].append(turn(name, f"turn {n + 1}"))
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
t, said = timed(lambda: load(corpus))
print(f"unkg, the same again: {t:.1f} s\n  {said}")

# what is there now, as files for neo4j-admin
def value(v):
    return ";".join(map(str, v)) if isinstance(v, list) else "" if v is None else str(v)


kinds = {}
for row in cypher("MATCH (n:Resource) UNWIND keys(n) AS k RETURN DISTINCT k, valueType(n[k]) AS t"):
    name, kind = row["k"], row["t"].replace(" NOT NULL", "")
    kinds[name] = {"STRING": "string", "INTEGER": "long", "BOOLEAN": "boolean", "DATE": "date",
                   "LIST<STRING>": "string[]", "LIST<INTEGER>": "long[]"}.get(kind, "string")
kinds.pop("iri")
names = sorted(kinds)
nodes = edges = 0
with driver.session(database=database) as session, open(os.path.join(folder, "nodes.csv"), "w", newline="", encoding="utf-8") as f:
    out = csv.writer(f)
    out.writerow(["iri:ID"] + [f"{n}:{kinds[n]}" for n in names] + [":LABEL"])
    for n, labels in session.run("MATCH (n:Resource) RETURN n, labels(n)"):
        out.writerow([n["iri"]] + [value(n.get(k)).replace("\n", " ") for k in names] + [";".join(labels)])
        nodes += 1
with driver.session(database=database) as session, open(os.path.join(folder, "edges.csv"), "w", newline="", encoding="utf-8") as f:
    out = csv.writer(f)
    out.writerow([":START_ID", ":END_ID", ":TYPE", "paragraphs:string[]", "verbs:string[]", "languages:string[]"])
    for a, b, t, p in session.run("MATCH (a:Resource)-[r]->(b:Resource) RETURN a.iri, b.iri, type(r), properties(r)"):
        out.writerow([a, b, t] + [value(p.get(k)) for k in ("paragraphs", "verbs", "languages")])
        edges += 1
wipe()
driver.close()
subprocess.run([control, "stop", home], check=True)
t, out = timed(lambda: subprocess.run(
    [control, "admin", home, "database", "import", "full", "neo4j", "--nodes=" + os.path.join(folder, "nodes.csv"),
     "--relationships=" + os.path.join(folder, "edges.csv"), "--threads=2", "--overwrite-destination", "--multiline-fields=true"],
    capture_output=True, text=True))
if out.returncode:
    sys.exit(out.stdout[-2000:] + out.stderr[-2000:])
print(f"neo4j-admin import: {t:.1f} s for {nodes} nodes and {edges} relationships")

best = {name: min(turns) for name, turns in seconds.items()}
for name, s in best.items():
    print(f"{name}: first {first[name]:.1f} s, best {s:.1f} s")
for name in ("n10s", "rdflib-neo4j"):
    if name in best:
        print(f"unkg is {first[name] / first['unkg']:.1f} times as fast as {name} the first time, {best[name] / best['unkg']:.1f} times at best")
print(f"unkg takes {best['unkg'] / t:.2f} times as long as neo4j-admin import, {best['unkg, from XML'] / t:.2f} with reading the XML")
print(f"unkg's peak memory: {peak:.0f} MiB")
