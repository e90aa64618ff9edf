"""A made-up text in any size, to test a template before it is needed."""

from dataclasses import fields
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

_Shape = TypeVar("_Shape")


def sample(kind: type[_Shape], *, is_full: bool) -> _Shape:
    """Give a text with one item in every list, or with every list empty."""
    hints = get_type_hints(kind)
    made = {
        field.name: _value(hints[field.name], is_full=is_full)
        for field in fields(kind)  # type: ignore[arg-type]
    }
    return kind(**made)


def _value(hint: Any, *, is_full: bool) -> Any:  # noqa: ANN401 - any shape of a text's field
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], is_full=is_full),) if is_full else ()
    if hint is str:
        return "x"
    if hint is int:
        return 1
    if hint is bool:
        return is_full
    return sample(hint, is_full=is_full)
