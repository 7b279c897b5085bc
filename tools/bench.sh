#!/usr/bin/env bash
# Measures the built site beside peers from npm: bench.sh [options of bench/run.mjs]
. "$(dirname "$0")/lib.sh"
CHROMIUM="$(tools/chromium.sh)" || die "no Chromium. Run: make setup-test"
export CHROMIUM
[ -d bench/peers/node_modules ] ||
  npm ci --prefix bench/peers --ignore-scripts --no-audit --no-fund --silent ||
  die "the peers could not be installed. Is the npm registry reached?"
node bench/peers/build.mjs target/bench/peers || die "the peers' pages could not be built"
# Stories of the peers' places, one of them on ground with more vertices.
node bench/tapal_site.mjs 3 target/bench/tapal-3 &&
  node bench/tapal_site.mjs 1000 target/bench/tapal-1000 &&
  node bench/tapal_site.mjs 3 target/bench/tapal-dense 1000 ||
  die "a story for the bench could not be built. Run: make build"
if [ $# -gt 0 ]; then
  exec node bench/run.mjs "$@"
fi
# What is wanted is held against three runs; what only shows how it grows is measured once.
rows=target/bench/rows
rm -f $rows-*.jsonl
node bench/run.mjs --out $rows-first.jsonl
node bench/run.mjs --out $rows-details.jsonl --details 50m,110m --devices desktop --runs 1 \
  --scenarios load,slow,frames
node bench/run.mjs --out $rows-places.jsonl --places 1000,10000 --details 50m --devices desktop \
  --runs 1 --scenarios load,frames,click
node bench/run.mjs --rows $rows-first.jsonl,$rows-details.jsonl,$rows-places.jsonl --keep
