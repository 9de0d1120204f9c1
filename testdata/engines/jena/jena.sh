#!/usr/bin/env bash
# Apache Jena's command line out of the cache folder.
#   jena.sh install             fetch it from Maven Central unless it is there
#   jena.sh folder              print where its jars are or would be
#   jena.sh riot|shacl|arq ARG...   run a tool
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# the name of the folder changes with what is in it
jars=${XDG_CACHE_HOME:-$HOME/.cache}/unkg/jena-$(cksum <"$here/pom.xml" | cut -d' ' -f1)

case ${1:-} in
folder) echo "$jars" ;;
install)
  [ ! -d "$jars" ] || exit 0
  mkdir -p "${jars%/*}"
  part=$(mktemp -d "$jars.XXXXXX")
  trap 'rm -rf "$part"' EXIT
  mvn -B -ntp -q -Dstyle.color=never -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$part" -DexcludeTypes=pom -DincludeScope=runtime
  chmod 755 "$part"
  mv -T "$part" "$jars" 2>/dev/null || [ -d "$jars" ] # somebody else was faster
  echo "jena: $(ls "$jars" | wc -l) jars in $jars" ;;
riot) shift; exec java -Xmx1g -cp "$jars/*" riotcmd.riot "$@" ;;
shacl) shift; exec java -Xmx1g -cp "$jars/*" shacl.shacl "$@" ;;
arq) shift; exec java -Xmx1g -cp "$jars/*" arq.arq "$@" ;;
*) echo "usage: jena.sh install|folder|riot|shacl|arq ..." >&2; exit 2 ;;
esac
