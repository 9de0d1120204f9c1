#!/usr/bin/env bash
# Apache Jena's command line out of the cache folder.
#   jena.sh install             fetch it from Maven Central unless it is there
#   jena.sh folder              print where its jars are or would be
#   jena.sh sums                print their SHA-256, for SHA256SUMS after a change of pom.xml
#   jena.sh riot|shacl|arq ARG...   run a tool
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../engine.sh"
folder=$(jars)

run() { exec java -Xmx1g -cp "$folder/*" "$@"; }

case ${1:-} in
folder) echo "$folder" ;;
install) install maven ;;
sums) sums "$folder" ;;
riot) run riotcmd.riot "${@:2}" ;;
shacl) run shacl.shacl "${@:2}" ;;
arq) run arq.arq "${@:2}" ;;
*) echo "usage: jena.sh install|folder|sums|riot|shacl|arq ..." >&2; exit 2 ;;
esac
