#!/usr/bin/env bash
# Measures loading into Neo4j in one run: bench.sh UNKG CORPUS. What is compared with is fetched into the cache folder.
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../engine.sh"
unkg=$(realpath "$1") corpus=$(realpath "$2")
home=$(mktemp -d "${TMPDIR:-/tmp}/unkg-bench.XXXXXX")
trap '"$here/../neo4j.sh" stop "$home"; rm -rf "$home"' EXIT
trap 'exit 130' INT TERM

venv() {
  python3 -m venv "$1"
  "$1/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$here/requirements.txt"
}

"$here/../neo4j.sh" install
folder=$cache/bench-python-$(sha256sum <"$here/requirements.txt" | cut -c1-12)
(install venv) # a shell of its own: install cleans up when it ends
python=$folder/bin/python
folder=$(jars)
(install maven)
"$here/../neo4j.sh" init "$home"
cp "$folder"/neosemantics-*.jar "$home/plugins/"
printf '%s\n' 'dbms.security.procedures.unrestricted=n10s.*' 'server.unmanaged_extension_classes=n10s.endpoint=/rdf' >>"$home/conf/neo4j.conf"
"$here/../neo4j.sh" start "$home"
# shellcheck disable=SC1091
. "$home/env"
"$python" "$here/bench.py" "$unkg" "$corpus" "$home"
