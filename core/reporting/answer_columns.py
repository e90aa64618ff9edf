"""The columns of an answer's content, and their form in the log."""

from collections.abc import Mapping
from dataclasses import Field, fields
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from core.reporting.answer_facts import ANSWER_FIELDS, AnswerContent
from models import Answer

ANSWER_COLUMNS = tuple(getattr(Answer, name) for name in ANSWER_FIELDS)


def content_of(said: AnswerContent | Answer | Row[*tuple[Any, ...]] | None) -> dict[str, Any]:
    """Give an answer's content as the fields of `AnswerContent`; None gives empty content."""
    said = said or AnswerContent()
    return {name: getattr(said, name) for name in ANSWER_FIELDS}


def answer_facts(answer: Answer) -> dict[str, Any]:
    """Give what the log keeps of an answer's version; decimals become strings."""
    kept = {name: _kept(value) for name, value in content_of(answer).items()}
    return {"task_id": answer.task_id, **kept}


def content_from_log(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Read an answer's content back from `answer_facts`; a missing field gets its default."""
    return {field.name: _said(field, kept.get(field.name)) for field in fields(AnswerContent)}


def write_content(answer: Answer, content: Mapping[str, Any]) -> None:
    """Set an answer's content."""
    for name in ANSWER_FIELDS:
        setattr(answer, name, content[name])


def _kept(value: Any) -> Any:  # noqa: ANN401 - a column's value
    return str(value) if isinstance(value, Decimal) else value


def _said(field: Field[Any], kept: Any) -> Any:  # noqa: ANN401 - a column's value
    if kept is None:
        return field.default
    return Decimal(kept) if field.type == Decimal | None else kept
