"""Sets up what must hold before any test loads or starts a program."""

import os
import sys
from pathlib import Path

if sys.dont_write_bytecode:
    # Each program that a test starts would otherwise compile itself and its libraries again, which
    # takes longer than the rest of the test. They share one folder of compiled files.
    _COMPILED = str(Path(__file__).parents[1] / ".cache" / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = _COMPILED
    sys.dont_write_bytecode, sys.pycache_prefix = False, _COMPILED
