#!/usr/bin/env bash
# What the built site weighs, file by file, and the wasm by crates and functions.
. "$(dirname "$0")/lib.sh"
# What wasm-bindgen left has names still: the same steps on it, and the names kept.
read -r -a steps < <(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
mkdir -p "$TARGET/weight"
wasm-opt "$TARGET"/wasm-bindgen/*/web_bg.wasm -g -Os "${steps[@]}" -o "$TARGET/weight/web_bg.wasm" ||
  die "wasm-opt failed. Run: make build"
node bench/weight.mjs dist "$TARGET/weight/web_bg.wasm"
