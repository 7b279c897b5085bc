#!/usr/bin/env bash
# What is tested, in the order of what is known soonest. Stops at the first failure. With
# TAPAL_SWEEPS set the browser tests that sweep windows, languages and hosts are among it.
#   test.sh            all of it
#   test.sh native     what needs no browser
#   test.sh browser    what needs dist/, and says so when it is missing
. "$(dirname "$0")/lib.sh"
. "$ROOT/tools/wasm-env.sh"
what="${1:-all}"
COUNTS="$LOGS/counts"
: >"$COUNTS"

# counted <suite> <log> <awk program that prints "passed failed">
counted() {
  local plain
  plain="$(sed 's/\x1b\[[0-9;]*m//g' "$2" 2>/dev/null)"
  printf '%s %s\n' "$1" "$(awk "$3" <<<"$plain")" >>"$COUNTS"
}

# The last lines: what was really counted, and one line that adds it up.
summary() {
  local status=$?
  [ -s "$COUNTS" ] || exit "$status"
  say ""
  awk -v status="$status" '
    { printf "%-16s %4d passed, %d failed\n", $1, $2, $3; passed += $2; failed += $3 }
    END {
      if (status && !failed) failed = 1
      printf "%d passed, %d failed\n", passed, failed
    }' "$COUNTS"
  exit "$status"
}
trap summary EXIT

nextest() {
  local log="$LOGS/nextest.out" status
  cargo nextest run --locked --all-features --no-fail-fast 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  # "Summary [ 1.2s] 120 tests run: 119 passed (2 slow), 1 failed, 0 skipped"
  counted nextest "$log" '
    /Summary \[/ {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) passed = $(i-1)
        if ($i ~ /^(failed|timed)/) failed += $(i-1)
      }
    }
    END { print passed + 0, failed + 0 }'
  return "$status"
}

doctests() {
  local log="$LOGS/doctests.out" status
  cargo test --locked --all-features --doc 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  # "test result: ok. 3 passed; 0 failed; 0 ignored; ..."
  counted doctests "$log" '
    /^test result:/ {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) passed += $(i-1)
        if ($i ~ /^failed/) failed += $(i-1)
      }
    }
    END { print passed + 0, failed + 0 }'
  return "$status"
}

gates() {
  local log="$LOGS/gates.out" status
  node --test --test-reporter=spec tests/browser/gates/*.test.mjs 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  # "ℹ pass 8", "ℹ fail 0"
  counted gates "$log" '
    $2 == "pass" { passed = $3 }
    $2 == "fail" { failed = $3 }
    END { print passed + 0, failed + 0 }'
  return "$status"
}

browser() {
  local status results="$TARGET/browser/results.json" chromium firefox
  chromium="$("$ROOT/tools/chromium.sh")"
  firefox="$("$ROOT/tools/firefox.sh")"
  rm -f "$results"
  (cd tests/browser &&
    CHROMIUM="$chromium" FIREFOX="$firefox" npx --no-install playwright test)
  status=$?
  printf 'browser %s\n' "$(node -e '
    const { stats } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(stats.expected, stats.unexpected + stats.flaky)' "$results" 2>/dev/null ||
    echo 0 1)" >>"$COUNTS"
  return "$status"
}

# Warnings of the wasm build are errors here: the debian route has no clippy for wasm32.
web() { CARGO_UNSTABLE_WARNINGS=true CARGO_BUILD_WARNINGS=deny tools/web.sh build; }

if [ "$what" = all ] || [ "$what" = native ]; then
  step "Format" "Run: cargo fmt" cargo fmt --all --check
  step "Format of scripts, styles and browser tests" "Run: npm run format --prefix scripts" \
    npm run --silent format:check --prefix scripts
  step "Licences, sources, bans" "See deny.toml." \
    cargo deny --workspace --log-level error check bans licenses sources
  step "Types of the scripts" "" npm run --silent check --prefix scripts
  step "Clippy, native" "" cargo clippy --locked --workspace --all-targets -- -D warnings
  step "Clippy, the browser's code" "" tools/clippy-wasm.sh
  step "Native tests" "" nextest
  step "Documentation tests" "" doctests
  step "Instructions of the core" "" tools/instructions.sh
fi
if [ "$what" = all ]; then
  step "Build the site, the browser's code without a warning" "" web
  step "Make the one file" "" tools/single.sh
fi
if [ "$what" = all ] || [ "$what" = browser ]; then
  step "Weights and crates of the browser's bundle" "" gates
  step "Make the npm package" "" tools/package.sh
  step "Browser tests" "Screenshots of what failed: target/browser/failed" browser
fi
