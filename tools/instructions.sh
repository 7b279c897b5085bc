#!/usr/bin/env bash
# Counts what each case of the core needs: instructions.sh        compares it with the table
#                                         instructions.sh keep   writes the table anew
. "$(dirname "$0")/lib.sh"
if ! have valgrind; then
  # Where tests are trusted, nothing is left out silently.
  [ -z "${CI:-}" ] || die "no valgrind, and CI counts instructions. Run: make setup-test"
  [ "${1:-}" != keep ] || die "no valgrind. Install it by hand"
  say "NOT COUNTED: there is no valgrind here; CI has it"
  exit 0
fi
# The same library that the native command is linked with: it is compiled once for both.
cargo build --locked --release --package tapal-benches --bin instructions ||
  die "the cases could not be built"
node benches/instructions.mjs target/release/instructions "$@"
