#!/usr/bin/env bash
# Prints the path of a Chromium or Chrome for the tests, or nothing.
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome \
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
  /Applications/Chromium.app/Contents/MacOS/Chromium; do
  [ -n "$name" ] && command -v "$name" && exit 0
done
exit 0
