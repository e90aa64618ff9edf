"""Notices about steps in a case, to those who handle it and to its department."""

from dataclasses import dataclass

from core.difficulties.step_told import NOT_KEPT, StepTold
from core.difficulties.words import cases as texts
from core.notices.notice import Hearers, Notice, shown
from core.screen import Choice, Screen
from models import DifficultyAct

_ASKING = frozenset({DifficultyAct.RAISED, DifficultyAct.PASSED_ON, DifficultyAct.REPLIED})


@dataclass(frozen=True, kw_only=True)
class CaseNotice(StepTold, Notice):
    """A step of a case."""

    listed_by = "/khokhan"

    def screen(self) -> Screen:
        """Say what was done, with buttons for what a leader may do at once."""
        label = texts.open_case(self.number, self.year)
        opening = Choice(f"/khokhan {self.id}", label)
        return shown(texts.notice(self), opening, *self._answers_of_leader())

    def _answers_of_leader(self) -> tuple[Choice, ...]:
        """Give a leader's buttons to answer the case or direct the department."""
        if not self.leader or self.act not in _ASKING or self.task_id == NOT_KEPT:
            return ()
        direct = f"/chidao {self.department_id} {self.task_id or 0}"
        return (
            Choice(f"/khokhan {self.id} traloi", texts.act_button(DifficultyAct.ANSWERED)),
            Choice(direct, texts.direct()),
        )


@dataclass(frozen=True, kw_only=True)
class CaseToHandle(CaseNotice):
    """A notice to those who handle the case."""

    kind = "case to handle"
    hearers = Hearers.OVERSEERS


@dataclass(frozen=True, kw_only=True)
class CaseStepTaken(CaseNotice):
    """A notice to the department that raised the case."""

    kind = "case step"
