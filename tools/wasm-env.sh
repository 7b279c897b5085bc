# Which Rust builds the wasm, and how. Sourced after lib.sh.
#
# Two routes, chosen once by setup.sh and written down in $ROUTE_FILE:
#   rustup   the machine's own toolchain, with rustup's wasm32 target and rust-src
#   debian   Debian's rustc-web, cargo-web, rust-web-src and lld-19, where rustup's server isn't
#            reached
# Both build std from source with the same flags: a prebuilt std gives other, and more, bytes.

rustup_ready() {
  local sysroot
  have rustc && sysroot="$(rustc --print sysroot 2>/dev/null)" &&
    [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ] &&
    [ -f "$sysroot/lib/rustlib/src/rust/library/std/Cargo.toml" ]
}

debian_ready() {
  local sysroot
  have wasm-ld-19 && [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] &&
    sysroot="$(/usr/bin/rustc --print sysroot 2>/dev/null)" &&
    [ -f "$sysroot/lib/rustlib/src/rust/library/std/Cargo.toml" ] &&
    at_least "$(version_of /usr/bin/rustc --version)" "$RUST_AT_LEAST"
}

route_ready() {
  case "$1" in
    rustup) rustup_ready ;;
    debian) debian_ready ;;
    *) return 1 ;;
  esac
}

# Sets the environment of the wasm build and of nothing else: call it in a subshell.
wasm_env() {
  local route
  # What the machine's own cargo is found by, for those who need that too.
  export NATIVE_PATH="$PATH"
  route="$(cat "$ROUTE_FILE" 2>/dev/null)"
  route_ready "$route" || die "no Rust for wasm32 is set up yet. Run: make setup"
  if [ "$route" = debian ]; then
    # Debian's cargo and rustc go first, and nothing else of /usr/bin does.
    local bin="$CACHE/debian-rust"
    mkdir -p "$bin" && ln -sf /usr/bin/cargo /usr/bin/rustc /usr/bin/rustdoc "$bin/"
    export PATH="$bin:$PATH"
    unset RUSTUP_TOOLCHAIN RUSTC CARGO
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
  fi
  export WASM_ROUTE="$route, rustc $(version_of rustc --version)"
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  # A panic is a bare trap, nothing prints `{:?}`, and no place in the source is told: the reader
  # sees none of it.
  local lean="-Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options $lean"
  export TRUNK_SKIP_VERSION_CHECK=true
  # Trunk reads NO_COLOR as a boolean and stops at the usual NO_COLOR=1.
  unset NO_COLOR
}
