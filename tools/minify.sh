#!/usr/bin/env bash
# Trunk's hook after a build: shortens the names between glue and wasm, and the scripts that it has put aside, before they take the old ones'
# place; makes one script of loader and glue besides.
. "$(dirname "$0")/lib.sh"
have esbuild || die "no esbuild. Run: make setup"
[ -d "${TRUNK_STAGING_DIR:-}" ] || die "this is run by Trunk, which says where its files are"
have wasm-opt || die "no wasm-opt. Run: make setup"
cp -R "$ROOT"/scripts/. "$TRUNK_STAGING_DIR" || die "the scripts could not be copied"
node "$(dirname "$0")/short-names.mjs" "$TRUNK_STAGING_DIR" || die "names of glue and wasm could not be shortened"
# For `tapal build --single-file`: the loader with the glue in it, and what the loader may ask for, in one script that can stand
# in a page.
esbuild "$TRUNK_STAGING_DIR/loader.js" --bundle --minify --define:ONE_FILE=true --format=esm --log-level=warning \
  --outfile="$TRUNK_STAGING_DIR/single.js" || die "esbuild failed on single.js"
# What saves a picture comes as one file.
esbuild "$TRUNK_STAGING_DIR/save/menu.js" --bundle --minify --format=esm --log-level=warning \
  --outfile="$TRUNK_STAGING_DIR/save.js" && rm -r "$TRUNK_STAGING_DIR/save" || die "esbuild failed on save/menu.js"
# What tells how to embed a map, too.
esbuild "$TRUNK_STAGING_DIR/share/dialog.js" --bundle --minify --format=esm --log-level=warning \
  --outfile="$TRUNK_STAGING_DIR/share.js" && rm -r "$TRUNK_STAGING_DIR/share" || die "esbuild failed on share/dialog.js"
# The custom element, a module that loads the glue from beside itself; and the script of a frame, which is no module.
esbuild "$TRUNK_STAGING_DIR/embed/element.js" --bundle --minify --format=esm --external:./web.js --define:BUNDLED=false --log-level=warning \
  --outfile="$TRUNK_STAGING_DIR/embed.js" || die "esbuild failed on embed/element.js"
esbuild "$TRUNK_STAGING_DIR/frame/frame.js" --bundle --minify --format=iife --log-level=warning \
  --outfile="$TRUNK_STAGING_DIR/frame.js" || die "esbuild failed on frame/frame.js"
rm -r "$TRUNK_STAGING_DIR/embed" "$TRUNK_STAGING_DIR/frame" "$TRUNK_STAGING_DIR/strings.js" || die "sources of scripts could not be removed"
# Style sheets without their comments, but for fonts.css: addresses in it keep their quotes, by which they are found.
for sheet in tokens base text map page compact print share; do
  esbuild "$TRUNK_STAGING_DIR/$sheet.css" --minify --log-level=warning --allow-overwrite \
    --outfile="$TRUNK_STAGING_DIR/$sheet.css" || die "esbuild failed on $sheet.css"
done
# All styles of an element in one; its fonts' faces stand in fonts.css.
cat "$TRUNK_STAGING_DIR"/{tokens,base,text,map,compact}.css >"$TRUNK_STAGING_DIR/element.css" || die "element.css could not be written"
for script in web.js loader.js theme.js sw.js; do
  esbuild "$TRUNK_STAGING_DIR/$script" --minify --define:ONE_FILE=false --format=esm --log-level=warning \
    --allow-overwrite --outfile="$TRUNK_STAGING_DIR/$script" || die "esbuild failed on $script"
done
