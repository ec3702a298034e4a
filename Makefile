# make run, test, bench, lint, deb. On a bare Debian: Rust, Node, and this; the rest is installed when missing.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.PHONY: run test bench lint deb format ui rust contract walks window clippy-window

export CARGO_TARGET_DIR ?= $(CURDIR)/target
RELEASE := $(CARGO_TARGET_DIR)/release
export RECYCLIQUE_WINDOW := $(CARGO_TARGET_DIR)/debug/recyclique
export RECYCLIQUE_SERVEUR := $(CARGO_TARGET_DIR)/debug/recyclique-serveur
CONTRACT := ../shared/contract
NODE_MODULES := ui/node_modules/.package-lock.json
DIST := ui/dist/index.html
WINDOW := --locked --package recyclique --features custom-protocol
title = @printf '\n==== %s ====\n' "$(1)"

# The desktop window, or a browser without a display. DEMO=1 opens a demonstration shop.
run: $(DIST)
	@bash .ci/start

# Cheap checks first; the first failure stops.
test: format ui rust contract walks window
	$(call title,all checks passed)

lint: format $(NODE_MODULES) clippy-window
	$(call title,lint)
	cd ui && npm run lint && npx tsc --noEmit
	cargo lint

bench: $(DIST)
	@bash .ci/install server window test
	cargo bench --locked --package recyclique-tests
	cargo build --release $(WINDOW)
	printf '\n## The interface\n\n| figure | measured | target | |\n| --- | --- | --- | --- |\n' >> docs/performance.md
	cd ui && npm run size
	cd ui && npx playwright test
	cd ui && xvfb-run --auto-servernum --server-args '-screen 0 1366x768x24' npx playwright test --config e2e-window
bench: export FIGURES := $(CURDIR)/docs/performance.md
bench: export RECYCLIQUE_SERVEUR := $(RELEASE)/recyclique-serveur
bench: export RECYCLIQUE_WINDOW := $(RELEASE)/recyclique

# One package with both binaries: the window and the headless server.
deb: $(NODE_MODULES)
	@bash .ci/install server window
	ui/node_modules/.bin/tauri build --ci --bundles deb \
	  --config '{"bundle":{"linux":{"deb":{"files":{"/usr/bin/recyclique-serveur":"$(RELEASE)/recyclique-serveur"}}}}}' \
	  -- --locked --package recyclique --package recyclique-server

format: $(NODE_MODULES)
	$(call title,format)
	cargo fmt --all --check
	cd ui && npm run format:check

ui: $(NODE_MODULES)
	$(call title,interface)
	cd ui && npm run types -- --check
	cd ui && npm run lint
	cd ui && npm run build
	cd ui && npm run size
	cd ui && npm test

rust:
	@bash .ci/install server test
	$(call title,Rust)
	cargo lint
	if cargo nextest --version >/dev/null 2>&1; then cargo nextest run --locked; else cargo test --locked; fi

contract:
	$(call title,contract of 1.4.4)
	@if [ -e $(CONTRACT)/check_openapi.py ]; then \
	  cargo run --locked --quiet --package recyclique-server -- openapi > $(CARGO_TARGET_DIR)/openapi.json; \
	  python3 .ci/contract.py $(CONTRACT) $(CARGO_TARGET_DIR)/openapi.json tests/contract/operations.txt; \
	else echo "$(CONTRACT) is not here: skipped"; fi

walks: $(DIST)
	@bash .ci/install server test
	$(call title,walks in Chromium)
	cargo build --locked --package recyclique-server
	cd ui && npm run e2e

clippy-window: $(DIST)
	@bash .ci/install server window
	$(call title,lint of the window)
	cargo clippy --quiet $(WINDOW) -- -D warnings

window: $(DIST) clippy-window
	@bash .ci/install test
	$(call title,walk in the window)
	cargo build $(WINDOW)
	cargo build --locked --package recyclique-server
	cd ui && npx tsc --project e2e-window --noEmit
	cd ui && xvfb-run --auto-servernum --server-args '-screen 0 1366x768x24' npx playwright test --config e2e-window

$(NODE_MODULES): ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund
	@touch $@

$(DIST): $(NODE_MODULES) $(shell find ui/index.html ui/public ui/src ui/vite.config.ts -type f)
	cd ui && npm run build
