"""The configuration in a copy: every setting that the office has set, without secrets."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

import tomli_w
from pydantic import SecretStr

from core.config import Settings

DATA = "data"
_OF_THE_MACHINE = (("backup", "directory"),)  # a path that another machine may not have
_ADDRESSES = tuple(
    (section, name) for section in ("telegram", "zalo") for name in ("proxy", "api_url")
)
"""Kept, without name and password."""


class CopiedConfiguration(NamedTuple):
    """The configuration for the restored place, as TOML, and the settings that it leaves out."""

    toml: str
    left_out: tuple[str, ...]


def configuration_of(settings: Settings) -> CopiedConfiguration:
    """Give the configuration for the restored place, and the settings that are left out.

    It is made from the settings, not from the file, whose comments may hold a secret.
    """
    values: dict[str, Any] = settings.model_dump(exclude_unset=True, by_alias=True)
    left_out = [*_without_passwords(values), *_without_paths(values)]
    left_out += _without_secrets(values)
    put_in_place(values, templates_of(settings))
    sections = {name: section for name, section in _written(values).items() if section}
    return CopiedConfiguration(tomli_w.dumps(sections), tuple(dict.fromkeys(left_out)))


def put_in_place(values: dict[str, Any], templates: Mapping[str, Path | str]) -> None:
    """Make the configuration name the folders of a restored copy."""
    values.setdefault("storage", {})["directory"] = DATA
    documents = values.get("documents", {})
    if documents.pop("templates", None) and templates:
        documents["templates"] = {name: template_name(name) for name in templates}


def templates_of(settings: Settings) -> dict[str, Path]:
    """Give the office's own Word files that exist, by purpose."""
    named = {name: path for name, path in settings.documents.templates if path is not None}
    return {name: path for name, path in named.items() if path.is_file()}


def template_name(name: str) -> str:
    """Give the path of a Word file in an archive and in a restored copy."""
    return f"templates/{name}.docx"


def _without_passwords(values: dict[str, Any]) -> Iterator[str]:
    for section, name in _ADDRESSES:
        for table in _tables(values, section):
            found = table.get(name)
            words = found.get_secret_value() if isinstance(found, SecretStr) else found
            if not words:
                continue
            parts = urlsplit(words)
            host = parts.netloc.rpartition("@")[2]
            table[name] = urlunsplit(parts._replace(netloc=host))
            if host != parts.netloc:
                yield f"{section}.{name}"


def _tables(values: dict[str, Any], section: str) -> Iterator[dict[str, Any]]:
    """Give a section's table, or its tables: [[zalo]] may be repeated."""
    found = values.get(section, {})
    yield from [found] if isinstance(found, dict) else found


def _without_paths(values: dict[str, Any]) -> Iterator[str]:
    for section, name in _OF_THE_MACHINE:
        if values.get(section, {}).pop(name, None) is not None:
            yield f"{section}.{name}"


def _without_secrets(values: dict[str, Any], before: str = "") -> list[str]:
    """Remove every secret, in any section."""
    found = []
    for name, value in list(values.items()):
        tables = [one for one in _listed(value) if isinstance(one, dict)]
        for table in tables:
            found += _without_secrets(table, f"{before}{name}.")
        if isinstance(value, SecretStr):
            del values[name]
            found += [f"{before}{name}"] if value.get_secret_value() else []
    return found


def _listed(value: object) -> list[object]:
    return [*value] if isinstance(value, (list, tuple)) else [value]


def _written(value: Any) -> Any:  # noqa: ANN401 - whatever a setting is
    if isinstance(value, dict):
        return {name: _written(one) for name, one in value.items() if one is not None}
    if isinstance(value, (list, tuple)):
        return [_written(one) for one in value]
    return str(value) if isinstance(value, Path) else value
