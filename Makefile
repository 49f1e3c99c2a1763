# Each target is the only command that a fresh machine with Python and make needs.
PYTHON ?= python3
STUDY ?= data/sample
BIN := .venv/bin
REPORT := build/report
# Messages of pip about its own version say nothing about this project.
export PIP_DISABLE_PIP_VERSION_CHECK = 1
.DEFAULT_GOAL := help

.PHONY: help report lab test check lint notebooks constraints clean

help: ## show this help
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

.venv/installed-dev: .venv/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,spacy]'
	@touch $@ .venv/installed

report: .venv/installed ## install what is missing, run all notebooks on STUDY, write build/report
	$(BIN)/corpus-tools report $(STUDY) --out $(REPORT)

lab: .venv/installed ## open a working copy of the notebooks in JupyterLab
	mkdir -p lab
	cp -Rn notebooks data lab/
	cd lab && ../$(BIN)/jupyter lab notebooks

test: .venv/installed-dev ## run the fast tests, the notebooks among them
	$(BIN)/python -m pytest -n 2 -m "not slow and not browser" tests
	$(BIN)/python -m pytest --doctest-modules -n 2 corpus_tools
	$(BIN)/python -m pytest -n 2 --dist loadfile --nbval --nbval-current-env \
	  --nbval-cell-timeout=120 -W default notebooks

check: .venv/installed-dev lint ## lint, types, layers, and the slow tests (whole reports, browser)
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "slow or browser" tests

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

notebooks: .venv/installed-dev ## run the notebooks on the sample and keep their outputs
	cd notebooks && ../$(BIN)/jupyter nbconvert --to notebook --inplace --execute \
	  --ExecutePreprocessor.record_timing=False --log-level=WARN \
	  --KernelManager.transport_encryption=auto [0-9]*.ipynb

constraints: ## write constraints.txt anew from the newest versions that fit
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	# soupsieve 3.0.4 asks for Python 3.11.5; Debian 12 has 3.11.2.
	build/constraints/bin/python -m pip install --quiet --editable '.[dev,spacy]' 'soupsieve<3'
	build/constraints/bin/python -m pip freeze --exclude-editable > constraints.txt

clean: ## remove the environment and everything built
	rm -rf .venv build dist
