# Two commands do everything: `make demo` and `make test`. `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links pyproject.toml --group build

.DEFAULT_GOAL := help

##@ Use

.PHONY: demo
demo: $(VENV)/.runtime ## set up, then run the worked example: its claims, three questions, the page
	@$(BIN)/quoth demo --graph build/summit-talks.graph -o build/summit-talks.html

##@ Develop

.PHONY: setup
setup: $(VENV)/.develop ## install everything needed to work on quoth

.PHONY: test
test: $(VENV)/.develop ## set up, then run all tests (PYTEST="-k name" narrows them)
	$(BIN)/pytest -n 2 --dist loadfile $(PYTEST)

.PHONY: pythons
pythons: $(VENV)/.develop ## the quick tests on the other Pythons that are here, of 3.11, 3.12 and 3.13
	@.ci/pythons

.PHONY: check
check: lint types floors generated packages ## everything CI checks beside the tests

.PHONY: lint
lint: $(VENV)/.develop ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

.PHONY: types
types: $(VENV)/.develop ## mypy --strict
	$(BIN)/mypy

.PHONY: floors
floors: $(VENV)/.develop ## who may import whom
	$(BIN)/lint-imports

.PHONY: generated
generated: $(VENV)/.develop ## generated files are up to date, Turtle and queries parse
	$(BIN)/python tools/vocab.py --check
	$(BIN)/python tools/reference.py --check
	$(BIN)/pytest -q tests/architecture/test_generated.py

.PHONY: packages
packages: $(VENV)/.develop ## wheel and sdist hold all they need and work in a clean environment
	$(BIN)/python .ci/packages.py

.PHONY: bench
bench: $(VENV)/.develop ## one table of speed and scores, in minutes (ARGS=--full for up to 500,000 claims)
	$(BIN)/python benchmarks/report.py $(ARGS)

.PHONY: golden
golden: $(VENV)/.develop ## rewrite what is compared in CI: graphs/ and the README's output (review the diff)
	$(BIN)/pytest -q tests/test_worked_example.py tests/test_readme.py --update-golden

.PHONY: lock
lock: $(VENV)/.develop ## lock what pyproject.toml asks for; versions stay (ARGS=--upgrade renews them)
	$(LOCK) $(ARGS) -o requirements/runtime.txt
	$(LOCK) $(ARGS) --all-extras --group dev -c requirements/runtime.txt -o requirements/dev.txt

.PHONY: clean
clean: ## remove what was built; the environment stays
	rm -rf build dist

.PHONY: help
help: ## list these targets
	@awk 'BEGIN { FS = ":.*## " } \
	/^##@ / { printf "\n%s\n", substr($$0, 5) } \
	/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.develop: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.runtime
