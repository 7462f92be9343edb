# Every target sets up what it needs: a fresh machine needs Python ≥ 3.11 and make, nothing else.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready

.DEFAULT_GOAL := help
.PHONY: help golden generate diff package publish test test-all check bench coverage agreement soak torture fuzz mutants lock clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

# requirements/*.txt name what is installed, each file with its hash; `make lock` renews them.
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check

$(READY): pyproject.toml requirements/development.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes -r requirements/development.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
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

test: $(READY) ## Run the tests that a person waits for; what is left out is counted, and named in tests/lanes.py
	$(BIN)/pytest -n auto -m 'not slow' $(PYTEST_ARGS)

test-all: $(READY) ## Run every test
	$(BIN)/pytest -n auto $(PYTEST_ARGS)

golden: $(READY) ## Renew the output of the small release that tests compare with: read the difference in git
	HUBGEN_UPDATE_GOLDEN=1 $(BIN)/pytest -n 0 tests/golden

check: $(READY) ## Lint, types and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(MAKE) --no-print-directory $(or $(TESTS),test)

bench: $(READY) ## Measure: CPU seconds and ratios, side by side
	$(BIN)/python -m tests.bench

# Tests that build, install and run packages are left out; what of their folders runs our own code in its own process is not.
OTHERS := agreement install python $(patsubst tests/%/judge.py,%,$(shell grep -l 'def ask_of' tests/*/judge.py))
PLAIN := $(OTHERS:%=tests/%/test_literals.py) tests/install/test_doctor.py
BUILDING := $(filter-out $(PLAIN),$(wildcard $(OTHERS:%=tests/%/test_*.py)))
coverage: $(READY) ## Lines and branches of generator/ that the tests run: 95 % at least
	$(INSTALL) --require-hashes -r requirements/complete.txt
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest tests $(BUILDING:%=--ignore=%) $(PYTEST_ARGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

SOAK := HUBGEN_SOAK=1 HUBGEN_MUTANTS=5000 HUBGEN_TRANSFORM_MUTANTS=2000 HUBGEN_EDITS=1000 HUBGEN_KILLS=50 HUBGEN_FUZZ_SECONDS=60
soak: $(READY) ## Run every test, the random laws at length: hours
	$(SOAK) $(BIN)/pytest -n auto $(PYTEST_ARGS)

agreement: $(READY) ## Carry 2,000 mutants of each pair of releases across in every language, or as many as MUTANTS says
	HUBGEN_SOAK=1 HUBGEN_TRANSFORM_MUTANTS=$(or $(MUTANTS),2000) $(BIN)/pytest -n auto -rP tests/agreement/test_transforms.py $(PYTEST_ARGS)

torture: $(READY) ## Kill whole runs, 500 unless KILLS says so: the old output or the new one, never a torn one
	HUBGEN_KILLS=$(or $(KILLS),500) $(BIN)/pytest tests/writer

fuzz: $(READY) ## Fuzz every reader: FUZZ_SECONDS for each (default 600)
	$(INSTALL) --require-hashes -r requirements/complete.txt
	$(BIN)/python -m tests.fuzz --seconds $(or $(FUZZ_SECONDS),600) $(READERS)

mutants: $(READY) ## Mutants of escaping, limits, paths and writer, and which of them the tests kill
	$(INSTALL) --require-hashes -r requirements/complete.txt
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results

# A line of each file: a package, its version, its hashes; no address of a registry. The first is what the published workflow installs.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
lock: ## Renew what is installed by hash: newer versions of all, and their hashes (needs uv)
	$(COMPILE) --upgrade --extra publish pyproject.toml -o templates/github/requirements.txt
	$(COMPILE) --upgrade --extra dev --extra publish pyproject.toml -o requirements/development.txt
	$(COMPILE) --upgrade --all-extras pyproject.toml -o requirements/complete.txt

clean: ## Remove what was made here
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis .coverage* dist
	find output -mindepth 1 ! -name README.md -delete
