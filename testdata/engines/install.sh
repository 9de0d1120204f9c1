#!/usr/bin/env bash
# Installs what the tests need and this machine lacks: a C compiler for the race detector, rapper and serdi, Jena, Fuseki, Oxigraph,
# Neo4j.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

missing=()
command -v gcc >/dev/null || missing+=(gcc libc6-dev)
command -v rapper >/dev/null || missing+=(raptor2-utils)
command -v serdi >/dev/null || missing+=(serdi)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v mvn >/dev/null || missing+=(maven)
command -v curl >/dev/null || missing+=(curl)
python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)

if [ ${#missing[@]} -gt 0 ]; then
  sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo -n)
  if command -v apt-get >/dev/null; then
    echo "installing ${missing[*]}"
    { "${sudo[@]}" apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } ||
      echo "install.sh: could not install ${missing[*]}" >&2
  else
    echo "install.sh: no apt-get; install ${missing[*]} by hand" >&2
  fi
fi
"$here/jena/jena.sh" install || echo "install.sh: could not install Jena" >&2
"$here/fuseki/fuseki.sh" install || echo "install.sh: could not install Fuseki" >&2
"$here/oxigraph/oxigraph.sh" install || echo "install.sh: could not install Oxigraph" >&2
"$here/neo4j/neo4j.sh" install || echo "install.sh: could not install Neo4j" >&2
