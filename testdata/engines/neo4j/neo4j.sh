#!/usr/bin/env bash
# A real Neo4j Community server out of the cache folder, on loopback, with a data folder of its own.
#   neo4j.sh install            fetch it from Maven Central unless it is there
#   neo4j.sh folder             print where its jars are or would be
#   neo4j.sh init HOME          make HOME with free ports and a random password; HOME/env has NEO4J_URI and the like
#   neo4j.sh start HOME         start the server of HOME and wait until it answers
#   neo4j.sh stop HOME          stop it and wait until it is gone
#   neo4j.sh admin HOME ARG...  neo4j-admin, for the server that is stopped
#   neo4j.sh with COMMAND...    run COMMAND beside a new server with its environment; the server is stopped whatever happens
# HEAP (1g) and PAGECACHE (512m) size it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jars=${XDG_CACHE_HOME:-$HOME/.cache}/unkg/neo4j-$(cksum <"$here/pom.xml" | cut -d' ' -f1)

fetch() {
  [ ! -d "$jars" ] || return 0
  mkdir -p "${jars%/*}"
  local part
  part=$(mktemp -d "$jars.XXXXXX")
  trap 'rm -rf "$part"' EXIT
  mvn -B -ntp -q -Dstyle.color=never -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$part" -DexcludeTypes=pom -DincludeScope=runtime
  chmod 755 "$part"
  mv -T "$part" "$jars" 2>/dev/null || [ -d "$jars" ] # somebody else was faster
  trap - EXIT
  echo "neo4j: $(find "$jars" -name '*.jar' | wc -l) jars in $jars"
}

# free prints N ports that nobody listens on.
free() {
  python3 - "$1" <<'PY'
import socket, sys
sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(sys.argv[1]))]
print(*(s.getsockname()[1] for s in sockets))
PY
}

admin() {
  NEO4J_HOME=$1 NEO4J_CONF=$1/conf java -Xmx512m -cp "$jars/*" org.neo4j.server.startup.Neo4jAdminCommand "${@:2}"
}

init() {
  local home=$1 bolt http password
  mkdir -p "$home"/{conf,data,import,logs,plugins,run}
  read -r bolt http < <(free 2)
  password=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')
  cat >"$home/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.listen_address=127.0.0.1:$http
server.https.enabled=false
dbms.usage_report.enabled=false
# stopping waits ten seconds for idle threads otherwise
internal.server.bolt.thread_pool_shutdown_wait_time=0s
# an empty database takes half a gigabyte otherwise
db.tx_log.preallocate=false
server.memory.pagecache.size=${PAGECACHE:-512m}
server.memory.heap.initial_size=${HEAP:-1g}
server.memory.heap.max_size=${HEAP:-1g}
CONF
  (umask 077 && cat >"$home/env" <<ENV
export NEO4J_URI=bolt://127.0.0.1:$bolt NEO4J_USERNAME=neo4j NEO4J_PASSWORD=$password NEO4J_DATABASE=neo4j
export UNKG_NEO4J_HOME=$home UNKG_NEO4J_CONTROL=$here/neo4j.sh
ENV
  )
  admin "$home" dbms set-initial-password "$password" >"$home/logs/init.log" 2>&1 || { cat "$home/logs/init.log" >&2; return 1; }
}

start() {
  local home=$1 http pid
  http=$(sed -n 's/^server.http.listen_address=127.0.0.1://p' "$home/conf/neo4j.conf")
  setsid nohup java -Xms"${HEAP:-1g}" -Xmx"${HEAP:-1g}" -XX:+UseG1GC \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
    --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED -Dio.netty.tryReflectionSetAccessible=true -Dlog4j2.disable.jmx=true -Dfile.encoding=UTF-8 \
    -cp "$home/plugins/*:$jars/*" org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" \
    >"$home/logs/console.log" 2>&1 </dev/null &
  pid=$!
  echo $pid >"$home/run/unkg.pid"
  for _ in $(seq 1200); do
    kill -0 $pid 2>/dev/null || { tail -20 "$home"/logs/{console,neo4j}.log >&2; return 1; }
    if curl -s --noproxy '*' -o /dev/null "http://127.0.0.1:$http/"; then return 0; fi # comes up last, after Bolt
    sleep 0.1
  done
  echo "neo4j.sh: no answer on port $http after two minutes" >&2
  return 1
}

stop() {
  local home=$1 pid
  [ -f "$home/run/unkg.pid" ] || return 0
  pid=$(cat "$home/run/unkg.pid")
  kill -TERM "$pid" 2>/dev/null || true
  for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$pid" 2>/dev/null || true
  rm -f "$home/run/unkg.pid"
}

with() {
  local home status=0
  home=$(mktemp -d "${TMPDIR:-/tmp}/unkg-neo4j.XXXXXX")
  # shellcheck disable=SC2064
  trap "'$here/neo4j.sh' stop '$home'; rm -rf '$home'" EXIT
  trap 'exit 130' INT TERM
  init "$home"
  start "$home"
  # shellcheck disable=SC1091
  . "$home/env"
  "$@" || status=$?
  return $status
}

case ${1:-} in
folder) echo "$jars" ;;
install) fetch ;;
init | start | stop | admin) command=$1; shift; "$command" "$(realpath -m "$1")" "${@:2}" ;;
with) shift; with "$@" ;;
*) echo "usage: neo4j.sh install|folder|init|start|stop|admin|with ..." >&2; exit 2 ;;
esac
