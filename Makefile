# Every target sets up what it needs in .venv, from PyPI; Python 3.11 or newer is all it starts from.

PYTHON ?= python3
BIN := .venv/bin
REPORT := build/report.html
REAL := 39ai-quanke-yisheng coffee-agent miaoxiang tiangong-tuxiang wenxin-yiyan wps-ai xinghuo-jiaoyu xunfei-xinghuo yue-ai-liao
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help run test check bench peers docs clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "%-8s %s\n", $$1, $$2}'

run: .venv/run ## Assess the real example services, then open the supervision platform: PORT=8000, EMPTY=1 without samples
	@$(BIN)/chengxu assess $(REAL:%=examples/%.toml) --html $(REPORT)
	@$(BIN)/chengxu serve --port $(PORT) $(if $(EMPTY),--empty)

test: .venv/dev ## Run every test
	@$(BIN)/pytest -n auto

check: .venv/dev ## Style, types, import contracts, docs, lint of the laws
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest tests/repo/test_docs.py
	@$(BIN)/chengxu lint

bench: .venv/dev ## Measure against peers, in one run
	@for file in bench/*.py; do echo "== $$file"; $(BIN)/python $$file; done
	@echo "== bench/peers"; $(BIN)/python bench/peers --short

peers: build/peers/done ## Measure against every peer in full, and write docs/bench.md: half an hour
	@build/peers/bin/python bench/peers --save

docs: .venv/dev ## Write the generated pages again
	@$(BIN)/python tools/write_docs.py

clean: ## Remove everything that can be made again
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say where: make PYTHON=/path/to/python"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[platform]'
	@touch $@

build/peers/done: .venv/bin/python bench/requirements.txt
	@.venv/bin/python -m venv build/peers
	@build/peers/bin/python -m pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt --editable .
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/run
