"""Reads a plan document of any format into a PlanDocument; pure except for reading the file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from core.plan.assembly import merged, planned
from core.plan.columns import find_columns
from core.plan.document import PlanDocument, PlanWarning
from core.plan.docx_source import docx_source
from core.plan.draft import Content
from core.plan.errors import PlanError
from core.plan.file import file_bytes
from core.plan.header import is_plan, read_header
from core.plan.lines import Line
from core.plan.oddities import (
    aliases,
    before_recipients,
    labelled_notes,
    misspellings,
    past_periods,
    repeated_tasks,
)
from core.plan.organization import organization, spellings
from core.plan.outline import find_content, outside_scores
from core.plan.sections import before_closing, first_heading
from core.plan.source import SourceDocument, in_order, table_lines
from core.plan.table import tables_content
from core.plan.text_source import text_source
from core.plan.toml_form import from_toml
from core.plan.words import plan as texts
from core.wording.spelling import LEGACY_WORDS

MAX_DEPARTMENTS: Final = 200


def read_plan(path: Path) -> PlanDocument:
    """Read a .txt, .md, .docx or .toml file; its bytes tell which it is.

    Raises PlanError with one Vietnamese sentence that says what is wrong and where.
    """
    name = path.name or str(path)
    data = file_bytes(path, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_source(docx_source(data, name), name)
    if path.suffix.lower() == ".docx":
        raise PlanError(texts.damaged_word(name))
    if path.suffix.lower() == ".toml":
        return from_toml(data, name)
    return read_source(text_source(data, name), name)


def read_source(source: SourceDocument, name: str) -> PlanDocument:
    """Read lines and tables as a plan; `name` is the file's, for messages."""
    tables = [table for table in source.tables if find_columns(table)]
    layout = [table for table in source.tables if table not in tables]
    lines = in_order([*source.lines, *table_lines(layout)])
    everything = in_order([*lines, *table_lines(tables)])
    _check(everything, name)
    heading = first_heading(lines)
    head = lines[:heading]
    if not is_plan(head):
        raise PlanError(texts.not_a_plan(name))
    content = tables_content(tables, name) or find_content(before_closing(lines))
    if content is None:
        raise PlanError(texts.no_tasks(name))
    if len(content.departments) > MAX_DEPARTMENTS:
        raise PlanError(texts.too_long(name))
    document = _document(content, head, lines, everything)
    if not (document.number or document.issued_on or document.title or document.organization):
        raise PlanError(texts.not_a_plan(name))  # it only mentions plans
    return document


def _check(lines: Sequence[Line], name: str) -> None:
    """Raise PlanError for an empty text, or for letters of fonts before Unicode."""
    if not lines:
        raise PlanError(texts.empty(name))
    for line in lines:
        if any(word in line.text.lower() for word in LEGACY_WORDS):
            raise PlanError(texts.not_unicode(name, line.number))


def _document(
    content: Content, head: Sequence[Line], lines: Sequence[Line], everything: Sequence[Line]
) -> PlanDocument:
    header = read_header(head)
    drafts, warnings = merged(content.departments)
    departments = planned(drafts)
    owner = organization(header.title, head, everything)
    body = before_recipients(everything)
    after = [line for line in body if line.number > content.last]
    carrying_out = [*after, *labelled_notes(drafts)]
    found = [
        *header.warnings,
        *content.warnings,
        *warnings,
        *repeated_tasks(departments, drafts),
        *aliases(drafts, body),
        *misspellings(body),
        *(past_periods(carrying_out, header.year) if header.year else []),
        *(spellings(owner, everything) if owner else [PlanWarning(None, texts.no_organization())]),
        *outside_scores(before_closing(lines), content),
    ]
    return PlanDocument(
        number=header.number,
        issued_on=header.issued_on,
        title=header.title,
        organization=owner,
        departments=departments,
        warnings=tuple(sorted(dict.fromkeys(found), key=lambda odd: odd.line or 0)),
    )
