"""What must be so before any test loads or starts anything."""

import os
import sys
from pathlib import Path

if sys.dont_write_bytecode:
    # Every program that a test starts would compile itself and its libraries anew, which takes
    # longer than all else that it does. They share a folder of their own instead.
    _COMPILED = str(Path(__file__).parents[1] / ".cache" / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = _COMPILED
    sys.dont_write_bytecode, sys.pycache_prefix = False, _COMPILED
