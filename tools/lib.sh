# What every script here shares: where things are, which versions, how a step is told. Sourced,
# never run. Plain bash without `set -e`: each step says itself whether it failed.
set -u

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT" || exit 1
CACHE="${TAPAL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tapal}"
TOOLS="$CACHE/tools"
TARGET="$ROOT/target"
LOGS="$TARGET/logs"
ROUTE_FILE="$CACHE/wasm-route"
# Cargo's folder is fixed, so that what a recipe says it builds is where it says.
export CARGO_TARGET_DIR="$TARGET"
mkdir -p "$LOGS" "$TOOLS"

# rustup's own folder, on a machine where no login shell has put it into PATH.
if ! command -v cargo >/dev/null && [ -x "$HOME/.cargo/bin/cargo" ]; then
  PATH="$HOME/.cargo/bin:$PATH"
fi

RUST_AT_LEAST=1.95.0
NODE_AT_LEAST=20.19.0
TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
NEXTEST_VERSION=0.9.143
DENY_VERSION=0.20.2
# wasm-bindgen's command must be of the very version that the crate was locked to.
WASM_BINDGEN_VERSION="$(awk '
  $0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)"

TOOLS_PATH="$TOOLS/trunk-$TRUNK_VERSION/bin"
TOOLS_PATH="$TOOLS_PATH:$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin"
TOOLS_PATH="$TOOLS_PATH:$TOOLS/binaryen-$BINARYEN_VERSION/node_modules/.bin"
TOOLS_PATH="$TOOLS_PATH:$TOOLS/cargo-nextest-$NEXTEST_VERSION/bin"
TOOLS_PATH="$TOOLS_PATH:$TOOLS/cargo-deny-$DENY_VERSION/bin"
export PATH="$TOOLS_PATH:$PATH"

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s\n' "$*"; }
# One clear line, and the end.
die() { printf 'tapal: %s\n' "$*" >&2; exit 1; }

# at_least 1.96.0 1.95.0
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
# The first number with dots that a command prints.
version_of() { "$@" 2>/dev/null </dev/null | grep -Eo '[0-9]+(\.[0-9]+)+' | head -n 1; }
# limited 60 cmd...: with a time limit where the machine can set one.
limited() { local seconds=$1; shift; if have timeout; then timeout "$seconds" "$@"; else "$@"; fi; }

# step "what it does" "what to do if it fails" cmd...
# Prints what it does, lets the command print its progress, keeps all of it in a log.
step() {
  local name=$1 remedy=$2; shift 2
  local log started status
  log="$LOGS/$(printf '%s' "$name" | tr -c 'A-Za-z0-9.\n' '-' | tr -s '-').log"
  started=$SECONDS
  say "==> $name"
  "$@" </dev/null 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  if [ "$status" -ne 0 ]; then
    die "failed (exit $status): $name. ${remedy:+$remedy }The whole log: ${log#"$ROOT"/}"
  fi
  say "    done in $((SECONDS - started)) s"
}

# Debian's packages, as root or through sudo; else one line that says what to type.
apt_install() {
  have apt-get || return 1
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { say "this needs root: sudo apt-get install $*"; return 1; }
    sudo=(sudo)
  fi
  ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@"
}
