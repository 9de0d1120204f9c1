#!/usr/bin/env bash
# A real Oxigraph out of the cache folder, on loopback.
#   oxigraph.sh install            fetch it from PyPI, whose wheel carries the server, unless it is there
#   oxigraph.sh program            print where the program is or would be
#   oxigraph.sh start HOME         start a server with its data in HOME and wait until it answers; HOME/env has UNKG_OXIGRAPH
#   oxigraph.sh stop HOME          stop it and wait until it is gone
#   oxigraph.sh with COMMAND...    run COMMAND beside a new server with its environment; the server is stopped whatever happens
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../engine.sh"
folder=$cache/oxigraph-$(sha256sum <"$here/requirements.txt" | cut -c1-12)
program=$folder/bin/oxigraph

wheel() {
  wheels "$1"
  [ -x "$1/bin/oxigraph" ]
}

start() {
  local home=$1 port
  mkdir -p "$home"
  if [ -f "$home/port" ]; then port=$(cat "$home/port"); else port=$(ports 1); fi
  echo "$port" >"$home/port"
  echo "export UNKG_OXIGRAPH=http://127.0.0.1:$port UNKG_OXIGRAPH_HOME=$home UNKG_OXIGRAPH_CONTROL=$self" >"$home/env"
  serve "$home" "http://127.0.0.1:$port/query?query=ASK%7B%7D" "$program" serve --location "$home/store" --bind "127.0.0.1:$port"
}

case ${1:-} in
program) echo "$program" ;;
install) install wheel ;;
start | stop) at "$@" ;;
with) "$@" ;;
*) echo "usage: oxigraph.sh install|program|start|stop|with ..." >&2; exit 2 ;;
esac
