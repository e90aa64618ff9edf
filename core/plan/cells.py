"""The cells of a row: its tasks, its figures, and the note."""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.plan.columns import Columns, ColumnText, Field
from core.plan.draft import DraftTask, ReadTasks
from core.plan.items import read_items
from core.plan.lines import Line, clean_pieces, join_wrapped
from core.plan.markers import Style, read_marker
from core.plan.numbers import decimal_from, maximum, percents, scores
from core.plan.tasks import read_task
from core.vietnamese import fold

_PLAIN_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")


def cell_tasks(number: int, text: str) -> ReadTasks:
    """Read a cell: several tasks if its first line has a bullet, else one."""
    pieces = [piece for raw in text.split("\n") for piece in clean_pieces(raw)]
    lines = [Line(number, piece, opens_block=not place) for place, piece in enumerate(pieces)]
    if not lines:
        return ReadTasks([], [])
    lines = join_wrapped(lines)
    if read_marker(lines[0].text).style is not Style.NONE:
        return read_items(lines)
    details = [read_marker(line.text).text for line in lines[1:]]
    task, warnings = read_task(number, lines[0].text, details)
    return ReadTasks([task], warnings)


def one_line(text: str, between: str = " ") -> str:
    """Join a cell's lines; a line that begins in lower case continues the one before."""
    joined = ""
    for piece in (piece for raw in text.split("\n") for piece in clean_pieces(raw)):
        words = read_marker(piece).text if between != " " else piece
        glue = " " if words[:1].islower() or words[:1] in "-–&" else between
        joined += (glue if joined else "") + words.rstrip(";")
    return joined


def notes_of(places: Sequence[ColumnText], columns: Columns) -> list[str]:
    """Give the words of the columns without a field, under their headings."""
    seen: set[int] = set()
    notes = []
    for place, kind, label in zip(places, columns.fields, columns.labels, strict=True):
        if kind is Field.NOTE and place.text and not place.goes_on and place.cell not in seen:
            seen.add(place.cell)
            words = one_line(place.text, between="; ").rstrip(" .;")
            notes += [f"{label}: {words}" if label else words]
    return [note for note in notes if note]


def with_figures(task: DraftTask, places: Sequence[ColumnText], columns: Columns) -> DraftTask:
    """Take score, maximum and percentage from their columns if the words have none."""
    score, top = _cell(places, columns, Field.SCORE), _cell(places, columns, Field.MAXIMUM)
    percent = _cell(places, columns, Field.PERCENT)
    share = percents(percent if percent.endswith("%") else f"{percent}%")
    pair = scores(f"dat {score}")
    if task.score is None and pair:
        task = replace(task, score=decimal_from(pair[0].group(1)), max_score=maximum(pair[0]))
    elif task.score is None and _PLAIN_NUMBER.fullmatch(score):
        limit = decimal_from(top) if _PLAIN_NUMBER.fullmatch(top) else None
        task = replace(task, score=decimal_from(score), max_score=limit)
    if task.percent is None and share:
        task = replace(task, percent=decimal_from(share[0].group(1)))
    return task


def _cell(places: Sequence[ColumnText], columns: Columns, kind: Field) -> str:
    column = columns.find(kind)
    return fold(places[column].text) if column is not None else ""
