#!/usr/bin/env bash
# Trunk's hook after a build: shortens the scripts that it has put aside, before they take the old ones' place.
. "$(dirname "$0")/lib.sh"
have esbuild || die "no esbuild. Run: make setup"
[ -d "${TRUNK_STAGING_DIR:-}" ] || die "this is run by Trunk, which says where its files are"
for script in web.js loader.js; do
  esbuild "$TRUNK_STAGING_DIR/$script" --minify --format=esm --log-level=warning \
    --allow-overwrite --outfile="$TRUNK_STAGING_DIR/$script" || die "esbuild failed on $script"
done
