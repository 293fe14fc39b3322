"""All tables, one after another: `make bench`."""

import runpy
import sys

BENCHES = ("frames", "questions", "asking", "exporting", "importing", "starting")

for name in BENCHES:
    print(f"\n== {name}", flush=True)
    sys.argv = [name]
    try:
        runpy.run_module(f"tests.bench.{name}", run_name="__main__")
    except SystemExit as ended:
        if ended.code:
            raise
