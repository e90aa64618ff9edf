"""Many states of a round, in both forms of administration; what people typed stands in «…»."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from core.documents.period_activities import Period
from core.documents.word.frame import Drafting
from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.figures.returned import Returned
from core.inspections.findings import Shortcoming
from core.reporting.completion import Completion
from core.settings.documents import DocumentSettings
from models import DifficultyReason, Verdict
from tests.core.documents.word.samples import BUSY, NOW, QUIET, case, finding
from tests.figures import AS_OF, department, figures, passed, task
from tests.office import local

_NAMES = {
    2023: ("Tư pháp", "Văn hoá – LĐTĐ&XH", "Văn phòng - Nội vụ"),
    2026: ("Phòng Kinh tế", "Trung tâm Phục vụ hành chính công", "Văn phòng HĐND và UBND"),
}
_TITLES = {2023: "Khắc phục «tồn tại» của xã A", 2026: "Cải cách hành chính nhà nước năm «2026»"}
OFFICE = 3


@dataclass(frozen=True)
class State:
    """A round with everything of which its documents are made."""

    figures: Figures
    period: Period
    late_reasons: Mapping[int, str] = field(default_factory=dict)
    found: tuple[Shortcoming, ...] = ()  # of the inspection team
    before: tuple[Shortcoming, ...] = ()
    is_supplement: bool = False

    @property
    def drafting(self) -> Drafting:
        """Give the facts for a document of the figures' day."""
        year = self.figures.plan_year
        day = date(year, 9, 18)
        known = DocumentSettings()
        return Drafting(known, "xã A", day, 1, self.is_supplement, _TITLES[year])


def _task(code: str, progress: int | None = 50, **more: Any) -> TaskFigures:
    said = {} if progress is None else {"result": f"«kết quả {code}»"}
    return task(code, progress, **{"title": f"«việc {code}»", **said, **more})


def _done(code: str, **more: Any) -> TaskFigures:
    return passed(_task(code, 100, **more), "2.5")


def _returned(code: str, progress: int = 100) -> TaskFigures:
    known = _task(code, progress, verdict=Verdict.RETURNED, reason="«thiếu văn bản»")
    return replace(known, completion=Completion.UNDER_WAY)


def _carried(code: str, progress: int = 100) -> TaskFigures:
    known = passed(_task(code, progress), "2.5")
    return replace(known, is_reported=False, is_carried=True, result_key="2023-Q2")


def _refused_since(code: str) -> TaskFigures:
    back = Returned(
        round_key="2023-Q3",
        progress=100,
        result="«lại»",
        verdict=Verdict.EXPLAIN,
        reason="«vì sao»",
        reported_at=AS_OF,
    )
    return replace(_carried(code), is_reported=True, returned=back)


def _unknown(code: str) -> TaskFigures:
    return _task(code, None, completion=Completion.NOT_BEGUN_LATE)


def _of(year: int, *reports: tuple[Sending, tuple[TaskFigures, ...]], **more: Any) -> Figures:
    made: list[DepartmentFigures] = [
        department(
            number,
            _NAMES[year][number - 1],
            sending,
            *tasks,
            is_office=number == OFFICE,
            last_key="2023-Q2" if any(one.is_carried for one in tasks) else None,
            words="«ý kiến chung»" if sending is Sending.LATE else "",
        )
        for number, (sending, tasks) in enumerate(reports, start=1)
    ]
    at = local(f"{year}-09-18 17:00")
    return figures(*made, round_key=f"{year}-Q3", plan_year=year, as_of=at, **more)


def states(year: int) -> dict[str, State]:
    """Give the states by name."""
    on, late, due, missing = Sending.ON_TIME, Sending.LATE, Sending.WAITING, Sending.OVERDUE
    done = (on, (_done("1.1"), _done("1.2")))
    half = (on, (_task("2.1"),))
    office = (on, (_done("3.1"),))
    quiet, busy = (
        replace(one, commune="xã A", coordinator=_NAMES[year][2]) for one in (QUIET, BUSY)
    )
    names = _NAMES[year]
    busy = replace(
        busy,
        directions=tuple(
            replace(one, department=names[0], words="«chỉ đạo»", is_acknowledged=False)
            for one in busy.directions
        ),
        frameworks=None,
        open_findings=tuple(
            replace(one, department=names[0], words="«tồn tại»") for one in busy.open_findings
        ),
    )
    known: dict[str, Any] = {"department": names[0], "year": year, "words": "«khó»"}
    upwards = case(1, **known, proposal="«xin cấp trên»")
    chairman = {**known, "proposal": "«xin Chủ tịch»", "department": names[1], "department_id": 2}
    ours = case(2, **chairman, addressed_to="Chủ tịch UBND xã", task_id=None, task_code=None)
    other = case(
        3, **{**chairman, "addressed_to": "đồng chí Chủ tịch"}, reason=DifficultyReason.OTHER
    )
    listed = _task("2.1", result="- «một»\n- «hai»", difficulty="«vướng»")
    slow = _task("2.2", 25, completion=Completion.UNDER_WAY_LATE, finish_on=date(year, 3, 1))
    one_found = finding(words="«tồn tại»", remedy="«sửa»", department=names[0])
    said = finding(2, words="«cũ»", department=names[1], mended_at=NOW)
    return {
        "empty": State(figures(round_key=f"{year}-Q3", plan_year=year), quiet),
        "all done": State(_of(year, done, (on, (_done("2.1"),)), office), quiet),
        "nothing verified": State(_of(year, half), quiet),
        "one late": State(
            _of(year, done, (missing, (_unknown("2.1"),)), office), quiet, {2: "«bận»"}
        ),
        "all late": State(_of(year, *((missing, (_unknown(f"{n}.1"),)) for n in (1, 2, 3))), quiet),
        "office late": State(_of(year, done, half, (missing, (_unknown("3.1"),))), quiet),
        "sent late": State(_of(year, done, (late, (listed, slow)), office), quiet, {2: "«bận»"}),
        "returned": State(_of(year, (on, (_returned("1.1"), _returned("1.2", 0)))), quiet),
        "returned since": State(_of(year, (on, (_refused_since("1.1"),)), office), quiet),
        "carried": State(
            _of(year, done, (missing, (_carried("2.1"), _unknown("2.2"))), office), busy
        ),
        "to the Chairman": State(_of(year, done, half, office, cases=(ours,)), busy),
        "busy": State(
            _of(
                year,
                (on, (_done("1.1"), _task("1.2", 0), _task("1.3", shortfall="«không tiền»"))),
                (late, (listed, _returned("2.3"))),
                (due, (_task("3.1", None),)),
                cases=(upwards, ours, other),
            ),
            busy,
            found=(one_found,),
            before=(said, finding(3, words="«xưa»", department=names[1])),
            is_supplement=True,
        ),
    }
