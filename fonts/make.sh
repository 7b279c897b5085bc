#!/bin/sh
# Makes the fonts, their style sheet and the table of advances anew from pinned registry packages.
#
# Downloads packages by name with the registries' own clients, checks their SHA-256, unpacks them
# into target/fonts-sources and runs the maker (fonts/maker/make.py). Nothing that stands is touched
# before all is made.
set -eu

cd "$(dirname "$0")/.."
packages=target/fonts-packages
sources=target/fonts-sources
new=target/fonts-new
python=target/fonts-python
log=$packages/log.txt

fail() {
    echo "fonts: $1" >&2
    exit 1
}

for tool in npm python3 tar sha256sum; do
    command -v "$tool" >/dev/null || fail "$tool is missing; install it and run fonts/make.sh again"
done
mkdir -p "$packages"

sound() {
    grep " $1\$" fonts/sources.sha256 | (cd "$packages" && sha256sum --check --status) 2>/dev/null
}

# fetch PACKAGE VERSION: downloads one package unless it is there already, checks it and unpacks it.
fetch() {
    name=$(echo "$1" | sed 's/^@//; s|/|-|')
    file=$name-$2.tgz
    if sound "$file"; then
        echo "fonts: $file is there"
    else
        echo "fonts: downloading $file"
        (cd "$packages" && npm pack "$1@$2") >"$log" 2>&1 ||
            fail "$file could not be downloaded; see $log"
        sound "$file" ||
            fail "$file is not the pinned one; compare $packages/$file with fonts/sources.sha256"
    fi
    mkdir -p "$sources.new/$name"
    tar -xzf "$packages/$file" -C "$sources.new/$name" ||
        fail "$file could not be unpacked; is the disk full?"
}

rm -rf "$sources.new"
# The fonts themselves.
fetch @fontsource/fira-sans-condensed 5.3.0
fetch @fontsource-variable/source-serif-4 5.3.1
# As wide as the fonts that stand in while ours load.
fetch @fontsource/arimo 5.3.0
fetch @fontsource/gelasio 5.3.0
fetch @fontsource/noto-serif 5.3.0
fetch @fontsource/roboto-condensed 5.3.0
fetch @fontsource/tinos 5.3.0
rm -rf "$sources"
mv "$sources.new" "$sources"

if ! cmp -s fonts/requirements.txt "$python/requirements.txt"; then
    echo "fonts: installing the maker's Python packages"
    rm -rf "$python"
    python3 -m venv "$python" >"$log" 2>&1 ||
        fail "no virtual environment; install it (Debian: python3-venv), see $log"
    "$python/bin/pip" install --require-hashes --no-deps -r fonts/requirements.txt >"$log" 2>&1 ||
        fail "the Python packages could not be installed; see $log"
    cp fonts/requirements.txt "$python/requirements.txt"
fi

echo "fonts: making"
rm -rf "$new"
PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=0 PYTHONDONTWRITEBYTECODE=1 \
    "$python/bin/python" fonts/maker/make.py "$sources" "$new" ||
    fail "the files could not be made; what is above says why"

# What is no longer made goes with the rest of the old files.
rm -rf public/fonts
rm -f fonts/*.ttf
mv "$new/public/fonts" public/fonts
mv "$new"/fonts/* fonts/
mv "$new/src/ui/styles/fonts.css" src/ui/styles/fonts.css
mv "$new/src/scene/advances.bin" src/scene/advances.bin
