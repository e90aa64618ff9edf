"""One reading of a question: intent and entities; written as one line, it fits a button."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

_ROUND = re.compile(r"[0-9]{4}-(?:Q[1-4]S?|H1|Y|F|M[0-9]{2})")
_ID = re.compile(r"[0-9]{1,9}")  # a longer line is not one of ours


class Intent(StrEnum):
    """What is asked."""

    SENT = "sent"  # whether a department has reported, or how many have
    MISSING = "missing"  # who has not reported
    OVERDUE = "overdue"  # who is late
    FIGURES = "figures"  # progress of a department or the commune
    POINTS = "points"
    TASK = "task"
    TASKS = "tasks"  # the asker's open tasks
    DEADLINE = "deadline"
    DIFFICULTIES = "difficulties"
    REVIEW = "review"
    DOCUMENTS = "documents"
    MEND = "mend"  # the asker's own report that was sent
    CARD = "card"  # what a round's report consists of
    NEXT = "next"  # the one thing that the asker must do now
    WHY = "why"  # why the asker is reminded
    TIMES = "times"  # when the asker is reminded next
    WHO = "who"  # who is responsible for a department, or coordinates, with the telephone number
    FILE = "file"  # the newest file that the asker sent
    LEAVING = "leaving"  # what a person who leaves hands over
    DIRECTIONS = "directions"
    FINDINGS = "findings"
    TITLE = "title"  # correct the words of a task
    JOINED = "joined"  # who has not joined yet
    NEWEST = "newest"  # the newest report of a department
    AWAY = "away"  # who is on leave, and who stands in
    COMPARE = "compare"  # compare the scored year's points with today's
    DIRECT = "direct"  # give a direction
    UNDO = "undo"  # a wrong button was pressed
    ABOUT = "about"  # a rule of the house: `command` tells which
    PROOF = "proof"  # which evidence a task needs
    UNPROVEN = "unproven"  # which tasks have no evidence
    ASKED = "asked"  # what people passed on to the coordinators
    TODAY = "today"  # what must be done, and what arrived today
    INSPECTED = "inspected"  # the month's inspection: whether it was sent, and its deadline
    REQUESTS = "requests"  # what departments ask of their superiors
    OPEN = "open"  # how to do something, or a change: a command is offered


class IntentOf(NamedTuple):
    """An intent with its command or topic."""

    intent: Intent
    command: str = ""


@dataclass(frozen=True)
class Reading:
    """One way to understand a question; what was not named is None."""

    intent: Intent
    department_id: int | None = None
    round_key: str | None = None  # such a round need not exist
    task_id: int | None = None
    unknown_code: str = ""  # a code that the plan does not have
    day: date | None = None
    command: str = ""  # for `Intent.OPEN`; for `Intent.ABOUT` the topic
    is_mine: bool = False  # the asker's own departments are meant
    is_each: bool = False  # one of several departments that were all named

    def line(self) -> str:
        """Write the reading as one line of ASCII."""
        parts = [
            self.intent.value,
            f"d{self.department_id}" if self.department_id is not None else "",
            f"r{self.round_key}" if self.round_key else "",
            f"t{self.task_id}" if self.task_id is not None else "",
            f"u{self.unknown_code}" if self.unknown_code else "",
            f"o{self.day.isoformat()}" if self.day else "",
            f"c{self.command}" if self.command else "",
            "m" if self.is_mine else "",
            "e" if self.is_each else "",
        ]
        return " ".join(part for part in parts if part)


def reading_of(line: str) -> Reading | None:
    """Read a reading from its line; None when it is invalid."""
    intent, *parts = line.split() or [""]
    said = {part[:1]: part[1:] for part in parts}
    if "r" in said and not _ROUND.fullmatch(said["r"]):
        return None
    if not all(_ID.fullmatch(said[name]) for name in ("d", "t") if name in said):
        return None
    try:
        return Reading(
            intent=Intent(intent),
            department_id=int(said["d"]) if "d" in said else None,
            round_key=said.get("r"),
            task_id=int(said["t"]) if "t" in said else None,
            unknown_code=said.get("u", ""),
            day=date.fromisoformat(said["o"]) if "o" in said else None,
            command=said.get("c", ""),
            is_mine="m" in said,
            is_each="e" in said,
        )
    except ValueError:
        return None


def readings_of(lines: Iterable[str]) -> list[Reading]:
    """Read the readings from their lines; invalid ones are left out."""
    return [one for line in lines if (one := reading_of(line)) is not None]
