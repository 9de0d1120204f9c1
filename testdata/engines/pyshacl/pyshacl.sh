#!/usr/bin/env bash
# pyshacl and owlrl out of the cache folder.
#   pyshacl.sh install                  fetch them from PyPI unless they are there
#   pyshacl.sh folder                   print where they are or would be
#   pyshacl.sh validate SHAPES DATA     check a file against shapes; prints the report (sh:ValidationReport) as N-Triples
#   pyshacl.sh closure FILE...          print what the files say, "# inferred", and what follows by OWL 2 RL, as N-Triples
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../engine.sh"
folder=$(pinned)

run() { PYTHONPATH=$folder exec python3 "$here/$1.py" "${@:2}"; }

case ${1:-} in
folder) echo "$folder" ;;
install) install wheels ;;
validate | closure) run "$@" ;;
*) echo "usage: pyshacl.sh install|folder|validate|closure ..." >&2; exit 2 ;;
esac
