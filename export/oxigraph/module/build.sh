#!/usr/bin/env bash
# Builds the module and compares it with the one that is kept here: build.sh [--refresh]. With --refresh what is kept
# becomes what was built: oxigraph.wasm.gz, SHA256SUMS and LICENSES.
set -euo pipefail
cd "$(dirname "$0")"

toolchain=1.95.0
target=wasm32-wasip1
out=${CARGO_TARGET_DIR:-${TMPDIR:-/tmp}/unkg-oxigraph}
cargo=(cargo "+$toolchain")
if ! rustc "+$toolchain" --print target-libdir --target "$target" 2>/dev/null | xargs test -d; then cargo=(cargo); fi

# the same bytes wherever the sources are
home=${CARGO_HOME:-$HOME/.cargo}
export CARGO_TARGET_DIR=$out
export CARGO_ENCODED_RUSTFLAGS="--remap-path-prefix=$home=/cargo"$'\x1f'"--remap-path-prefix=$PWD=/module"
"${cargo[@]}" build --release --locked --target "$target" -j "${JOBS:-2}"
built=$out/$target/release/oxigraph_module.wasm

sums() {
  (cd "$out/$target/release" && sha256sum oxigraph_module.wasm | sed 's/oxigraph_module/oxigraph/')
  sha256sum Cargo.lock src/*.rs
}

if [ "${1-}" = --refresh ]; then
  gzip -9nc "$built" >oxigraph.wasm.gz
  "${cargo[@]}" metadata --format-version 1 --locked --filter-platform "$target" | python3 licenses.py >LICENSES
  sums >SHA256SUMS
fi
if ! sums | diff SHA256SUMS -; then
  echo "build.sh: what was built is not what is kept: build.sh --refresh, or the toolchain is not Rust $toolchain" >&2
  exit 1
fi
gzip -dc oxigraph.wasm.gz | cmp - "$built"
echo "the module is that of its sources: $(stat -c %s oxigraph.wasm.gz) bytes compressed"
