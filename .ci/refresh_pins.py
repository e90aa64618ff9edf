"""Resolves every dependency anew and pins it, transitive ones too, in pyproject.toml.

Usage: uv run .ci/refresh_pins.py

A lock file would record download addresses; versions as constraints do not.
"""

import re
import subprocess
import tempfile
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_PINNED = re.compile(r"# pins: begin\n.*# pins: end\n", re.DOTALL)
_BUILD = ("hatchling", "editables")
_EMPTY = """[project]
name = "x"
version = "0"
requires-python = ">=3.11"
dependencies = [
]
"""


def resolve(text: str, more: tuple[str, ...] = ()) -> list[str]:
    """Resolve a project without its pins and give "name==version" lines."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for package in more:
            text = text.replace("dependencies = [\n", f'dependencies = [\n    "{package}",\n', 1)
        (place / "pyproject.toml").write_text(text, encoding="utf-8")
        subprocess.run(["uv", "lock", "--quiet"], cwd=place, check=True)  # noqa: S607
        locked = tomllib.loads((place / "uv.lock").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for package in locked["package"]:
        # A newer one that is there only for newer Pythons: the older one serves all of them.
        if "registry" in package["source"]:
            found[package["name"]] = min(
                package["version"], found.get(package["name"], package["version"]), key=_parts
            )
    return sorted(f"{name}=={version}" for name, version in found.items())


def _parts(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"[0-9]+", version)]


def block(pins: list[str], build_pins: list[str]) -> str:
    """Write the pins as a part of pyproject.toml."""
    listed = "".join(f'    "{pin}",\n' for pin in pins)
    built = "".join(f'    "{pin}",\n' for pin in build_pins)
    return (
        "# pins: begin\n[tool.uv]\nconstraint-dependencies = [\n"
        f"{listed}]\nbuild-constraint-dependencies = [\n{built}]\n# pins: end\n"
    )


def main() -> None:
    """Refresh the pins in place."""
    text = PROJECT.read_text(encoding="utf-8")
    bare = _PINNED.sub("", text)
    pins = resolve(bare)
    build_pins = resolve(_EMPTY, _BUILD)
    PROJECT.write_text(f"{bare.rstrip()}\n\n{block(pins, build_pins)}", encoding="utf-8")


if __name__ == "__main__":
    main()
