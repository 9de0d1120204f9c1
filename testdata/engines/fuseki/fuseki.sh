#!/usr/bin/env bash
# A real Apache Jena Fuseki with a TDB2 dataset /ds out of the cache folder, on loopback.
#   fuseki.sh install            fetch it from Maven Central unless it is there
#   fuseki.sh folder             print where its jars are or would be
#   fuseki.sh sums               print their SHA-256, for SHA256SUMS after a change of pom.xml
#   fuseki.sh start HOME         start a server with its data in HOME and wait until it answers; HOME/env has UNKG_FUSEKI.
#                                HOME/passwd ("name: password" a line), if there is one, is who may use it
#   fuseki.sh stop HOME          stop it and wait until it is gone
#   fuseki.sh with COMMAND...    run COMMAND beside a new server with its environment; the server is stopped whatever happens
# HEAP (1g) sizes it.
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../engine.sh"
folder=$(jars)

start() {
  local home=$1 port users=()
  mkdir -p "$home/tdb2"
  if [ -f "$home/port" ]; then port=$(cat "$home/port"); else port=$(ports 1); fi
  echo "$port" >"$home/port"
  echo "export UNKG_FUSEKI=http://127.0.0.1:$port/ds UNKG_FUSEKI_HOME=$home UNKG_FUSEKI_CONTROL=$self" >"$home/env"
  [ ! -f "$home/passwd" ] || users=(--passwd="$home/passwd" --auth=basic)
  serve "$home" "http://127.0.0.1:$port/\$/ping" \
    java -Xmx"${HEAP:-1g}" -cp "$folder/*" org.apache.jena.fuseki.main.cmds.FusekiMainCmd --localhost --port="$port" --ping \
    "${users[@]}" --tdb2 --loc="$home/tdb2" --update /ds
}

case ${1:-} in
folder) echo "$folder" ;;
install) install maven ;;
sums) sums "$folder" ;;
start | stop) at "$@" ;;
with) "$@" ;;
*) echo "usage: fuseki.sh install|folder|sums|start|stop|with ..." >&2; exit 2 ;;
esac
