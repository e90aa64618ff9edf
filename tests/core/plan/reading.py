"""Helpers that read a document and compare its rows and warnings."""

from decimal import Decimal
from pathlib import Path

from core.plan.document import PlanDocument
from core.plan.docx_source import docx_source
from core.plan.reader import read_source
from core.plan.text_source import text_source

REAL_PLAN = Path(__file__).parents[3] / "plans" / "ke-hoach-12-KH-UBND-2023.txt"

Row = tuple[str, str, str, str | None, str | None]


def read_text(text: str) -> PlanDocument:
    return read_source(text_source(text.encode(), "ke-hoach.txt"), "ke-hoach.txt")


def read_word(data: bytes) -> PlanDocument:
    return read_source(docx_source(data, "ke-hoach.docx"), "ke-hoach.docx")


def rows(document: PlanDocument) -> list[Row]:
    """Give (code, department, title, figures, note); figures as `1.5/3`, `90%` or both."""
    return [
        (task.code, part.name, task.title, _figures(task.score, task.max_score, task.percent), note)
        for part in document.departments
        for task in part.tasks
        for note in [task.note]
    ]


def remarks(document: PlanDocument) -> list[tuple[int | None, str]]:
    return [(odd.line, odd.text) for odd in document.warnings]


def _figures(score: Decimal | None, top: Decimal | None, percent: Decimal | None) -> str | None:
    points = None if score is None else f"{score}/{top}" if top is not None else f"{score}"
    share = None if percent is None else f"{percent}%"
    return " ".join(words for words in (points, share) if words) or None
