#!/usr/bin/env bash
# A real Neo4j Community server out of the cache folder, on loopback, with a data folder of its own.
#   neo4j.sh install            fetch it from Maven Central unless it is there
#   neo4j.sh folder             print where its jars are or would be
#   neo4j.sh sums               print their SHA-256, for SHA256SUMS after a change of pom.xml
#   neo4j.sh init HOME          make HOME with free ports and a random password; HOME/env has NEO4J_URI and the like
#   neo4j.sh start HOME         start the server of HOME, which is made if need be, and wait until it answers
#   neo4j.sh stop HOME          stop it and wait until it is gone
#   neo4j.sh admin HOME ARG...  neo4j-admin, for the server that is stopped
#   neo4j.sh with COMMAND...    run COMMAND beside a new server with its environment; the server is stopped whatever happens
# HEAP (1g) and PAGECACHE (512m) size it.
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../engine.sh"
folder=$(jars)

admin() {
  NEO4J_HOME=$1 NEO4J_CONF=$1/conf java -Xmx512m -cp "$folder/*" org.neo4j.server.startup.Neo4jAdminCommand "${@:2}"
}

init() {
  local home=$1 bolt http password
  mkdir -p "$home"/{conf,data,import,logs,plugins}
  read -r bolt http < <(ports 2)
  password=$(secret)
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
export UNKG_NEO4J_HOME=$home UNKG_NEO4J_CONTROL=$self
ENV
  )
  if ! admin "$home" dbms set-initial-password "$password" >"$home/logs/init.log" 2>&1; then
    cat "$home/logs/init.log" >&2
    rm -f "$home/conf/neo4j.conf" # lest the next start take the home for a finished one
    return 1
  fi
}

start() {
  local home=$1
  [ -f "$home/conf/neo4j.conf" ] || init "$home"
  # its pages come up last, after Bolt
  serve "$home" "http://127.0.0.1:$(sed -n 's/^server.http.listen_address=127.0.0.1://p' "$home/conf/neo4j.conf")/" \
    java -Xms"${HEAP:-1g}" -Xmx"${HEAP:-1g}" -XX:+UseG1GC \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
    --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED -Dio.netty.tryReflectionSetAccessible=true -Dlog4j2.disable.jmx=true -Dfile.encoding=UTF-8 \
    -cp "$home/plugins/*:$folder/*" org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf"
}

case ${1:-} in
folder) echo "$folder" ;;
install) install maven ;;
sums) sums "$folder" ;;
init | start | stop | admin) at "$@" ;;
with) "$@" ;;
*) echo "usage: neo4j.sh install|folder|sums|init|start|stop|admin|with ..." >&2; exit 2 ;;
esac
