# make run    the site with sample data        make test    every check        make help    the rest
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test lint unit servers browser bench build format check chromium clean

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
PY := .venv/bin/python
RUN := .venv/.for-running
DEV := .venv/.for-testing
CHROMIUM ?= $(shell for p in chromium chromium-browser google-chrome-stable google-chrome; do command -v $$p && break; done)

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

run: export KM_DEMO ?= true
run: build ## the site on http://localhost:8000, with sample data the first time
	$(PY) -m kamagaya_match migrate --seed-new
	exec $(PY) -m kamagaya_match serve

test: lint unit servers browser ## every check, as .ci/run does
	@echo "All checks passed."

lint: $(DEV) ## style, types, who imports whom
	ruff check .
	ruff format --check .
	mypy
	lint-imports

unit: $(DEV) ## quick tests, in parallel
	pytest tests --ignore=tests/browser -n auto --maxprocesses=4 -m "not postgres and not heavy"

servers: $(DEV) ## the same on a real PostgreSQL, killed processes, crowds, whole cities
	pytest tests --ignore=tests/browser -n auto --maxprocesses=4 -m "postgres or heavy"

browser: $(DEV) build chromium ## tests in Chromium
	CHROMIUM="$(CHROMIUM)" pytest tests/browser

bench: $(DEV) build chromium ## how fast it is, as JSON: make bench PARTS="start http" for some of it
	CHROMIUM="$(CHROMIUM)" $(PY) -m tests.load.bench $(PARTS)

build: $(RUN) ## the pages that browsers load, when their sources changed
	$(PY) -m kamagaya_match build

check: $(RUN) ## settings, database, mail: is all in order?
	$(PY) -m kamagaya_match check

format: $(DEV) ## rewrite the code in the house's style
	ruff check --fix .
	ruff format .

clean: ## remove what can be made again; data/ stays
	rm -rf .venv .web .states assets/external .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis test-results
	find kamagaya_match tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11 or newer with its venv module is needed; found: $$(python3 --version 2>&1)."; \
		echo "On Debian and Ubuntu: apt-get install python3 python3-venv. Or name one: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv --clear .venv

$(RUN): requirements.lock | $(PY)
	@echo "Installing the packages of requirements.lock …"
	$(PY) -m pip install -qq --requirement requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUN)
	@echo "Installing the packages of requirements-dev.lock …"
	$(PY) -m pip install -qq --requirement requirements-dev.lock
	@touch $@

chromium:
	@test -n "$(CHROMIUM)" || { apt-get update -q && apt-get install -y -q chromium; } || { \
		echo "The browser tests need Chromium, and it could not be installed here."; \
		echo "Install it, or name one: make CHROMIUM=/path/to/chromium $(MAKECMDGOALS)"; exit 1; }
