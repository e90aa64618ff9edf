"""The calendar command: a year as a table, as JSON and as a file, with or without an office."""

import json
from datetime import date

import pytest
from icalendar import Calendar

from tests.bot.processes import configured, nhacviec
from tests.office import PLAN


async def year(folder, number, *more):
    outcome = await nhacviec("calendar", "--year", str(number), "--json", *more, cwd=folder)
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def said(planned, key, to):
    return [
        (r["on"], r["at"], r["rung"])
        for r in planned["reminders"]
        if (r["round"], r["to"]) == (key, to)
    ]


async def test_an_empty_folder_gets_a_year_from_the_default_rules(tmp_path):
    planned = await year(tmp_path, 2023)
    assert list(tmp_path.iterdir()) == []
    rounds = {r["key"]: r for r in planned["rounds"]}
    assert len(rounds) == 17
    assert rounds["2023-Q4"] == {
        "key": "2023-Q4",
        "title": "quý IV và cả năm 2023",
        "cutoff_on": "2023-12-14",
        "due_on": "2023-12-16",
        "effective_due_on": "2023-12-18",
        "locks_on": "2024-01-17",
    }
    assert said(planned, "2023-Q1", "official") == [
        ("2023-03-01", "08:00", "T-15"),
        ("2023-03-09", "08:00", "T-7"),
        ("2023-03-13", "08:00", "T-3"),
        ("2023-03-15", "08:00", "T-1"),
        ("2023-03-16", "08:00", "T"),
        ("2023-03-16", "14:00", "T"),
        ("2023-03-17", "08:00", "+1"),
        ("2023-03-21", "08:00", "+3"),
        ("2023-03-23", "08:00", "+5"),
        ("2023-03-30", "08:00", "+10"),
        ("2023-04-06", "08:00", "+15"),
        ("2023-04-13", "08:00", "+20"),
    ]
    assert said(planned, "2023-Q1", "coordinator")[0] == ("2023-03-17", "08:00", "+1")
    assert said(planned, "2023-Q1", "leader")[0] == ("2023-03-21", "08:00", "+3")
    assert said(planned, "2023-M03", "inspector")[0] == ("2023-03-17", "08:00", "T-1")
    assert {r["to"] for r in planned["reminders"]} == {
        "official",
        "coordinator",
        "leader",
        "inspector",
    }


async def test_the_shipped_holidays_are_respected(tmp_path):
    planned = await year(tmp_path, 2026)
    days = {r["on"] for r in planned["reminders"]}
    assert "2026-01-02" not in days
    assert all(date.fromisoformat(day).weekday() < 5 for day in days - {"2026-01-10", "2026-08-22"})


async def test_the_offices_own_rules_and_rounds_replace_the_defaults(tmp_path):
    config = configured(tmp_path)
    with config.open("a", encoding="utf-8") as file:
        file.write("[rounds]\nis_merged = false\ninspection = { is_asked = false }\n")
    planned = await year(tmp_path, 2023)
    keys = ["2023-Q1", "2023-F", "2023-H1", "2023-Q2S", "2023-Q3", "2023-Q4S", "2023-Y"]
    assert [r["key"] for r in planned["rounds"]] == keys
    imported = await nhacviec("plan", "import", str(PLAN), "--yes", cwd=tmp_path)
    assert imported.code == 0, imported.err
    assert len((await year(tmp_path, 2023))["rounds"]) == 6  # the framework plan's day is past


async def test_the_deadlines_are_written_to_a_calendar_file(tmp_path):
    outcome = await nhacviec("calendar", "--year", "2026", "--ics", "han.ics", cwd=tmp_path)
    assert "Đã ghi tệp lịch han.ics" in outcome.out
    events = Calendar.from_ical((tmp_path / "han.ics").read_bytes()).walk("VEVENT")
    assert len(events) == 17
    failed = await nhacviec("calendar", "--year", "2026", "--ics", "no/han.ics", cwd=tmp_path)
    assert (failed.code, "Không ghi được tệp" in failed.err) == (2, True)


@pytest.mark.parametrize("words", [("--year", "99"), ("--year", "2026", "--config", "no.toml")])
async def test_an_error_is_reported_in_one_sentence(tmp_path, words):
    outcome = await nhacviec("calendar", *words, cwd=tmp_path)
    assert outcome.code == 2
    assert "Traceback" not in outcome.err


async def test_the_table_shows_the_rounds_of_the_year(tmp_path):
    outcome = await nhacviec("calendar", "--year", "2023", cwd=tmp_path)
    assert "Các kỳ báo cáo năm 2023" in outcome.out
    assert "16/03/2023 (thứ Năm)" in outcome.out
    assert "khung kế hoạch năm 2023 (T-15); quý I/2023 (T)" in outcome.out
