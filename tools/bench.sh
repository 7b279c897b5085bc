#!/usr/bin/env bash
# Measures the built site beside peers from npm.
#
#   bench.sh                                all that RESULTS.md shows, which it writes (hours)
#   bench.sh [options of bench/run.mjs]     a part of it, for a look
. "$(dirname "$0")/lib.sh"
CHROMIUM="$(tools/chromium.sh)" || die "no Chromium. Run: make setup-test"
export CHROMIUM
[ -d bench/peers/node_modules ] ||
  npm ci --prefix bench/peers --ignore-scripts --no-audit --no-fund --silent ||
  die "the peers could not be installed. Is the npm registry reached?"
node bench/peers/build.mjs target/bench/peers || die "the peers' pages could not be built"

# site <folder> <places> [places whose detail the ground has]
site() {
  node bench/tapal_site.mjs "$2" "target/bench/$1" "${3:-$2}" ||
    die "Tapal's site of $2 places could not be built. Run: make build"
}
site tapal-3 3
site tapal-dense 3 1000
site tapal-1000 1000

if [ $# -gt 0 ]; then
  node bench/run.mjs "$@"
  exit
fi
# Each part in a file of its own: what failed is measured again without the others.
rows=target/bench/rows
measure() {
  rm -f "$rows-$1.jsonl"
  node bench/run.mjs --out "$rows-$1.jsonl" "${@:2}" >/dev/null
}
some=(--devices desktop --scenarios load,slow,frames,click)
measure main --runs 3
measure details --runs 3 "${some[@]}" --details 50m,110m
measure many --runs 3 "${some[@]}" --places 1000
measure most --runs 1 "${some[@]}" --places 10000
node bench/run.mjs --keep \
  --rows "$rows-main.jsonl,$rows-details.jsonl,$rows-many.jsonl,$rows-most.jsonl"
