# The two commands of the README, and what a contributor needs beside them.
.PHONY: run test bench bundle format campaign clean

run:
	@resources/setup/prepare.sh run
	@resources/setup/run.sh

test:
	@resources/setup/prepare.sh test
	@resources/setup/check.sh

bench:
	@resources/setup/prepare.sh test
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.bench

campaign:
	@resources/setup/prepare.sh test
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m campaign --timeout 3600

bundle:
	@resources/setup/prepare.sh run
	@resources/setup/bundle.sh

format:
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

clean:
	rm -rf .venv .venv-noqt build dist timeline.png timeline.csv timeline.*.manifest.json timeline.*.manifest.json
