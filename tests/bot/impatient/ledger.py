"""Accounts for every typed mark: recorded, reported as not recorded, or lost."""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

# Shown by the assistant, or shown after a tap of the writer.
NOT_RECORDED = re.compile(r"chưa được ghi|Đã bỏ câu|Không ghi câu")
_BESIDE = {"conversations", "outbox", "alembic_version"}


@dataclass
class Account:
    """The fate of each mark."""

    recorded: dict[str, set[str]] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    neither: set[str] = field(default_factory=set)
    twice: set[str] = field(default_factory=set)

    def figures(self) -> Counter[str]:
        return Counter(
            recorded=len(self.recorded),
            held=len(self.held),
            told=len(self.told),
            neither=len(self.neither),
            twice=len(self.twice),
        )


def account(database: Path, marks: list[str], seen: list[str], let_go: Collection[str]) -> Account:
    """Look for each mark in the tables, in waiting words, and in what was shown.

    `let_go` has the marks of sentences that their writer dropped by a tap.
    """
    rows, states = _read(database)
    found = Account()
    not_recorded = " \n".join(text for text in seen if NOT_RECORDED.search(text))
    for mark in marks:
        tables = {table for table, words in rows if mark in words}
        lines = [words for table, words in rows if table == "answers" and mark in words]
        if tables:
            found.recorded[mark] = tables
            if any(words.count(mark) > 1 for words in lines):
                found.twice.add(mark)
        elif any(mark in state for state in states):
            found.held.add(mark)
        if re.search(rf"“{mark}", not_recorded):
            found.told.add(mark)
        elif not tables and mark not in found.held and mark not in let_go:
            found.neither.add(mark)
    return found


def _read(database: Path) -> tuple[list[tuple[str, str]], list[str]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    rows = []
    for table in tables:
        if table in _BESIDE:
            continue
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [one[0] for one in cursor.description]
        for row in cursor:
            for name, value in zip(names, row, strict=True):
                if isinstance(value, str):
                    rows.append((f"{table}.{name}" if table != "answers" else table, value))
    states = []
    for (text,) in connection.execute("SELECT state FROM conversations"):
        kept = json.loads(text)
        held = [kept.get(name, {}) for name in ("data", "kept")]
        states.append(json.dumps(held, ensure_ascii=False))
    connection.close()
    return rows, states
