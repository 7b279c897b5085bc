#!/usr/bin/env bash
# Measures the built site beside peers from npm: bench.sh [options of bench/run.mjs]
. "$(dirname "$0")/lib.sh"
CHROMIUM="$(tools/chromium.sh)" || die "no Chromium. Run: make setup-test"
export CHROMIUM
[ -d bench/peers/node_modules ] ||
  npm ci --prefix bench/peers --ignore-scripts --no-audit --no-fund --silent ||
  die "the peers could not be installed. Is the npm registry reached?"
node bench/peers/build.mjs target/bench/peers || die "the peers' pages could not be built"
if [ $# -eq 0 ]; then
  set -- --keep
fi
node bench/run.mjs "$@"
