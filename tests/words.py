"""The files that hold texts for people: each room's words, and the shared wording."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = sorted(
    path
    for path in (ROOT / "core").rglob("*.py")
    if path.name == "words.py" or path.parent.name in {"words", "wording"}
)


def name_of(path: Path) -> str:
    """Give a file's short name within `core`: "deadlines/rounds", "plan/importing"."""
    parts = path.relative_to(ROOT / "core").with_suffix("").parts
    return "/".join(part for part in parts if part != "words")
