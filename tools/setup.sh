#!/usr/bin/env bash
# Installs what is missing, and nothing twice.   setup.sh         what a build needs
#                                                setup.sh test    what the tests need besides
. "$(dirname "$0")/lib.sh"
. "$ROOT/tools/wasm-env.sh"

# Two clones set up at once share one cache: the second waits.
if have flock; then
  exec 9>"$CACHE/lock"
  flock -n 9 || { say "waiting for another set-up to end"; flock 9; }
fi

fresh=""
already() { fresh="$fresh${fresh:+, }$*"; }

# --- Rust, a linker, Node --------------------------------------------------------------------

check_base() {
  have cargo && have rustc ||
    die "no Rust found. Install it with rustup (rustup.rs), then run this again"
  local rust node
  rust="$(version_of rustc --version)"
  at_least "$rust" "$RUST_AT_LEAST" ||
    die "Rust $rust is too old, $RUST_AT_LEAST or newer is needed. Run: rustup update stable"
  have node && have npm ||
    die "no Node found. Install Node ${NODE_AT_LEAST%%.*} or newer with npm, then run this again"
  node="$(version_of node --version)"
  at_least "$node" "$NODE_AT_LEAST" ||
    die "Node $node is too old, $NODE_AT_LEAST or newer is needed"
  already "Rust $rust, Node $node"
  if ! have cc; then
    step "Install a C linker (gcc, libc6-dev)" \
      "Install a C compiler by hand." apt_install gcc libc6-dev
  fi
}

# --- Rust for wasm32 -------------------------------------------------------------------------

try_rustup() {
  have rustup || return 1
  rustup_ready && return 0
  say "==> Add rustup's wasm32 target and rust-src"
  # The first answer decides quickly whether rustup's server is reached at all.
  limited 60 rustup target add wasm32-unknown-unknown </dev/null >"$LOGS/rustup.log" 2>&1 &&
    limited 300 rustup component add rust-src </dev/null >>"$LOGS/rustup.log" 2>&1
  rustup_ready || {
    say "    rustup's server did not give them (target/logs/rustup.log)"
    return 1
  }
}

try_debian() {
  debian_ready && return 0
  have apt-get || die "no Rust for wasm32: rustup could not add it (target/logs/rustup.log)," \
    "and there is no apt-get for Debian's. Connect and run:" \
    "rustup target add wasm32-unknown-unknown && rustup component add rust-src"
  step "Install Debian's Rust for wasm32" \
    "It takes Debian 12's security packages, or rustup's server." \
    apt_install rustc-web cargo-web rust-web-src lld-19
  debian_ready || die "Debian's rustc-web is $(version_of /usr/bin/rustc --version)," \
    "$RUST_AT_LEAST or newer is needed: turn on Debian's security packages and run this again"
}

choose_route() {
  local route
  route="${TAPAL_WASM_ROUTE:-$(cat "$ROUTE_FILE" 2>/dev/null)}"
  if ! route_ready "$route"; then
    case "${TAPAL_WASM_ROUTE:-}" in
      debian) try_debian; route=debian ;;
      rustup)
        try_rustup ||
          die "rustup could not add its wasm32 target and rust-src (target/logs/rustup.log)"
        route=rustup
        ;;
      "") if try_rustup; then route=rustup; else try_debian; route=debian; fi ;;
      *) die "TAPAL_WASM_ROUTE is rustup or debian, not $TAPAL_WASM_ROUTE" ;;
    esac
  fi
  # Written only when it changes: what was fetched for a route is fetched anew for another.
  [ "$(cat "$ROUTE_FILE" 2>/dev/null)" = "$route" ] || printf '%s\n' "$route" >"$ROUTE_FILE"
  case "$route" in
    rustup) already "wasm32 by rustup (std built from source)" ;;
    debian)
      already "wasm32 by Debian's rustc-web $(version_of /usr/bin/rustc --version)" \
        "(std built from source)"
      ;;
  esac
}

# --- Tools -----------------------------------------------------------------------------------

# Tools are run seconds at a time: compiled fast, not for speed. Their intermediate files are shared
# and go at the end.
install_crate() {
  local crate=$1 version=$2
  (
    export CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off
    export CARGO_PROFILE_RELEASE_DEBUG=0
    export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_STRIP=symbols
    export CARGO_TARGET_DIR="$CACHE/tools-target"
    unset RUSTFLAGS CARGO_BUILD_TARGET CARGO_ENCODED_RUSTFLAGS
    local root="$TOOLS/${3:-$crate}-$version"
    # Its own lock first. Where a registry does not have all that the lock names yet, cargo chooses.
    cargo install --locked --root "$root" "$crate@$version" ||
      { say "its lock could not be kept: once more, with versions of cargo's choice"
        cargo install --root "$root" "$crate@$version"; }
  )
}

