"""Finds the tasks: the part that calls itself the content, at any depth."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.plan.departments import read_departments
from core.plan.document import PlanWarning
from core.plan.draft import Content
from core.plan.indicator import has_indicator
from core.plan.items import is_lead_in
from core.plan.lines import Line
from core.plan.markers import Style
from core.plan.numbers import scores
from core.plan.sections import PlanSection, sections, unnumbered_sections
from core.plan.words import plan as texts
from core.vietnamese import fold

_CONTENT = re.compile(
    r"(?:cac |nhung |mot so |ke hoach )?"
    r"(?:noi dung|nhiem vu|phan cong|giai phap|bien phap|khac phuc|ton tai|han che"
    r"|muc tieu,? (?:va )?nhiem vu)\b"
)


def find_content(lines: Sequence[Line], *, inside: bool = False) -> Content | None:
    """Find the part with departments and tasks; the deepest that calls itself the content.

    Only inside such a part (`inside`) are lines without a number taken for departments.
    """
    found = sections(lines)
    parts = [section for section in found if _is_content(section)]
    for part in sorted(parts, key=_rank):
        content = find_content(part.inner(), inside=True)
        if content:
            others = [other for other in parts if other is not part]
            return replace(content, warnings=(*content.warnings, *_other_parts(others)))
    if parts:
        return None
    unnumbered = unnumbered_sections(lines) if inside else []
    are_items = bool(found) and found[0].heading.style >= Style.BRACKET
    ways = (unnumbered, found) if are_items else (found, unnumbered)
    return next((content for way in ways if (content := read_departments(way))), None)


def _is_content(section: PlanSection) -> bool:
    heading = fold(section.heading.text)
    return bool(_CONTENT.match(heading)) and not has_indicator(section.heading.text)


def _rank(section: PlanSection) -> tuple[int, int]:
    """Rank the part with the most indicators first, then the one called specific."""
    indicators = sum(has_indicator(line.text) for line in section.lines)
    specific = bool(re.search(r"cu the|phan cong|khac phuc", fold(section.heading.text)))
    return -indicators, -specific


def _other_parts(parts: Iterable[PlanSection]) -> list[PlanWarning]:
    return [
        PlanWarning(part.line.number, texts.other_part(part.heading.text))
        for part in parts
        if find_content(part.inner(), inside=True)
    ]


def outside_scores(lines: Iterable[Line], content: Content) -> list[PlanWarning]:
    """Find scores in other parts, so that each is reported."""
    outside = (line for line in lines if not content.first <= line.number <= content.last)
    return [
        PlanWarning(line.number, texts.outside_score(line.text[found.start() : found.end()]))
        for line in outside
        for found in scores(line.folded)[:1]
        if has_indicator(line.text) and not is_lead_in(line.text)
    ]
