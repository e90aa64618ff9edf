"""A department's year, counted independently from the database's rows, for its rating."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, Decimal
from itertools import takewhile

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from models import Difficulty, Extension, Finding, Task
from tests.core.figures.rows import Rows

_WEIGHTS = {"tasks": 50, "reports": 20, "points": 20, "findings": 10}


@dataclass
class CountedYear:
    """The counts of a department's rows; `told_by` is the newest round that counts."""

    told_by: str = ""
    is_told_by_last: bool = False
    tasks: Counter[str] = field(default_factory=Counter)
    reports: Counter[str] = field(default_factory=Counter)
    raised: int = 0
    solved: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    scored: int = 0
    verified_count: int = 0
    points: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    def parts(self) -> dict[str, tuple[Decimal, Decimal]]:
        """Give each part's reached and possible value; zero of zero if the part does not count."""
        half, tasks, reports, found = Decimal("0.5"), self.tasks, self.reports, self.findings
        lost = self.points["maximum"] - self.points["scored year"]
        won = min(max(self.points["gained"], Decimal()), lost)
        has_points = self.verified_count and lost > 0
        return {
            "tasks": (tasks["done"] + half * tasks["done late"], Decimal(tasks.total())),
            "reports": (
                reports["on time"] + half * reports["late"],
                Decimal(reports.total() - reports["not due"]),
            ),
            "points": (won, lost) if has_points else (Decimal(), Decimal()),
            "findings": (
                found["mended"] + half * found["mended late"],
                Decimal(found["mended"] + found["mended late"] + found["overdue"]),
            ),
        }

    def percent(self) -> tuple[dict[str, Decimal], Decimal, Decimal]:
        """Give what each part adds, the sum of the weights, and the percentage."""
        added = {
            what: cut(_WEIGHTS[what] * reached / of)
            for what, (reached, of) in self.parts().items()
            if of
        }
        weights = Decimal(sum(_WEIGHTS[what] for what in added))
        return added, weights, cut(sum(added.values()) * 100 / weights)


def cut(value: Decimal) -> Decimal:
    """Cut a value to two decimals, without rounding up."""
    return value.quantize(Decimal("0.01"), ROUND_DOWN)


class YearRows(Rows):
    """The rows of a plan's year up to a round and a moment."""

    async def counted(self, session: AsyncSession, office: Office) -> dict[str, CountedYear]:
        """Give each department's counts by its name, in the plan's order."""
        await self.read(session)
        found: dict[int, CountedYear] = defaultdict(CountedYear)
        for task in sorted(self.tasks, key=lambda one: one.position):
            self._count_task(task, found[task.department_id], office)
        for key, one in found.items():
            await self._count_reports(session, key, one, office)
        raised = select(Difficulty).where(Difficulty.raised_at <= self.moment)
        for case in await session.scalars(raised):
            found[case.department_id].raised += 1
            found[case.department_id].solved += self._is_by(case.closed_at)
        recorded = select(Finding).where(Finding.recorded_at <= self.moment)
        for finding in await session.scalars(recorded.where(Finding.withdrawn_at.is_(None))):
            found[finding.department_id].findings[self._of_finding(finding, office)] += 1
        return {self.names[key]: one for key, one in found.items()}

    def _is_by(self, at: object) -> bool:
        return at is not None and at <= self.moment  # type: ignore[operator]

    def _of_finding(self, one: Finding, office: Office) -> str:
        last = office.calendar.on_or_after(one.due_on)
        if self._is_by(one.confirmed_at):
            is_late = one.mended_at is not None and office.local(one.mended_at).date() > last
            return "mended late" if is_late else "mended"
        is_overdue = not self._is_by(one.mended_at) and office.local(self.moment).date() > last
        return "overdue" if is_overdue else "open"

    async def _count_reports(
        self, session: AsyncSession, department_id: int, one: CountedYear, office: Office
    ) -> None:
        more = await session.scalars(
            select(Extension).where(
                Extension.department_id == department_id, Extension.decided_at <= self.moment
            )
        )
        granted = {each.round_id: each.granted_on for each in more if each.granted_on}
        for asked in self.rounds:
            last = office.calendar.on_or_after(max(granted.get(asked.id, date.min), asked.due_on))
            sent = self.sent.get((asked.id, department_id))
            day = office.local(sent.submitted_at if sent else self.moment).date()  # type: ignore[arg-type]
            if sent:
                one.reports["on time" if day <= last else "late"] += 1
            else:
                one.reports["missing" if day > last else "not due"] += 1
        one.is_told_by_last = (self.rounds[0].id, department_id) in self.sent
        if one.is_told_by_last:
            one.told_by = self.rounds[0].key

    def _count_task(self, task: Task, one: CountedYear, office: Office) -> None:
        told = self._of(task, is_overdue=False)
        since = self._done_on(task, office)
        last = self.finish.get(task.id)
        is_late = since is not None and last is not None
        is_late = is_late and since > office.calendar.on_or_after(last)  # type: ignore[operator,arg-type]
        stands = next(what for what in ("done", "under way", "not begun") if told.get(what))
        one.tasks["done late" if stands == "done" and is_late else stands] += 1
        one.points["waiting"] += told.get("waiting", 0)
        answered = [
            (asked.key, versions)
            for asked in self.rounds  # the newest first
            if (asked.id, task.department_id) in self.sent
            and (versions := self.versions[asked.id, task.id])
        ]
        counting = (key for key, versions in answered if self._standing([versions]))
        newest = answered[0][0] if answered else ""
        one.told_by = max(one.told_by, next(counting, newest))
        if task.max_score is None:
            return
        verified = bool(told.get("verified count"))
        one.scored += 1
        one.verified_count += verified
        score = task.score or Decimal()
        one.points["scored year"] += score
        one.points["maximum"] += task.max_score
        one.points["verified"] += told.get("verified", 0)
        one.points["gained"] += told["verified"] - score if verified else 0

    def _done_on(self, task: Task, office: Office) -> date | None:
        """Give the day since which every answer that was not returned says "done"."""
        oldest_first = [
            answer
            for asked in reversed(self.rounds)
            if (asked.id, task.department_id) in self.sent
            for answer in reversed(self.versions[asked.id, task.id])
            if not self._is_returned(answer)
        ]
        done = list(takewhile(lambda one: one.progress == 100, reversed(oldest_first)))
        return office.local(done[-1].confirmed_at).date() if done else None  # type: ignore[arg-type]