# tool <command> <version> <exactly|least> <crate> <version command...>
tool() {
  local name=$1 want=$2 how=$3 crate=$4 found; shift 4
  if have "$name"; then
    found="$(version_of "$@")"
    if [ "$found" = "$want" ] ||
      { [ "$how" = least ] && [ -n "$found" ] && at_least "$found" "$want"; }; then
      already "$name $found"
      return
    fi
  fi
  built=1
  step "Compile $name $want (some minutes, once)" "Is crates.io reached?" \
    install_crate "$crate" "$want" "$name"
}

# install_npm binaryen 132.0.0
install_npm() {
  local root="$TOOLS/$1-$2"
  mkdir -p "$root" &&
    npm install --prefix "$root" --no-save --ignore-scripts --no-audit --no-fund "$1@$2"
}

binaryen() {
  local want="${BINARYEN_VERSION%%.*}"
  if have wasm-opt && [ "$(wasm-opt --version 2>/dev/null | awk '{ print $3 }')" = "$want" ]; then
    already "wasm-opt $want"
  else
    step "Install wasm-opt $want" "Is the npm registry reached?" \
      install_npm binaryen "$BINARYEN_VERSION"
  fi
}

# npm_packages <folder> <what is in it>
npm_packages() {
  local dir=$1
  local stamp=$dir/node_modules/.package-lock.json
  if [ -f "$stamp" ] && [ ! "$dir/package-lock.json" -nt "$stamp" ]; then
    already "$2"
  else
    step "Install $2" "Is the npm registry reached?" \
      env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix "$dir" --no-audit --no-fund
    touch "$stamp"
  fi
}

fetch_crates() {
  # Trunk builds offline: whatever the lock names must be here already, and what std's own lock
  # names too, which a fetch of ours does not look at.
  (
    wasm_env
    std="$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml"
    for manifest in Cargo.toml "$std"; do
      cargo fetch --locked --offline --manifest-path "$manifest" >/dev/null 2>&1 ||
        cargo fetch --locked --manifest-path "$manifest" || exit
    done
  )
}

crates() {
  local stamp="$TARGET/.fetched"
  if [ -f "$stamp" ] && [ "$stamp" -nt Cargo.lock ] && [ "$stamp" -nt "$ROUTE_FILE" ]; then
    already "crates"
  else
    step "Fetch the crates that Cargo.lock names" \
      "Is crates.io reached, and does Cargo.lock fit Cargo.toml?" fetch_crates
    touch "$stamp"
  fi
}

# --- What tests need besides ------------------------------------------------------------------

browser() {
  local found
  found="$("$ROOT/tools/chromium.sh")"
  if [ -z "$found" ]; then
    have apt-get || die "no browser for the tests: install Chromium, or name one in CHROMIUM"
    step "Install Chromium" "Install Chromium by hand, or name one in CHROMIUM." \
      apt_install chromium
    found="$("$ROOT/tools/chromium.sh")"
    [ -n "$found" ] || die "Chromium was installed, and yet is not found: name it in CHROMIUM"
  fi
  already "$found"
}

# One file is opened in it as well. Elsewhere than on Debian, whose package has it, its tests say so
# and are skipped.
firefox() {
  local found
  found="$("$ROOT/tools/firefox.sh")"
  if [ -z "$found" ] && have apt-get && grep -q '^ID=debian' /etc/os-release; then
    step "Install Firefox" "Install Firefox by hand, or name one in FIREFOX." \
      apt_install firefox-esr
    found="$("$ROOT/tools/firefox.sh")"
    [ -n "$found" ] || die "Firefox was installed, and yet is not found: name it in FIREFOX"
  fi
  already "${found:-no Firefox}"
}

# Its callgrind counts what the core needs. Elsewhere than where apt-get has it, the step that counts
# says so, and does nothing.
callgrind() {
  if ! have valgrind && have apt-get; then
    step "Install valgrind" "Install valgrind by hand." apt_install valgrind
  fi
  local found
  found="$(version_of valgrind --version)"
  already "valgrind ${found:-is not here}"
}

built=""
case "${1:-build}" in
  build)
    check_base
    choose_route
    tool trunk "$TRUNK_VERSION" exactly trunk trunk --version
    tool wasm-bindgen "$WASM_BINDGEN_VERSION" exactly wasm-bindgen-cli wasm-bindgen --version
    binaryen
    npm_packages scripts "esbuild, TypeScript"
    crates
    ;;
  test)
    tool cargo-nextest "$NEXTEST_VERSION" least cargo-nextest cargo-nextest nextest --version
    tool cargo-deny "$DENY_VERSION" least cargo-deny cargo-deny --version
    browser
    firefox
    callgrind
    npm_packages tests/browser "Playwright, Puppeteer, axe, other embeds' scripts"
    # What the npm package is tried in: a project of its own, whose tools are native ones.
    npm_packages tests/browser/vite "Vite, TypeScript"
    ;;
  *) die "setup.sh takes nothing, or: test" ;;
esac
[ -n "$built" ] && rm -rf "$CACHE/tools-target"
say "ready: $fresh"
