#!/usr/bin/env bash
# Known vulnerabilities in crates and in the tests' npm packages. Both ask a server, so this is no part of the tests.
. "$(dirname "$0")/lib.sh"
step "Advisories on crates" "" cargo deny --log-level error check advisories
step "Advisories on npm packages" "" npm audit --prefix tests/browser
