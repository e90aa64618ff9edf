"""Notices about figures: a task was declared not done at the year's end, or that was undone."""

from dataclasses import dataclass

from core.figures.words import shortfalls as texts
from core.notices.notice import Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class ShortfallNotice(Notice):
    """A notice about a task that is, or was, declared not done."""

    listed_by = "/xeploai"

    task_id: int
    department_id: int
    department: str
    code: str
    title: str
    year: int
    by: str

    @property
    def task(self) -> texts.ShortfallTask:
        """Give the task's facts for the sentences."""
        return texts.ShortfallTask(self.department, self.code, self.title, self.year)

    @property
    def opening(self) -> Choice:
        """Give the button that opens the task."""
        return Choice(f"/xeploai noidung {self.task_id}", texts.open_task())


@dataclass(frozen=True, kw_only=True)
class ShortfallDeclared(ShortfallNotice):
    """The task was declared not done."""

    kind = "shortfall declared"

    reason: str

    def screen(self) -> Screen:
        """Say who declared it, and why."""
        return shown(texts.declared_notice(self.task, self.by, self.reason), self.opening)


@dataclass(frozen=True, kw_only=True)
class ShortfallLifted(ShortfallNotice):
    """The declaration was undone."""

    kind = "shortfall lifted"

    def screen(self) -> Screen:
        """Say who undid it."""
        return shown(texts.lifted_notice(self.task, self.by), self.opening)
