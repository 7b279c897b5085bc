# Every recipe installs what it needs (once) and says what it does. `make` alone lists them.
SHELL := bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
.PHONY: help setup setup-test build package serve bench weight bench-frames bench-embed bench-core
.PHONY: dev instructions instructions-keep
.PHONY: test test-all test-native test-browser test-long advisories geodata fonts clean

# Where cargo builds, whatever the shell has set: the recipes name files in it.
export CARGO_TARGET_DIR := $(CURDIR)/target
# Installed by rustup, and not in PATH of a shell that was not started anew.
export PATH := $(PATH):$(HOME)/.cargo/bin

help: ## list the recipes
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' Makefile

setup: ## install what a build needs: Rust for wasm32, Trunk, wasm-bindgen, wasm-opt, esbuild
	@tools/setup.sh

setup-test: setup ## install what the tests need besides: nextest, cargo-deny, Playwright, browsers
	@tools/setup.sh test

build: setup ## build all: the site in dist/, target/story.html, target/release/tapal
	@tools/web.sh build && tools/single.sh

package: build ## make the npm package of <tapal-map>, with its program and types
	@tools/package.sh

serve: build ## build the site and serve it at a printed address
	@target/release/tapal serve dist

bench: build ## measure the page beside other map libraries, one run after the other (hours)
	@tools/bench.sh

weight: build ## what each file weighs, and which crates and functions the wasm's bytes go to
	@tools/weight.sh

bench-frames: build ## time dragging, zooming and flying beside a blank canvas
	@cd tests/browser && CHROMIUM="$$(../../tools/chromium.sh)" node ../../bench/frames.mjs

bench-embed: build ## time what a first and a further map cost a host's page
	@cd tests/browser && CHROMIUM="$$(../../tools/chromium.sh)" \
		node ../../bench/embed.mjs "$(CURDIR)/dist"

bench-core: setup ## time each case of the core by criterion
	@cargo bench --locked --package tapal-benches --bench core

instructions: setup-test ## count each case's instructions, and compare them with the table
	@tools/instructions.sh

instructions-keep: setup-test ## write the table of instructions anew
	@tools/instructions.sh keep

dev: setup ## serve the site, and rebuild it on each change of the source
	@tools/web.sh serve

test: setup-test ## format, lints, licences, tests, weights, browser tests without the sweeps
	@tools/test.sh all

test-all: setup-test ## all that CI runs: the same, with sweeps of windows, languages and hosts
	@TAPAL_SWEEPS=1 tools/test.sh all

test-native: setup-test ## the part of it that needs no browser
	@tools/test.sh native

test-browser: setup-test build ## weights and all browser tests alone
	@TAPAL_SWEEPS=1 tools/test.sh browser

test-long: test-browser ## browser tests, and then 500 rounds of a map that comes and goes
	@cd tests/browser && TAPAL_SWEEPS=1 TAPAL_ROUNDS=500 CHROMIUM="$$(../../tools/chromium.sh)" \
		npx --no-install playwright test element-life --grep rounds

advisories: setup-test ## ask the advisory servers about known vulnerabilities (needs them reached)
	@tools/advisories.sh

geodata: ## make geodata/ anew from pinned packages
	@geodata/make.sh

fonts: ## make the fonts and the table of advances anew from pinned packages
	@fonts/make.sh

clean: ## remove what was built here; tools in the cache stay
	@rm -rf target dist scripts/node_modules tests/browser/node_modules tests/browser/vite/node_modules
