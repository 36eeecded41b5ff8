# Itinéraires. « make help » dit ce que chaque commande fait.
SHELL := /bin/bash
PORT ?= 8000
PYTHON ?= $(shell command -v python3.11 || command -v python3)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## Cette liste
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-15s %s\n", $$1, $$2 }'

run: .venv/run.stamp .env ## Le site sur cette machine : http://127.0.0.1:8000 (PORT=8123 make run pour un autre port)
	@PORT="$(PORT)" .venv/bin/python -m scripts.run

test: .venv/test.stamp ## Tous les tests, ceux du navigateur compris
	@scripts/browser.sh && scripts/vnu.sh && scripts/spelling.sh
	@.venv/bin/python -m pytest -q -n 2 $(ARGS)

test-postgres: .venv/test.stamp ## Les mêmes tests sur PostgreSQL (127.0.0.1:5432)
	@scripts/browser.sh && scripts/vnu.sh && scripts/spelling.sh
	@DATABASE_URL="$${DATABASE_URL:-postgres://postgres@127.0.0.1:5432/itineraires}" .venv/bin/python -m pytest -q -n 2 $(ARGS)

lint: .venv/test.stamp ## Le style du code
	@.venv/bin/ruff check . && .venv/bin/ruff format --check .

format: .venv/test.stamp ## Met le code en forme
	@.venv/bin/ruff check --fix . ; .venv/bin/ruff format .

check: .venv/test.stamp ## Migrations, réglages et contenus
	@DEBUG=oui .venv/bin/python manage.py makemigrations --check --dry-run
	@DEBUG=oui .venv/bin/python manage.py content check

content: .venv/run.stamp .env ## Ce que le chargement des fichiers changerait
	@.venv/bin/python manage.py content load

serve: .venv/run.stamp .env ## Le site comme en production : granian, 2 processus (PORT=8123 make serve)
	@PORT="$(PORT)" .venv/bin/python -m scripts.serve

bench: .venv/run.stamp ## Les mesures : pages, croissance (QUICK=oui, plus court ; GRANDE=oui, 16 000 métiers de plus)
	@.venv/bin/python -m bench $(PARTS)

clean: ## Efface l’environnement Python (ni la base, ni les réglages)
	@rm -rf .venv

.env:
	@$(PYTHON) scripts/first_env.py

.venv/run.stamp: requirements.txt
	@scripts/venv.sh "$(PYTHON)" requirements.txt
	@touch $@

.venv/test.stamp: tests/requirements.txt
	@scripts/venv.sh "$(PYTHON)" tests/requirements.txt
	@touch $@ .venv/run.stamp

.PHONY: help run test test-postgres lint format check content serve bench clean
.DEFAULT_GOAL := help
