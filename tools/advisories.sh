#!/usr/bin/env bash
# Known vulnerabilities in crates and in npm packages. Both ask a server, so this is no part of the
# tests.
. "$(dirname "$0")/lib.sh"
step "Advisories on crates" "" cargo deny --workspace --log-level error check advisories
for folder in scripts tests/browser tests/browser/vite; do
  step "Advisories on npm packages of $folder" "" npm audit --prefix "$folder"
done
