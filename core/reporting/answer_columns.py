"""The columns that hold what an answer says, and what the log keeps of them."""

from collections.abc import Mapping
from dataclasses import Field, fields
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from core.reporting.answer_facts import ANSWER_FIELDS, AnswerContent
from models import Answer

ANSWER_COLUMNS = tuple(getattr(Answer, name) for name in ANSWER_FIELDS)


def content_of(said: AnswerContent | Answer | Row[*tuple[Any, ...]] | None) -> dict[str, Any]:
    """Give what an answer says, as the fields of `AnswerContent`; None says nothing."""
    said = said or AnswerContent()
    return {name: getattr(said, name) for name in ANSWER_FIELDS}


def answer_facts(answer: Answer) -> dict[str, Any]:
    """Give what the log keeps of a version; decimals are strings."""
    kept = {name: _kept(value) for name, value in content_of(answer).items()}
    return {"task_id": answer.task_id, **kept}


def content_from_log(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Give what an answer said, from `answer_facts`; what is not there says nothing."""
    return {field.name: _said(field, kept.get(field.name)) for field in fields(AnswerContent)}


def write_content(answer: Answer, content: Mapping[str, Any]) -> None:
    """Make an answer say this."""
    for name in ANSWER_FIELDS:
        setattr(answer, name, content[name])


def _kept(value: Any) -> Any:  # noqa: ANN401 - a column's value
    return str(value) if isinstance(value, Decimal) else value


def _said(field: Field[Any], kept: Any) -> Any:  # noqa: ANN401 - a column's value
    if kept is None:
        return field.default
    return Decimal(kept) if field.type == Decimal | None else kept
