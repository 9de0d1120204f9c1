# shellcheck shell=bash disable=SC2034,SC2154
# What the scripts of the engines share, each of which sources it. An engine sets folder, where it is installed; a server has
# also a function start, which makes HOME/env and calls serve.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
self=$here/$(basename "${BASH_SOURCE[1]}")
name=$(basename "$self" .sh)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/unkg

# jars prints the folder for what pom.xml names: its name changes with what the jars are.
jars() { echo "$cache/$name-$(cat "$here/pom.xml" "$here/SHA256SUMS" | sha256sum | cut -c1-12)"; }

# maven PART fetches what pom.xml names from Maven Central and compares it with SHA256SUMS.
maven() {
  fetch "$here/pom.xml" "$1" -DexcludeTypes=pom -DincludeScope=runtime
  verify "$1" "$here/SHA256SUMS"
}

# pinned prints the folder for what requirements.txt names: its name changes with what that is.
pinned() { echo "$cache/$name-$(sha256sum <"$here/requirements.txt" | cut -c1-12)"; }

# wheels PART fetches what requirements.txt names from PyPI and compares it with its hashes.
wheels() {
  python3 -m pip install --quiet --disable-pip-version-check --no-warn-script-location --root-user-action=ignore \
    --no-deps --only-binary=:all: --require-hashes --target "$1" -r "$here/requirements.txt"
}

# fetch POM FOLDER OPTION... copies the dependencies of a POM into FOLDER. Maven compares them with the checksums of its
# repository.
fetch() {
  mvn -B -ntp -q --strict-checksums -Dstyle.color=never -f "$1" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$2" "${@:3}"
}

# sums FOLDER prints the SHA-256 of each file in FOLDER, as verify compares it.
sums() { (cd "$1" && LC_ALL=C && sha256sum -- *); }

# verify FOLDER SUMS fails unless FOLDER holds the files of the list SUMS and nothing else.
verify() {
  sums "$1" | diff - "$2" >&2 || { echo "$name: what was fetched is not what $2 lists" >&2; return 1; }
}

# install COMMAND makes folder by COMMAND PART, whole or not at all, unless it is there.
install() {
  [ ! -d "$folder" ] || return 0
  mkdir -p "$cache"
  local part
  part=$(mktemp -d "$folder.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$part'" EXIT
  "$1" "$part"
  chmod 755 "$part"
  mv -T "$part" "$folder" 2>/dev/null || [ -d "$folder" ] # somebody else was faster
  echo "$name: installed in $folder"
}

# secret prints a random password of letters and digits, which no program takes for a flag.
secret() { head -c 18 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }

# ports N prints N ports of loopback that nobody listens on.
ports() {
  python3 - "$1" <<'PY'
import socket, sys
sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(sys.argv[1]))]
print(*(s.getsockname()[1] for s in sockets))
PY
}

# serve HOME URL COMMAND... runs a server with its data in HOME and waits until it answers at URL, be it with a refusal.
serve() {
  local home=$1 url=$2 pid
  shift 2
  setsid nohup "$@" >"$home/log" 2>&1 </dev/null &
  pid=$!
  echo $pid >"$home/pid"
  for _ in $(seq 1200); do
    kill -0 $pid 2>/dev/null || { tail -20 "$home/log" >&2; return 1; }
    if curl -s --noproxy '*' -o /dev/null "$url"; then return 0; fi
    sleep 0.1
  done
  echo "$name.sh: no answer at $url after two minutes" >&2
  return 1
}

# stop HOME stops the server and waits until it is gone.
stop() {
  local pid
  [ -f "$1/pid" ] || return 0
  pid=$(cat "$1/pid")
  kill -TERM "$pid" 2>/dev/null || true
  for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$pid" 2>/dev/null || true
  rm -f "$1/pid"
}

# with COMMAND... runs COMMAND beside a new server with its environment; the server is stopped whatever happens. Where it is
# not installed COMMAND runs without it, or fails if CI is set.
with() {
  local home status=0
  if [ ! -d "$folder" ] && [ -z "${CI:-}" ]; then
    echo "$name.sh: not installed: its tests are skipped" >&2
    exec "$@"
  fi
  home=$(mktemp -d "${TMPDIR:-/tmp}/unkg-$name.XXXXXX")
  # shellcheck disable=SC2064
  trap "'$self' stop '$home'; rm -rf '$home'" EXIT
  trap 'exit 130' INT TERM
  start "$home"
  # shellcheck disable=SC1091
  . "$home/env"
  "$@" || status=$?
  return $status
}

# at COMMAND HOME ARG... calls a function with the absolute path of HOME.
at() { "$1" "$(realpath -m "$2")" "${@:3}"; }
