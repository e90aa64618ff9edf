"""Typed records that are kept as JSON in a row or a step's data, and read back from there.

No other code reads stored facts by the name of a key: a misspelt name is then a wrong type.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter

_Record = TypeVar("_Record")

_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def read_record(cls: type[_Record], facts: Mapping[str, Any]) -> _Record:
    """Read a frozen dataclass from its facts; what it does not know is passed over."""
    record: _Record = _adapter(cls).validate_python(dict(facts))
    return record


def as_facts(record: object, *, short: bool = False) -> dict[str, Any]:
    """Give a record as JSON holds it; `short` leaves out what is as it is by default."""
    facts: dict[str, Any] = _adapter(type(record)).dump_python(
        record, mode="json", exclude_defaults=short
    )
    return facts


def _adapter(cls: type[Any]) -> TypeAdapter[Any]:
    """Give what reads and writes a class; making it anew each time would be slow."""
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]
