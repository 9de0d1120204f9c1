#!/usr/bin/env bash
# Measures loading into Neo4j in one run: bench.sh UNKG CORPUS. What is compared with is fetched into the cache folder.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
unkg=$(realpath "$1") corpus=$(realpath "$2")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/unkg/bench-neo4j
home=$(mktemp -d "${TMPDIR:-/tmp}/unkg-bench.XXXXXX")
trap '"$here/../neo4j.sh" stop "$home"; rm -rf "$home"' EXIT
trap 'exit 130' INT TERM
"$here/../neo4j.sh" install
[ -x "$cache/venv/bin/python" ] || python3 -m venv "$cache/venv"
"$cache/venv/bin/python" -c 'import rdflib_neo4j' 2>/dev/null || "$cache/venv/bin/pip" install -q neo4j rdflib rdflib-neo4j==1.1 || "$cache/venv/bin/pip" install -q neo4j
"$cache/venv/bin/python" -c 'import rdflib_neo4j' 2>/dev/null && export RDFLIB=1
ls "$cache"/plugin/neosemantics-*.jar >/dev/null 2>&1 ||
  mvn -B -ntp -q -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$cache/plugin" || true
"$here/../neo4j.sh" init "$home"
if cp "$cache"/plugin/neosemantics-*.jar "$home/plugins/" 2>/dev/null; then
  export N10S=1
  printf '%s\n' 'dbms.security.procedures.unrestricted=n10s.*' 'server.unmanaged_extension_classes=n10s.endpoint=/rdf' >>"$home/conf/neo4j.conf"
fi
"$here/../neo4j.sh" start "$home"
# shellcheck disable=SC1091
. "$home/env"
"$cache/venv/bin/python" "$here/bench.py" "$unkg" "$corpus" "$home"
