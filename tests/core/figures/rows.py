"""A round's expected figures, recounted independently from the database's rows."""

from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Answer, Department, Measure, Report, Review, Round, RoundKind, Task, Verdict
from tests.core.figures.facts import Facts

_COUNTED = (
    "tasks",
    "done",
    "under way",
    "not begun",
    "overdue",
    "waiting",
    "returned",
    "self",
    "self scored",
    "verified",
    "verified count",
)


class Rows:
    """All rows of one round that existed at a moment."""

    def __init__(self, key: str, moment: datetime) -> None:
        self.key = key
        self.moment = moment
        self.tasks: list[Task] = []
        self.names: dict[int, str] = {}
        self.sent: dict[tuple[int, int], Report] = {}  # round and department
        self.rounds: list[Round] = []  # this round first, then back in time
        self.versions: dict[tuple[int, int], list[Answer]] = defaultdict(list)
        self.verdicts: dict[int, Review] = {}
        self.finish: dict[int, date] = {}  # tasks of the framework plans that were sent

    async def read(self, session: AsyncSession) -> "Rows":
        """Read the rows."""
        own = (await session.scalars(select(Round).where(Round.key == self.key))).one()
        every = await session.scalars(
            select(Round).where(Round.plan_id == own.plan_id, Round.kind == RoundKind.REPORT)
        )
        known = [one for one in every if one.cutoff_on <= own.cutoff_on and one.id != own.id]
        self.rounds = [own, *sorted(known, key=lambda one: one.cutoff_on, reverse=True)]
        self.tasks = [*await session.scalars(select(Task).where(Task.withdrawn_at.is_(None)))]
        self.names = {one.id: one.name for one in await session.scalars(select(Department))}
        planned = select(Measure).join(Report, Report.id == Measure.report_id)
        for one in await session.scalars(planned.where(Report.submitted_at <= self.moment)):
            if one.finish_on:
                self.finish[one.task_id] = one.finish_on
        reports = {one.id: one for one in await session.scalars(select(Report))}
        for report in reports.values():
            if report.department_id and report.round_id == own.id:  # by its name of that time
                self.names[report.department_id] = report.department_name
            if report.department_id and report.submitted_at and report.submitted_at <= self.moment:
                self.sent[report.round_id, report.department_id] = report
        for answer in await session.scalars(select(Answer).order_by(Answer.id.desc())):
            if answer.confirmed_at is not None and answer.confirmed_at <= self.moment:
                place = reports[answer.report_id].round_id, answer.task_id
                self.versions[place].append(answer)
        for review in await session.scalars(select(Review).order_by(Review.id)):
            if review.reviewed_at <= self.moment:
                self.verdicts[review.answer_id] = review
        return self

    def facts(self, *, is_overdue: bool) -> Facts:
        """Count for each department and for the commune; `is_overdue` is about the report."""
        found: Facts = {("", what): Decimal() for what in _COUNTED}
        for task in self.tasks:
            for what, value in self._of(task, is_overdue=is_overdue).items():
                for whose in ("", self.names[task.department_id]):
                    before = found.get((whose, what), Decimal())
                    assert isinstance(before, Decimal)
                    found[whose, what] = before + value
        return found

    def _of(self, task: Task, *, is_overdue: bool) -> dict[str, Decimal]:
        answers = [
            self.versions[asked.id, task.id]
            for asked in self.rounds
            if (asked.id, task.department_id) in self.sent
        ]
        answers = [versions for versions in answers if versions]
        sent_now = (self.rounds[0].id, task.department_id) in self.sent
        if not answers:
            late = Decimal(is_overdue and not sent_now)
            return {"tasks": Decimal(1), "not begun": Decimal(1), "overdue": late}
        newest = answers[0][0]
        standing = self._standing(answers)
        is_refused = standing is None
        percent = (standing or newest).progress or 0
        is_done = percent == 100 and not is_refused
        review = self.verdicts.get((standing or newest).id)
        has_points = task.max_score is not None
        self_score = (standing or newest).self_score if has_points else None
        verified = review.verified_score if review and has_points else None
        return {
            "tasks": Decimal(1),
            "done": Decimal(is_done),
            "under way": Decimal(percent > 0 and not is_done),
            "not begun": Decimal(percent == 0),
            "overdue": Decimal(not is_done and self._is_past(task.id)),
            "waiting": Decimal(newest.id not in self.verdicts),
            "returned": Decimal(self._is_returned(newest)),
            "self": self_score or Decimal(),
            "self scored": Decimal(self_score is not None),
            "verified": verified or Decimal(),
            "verified count": Decimal(verified is not None),
        }

    def _is_past(self, task_id: int) -> bool:
        day = self.finish.get(task_id)
        return day is not None and day < self.moment.date()

    def _standing(self, answers: list[list[Answer]]) -> Answer | None:
        for newest, *older in answers:
            if not self._is_returned(newest):
                return newest
            for one in older:
                review = self.verdicts.get(one.id)
                if review and review.verdict == Verdict.PASSED:
                    return one
        return None

    def _is_returned(self, answer: Answer) -> bool:
        review = self.verdicts.get(answer.id)
        return review is not None and review.verdict != Verdict.PASSED
