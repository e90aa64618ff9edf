"""Collects the examples of notices from the tests of each room.

They are in `told.py`, or in a small room's only test file.
"""

from importlib import import_module
from pathlib import Path
from types import ModuleType

_ROOMS = Path(__file__).parents[1]

TOLD: dict[str, ModuleType] = {
    path.parent.name: import_module(f"tests.core.{path.parent.name}.{path.stem}")
    for path in sorted(_ROOMS.glob("*/*.py"))
    if "\nOLD_ROWS: Rows = " in path.read_text(encoding="utf-8")
}
"""The room → STORIES, acts that post its notices, and OLD_ROWS, facts of earlier versions."""
