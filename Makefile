# Every command a developer needs. `make` alone lists them.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
export PYTHON

.DEFAULT_GOAL := help

.PHONY: help
help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: install
install: $(STAMP) ## make .venv with everything, development tools included

# A stamp keeps this instant when nothing changed. The package itself is editable, so
# only the lock and the metadata ask for a new install.
$(STAMP): requirements/lock.txt pyproject.toml CHANGELOG.md
	@scripts/install $(VENV)
	@touch $@

.PHONY: run
run: install ## serve the two examples on 127.0.0.1, with a one-time sign-in link
	@$(BIN)/heardback serve --examples

.PHONY: test
test: install ## the tests: SQLite, PostgreSQL and a browser where found
	@$(BIN)/python scripts/check --tests

.PHONY: check
check: install ## everything that must hold before a change lands
	@$(BIN)/python scripts/check

.PHONY: bench
bench: install ## measurements, one table each
	@$(BIN)/python -m bench

.PHONY: screenshots
screenshots: install ## every page at 390 and 1280 px, dark and light, in screenshots/ and, small, in docs/
	@HEARDBACK_SCREENSHOTS=$(CURDIR)/screenshots $(BIN)/pytest -n 0 tests/journeys/test_every_page.py
	@$(BIN)/python scripts/tour screenshots

.PHONY: format
format: install ## lay out code and templates
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .
	@find src -name '*.html' -path '*/templates/*' -exec $(BIN)/djade --target-version 6.1 {} + \
		|| true # djade ends with 1 when it changed something

.PHONY: lock
lock: ## choose the newest allowed versions and write requirements/lock.txt
	@scripts/lock

.PHONY: clean
clean: ## remove .venv and every cache
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
