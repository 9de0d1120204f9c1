#!/usr/bin/env bash
# bench-sparql.sh STORE...   loads all real resolutions into each store, from XML to graphs that are counted, and prints how
# much of the time was not waiting for the store. A share above 25 % fails.
set -euo pipefail
corpus=${UNKG_CORPUS:-../shared/corpus}/akn
[ -d "$corpus" ] || { echo "bench-sparql: the corpus of real resolutions is not here; UNKG_CORPUS says where it is"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
for endpoint in "$@"; do
  ./unkg load sparql --endpoint "$endpoint" "$corpus" 2>"$folder/said" || { tail -3 "$folder/said" >&2; exit 1; }
  tail -1 "$folder/said"
  # "...; 11.7s, 11.6s of it in the store"
  python3 - "$folder/said" <<'PY' || status=1
import re, sys
units = {"ms": 0.001, "s": 1, "m": 60}
def seconds(text): return sum(float(n) * units[u] for n, u in re.findall(r"([0-9.]+)(ms|s|m)", text))
whole, store = re.search(r"; (\S+), (\S+) of it in the store", open(sys.argv[1]).read()).groups()
share = 100 * (1 - seconds(store) / seconds(whole))
print(f"unkg's own share of the time: {share:.1f} %")
sys.exit(share > 25)
PY
done
exit $status
