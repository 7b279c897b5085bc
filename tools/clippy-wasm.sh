#!/usr/bin/env bash
# Lints the browser's code without a warning left.
#   rustup   clippy for wasm32 itself
#   debian   has no clippy for wasm32: the machine's own clippy reads the same code natively, and
#            the wasm build, which the tests make in any case, takes no warning (see test.sh)
. "$(dirname "$0")/lib.sh"
. "$ROOT/tools/wasm-env.sh"
if rustup_ready; then
  say "clippy for wasm32, by rustup's target"
  exec cargo clippy --locked --no-default-features --features web --lib --bin web \
    --target wasm32-unknown-unknown -- -D warnings
fi
say "clippy natively with all features: this machine's clippy has no wasm32"
exec cargo clippy --locked --all-features --all-targets -- -D warnings
