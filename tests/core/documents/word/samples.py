"""Word documents of every kind, made from figures and facts by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from core.difficulties.cases import Case
from core.documents.period_activities import (
    GivenDirection,
    Inspection,
    NextRound,
    OpenFinding,
    Period,
    PlannedFrameworks,
)
from core.documents.word.committee import committee_report
from core.documents.word.department import department_report
from core.documents.word.frame import Drafting
from core.documents.word.framework import FrameworkDepartment, Planned, framework_plan
from core.documents.word.inspection import Inspected, inspection_report
from core.documents.word.kinds import WordFile, write
from core.documents.word.letters import reminder_letter
from core.documents.word.year_end import year_end_report
from core.figures.figures import Figures
from core.figures.year.year_end import YearEnd
from core.framework.measures import FrameworkTask, Partner
from core.inspections.findings import Shortcoming
from core.settings.documents import DocumentSettings, TemplateSettings
from models import DifficultyAct, DifficultyReason
from tests.figures import mixed
from tests.years import SCALE, eventful, year_end

DAY = date(2023, 3, 16)
TITLE = (
    "Khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm Cải cách hành chính của xã "
    "Tùng Anh năm 2022"
)  # the commune's name as misspelt in the plan
NOW = datetime(2023, 3, 16, 10, tzinfo=UTC)
QUIET = Period(
    commune="xã Tùng Ảnh",
    coordinator="Văn phòng - Nội vụ",
    plan_issued_on=date(2023, 2, 2),
    starts_on=date(2022, 12, 15),
    frameworks=None,
    reminders=0,
    directions=(),
    inspections=(),
    findings_mended=0,
    open_findings=(),
    cases_closed=0,
    next_round=None,
)
BUSY = replace(
    QUIET,
    frameworks=PlannedFrameworks(
        due_on=date(2023, 3, 31),
        departments=("Tư pháp", "Văn phòng HĐND - UBND xã"),
        sent=("Tư pháp",),
    ),
    reminders=12,
    directions=(
        GivenDirection("Tư pháp", "1.2", "Khẩn trương hoàn thiện", date(2023, 3, 10), True),
    ),
    inspections=(Inspection("2023-M02", 2), Inspection("2023-M03", 0)),
    findings_mended=1,
    open_findings=(
        OpenFinding("Tư pháp", "Chưa niêm yết thủ tục", date(2023, 3, 10), True, False),
        OpenFinding("Tư pháp", "Thiếu sổ theo dõi", date(2023, 3, 30), False, True),
    ),
    cases_closed=2,
    next_round=NextRound("2023-Q2", date(2023, 6, 14), date(2023, 6, 16)),
)


def drafting(
    signer: int = 0, day: date = DAY, *, is_supplement: bool = False, **settings: Any
) -> Drafting:
    known = DocumentSettings(**settings)
    return Drafting(known, "xã Tùng Ảnh", day, signer, is_supplement, TITLE)


def case(number: int = 3, **more: Any) -> Case:
    known: dict[str, Any] = {
        "id": number,
        "number": number,
        "year": 2023,
        "department_id": 1,
        "department": "Tư pháp",
        "is_of_office": False,
        "task_id": 12,
        "task_code": "1.2",
        "reason": DifficultyReason.SOFTWARE,
        "words": "Phần mềm chưa liên thông",
        "proposal": "Nâng cấp phần mềm một cửa",
        "addressed_to": "Cấp trên",
        "raised_by_id": 1,
        "raised_at": NOW,
        "raised_on": DAY,
        "acknowledged_at": None,
        "passed_on_at": None,
        "closed_at": None,
        "newest_act": DifficultyAct.RAISED,
        "age": 2,
    }
    return Case(**{**known, **more})


def finding(number: int = 1, **more: Any) -> Shortcoming:
    known: dict[str, Any] = {
        "id": number,
        "report_id": 1,
        "round_id": 1,
        "round_key": "2023-M03",
        "department_id": 1,
        "department": "Tư pháp",
        "field": "Cải cách thể chế",
        "words": "Chưa niêm yết thủ tục",
        "remedy": "Niêm yết đủ",
        "due_on": date(2023, 3, 10),
        "mended_words": "",
        "mended_by_id": None,
        "mended_at": None,
        "refusal": "",
        "confirmed_by": None,
        "confirmed_at": None,
        "tracked_at": NOW,
        "withdrawn_at": None,
        "withdrawal": "",
        "photos": 0,
        "proofs": 0,
    }
    return Shortcoming(**{**known, **more})


def inspected(*found: Shortcoming, **more: Any) -> Inspected:
    known: dict[str, Any] = {
        "commune": "xã Tùng Ảnh",
        "plan_number": "12/KH-UBND",
        "plan_issued_on": date(2023, 2, 2),
        "scored_year": 2022,
        "coordinator": "Văn phòng - Nội vụ",
        "round_key": "2023-M03",
        "starts_on": date(2023, 2, 15),
        "cutoff_on": date(2023, 3, 14),
        "is_sent": True,
        "words": "",
        "found": found,
        "before": (),
        "today": DAY,
    }
    return Inspected(**{**known, **more})


def planned(*departments: FrameworkDepartment, is_of_all: bool = False) -> Planned:
    return Planned(
        commune="xã Tùng Ảnh",
        coordinator="Văn phòng - Nội vụ",
        plan_number="12/KH-UBND",
        plan_issued_on=date(2023, 2, 2),
        year=2023,
        departments=departments,
        is_of_all=is_of_all,
    )


def plan_of(name: str = "Tư pháp", *, is_sent: bool = True, **more: Any) -> FrameworkDepartment:
    said: dict[str, Any] = {
        "solution": "Ban hành kế hoạch rà soát\nTập huấn cán bộ",
        "responsible": "Công chức Tư pháp",
        "partners": (Partner(2, "Công an xã"),),
        "cooperation_said": True,
        "finish_on": date(2023, 6, 30),
        "product": "Báo cáo rà soát",
        "target_said": True,
        "target_score": Decimal("2.5"),
    }
    known = {"score": Decimal("1.5"), "max_score": Decimal(3), "percent": None}
    task = FrameworkTask(
        task_id=1, code="1.1", title="Rà soát văn bản", **{**known, **said, **more}
    )
    return FrameworkDepartment(name, is_sent, "Cán bộ Tư pháp" if is_sent else "", (task,))


def report(figures: Figures | None = None, period: Period = BUSY, **more: Any) -> WordFile:
    text = committee_report(figures or mixed(), more.pop("before", None), period, drafting(**more))
    return write(text, TemplateSettings())


def of_department(figures: Figures | None = None, place: int = 0) -> WordFile:
    figures = figures or mixed()
    text = department_report(figures.departments[place], figures, BUSY, drafting())
    return write(text, TemplateSettings())


def framework(known: Planned | None = None) -> WordFile:
    return write(framework_plan(known or planned(plan_of()), drafting()), TemplateSettings())


def inspection(known: Inspected | None = None) -> WordFile:
    text = inspection_report(known or inspected(finding()), drafting())
    return write(text, TemplateSettings())


def year_end_file(year: YearEnd | None = None, **more: Any) -> WordFile:
    text = year_end_report(
        year or year_end(eventful()), SCALE, drafting(**more), "Văn phòng - Nội vụ"
    )
    return write(text, TemplateSettings())


def letter(figures: Figures | None = None, **more: Any) -> WordFile:
    text = reminder_letter(figures or mixed(), BUSY, date(2023, 3, 20), drafting(**more))
    return write(text, TemplateSettings())


EVERY: dict[str, Callable[[], WordFile]] = {
    "report": report,
    "department_report": of_department,
    "framework_plan": framework,
    "all framework plans": lambda: framework(
        planned(plan_of(), plan_of("Công an", is_sent=False), is_of_all=True)
    ),
    "inspection_report": inspection,
    "reminder_letters": letter,
    "year_end_report": year_end_file,
}
