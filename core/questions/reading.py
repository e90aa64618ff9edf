"""What a question was understood to ask; as one line it fits a button and is read back."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

_ROUND = re.compile(r"[0-9]{4}-(?:Q[1-4]S?|H1|Y|F|M[0-9]{2})")
_ID = re.compile(r"[0-9]{1,9}")  # more are none of ours


class Intent(StrEnum):
    """What is asked."""

    SENT = "sent"  # has it reported: one department, or how many
    MISSING = "missing"  # who has not
    OVERDUE = "overdue"  # who is late
    FIGURES = "figures"  # how far a department, or the commune, has come
    POINTS = "points"
    TASK = "task"
    TASKS = "tasks"  # what the asker has to do
    DEADLINE = "deadline"
    DIFFICULTIES = "difficulties"
    REVIEW = "review"
    DOCUMENTS = "documents"
    MEND = "mend"  # the asker's own report that was sent
    CARD = "card"  # what a round's report consists of
    NEXT = "next"  # the one thing that is owed now
    WHY = "why"  # why the asker is reminded
    TIMES = "times"  # when the asker is reminded next
    WHO = "who"  # who answers for a department, or coordinates, and by which number
    FILE = "file"  # the newest file that the asker sent
    LEAVING = "leaving"  # what is handed over
    DIRECTIONS = "directions"
    FINDINGS = "findings"
    TITLE = "title"  # the words of a task are to be mended
    JOINED = "joined"  # who has not joined yet
    NEWEST = "newest"  # what a department sent last
    AWAY = "away"  # who is on leave, and who stands in
    COMPARE = "compare"  # points of the scored year beside those of now
    DIRECT = "direct"  # a direction is to be given
    UNDO = "undo"  # a wrong button was pressed
    ABOUT = "about"  # a rule of the house: `command` tells which
    PROOF = "proof"  # what is to prove a task
    UNPROVEN = "unproven"  # which tasks have no evidence
    ASKED = "asked"  # what people passed on to those who coordinate
    TODAY = "today"  # what is to be done, and what came today
    INSPECTED = "inspected"  # the inspection of the month: sent, and by when
    REQUESTS = "requests"  # what is asked of those who decide
    OPEN = "open"  # how something is done, or what would write: a command is offered


class IntentOf(NamedTuple):
    """What is asked, with the command or the topic that it is about."""

    intent: Intent
    command: str = ""


@dataclass(frozen=True)
class Reading:
    """One way to understand a question; what was not named is None."""

    intent: Intent
    department_id: int | None = None
    round_key: str | None = None  # as it would be: such a round need not exist
    task_id: int | None = None
    unknown_code: str = ""  # a task's code that the plan does not have
    day: date | None = None
    command: str = ""  # of `Intent.OPEN`; of `Intent.ABOUT` its topic
    is_mine: bool = False  # the asker's own departments are meant
    is_each: bool = False  # one of several departments that were all named

    def line(self) -> str:
        """Give the reading as one line of plain letters."""
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
    """Read the line of a reading back; None when it is none."""
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
