"""Everything that the documentation names exists: links, commands, settings, files, tests."""

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import typer.main

from bot.commands.command_line import app
from core.subjects import MENU
from handlers import TOPICS
from models import Role

ROOT = Path(__file__).parent.parent
DOCS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.png"))
_KILO = 1000  # bytes
_CODE = re.compile(r"`([^`\n]+)`")

every_document = pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)


def quoted(path: Path) -> list[str]:
    """Give the text in backticks."""
    return _CODE.findall(path.read_text(encoding="utf-8"))


@every_document
def test_every_link_and_picture_exists(path):
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"\]\(([^)#]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    links = [link for link in named if not link.startswith(("http:", "https:"))]
    assert [link for link in links if not (path.parent / link).exists()] == []


@every_document
def test_every_command_line_is_valid(path):
    text = path.read_text(encoding="utf-8")
    for line in re.findall(r"nhacviec ([^`#»\n]+)", text):
        words = line.split()
        command: Any = typer.main.get_command(app)
        while words and isinstance(found := getattr(command, "commands", None), dict):
            assert words[0] in found, line
            command = found[words.pop(0)]
        options = {option for parameter in command.params for option in parameter.opts}
        for word in words:
            assert not word.startswith("--") or word.rstrip(",.:;") in options, line


@every_document
def test_every_chat_command_exists(path):
    known = {name for topic in TOPICS for name in topic.commands}
    asked = {word[1:] for word in quoted(path) if re.fullmatch(r"/[a-z_]+", word)}
    assert asked <= known


def test_the_guides_name_every_chat_command():
    can_bo = set(quoted(ROOT / "docs" / "huong-dan-can-bo.md"))
    noi_vu = set(quoted(ROOT / "docs" / "huong-dan-noi-vu.md"))
    assert {f"/{name}" for name in MENU.for_roles([Role.OFFICIAL])} <= can_bo
    assert {f"/{name}" for name in MENU.for_roles(Role)} <= can_bo | noi_vu


@every_document
def test_every_named_setting_exists(path):
    assert settings_named(path) <= settings()


def test_every_setting_is_in_the_coordinators_guide():
    assert settings_named(ROOT / "docs" / "huong-dan-noi-vu.md") == settings()


def settings() -> set[tuple[str, str]]:
    example = tomllib.loads((ROOT / "config.example.toml").read_text(encoding="utf-8"))
    return {(section, name) for section, values in example.items() for name in values}


def settings_named(path: Path) -> set[tuple[str, str]]:
    found = [re.fullmatch(r"\[(\w+)\] (\w+)", word) for word in quoted(path)]
    return {(match[1], match[2]) for match in found if match}


@every_document
def test_every_named_file_exists(path):
    shape = re.compile(r"(?:\.ci|bot|core|handlers|simulator|tests|docs)/[\w./-]*|\w+\.py")
    named = [word for word in quoted(path) if shape.fullmatch(word)]
    named += re.findall(r"(?<![\w/])(?:bot|core|handlers)/[\w/]+\.py\b", path.read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_named_test_exists():
    tests = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8"))
    }
    named = {word for path in DOCS for word in quoted(path) if "test_" in word}
    assert {word for word in named if word.startswith("test_")} <= tests


@pytest.mark.parametrize("name", ["huong-dan-can-bo", "huong-dan-noi-vu"])
def test_the_guides_use_the_offices_tone(name):
    words = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8").casefold()
    assert re.findall(r"\b(?:bạn|vui lòng)\b", words) == []
    assert "đồng chí" in words


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_no_document_addresses_its_readers_otherwise(path):
    words = path.read_text(encoding="utf-8").casefold()
    assert re.findall(r"\b(?:bạn|vui lòng|tôi có thể)\b", words) == []


def test_every_decision_is_short():
    for path in (ROOT / "docs" / "decisions").glob("*.md"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 25, path.name


def test_pictures_are_few_and_small():
    sizes = {path.name: path.stat().st_size for path in PICTURES}
    assert {name for name, size in sizes.items() if size >= 150 * _KILO} == set()
    assert sum(sizes.values()) < 1500 * _KILO


def test_every_picture_is_used():
    shown = "".join(path.read_text(encoding="utf-8") for path in DOCS)
    assert [path.name for path in PICTURES if path.name not in shown] == []


def test_every_dependency_is_listed_with_its_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    _, _, table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Licences")
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("| ")]
    named = {
        re.split(r" \(", name.strip())[0]: re.split(r" \(", row[0].strip())[0]
        for row in rows[1:]
        for cell in row[1:]
        for name in cell.split(",")
        if name.strip()
    }
    assert named.keys() == {re.split(r"[\[<>=]", one)[0] for one in wanted}
    for name, licence in named.items():
        assert letters(licence) in letters(licence_of(name)), name


def licence_of(name: str) -> str:
    """Give the licence in the installed metadata, which has three places for it."""
    known = metadata.metadata(name)
    places = ("License-Expression", "License", "Classifier")
    said = [one for place in places for one in known.get_all(place) or []]
    return " ".join(said)


def letters(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())
