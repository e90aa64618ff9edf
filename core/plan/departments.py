"""Turns the sections of the content part into departments with tasks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from core.plan.document import PlanWarning
from core.plan.draft import Content, DraftDepartment
from core.plan.indicator import has_indicator
from core.plan.items import read_items
from core.plan.naming import department_name, is_plausible_name
from core.plan.sections import PlanSection
from core.plan.words import plan as texts
from core.vietnamese import fold

_OTHER = re.compile(
    r"(?:muc dich|yeu cau|muc tieu|quan diem|can cu|to chuc (?:thuc hien|trien khai)|kinh phi"
    r"|che do|thoi gian|doi tuong"
    r"|pham vi|dac diem|tinh hinh|co so|thuc trang|nguyen nhan|ket qua|danh gia|phuong phap"
    r"|trach nhiem|nguon luc)\b"
)


def read_departments(sections: Sequence[PlanSection]) -> Content | None:
    """Read every section whose heading can name a department; None when no section has tasks."""
    drafts: list[DraftDepartment] = []
    named, warnings = _with_restarted_numbers(sections)
    for section in named:
        tasks, odd = read_items(section.inner())
        name = department_name(section.heading.text)
        drafts.append(DraftDepartment(section.line.number, name, tuple(tasks)))
        warnings += odd
    if not any(draft.tasks for draft in drafts):
        return None
    warnings += _jumps(named)
    last = [named[-1].line, *named[-1].lines][-1].number
    return Content(drafts[0].line, last, tuple(drafts), tuple(warnings))


class _NamedSections(NamedTuple):
    """The sections whose headings name a department, and what is odd about the others."""

    sections: list[PlanSection]
    warnings: list[PlanWarning]


def _with_restarted_numbers(sections: Sequence[PlanSection]) -> _NamedSections:
    """Join the sections that are a department's own numbered items; leave out other parts."""
    named: list[PlanSection] = []
    warnings: list[PlanWarning] = []
    for section in sections:
        heading = section.heading.text
        if _OTHER.match(fold(heading)) and not has_indicator(heading):
            continue
        if is_plausible_name(heading):
            named.append(section)
            continue
        if named:
            before = named[-1]
            named[-1] = replace(before, lines=(*before.lines, section.line, *section.lines))
        if not named or not has_indicator(heading):
            say = texts.heading_as_task if named else texts.not_a_department
            warnings.append(PlanWarning(section.line.number, say(heading)))
    return _NamedSections(named, warnings)


def _jumps(sections: Sequence[PlanSection]) -> list[PlanWarning]:
    numbered = [(s, int(s.heading.label)) for s in sections if s.heading.label.isdigit()]
    return [
        PlanWarning(section.line.number, texts.numbers_jump(before, after))
        for (_, before), (section, after) in pairwise(numbered)
        if after > before + 1
    ]
