"""Every number in the five parts of the People's Committee's report has a known source."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.documents.period_activities import Period
from core.documents.word.committee import committee_report
from core.documents.word.kinds import write
from core.figures.figures import Figures
from core.settings.documents import TemplateSettings
from tests.core.documents.word.samples import BUSY, QUIET, drafting
from tests.core.figures.facts import Value, facts_of
from tests.core.figures.test_same_numbers import busy
from tests.core.figures.word_numbers import lines_of, part_of
from tests.figures import large, mixed
from tests.word import opened

_TOKEN = re.compile(r"\d+(?:[./,]\d+)*")
_LIST = 12  # tasks named in a long list


def tokens(words: str) -> set[str]:
    return set(_TOKEN.findall(words))


def shown(*values: Value | int) -> set[str]:
    """Give values as the document writes them."""
    found = set()
    for value in values:
        if isinstance(value, date):
            found.add(f"{value:%d/%m/%Y}")
        elif isinstance(value, int):
            found.add(f"{value:02}")
        else:
            found |= {f"{value.normalize():f}".replace(".", ","), f"{int(value):02}"}
    return found


def ratios(*pairs: tuple[int, int]) -> set[str]:
    return {f"{part:02}/{whole:02}" for part, whole in pairs}


def of_deployment(found: Figures, period: Period) -> set[str]:
    """Give the numbers that the first part may contain."""
    known = shown(len(found.departments), found.tasks, period.reminders, len(period.directions))
    known |= shown(len(period.inspections), period.findings_mended)
    known |= shown(*(one.findings for one in period.inspections))
    known |= {"12", *shown(period.plan_issued_on or 0)}  # the plan's own numbers
    for given in period.directions:
        known |= shown(given.given_on) | {given.task_code or ""}
    for each in period.inspections:
        known |= {str(int(each.round_key[-2:])), each.round_key[:4]}
    if period.frameworks:
        planned = period.frameworks
        known |= ratios((len(planned.sent), len(planned.departments))) | shown(planned.due_on)
    return known


def of_results(found: Figures) -> set[str]:
    """Give the numbers that the second part may have: every fact, and pairs of them."""
    known = shown(*facts_of(found).values()) | {str(found.scored_year)}
    known |= ratios((found.submitted, len(found.departments)))
    for points in (found.points, *(one.points for one in found.departments)):
        known |= ratios((points.self_scored, points.tasks), (points.verified_count, points.tasks))
        known |= {_ratio(points.scored_year, points.maximum)}
    for task in found.task_figures:
        known |= {task.code, str(task.progress), _ratio(task.score, task.max_score)}
    return known


def of_shortcomings(found: Figures, period: Period) -> set[str]:
    """Give the numbers that the third part may have: lists with their counts."""
    overdue = sum(one.is_overdue for one in period.open_findings)
    tasks = [task for task in found.task_figures if task.is_reported]
    short = sum(bool(task.shortfall) for task in tasks)
    left = [task for task in tasks if not task.shortfall]
    begun = [task for task in left if task.is_done or task.is_under_way or task.is_returned]
    late = sum(task.is_overdue for task in left)
    idle = sum(not task.is_overdue for task in left) - sum(not task.is_overdue for task in begun)
    counts = [short, found.returned, late, idle, len(period.open_findings), overdue]
    states = [sum(d.sending is one.sending for d in found.departments) for one in found.departments]
    known = shown(*counts, *states, *(count - _LIST for count in counts if count > _LIST))
    known |= shown(*(one.days_overdue for one in found.departments))
    known |= shown(*(one.due_on for one in period.open_findings))
    reasons = [one.reason for one in found.cases]
    known |= shown(*(reasons.count(one) for one in reasons))
    return known | {task.code for task in tasks}


def of_difficulties(found: Figures, period: Period) -> set[str]:
    """Give the numbers that the fourth part may have."""
    numbers = {f"{one.number:02}/{one.year}" for one in found.cases}
    counts = shown(period.cases_closed, period.cases_raised)
    return numbers | counts | {task.code for task in found.task_figures}


def of_next_tasks(found: Figures, period: Period) -> set[str]:
    """Give the numbers that the fifth part may have."""
    left = [task for task in found.task_figures if not task.is_done]
    known = shown(len(left), len(period.open_findings), len(found.cases))
    known |= shown(*(sum(not t.is_done for t in one.task_figures) for one in found.departments))
    owing = [one for one in found.departments if not all(t.is_done for t in one.task_figures)]
    known |= {found.round_key[:4], *shown(len(owing), _unsent(found))}
    known |= {task.code for task in left} | shown(*(t.finish_on for t in left if t.finish_on))
    if period.next_round:
        known |= shown(period.next_round.cutoff_on, period.next_round.due_on) | {"6", "2023"}
    return known


def _unsent(found: Figures) -> int:
    """Count the departments without a sent report."""
    return sum(not one.is_submitted for one in found.departments)


def _ratio(one: Decimal | None, other: Decimal | None) -> str:
    said = ["" if value is None else f"{value.normalize():f}" for value in (one, other)]
    return "/".join(said).replace(".", ",")


def peoples_words(found: Figures, period: Period) -> list[str]:
    """Give names and people's words that contain numbers, longest first."""
    words = [one.name for one in found.departments]
    for task in found.task_figures:
        said = (task.title, task.result, task.difficulty, task.explanation, task.reason)
        words += [*said, task.shortfall, *task.documents]
    words += [words for case in found.cases for words in (case.words, case.proposal)]
    words += [one.words for one in period.directions]
    words += [one.words for one in period.open_findings]
    told = {" ".join(one.split()).rstrip(" .;") for one in words if one and _TOKEN.search(one)}
    return sorted(told, key=len)[::-1]


@pytest.mark.parametrize("period", [BUSY, QUIET])
@pytest.mark.parametrize("found", [mixed(), busy(), large()])
def test_every_number_of_the_report_is_known(found, period):
    text = committee_report(found, replace(found, round_key="2022-Q4"), period, drafting())
    lines = lines_of(opened(write(text, TemplateSettings()).content))
    known = {
        "I": of_deployment(found, period),
        "II": of_results(found),
        "III": of_shortcomings(found, period),
        "IV": of_difficulties(found, period),
        "V": of_next_tasks(found, period),
    }
    said = peoples_words(found, period)
    for part, allowed in known.items():
        for style, line in part_of(lines, part):
            words = " ".join(line.split())
            for own in said:
                words = words.replace(own, "")
            if style == "MucSo":  # the number of the heading
                words = re.sub(r"^\d+\. ", "", words)
            words = re.sub(r"^So với [^,]+,", "", words)  # the name of the previous round
            assert tokens(words) <= allowed, (part, line, tokens(words) - allowed)
