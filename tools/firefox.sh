#!/usr/bin/env bash
# Prints the path of a Firefox for the tests, or nothing.
for name in "${FIREFOX:-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; do
  [ -n "$name" ] && command -v "$name" && exit 0
done
exit 0
