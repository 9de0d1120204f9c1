#!/usr/bin/env bash
# Installs what the tests need and this machine lacks: a C compiler for the race detector, shellcheck, rapper and serdi, xmllint,
# Jena, Fuseki, Oxigraph, Neo4j, pyshacl, openpyxl. It goes on after a failure and fails in the end.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

status=0
failed() { echo "install.sh: could not install $*" >&2; status=1; }

missing=()
command -v gcc >/dev/null || missing+=(gcc libc6-dev)
command -v shellcheck >/dev/null || missing+=(shellcheck)
command -v rapper >/dev/null || missing+=(raptor2-utils)
command -v serdi >/dev/null || missing+=(serdi)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v mvn >/dev/null || missing+=(maven)
command -v xmllint >/dev/null || missing+=(libxml2-utils)
command -v curl >/dev/null || missing+=(curl)
python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)

if [ ${#missing[@]} -gt 0 ]; then
  sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo -n)
  if command -v apt-get >/dev/null; then
    echo "installing ${missing[*]}"
    { "${sudo[@]}" apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } ||
      failed "${missing[*]}"
  else
    failed "${missing[*]}: there is no apt-get"
  fi
fi
for engine in jena fuseki oxigraph neo4j pyshacl openpyxl; do
  "$here/$engine/$engine.sh" install || failed "$engine"
done
exit $status
