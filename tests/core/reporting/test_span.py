"""Which rounds a document covers: a quarter alone, or all of the year so far."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.calendar.schedule import RoundDays, RoundPolicy, rounds_of
from core.reporting.owed import AskedRound
from core.reporting.span import span_of

MERGED = RoundPolicy()
SPLIT = RoundPolicy(is_merged=False, half_year=RoundDays(13, 17, 20))


def rounds(policy=MERGED, plan_id=1, year=2023):
    return [
        AskedRound(
            id=plan_id * 100 + number,
            plan_id=plan_id,
            organization_id=1,
            key=one.key,
            due_on=one.due_on,
            kind=one.kind,
            starts_on=one.starts_on,
            cutoff_on=one.cutoff_on,
            commune_due_on=one.commune_due_on,
            confirmed_at=None,
            imported_at=datetime(2023, 2, 2, tzinfo=UTC),
        )
        for number, one in enumerate(rounds_of(year, policy))
    ]


def span(key, known):
    return span_of(next(one for one in known if one.key == key), known)


def keys(key, known):
    return [one.key.removeprefix("2023-") for one in span(key, known).reports]


@pytest.mark.parametrize(
    ("policy", "key", "told"),
    [
        (MERGED, "2023-Q1", ["Q1"]),
        (MERGED, "2023-Q2", ["Q1", "Q2"]),
        (MERGED, "2023-Q3", ["Q1", "Q2", "Q3"]),
        (MERGED, "2023-Q4", ["Q1", "Q2", "Q3", "Q4"]),
        (SPLIT, "2023-Q2S", ["Q2S"]),
        (SPLIT, "2023-H1", ["Q1", "Q2S", "H1"]),
        (SPLIT, "2023-Q3", ["Q1", "Q2S", "H1", "Q3"]),
        (SPLIT, "2023-Q4S", ["Q4S"]),
        (SPLIT, "2023-Y", ["Q1", "Q2S", "H1", "Q3", "Q4S", "Y"]),
    ],
)
def test_a_rounds_document_covers_its_rounds(policy, key, told):
    assert keys(key, rounds(policy)) == told


@pytest.mark.parametrize(
    ("policy", "key", "first"),
    [
        (MERGED, "2023-Q1", date(2022, 12, 15)),
        (MERGED, "2023-Q2", date(2022, 12, 15)),
        (MERGED, "2023-Q4", date(2022, 12, 15)),
        (SPLIT, "2023-Q2S", date(2023, 3, 15)),
        (SPLIT, "2023-Q4S", date(2023, 9, 15)),
        (SPLIT, "2023-Y", date(2022, 12, 14)),
    ],
)
def test_the_days_begin_after_the_previous_cut_off(policy, key, first):
    found = span(key, rounds(policy))
    assert found.first == first
    assert found.last == next(one for one in rounds(policy) if one.key == key).cutoff_on


@pytest.mark.parametrize(
    ("policy", "key", "months"),
    [
        (MERGED, "2023-Q1", range(1, 4)),
        (MERGED, "2023-Q3", range(1, 10)),
        (SPLIT, "2023-Q2S", range(4, 7)),
        (SPLIT, "2023-H1", range(1, 7)),
        (MERGED, "2023-Q4", range(1, 13)),
    ],
)
def test_the_inspections_are_those_of_the_months_covered(policy, key, months):
    found = span(key, rounds(policy))
    assert [one.key for one in found.inspections] == [f"2023-M{month:02}" for month in months]


def test_a_plan_imported_in_the_third_quarter_covers_nine_months():
    late = [one for one in rounds() if one.due_on > date(2023, 7, 1)]
    found = span("2023-Q3", late)
    assert [one.key for one in found.reports] == ["2023-Q3"]
    assert found.first == date(2022, 12, 15)


def test_a_moved_cut_off_keeps_its_round_in_the_half_year():
    known = [
        replace(one, cutoff_on=date(2023, 6, 20)) if one.key == "2023-Q2S" else one
        for one in rounds(SPLIT)
    ]
    assert keys("2023-H1", known) == ["Q1", "Q2S", "H1"]


def test_rounds_of_another_plan_are_not_included():
    both = [*rounds(), *rounds(plan_id=2)]
    assert {one.plan_id for one in span("2023-Q4", both).reports} == {1}


def test_an_inspection_covers_its_month():
    found = span("2023-M03", rounds())
    assert (found.first, found.last) == (date(2023, 2, 15), date(2023, 3, 14))
    assert [one.key for one in found.reports] == ["2023-M03"]
