"""Plans on the terminal: the terminal shows their text and obeys none of it."""

from datetime import date
from decimal import Decimal

import pytest

from bot.commands.plan import print_difference, print_plan
from bot.commands.terminal import visible
from core.calendar.working_days import WorkingCalendar
from core.plan.difference import (
    AddedTask,
    ChangedValue,
    Difference,
    MovedRound,
    RenamedDepartment,
    TaskChange,
    WithdrawnTask,
)
from core.plan.document import PlanDocument, PlannedDepartment, PlannedTask, PlanWarning


def plan(words: str) -> PlanDocument:
    task = PlannedTask("1.1", words, Decimal(1), Decimal(2), note=words)
    departments = (PlannedDepartment("1", words, (task,)),)
    return PlanDocument(words, None, words, None, departments, (PlanWarning(1, words),))


@pytest.mark.parametrize(
    "words",
    ["xem [/b] phụ lục", "xem [phụ lục 1]", "[red]đỏ[/red]", "[link=http://x]y[/link]", ":a:"],
)
def test_brackets_and_colons_are_shown_as_text(capsys, monkeypatch, words):
    monkeypatch.setenv("COLUMNS", "200")
    print_plan(plan(words))
    assert capsys.readouterr().out.count(words) == 6


def test_control_characters_do_not_reach_the_terminal(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    spiteful = "A\x1b[31mB\x9b2JC\x07\r\x7f\u202e"
    print_plan(plan(spiteful))
    changes = {"title": ChangedValue(spiteful, "x"), "note": ChangedValue(None, spiteful)}
    print_difference(
        Difference(
            is_new_plan=False,
            added=[AddedTask(spiteful, PlannedTask("1", spiteful))],
            changed=[TaskChange(spiteful, "1", changes)],
            withdrawn=[WithdrawnTask(spiteful, "1", spiteful)],
            renamed=[RenamedDepartment(spiteful, spiteful)],
        ),
        WorkingCalendar(),
    )
    shown = capsys.readouterr().out
    assert visible(shown) == shown
    assert shown.count("A\ufffd[31mB\ufffd2JC") == 16


def test_tabs_and_line_ends_are_kept():
    assert visible("a\tb\nc") == "a\tb\nc"


def test_a_moved_deadline_is_shown_with_its_old_and_new_day(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    days = date(2023, 3, 18), date(2023, 3, 16)
    moved = MovedRound("2023-Q1", *days)
    difference = Difference(is_new_plan=False, moved=[moved], redated={"2023-Q1"})
    print_difference(difference, WorkingCalendar())
    shown = capsys.readouterr().out
    assert "20/03/2023 (thứ Hai; ngày 18/03 là thứ Bảy) → 16/03/2023 (thứ Năm)" in shown
