"""Typed records that are stored as JSON in a row or a step's data, and read back from there.

No other code reads stored facts by key, so a misspelt name is a type error.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter

_Record = TypeVar("_Record")

_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def read_record(cls: type[_Record], facts: Mapping[str, Any]) -> _Record:
    """Read a frozen dataclass from its facts; unknown facts are ignored."""
    record: _Record = _adapter(cls).validate_python(dict(facts))
    return record


def as_facts(record: object, *, short: bool = False) -> dict[str, Any]:
    """Give a record as JSON values; `short` leaves out fields with their default."""
    facts: dict[str, Any] = _adapter(type(record)).dump_python(
        record, mode="json", exclude_defaults=short
    )
    return facts


def _adapter(cls: type[Any]) -> TypeAdapter[Any]:
    """Give the cached adapter of a class, because making one is slow."""
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]
