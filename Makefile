# Two commands do everything on a fresh Debian machine: `make run` and `make test`.

PYTHON ?= python3
PORT ?= 8501
# Test processes side by side, one more than the two cores of a small machine: some always wait, for a time-out or a server
# that starts. Each one starts a portal and a Chromium of its own.
JOBS ?= 3
# In the order of the folders: browser tests, the longest, come first, and no process waits for the last of them.
BESIDE := --numprocesses $(JOBS) --dist loadscope --no-loadscope-reorder
# Documents of other governments that `make draft-score` drafts as well; any folder will do.
REPORTS ?= ../shared/reports
# What pytest is told beyond that, for example: make test ARGS="-k audit".
ARGS ?=

# Images of containers often forbid to keep compiled modules: each process of a test run would compile all of them anew.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"
LOCK := $(BIN)/uv pip compile pyproject.toml $(LOCKED)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run setup test check fix lock bench draft-score try-streamlit

help: ## list these commands
	@echo "数说航头. Variables: PORT (now $(PORT)), PYTHON (now $(PYTHON)), JOBS, ARGS, REPORTS"
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' Makefile

run: setup ## install what is missing and start the portal on PORT
	@echo "数说航头: http://localhost:$(PORT)  (Ctrl+C 停止)"
	@exec $(BIN)/python -m hangtou_portal serve --port $(PORT)

setup: $(VENV)/installed-run ## create .venv and install the portal's locked requirements

test: $(VENV)/installed-dev ## install what tests need, browsers and Chinese fonts included, and run every test
	@sh tests/browser/install.sh
	@sh tests/deploy/install.sh
	-@$(BIN)/python -m hangtou_portal pack
	@$(BIN)/python -m pytest $(BESIDE) --reruns 1 -r R $(ARGS)

check: $(VENV)/installed-dev ## format, lint, types, import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

fix: $(VENV)/installed-dev ## format the code and repair what lint can repair itself
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

lock: $(VENV)/installed-dev ## write the lock files again from pyproject.toml
	@$(LOCK) --output-file requirements.txt
	@$(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt
	@$(BIN)/uv pip compile bench/requirements.in $(LOCKED) --output-file bench/requirements.txt

draft-score: $(VENV)/installed-dev ## measure drafts: the report made by hand, and the documents in the folder REPORTS
	@$(BIN)/python -m bench.draft_score $(wildcard $(REPORTS))

bench: $(VENV)/installed-dev ## measure the portal beside its peers (some twenty minutes) and write bench/RESULTS.md
	@sh tests/browser/install.sh
	@PYTHON="$(PYTHON)" sh bench/install.sh
	@$(BIN)/python -m hangtou_portal pack
	@$(BIN)/python -m bench $(ARGS)

try-streamlit: $(VENV)/installed-dev ## put another Streamlit (VERSION=1.66.1) into a throw-away environment and drive every page on it
	@sh tests/browser/install.sh
	@$(BIN)/python -m tests.releases $(VERSION)

# A virtual environment whose Python has been removed has a dangling link here and is made anew.
$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
		echo "$(PYTHON) not found: install Python 3.11 or later, or name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$$($(PYTHON) --version) is too old: Python 3.11 or later is needed (make PYTHON=/path/to/python3)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments. On Debian: apt-get install python3-venv"; exit 1; }
	@echo "creating $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)

# The stamps are newer than the lock they were installed from, so an unchanged lock costs nothing.
$(VENV)/installed-run: requirements.txt | $(BIN)/python
	@echo "installing requirements.txt"
	@$(PIP) --requirement requirements.txt
	@touch $@

# The development lock holds the whole runtime lock, in the same versions.
$(VENV)/installed-dev: requirements-dev.txt | $(BIN)/python
	@echo "installing requirements-dev.txt"
	@$(PIP) --requirement requirements-dev.txt
	@touch $@ $(VENV)/installed-run
