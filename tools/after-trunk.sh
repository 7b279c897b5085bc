#!/usr/bin/env bash
# Trunk's hook after a build: makes the web bundle of what Trunk staged, keeps it in target/web for
# `tapal build`, and lets that write the site of the default story in its place.
. "$(dirname "$0")/lib.sh"
[ -d "${TRUNK_STAGING_DIR:-}" ] || die "this is run by Trunk, which says where its files are"
[ -d scripts/node_modules ] || die "scripts/node_modules is missing. Run: make setup"

node scripts/build.mjs "$TRUNK_STAGING_DIR" || die "the scripts could not be built"
rm -f "$TRUNK_STAGING_DIR/index.html"
rm -rf target/web target/site
cp -R "$TRUNK_STAGING_DIR" target/web || die "target/web could not be written"

# The command is the machine's own, built by the machine's own cargo.
native() {
  env -u RUSTC_BOOTSTRAP -u CARGO_UNSTABLE_BUILD_STD -u CARGO_UNSTABLE_BUILD_STD_FEATURES \
    -u CARGO_UNSTABLE_WARNINGS -u CARGO_BUILD_WARNINGS PATH="${NATIVE_PATH:-$PATH}" "$@"
}
native cargo build --locked --release || die "the native command could not be built"
target/release/tapal build --web target/web --out target/site || die "tapal build failed"
find "$TRUNK_STAGING_DIR" -mindepth 1 -delete && cp -R target/site/. "$TRUNK_STAGING_DIR" &&
  rm -r target/site || die "the site could not be handed to Trunk"
