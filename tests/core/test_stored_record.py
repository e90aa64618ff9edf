"""Rows and steps stored by an earlier version are read into typed records."""

from datetime import date
from typing import Any

import pytest

from core.figures.figures_key import FiguresKey
from core.figures.year.reading import YearKey
from core.notices.chat import MessageKey
from core.notices.outbox import ReminderFacts
from core.order_facts import OrderFacts
from core.reminders.nudges import NudgeFacts
from core.reminders.weekly import WeeklyFacts
from core.reporting.report_key import ReportKey
from core.stored_record import as_facts, read_record

OLD: tuple[tuple[dict[str, Any], Any], ...] = (
    ({"round_id": 3, "as_of": None, "department_id": None}, OrderFacts(round_id=3)),
    ({"round_id": 3, "as_of": "2023-03-10"}, OrderFacts(round_id=3, as_of=date(2023, 3, 10))),
    (
        {"round_id": 3, "edition": 2, "signer": 1, "product": "report"},
        OrderFacts(round_id=3, edition=2, signer=1),
    ),
    ({"department_id": 7, "year": 2023}, OrderFacts(department_id=7, year=2023)),
    ({"round_id": 3, "edition": 2, "department_id": 7}, FiguresKey(3, None, 2)),
    ({"as_of": "2023-03-10", "department_id": 7}, YearKey(None, date(2023, 3, 10))),
    ({}, ReminderFacts()),
    (
        {"sections": ["digest", "own"], "shown": ["telegram", "4", "12"], "replaced": True},
        ReminderFacts(
            sections=("digest", "own"), shown=MessageKey("telegram", "4", "12"), replaced=True
        ),
    ),
    ({"places": [[3, 7], [3, None]]}, NudgeFacts((ReportKey(3, 7), ReportKey(3, None)))),
    ({"monday": "2023-03-06"}, WeeklyFacts(date(2023, 3, 6))),
)


@pytest.mark.parametrize(("facts", "record"), OLD)
def test_an_old_row_can_be_read(facts, record):
    assert read_record(type(record), facts) == record


@pytest.mark.parametrize(("facts", "record"), OLD)
def test_new_rows_have_only_the_keys_of_old_rows(facts, record):
    del facts
    assert read_record(type(record), as_facts(record, short=True)) == record
    old = [before for before, same in OLD if type(same) is type(record)]
    assert as_facts(record, short=True).keys() <= {name for before in old for name in before}
