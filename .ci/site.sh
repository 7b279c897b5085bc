#!/usr/bin/env bash
# The published folder from what is built: target/web and the native command make dist/.
. "$(dirname "$0")/lib.sh"
target/release/tapal build --web target/web --out dist || die "tapal build failed"
say "the site is in dist/, the command at target/release/tapal"
