"""What each room's tests hold of its notices: found in their folders (`told.py`)."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

_ROOMS = Path(__file__).parents[1]

TOLD: dict[str, ModuleType] = {
    path.parent.name: import_module(f"tests.core.{path.parent.name}.told")
    for path in sorted(_ROOMS.glob("*/told.py"))
}
"""The room → STORIES, acts that post its notices, and OLD_ROWS, facts of earlier versions."""
