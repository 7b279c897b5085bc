#!/usr/bin/env bash
# Trunk with the wasm toolchain's environment: web.sh build | web.sh serve
. "$(dirname "$0")/lib.sh"
. "$ROOT/tools/wasm-env.sh"
wasm_env
say "wasm: $WASM_ROUTE"
trunk "$@" || die "Trunk failed: trunk $*"
if [ "$1" = build ]; then
  # A gate on bytes says which toolchain made them.
  printf '%s\n' "$WASM_ROUTE" >"$TARGET/web-route"
fi
