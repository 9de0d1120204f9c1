#!/usr/bin/env bash
# Prints how much of the real resolutions beside this folder ./unkg reads right.
#   accuracy.sh FOLDER LANGUAGE,...   the folder holds corpus/, gold/ and tools/score.py
set -euo pipefail
shared=$1 languages=$2
if [ ! -f "$shared/tools/score.py" ]; then
  echo "accuracy: skipped, there is no $shared/tools/score.py"
  exit 0
fi
python3 -c 'import lxml' 2>/dev/null || python3 -m pip install -q lxml || python3 -m pip install -q --break-system-packages lxml
score() {
  echo "== $1"
  shift
  python3 "$shared/tools/score.py" --bin "$PWD/unkg" --akn "$shared/corpus/akn" --lang "$languages" --gold "$shared/gold" "$@"
}
score akn
for extractor in tika pdftotext-raw pdftotext-layout pdftotext; do
  score "$extractor" --input "$shared/corpus/text/$extractor"
done
