#!/usr/bin/env bash
# The default story as one file, from what `tools/web.sh build` left.
. "$(dirname "$0")/lib.sh"
target/release/tapal build --web target/web --single-file --out target/story.html ||
  die "tapal build --single-file failed"
say "the site is in dist/, the one file at target/story.html, the command at target/release/tapal"
