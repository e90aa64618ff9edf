"""Notices to a department about reviews: answers were returned, or all were accepted."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.notices.notice import Notice, shown
from core.reviews.words import notices as texts
from core.screen import Choice, Screen
from models import Verdict


@dataclass(frozen=True, kw_only=True)
class AnswerReturned(Notice):
    """Answers are to be corrected or explained by a day."""

    kind = "answer returned"
    listed_by = "/baocao"

    round_id: int
    round_key: str
    department_id: int
    department: str
    verdict: Verdict
    codes: tuple[str, ...]
    reason: str
    due_on: date
    by: str

    def screen(self) -> Screen:
        """Say which answers and why, with the button to the report."""
        text = texts.returned_notice(
            self.verdict,
            self.department,
            self.round_key,
            codes=self.codes,
            reason=self.reason,
            by=self.by,
            due_on=self.due_on,
        )
        opening = f"/baocao {self.round_id} {self.department_id}"
        return shown(text, Choice(opening, texts.mend_now()))


@dataclass(frozen=True, kw_only=True)
class ReportPassed(Notice):
    """A whole report was accepted; `points` is the sum of the verified scores."""

    kind = "report passed"
    is_courtesy = True

    round_id: int
    round_key: str
    department_id: int
    department: str
    count: int  # tasks
    points: Decimal | None
    scored: int | None = None  # scored tasks; None in an older notice
    with_points: int | None = None

    def screen(self) -> Screen:
        """Say thanks, with the sum of scores."""
        points = None
        if self.points is not None:
            scored = self.count if self.scored is None else self.scored
            of = self.count if self.with_points is None else self.with_points
            points = texts.points(self.points, scored, of)
        return shown(texts.passed_notice(self.department, self.round_key, self.count, points))
