# Every target sets up what it needs: a fresh machine needs Python ≥ 3.11 and make, nothing else.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready

.DEFAULT_GOAL := help
.PHONY: help generate diff package publish test check bench coverage torture fuzz mutants clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q generator  # as pip does with what is not editable
	@touch $@

generate: $(READY) ## Render every release of specs/ into output/
	$(BIN)/hubgen generate

diff: $(READY) ## Say what changed: make diff OLD=specs/2.0 NEW=specs/3.0
	$(BIN)/hubgen diff $(OLD) $(NEW) $(DIFF_ARGS)

package: $(READY) ## Build the packages of a release: make package RELEASE=specs/3.0
	$(BIN)/hubgen package $(RELEASE) $(PACKAGE_ARGS)

publish: $(READY) ## Publish them: make publish RELEASE=specs/3.0 REPOSITORY=… [PUBLISH_ARGS=--dry-run]
	$(BIN)/hubgen publish $(RELEASE) --repository $(REPOSITORY) $(PUBLISH_ARGS)

test: $(READY) ## Run the tests
	$(BIN)/pytest -n auto $(PYTEST_ARGS)

check: $(READY) ## Lint, types and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(MAKE) --no-print-directory test

bench: $(READY) ## Measure: CPU seconds and ratios, side by side
	$(BIN)/python -m tests.bench

# Tests that build, install and run packages are left out; what of their folders runs our own code in its own process is not.
OTHERS := agreement install python $(patsubst tests/%/judge.py,%,$(shell grep -l 'def ask_of' tests/*/judge.py))
PLAIN := $(OTHERS:%=tests/%/test_literals.py) tests/install/test_doctor.py
BUILDING := $(filter-out $(PLAIN),$(wildcard $(OTHERS:%=tests/%/test_*.py)))
coverage: $(READY) ## Lines and branches of generator/ that the tests run: 95 % at least
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest tests $(BUILDING:%=--ignore=%) $(PYTEST_ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

torture: $(READY) ## Kill whole runs, 500 unless KILLS says so: the old output or the new one, never a torn one
	HUBGEN_KILLS=$(or $(KILLS),500) $(BIN)/pytest tests/writer

fuzz: $(READY) ## Fuzz every reader: FUZZ_SECONDS for each (default 600)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz --seconds $(or $(FUZZ_SECONDS),600) $(READERS)

mutants: $(READY) ## Mutants of escaping, limits, paths and writer, and which of them the tests kill
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results

clean: ## Remove what was made here
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis .coverage* dist
	find output -mindepth 1 ! -name README.md -delete
