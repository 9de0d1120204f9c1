#!/usr/bin/env bash
# A real Apache Jena Fuseki with a TDB2 dataset /ds out of the cache folder, on loopback.
#   fuseki.sh install            fetch it from Maven Central unless it is there
#   fuseki.sh folder             print where its jars are or would be
#   fuseki.sh start HOME         start a server with its data in HOME and wait until it answers; HOME/env has UNKG_FUSEKI.
#                                HOME/passwd ("name: password" a line), if there is one, is who may use it
#   fuseki.sh stop HOME          stop it and wait until it is gone
#   fuseki.sh with COMMAND...    run COMMAND beside a new server with its environment; the server is stopped whatever happens
# HEAP (1g) sizes it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# the name of the folder changes with what is in it
jars=${XDG_CACHE_HOME:-$HOME/.cache}/unkg/fuseki-$(cksum <"$here/pom.xml" | cut -d' ' -f1)

fetch() {
  [ ! -d "$jars" ] || return 0
  mkdir -p "${jars%/*}"
  local part
  part=$(mktemp -d "$jars.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$part'" EXIT
  mvn -B -ntp -q -Dstyle.color=never -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$part" -DexcludeTypes=pom -DincludeScope=runtime
  chmod 755 "$part"
  mv -T "$part" "$jars" 2>/dev/null || [ -d "$jars" ] # somebody else was faster
  trap - EXIT
  echo "fuseki: $(find "$jars" -name '*.jar' | wc -l) jars in $jars"
}

start() {
  local home=$1 port pid users=()
  mkdir -p "$home/tdb2"
  if [ -f "$home/port" ]; then port=$(cat "$home/port"); else port=$("$here/../port.sh"); fi
  echo "$port" >"$home/port"
  [ ! -f "$home/passwd" ] || users=(--passwd="$home/passwd" --auth=basic)
  setsid nohup java -Xmx"${HEAP:-1g}" -cp "$jars/*" org.apache.jena.fuseki.main.cmds.FusekiMainCmd --localhost --port="$port" --ping \
    "${users[@]}" --tdb2 --loc="$home/tdb2" --update /ds >"$home/log" 2>&1 </dev/null &
  pid=$!
  echo $pid >"$home/pid"
  echo "export UNKG_FUSEKI=http://127.0.0.1:$port/ds UNKG_FUSEKI_HOME=$home UNKG_FUSEKI_CONTROL=$here/fuseki.sh" >"$home/env"
  for _ in $(seq 600); do
    kill -0 $pid 2>/dev/null || { tail -20 "$home/log" >&2; return 1; }
    # 401 is an answer too
    if curl -s --noproxy '*' -o /dev/null "http://127.0.0.1:$port/\$/ping"; then return 0; fi
    sleep 0.1
  done
  echo "fuseki.sh: no answer on port $port after a minute" >&2
  return 1
}

stop() {
  local home=$1 pid
  [ -f "$home/pid" ] || return 0
  pid=$(cat "$home/pid")
  kill -TERM "$pid" 2>/dev/null || true
  for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$pid" 2>/dev/null || true
  rm -f "$home/pid"
}

with() {
  local home status=0
  if [ ! -d "$jars" ] && [ -z "${CI:-}" ]; then
    echo "fuseki.sh: not installed: its tests are skipped" >&2
    exec "$@"
  fi
  home=$(mktemp -d "${TMPDIR:-/tmp}/unkg-fuseki.XXXXXX")
  # shellcheck disable=SC2064
  trap "'$here/fuseki.sh' stop '$home'; rm -rf '$home'" EXIT
  trap 'exit 130' INT TERM
  start "$home"
  # shellcheck disable=SC1091
  . "$home/env"
  "$@" || status=$?
  return $status
}

case ${1:-} in
folder) echo "$jars" ;;
install) fetch ;;
start | stop) "$1" "$(realpath -m "$2")" ;;
with) shift; with "$@" ;;
*) echo "usage: fuseki.sh install|folder|start|stop|with ..." >&2; exit 2 ;;
esac
