# tilian 提炼. `make help` lists what there is to make.
PYTHON ?= python3
BIN    := .venv/bin
EXTRAS ?= dev
SHARED ?= ../shared
FUZZ_SECONDS ?= 600
FUZZ_FLAGS ?= -max_total_time=$(FUZZ_SECONDS)
SOAK_DOCUMENTS ?= 20000
READY  := .venv/ready

.PHONY: help setup extract test lint fuzz fuzz-guided audit further accuracy calibrate bench bench-record soak bench-peers train spacy-package explain clean

help:            ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

setup: $(READY)  ## make .venv with .venv/bin/tilian in it

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tilian needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[$(EXTRAS)]'
	touch $(READY)

extract: setup   ## read the reports in seeds/ into the tables in outputs/
	$(BIN)/tilian extract seeds -o outputs

lint: setup      ## format, lint and types, as CI checks them
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: lint       ## lint, then every test
	$(BIN)/python -m pytest

fuzz: setup      ## search for texts and bytes that break the program, FUZZ_SECONDS=600 of it guided by atheris
	$(BIN)/python -m pytest tests/fuzz --hypothesis-profile=fuzz
	$(BIN)/python -m tests.fuzz.growth
	$(MAKE) fuzz-guided

fuzz-guided: setup ## the part of it that atheris guides; FUZZ_FLAGS are those of libFuzzer
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz.guided $(FUZZ_FLAGS)

audit: setup     ## score against the gold set; fails below the floors in tests/gold/floors.csv
	$(BIN)/tilian audit -o outputs/audit

further: setup   ## score against tests/gold/further, machine-made labels of passages of the reports in $(SHARED)
	mkdir -p outputs
	$(BIN)/python -m tests.further $(SHARED)/data outputs/further.jsonl
	$(BIN)/tilian audit --gold outputs/further.jsonl -o outputs/further

accuracy: setup  ## measure, and write the figures into the READMEs; with the gold beside it too
	$(BIN)/python -m pipeline.validate.accuracy $(wildcard $(SHARED)/gold/dev.jsonl)

calibrate: setup ## count anew how often each rule is right, on the training gold of $(SHARED)
	$(BIN)/python -m pipeline.validate.calibrate $(SHARED)/gold/train.jsonl $(SHARED)/gold/names.jsonl --other $(SHARED)/gold/dev.jsonl

bench: setup     ## benchmarks, beside the speeds kept in tests/bench/speed.csv; only ratios compare
	mkdir -p .benchmarks
	$(BIN)/python -m pytest tests/bench --benchmark-enable --benchmark-only --benchmark-min-rounds=3 --benchmark-columns=min,median,rounds --benchmark-json=.benchmarks/run.json

bench-record: bench  ## keep the speeds of a run, and draw them in docs/speed.svg
	$(BIN)/python -m tests.bench.record .benchmarks/run.json

soak: setup      ## memory over SOAK_DOCUMENTS=20000 reports, the bulk of $(SHARED) again and again (11 minutes on two cores)
	$(BIN)/python -m tests.bench.soak $(SHARED)/data/bulk $(SOAK_DOCUMENTS)

bench-peers: setup .venv-peers/ready  ## measure beside other programs; they live in .venv-peers
	$(BIN)/python -m tests.bench.peers.run $(SHARED)

.venv-peers/ready: tests/bench/peers/requirements.txt
	test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

spacy-package: setup ## pack the trained model: a wheel for spacy.load("zh_tilian_names") under dist/
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'build>=1.2,<2'
	$(BIN)/python -m pipeline.spacy_package dist

train: setup     ## train the shipped model and indicator weights again from $(SHARED)
	$(BIN)/python -m pipeline.train $(SHARED)
	$(BIN)/python -m pipeline.link.learn $(SHARED)/gold/train.jsonl

explain: setup   ## make explain TEXT='新增就业5万人': each mention and the rule that found it
	$(BIN)/tilian explain '$(TEXT)'

clean:           ## remove what a run or a build made
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
