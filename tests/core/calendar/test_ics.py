"""A calendar file that phones can open, parsed with the icalendar library."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from core.calendar.ics import CalendarEntry, calendar_file
from tests.office import local

STAMP = local("2023-03-09 08:00")
DEADLINE = CalendarEntry(
    uid="2023-Q1.tu-phap@nhacviec",
    title="Nộp báo cáo quý I/2023: Tư pháp; Hộ tịch, chứng thực",
    on=date(2023, 3, 16),
    description="Gõ /baocao để báo cáo.\nCòn 3 nội dung; đã xong 2, C:\\tep\n" + "Đẩy mạnh " * 30,
)


def read_back(*entries: CalendarEntry, **more) -> Any:
    content = calendar_file("Nhắc Việc – xã Tùng Ảnh", entries, stamp=STAMP, **more)
    return Calendar.from_ical(content)


def only_event(**more):
    [event] = read_back(DEADLINE, **more).walk("VEVENT")
    assert not event.errors
    return event


def test_the_file_names_its_owner():
    calendar = read_back(DEADLINE)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//nhacviec//nhacviec//VI"
    assert calendar["X-WR-CALNAME"] == "Nhắc Việc – xã Tùng Ảnh"


def test_words_are_read_back_unchanged():
    event = only_event()
    assert event["SUMMARY"] == DEADLINE.title
    assert event["DESCRIPTION"] == DEADLINE.description


def test_a_deadline_is_a_whole_day_and_marks_nobody_as_busy():
    event = only_event()
    assert event["DTSTART"].dt == date(2023, 3, 16)
    assert event["DTEND"].dt == date(2023, 3, 17)
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTAMP"].dt == datetime(2023, 3, 9, 1, tzinfo=UTC)


def test_an_entry_keeps_its_id_when_it_is_made_again():
    before, after = only_event(), only_event(sequence=1)
    assert before["UID"] == after["UID"] == DEADLINE.uid
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)


@pytest.mark.parametrize(
    ("days", "trigger"), [(0, "PT8H"), (1, "-PT16H"), (2, "-P1DT16H"), (7, "-P6DT16H")]
)
def test_each_alarm_rings_at_eight_on_its_day(days, trigger):
    entry = CalendarEntry("a@b", "Nộp báo cáo", date(2023, 3, 16), "", (days,))
    [alarm] = read_back(entry).walk("VALARM")
    assert alarm["TRIGGER"].to_ical().decode() == trigger
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["DESCRIPTION"] == "Nộp báo cáo"
    rings = datetime(2023, 3, 16) + alarm["TRIGGER"].dt
    assert rings == datetime(2023, 3, 16, 8) - timedelta(days=days)


def test_the_number_of_alarms_is_as_requested():
    assert len(read_back(DEADLINE).walk("VALARM")) == 1
    twice = CalendarEntry("a@b", "Hai lần", date(2023, 3, 16), "", (7, 1))
    never = CalendarEntry("c@d", "Không lần nào", date(2023, 3, 17), "", ())
    assert len(read_back(twice, never).walk("VALARM")) == 2


def test_days_keep_their_order_and_an_empty_list_gives_a_file():
    later = CalendarEntry("c@d", "Quý II", date(2023, 6, 16), "")
    events = read_back(DEADLINE, later).walk("VEVENT")
    assert [event["UID"] for event in events] == [DEADLINE.uid, "c@d"]
    assert read_back().walk("VEVENT") == []


def test_the_lines_are_folded_and_escaped_as_the_standard_demands():
    content = calendar_file("Nhắc Việc", [DEADLINE], stamp=STAMP)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()  # no letter is split
    whole = content.replace(b"\r\n ", b"").decode()
    assert r"SUMMARY:Nộp báo cáo quý I/2023: Tư pháp\; Hộ tịch\, chứng thực" in whole
    assert r"báo cáo.\nCòn 3 nội dung\; đã xong 2\, C:\\tep\n" in whole
    assert "DTSTART;VALUE=DATE:20230316" in whole


def test_control_characters_break_no_line():
    entry = CalendarEntry("a@b", "Một\r\nHai", date(2023, 3, 16), "a\r\nEND:VEVENT\x0b\x00b")
    [event] = read_back(entry).walk("VEVENT")
    assert event["SUMMARY"] == "Một\nHai"
    assert event["DESCRIPTION"] == "a\nEND:VEVENTb"


def test_the_library_is_loaded_only_when_a_file_is_made():
    code = "import sys, core.calendar.ics; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
