"""Where the bundled program starts."""

import multiprocessing
import os
import sys
from pathlib import Path

# A program of Windows without a console has no streams; whoever writes to them must not fail for it.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115

from explorer.cli import main  # noqa: E402

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
