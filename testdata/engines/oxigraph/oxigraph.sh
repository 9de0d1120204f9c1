#!/usr/bin/env bash
# A real Oxigraph out of the cache folder, on loopback.
#   oxigraph.sh install            fetch it from PyPI, whose wheel carries the server, unless it is there
#   oxigraph.sh program            print where the program is or would be
#   oxigraph.sh start HOME         start a server with its data in HOME and wait until it answers; HOME/env has UNKG_OXIGRAPH
#   oxigraph.sh stop HOME          stop it and wait until it is gone
#   oxigraph.sh with COMMAND...    run COMMAND beside a new server with its environment; the server is stopped whatever happens
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=0.5.13
folder=${XDG_CACHE_HOME:-$HOME/.cache}/unkg/oxigraph-$version
program=$folder/bin/oxigraph

fetch() {
  [ ! -d "$folder" ] || return 0
  mkdir -p "${folder%/*}"
  local part
  part=$(mktemp -d "$folder.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$part'" EXIT
  python3 -m pip install --quiet --disable-pip-version-check --no-warn-script-location --root-user-action=ignore \
    --no-deps --only-binary=:all: --target "$part" "oxigraph==$version"
  [ -x "$part/bin/oxigraph" ]
  chmod 755 "$part"
  mv -T "$part" "$folder" 2>/dev/null || [ -d "$folder" ] # somebody else was faster
  trap - EXIT
  echo "oxigraph: $("$program" --version) in $folder"
}

start() {
  local home=$1 port pid
  mkdir -p "$home"
  if [ -f "$home/port" ]; then port=$(cat "$home/port"); else port=$("$here/../port.sh"); fi
  echo "$port" >"$home/port"
  setsid nohup "$program" serve --location "$home/store" --bind "127.0.0.1:$port" >"$home/log" 2>&1 </dev/null &
  pid=$!
  echo $pid >"$home/pid"
  echo "export UNKG_OXIGRAPH=http://127.0.0.1:$port UNKG_OXIGRAPH_HOME=$home UNKG_OXIGRAPH_CONTROL=$here/oxigraph.sh" >"$home/env"
  for _ in $(seq 600); do
    kill -0 $pid 2>/dev/null || { tail -20 "$home/log" >&2; return 1; }
    if curl -sf --noproxy '*' -o /dev/null "http://127.0.0.1:$port/query?query=ASK%7B%7D"; then return 0; fi
    sleep 0.1
  done
  echo "oxigraph.sh: no answer on port $port after a minute" >&2
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
  if [ ! -d "$folder" ] && [ -z "${CI:-}" ]; then
    echo "oxigraph.sh: not installed: its tests are skipped" >&2
    exec "$@"
  fi
  home=$(mktemp -d "${TMPDIR:-/tmp}/unkg-oxigraph.XXXXXX")
  # shellcheck disable=SC2064
  trap "'$here/oxigraph.sh' stop '$home'; rm -rf '$home'" EXIT
  trap 'exit 130' INT TERM
  start "$home"
  # shellcheck disable=SC1091
  . "$home/env"
  "$@" || status=$?
  return $status
}

case ${1:-} in
program) echo "$program" ;;
install) fetch ;;
start | stop) "$1" "$(realpath -m "$2")" ;;
with) shift; with "$@" ;;
*) echo "usage: oxigraph.sh install|program|start|stop|with ..." >&2; exit 2 ;;
esac
