#!/usr/bin/env bash
# openpyxl out of the cache folder.
#   openpyxl.sh install      fetch it from PyPI unless it is there
#   openpyxl.sh folder       print where it is or would be
#   openpyxl.sh read FILE    print what the first sheet of a workbook holds, as JSON
# shellcheck source=testdata/engines/engine.sh
. "$(dirname "${BASH_SOURCE[0]}")/../engine.sh"
folder=$(pinned)

case ${1:-} in
folder) echo "$folder" ;;
install) install wheels ;;
read) PYTHONPATH=$folder exec python3 "$here/read.py" "$2" ;;
*) echo "usage: openpyxl.sh install|folder|read ..." >&2; exit 2 ;;
esac
