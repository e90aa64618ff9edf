"""Notices about framework plans: a plan asks another department to cooperate."""

from dataclasses import dataclass

from core.framework.words import partners as texts
from core.notices.notice import Notice, shown
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class CooperationAsked(Notice):
    """A plan names the hearer's department; `lead` is the plan's department."""

    kind = "cooperation"
    listed_by = "/viec"

    lead: str
    department_id: int
    department: str
    round_key: str
    tasks: tuple[texts.TaskToShare, ...]

    def screen(self) -> Screen:
        """Name the tasks."""
        text = texts.notice(self.lead, self.department, self.round_key, self.tasks)
        return shown(text, Choice("/viec", texts.see_shared()))
