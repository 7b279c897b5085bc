#!/usr/bin/env bash
# What is published from what is built: target/web and the native command make dist/, and target/story.html for who wants one file.
. "$(dirname "$0")/lib.sh"
target/release/tapal build --web target/web --out dist || die "tapal build failed"
target/release/tapal build --web target/web --single-file --out target/story.html || die "tapal build --single-file failed"
say "the site is in dist/, the command at target/release/tapal"
