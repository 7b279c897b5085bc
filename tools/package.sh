#!/usr/bin/env bash
# Makes target/package/tapal-map-<version>.tgz for npm from what Trunk built: the element with the
# program that its maps share. No story: that comes from wherever a map's `src` says.
. "$(dirname "$0")/lib.sh"
[ -f target/web/web_bg.wasm ] || die "target/web has no bundle. Run: make build"
OUT="$TARGET/package"
STAGE="$OUT/tapal-map"
VERSION="$(awk -F '"' '$1 == "version = " { print $2; exit }' Cargo.toml)"
rm -rf "$OUT"
mkdir -p "$STAGE" || die "$STAGE could not be made"
cp -R package/. LICENSE-* target/web/{web.js,web_bg.wasm,fonts} "$STAGE" ||
  die "the package's files could not be copied"
# A style sheet is read as a text. Under its own name a bundler would make a script of it.
for sheet in compact fonts; do
  cp "target/web/$sheet.css" "$STAGE/$sheet.css.txt" || die "$sheet.css could not be copied"
done
node scripts/build.mjs --package "$STAGE" || die "the element's script could not be built"
sed -i.old "s/\"version\": \"0.0.0\"/\"version\": \"$VERSION\"/" "$STAGE/package.json" &&
  rm "$STAGE/package.json.old"
(cd "$STAGE" && npm pack --silent --pack-destination "$OUT") >/dev/null || die "npm pack failed"
say "target/package/tapal-map-$VERSION.tgz"
