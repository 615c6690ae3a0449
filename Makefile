# Everything that people and CI run. PYTHON may name another interpreter (3.11 or later).
PYTHON ?= python3
BIN := .venv/bin
ARTICLE := corpora/airstrike-at-marl/oressian-bureau.txt

.PHONY: demo test lint check bench bench-plain corpus docs bless evaluate clean

demo: .venv/demo  ## install into .venv and score a shipped article
	$(BIN)/framing score $(ARTICLE)

test: .venv/dev lint  ## everything CI runs: style, types, layers, all tests
	$(BIN)/python -m pytest -n 2

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: .venv/dev  ## the fast part of the tests
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n 2 -x -m "not slow"

corpus: .venv/demo  ## check the invented corpus: spans, references, balance, names
	$(BIN)/python corpora/check.py

bench: .venv/installed  ## speed of the package as pip installs it (compiled where there is a C compiler), as ratios in one run
	PYTHONPATH=$(CURDIR)/.venv/installed $(BIN)/python benchmarks/bench.py
	PYTHONPATH=$(CURDIR)/.venv/installed $(BIN)/python benchmarks/corpus.py

bench-plain: .venv/dev  ## the same of this checkout, in plain Python
	$(BIN)/python benchmarks/bench.py
	$(BIN)/python benchmarks/corpus.py

evaluate: .venv/demo  ## quality on the shipped corpus
	$(BIN)/framing evaluate corpus

docs: .venv/dev  ## write the generated pages again
	$(BIN)/python docs/generate.py

bless: .venv/dev  ## write the specimens in reports/ again, after reading the difference
	$(BIN)/python -m pytest tests/test_specimens.py --bless

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/demo: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/installed: .venv/dev hatch_build.py $(shell find framing lexicons corpora -type f)
	rm -rf $@
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --target $@ .

.venv/dev: .venv/demo
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@
