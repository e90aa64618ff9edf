"""Figures made by hand, without a database, for tests of texts and documents."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.reporting.completion import Completion
from models import Verdict
from tests.office import local

AS_OF = local("2023-03-16 17:00")
_STANDS = {0: Completion.NOT_BEGUN, 100: Completion.DONE}
_SENT = {Sending.ON_TIME: "2023-03-15 15:20", Sending.LATE: "2023-03-20 09:05"}


def task(code: str = "1.1", progress: int | None = 50, **more: Any) -> TaskFigures:
    """Give a task; without `progress` it was not reported."""
    said: dict[str, Any] = {}
    if progress is not None:
        said = {
            "is_reported": True,
            "progress": progress,
            "result": f"Đã thực hiện {progress}% nội dung {code}",
            "self_score": Decimal("1.75"),
            "reported_at": AS_OF,
        }
    known: dict[str, Any] = {
        "task_id": int(code.replace(".", "")),
        "code": code,
        "title": f"Nội dung tồn tại, hạn chế số {code}",
        "score": Decimal("1.5"),
        "max_score": Decimal(3),
        "percent": None,
        "note": "",
        "finish_on": None,
        "completion": _STANDS.get(progress or 0, Completion.UNDER_WAY),
    }
    return TaskFigures(**{**known, **said, **more})


def passed(known: TaskFigures, score: str | None = "1.75") -> TaskFigures:
    """Give the task as accepted by a reviewer."""
    verified = Decimal(score) if score else None
    return replace(known, verdict=Verdict.PASSED, verified_score=verified)


def department(
    number: int, name: str, sending: Sending, *tasks: TaskFigures, **more: Any
) -> DepartmentFigures:
    """Give a department whose report has this state."""
    sent_at = _SENT.get(sending)
    known: dict[str, Any] = {
        "department_id": number,
        "name": name,
        "is_office": False,
        "sending": sending,
        "submitted_at": local(sent_at) if sent_at else None,
        "submitted_by": f"Cán bộ {name}" if sent_at else "",
        "days_overdue": 2 if sending in {Sending.LATE, Sending.OVERDUE} else 0,
        "extended_on": None,
        "due_on": date(2023, 3, 16),
        "drafted": 0,
        "is_instead": False,
        "words": "",
        "task_figures": tasks,
    }
    return DepartmentFigures(**{**known, **more})


def figures(*departments: DepartmentFigures, **more: Any) -> Figures:
    """Give a round's figures of these departments."""
    known: dict[str, Any] = {
        "round_id": 1,
        "round_key": "2023-Q1",
        "plan_number": "12/KH-UBND",
        "plan_year": 2023,
        "starts_on": date(2022, 12, 15),
        "cutoff_on": date(2023, 3, 14),
        "due_on": date(2023, 3, 16),
        "effective_due_on": date(2023, 3, 16),
        "as_of": AS_OF,
        "departments": departments,
        "cases": (),
    }
    return Figures(**{**known, **more})


def mixed() -> Figures:
    """Give a round in which every state occurs once: sent, late, waiting, overdue, returned."""
    returned = replace(
        task("2.1", 100),
        completion=Completion.UNDER_WAY,
        verdict=Verdict.RETURNED,
        reason="Thiếu tài liệu kiểm chứng",
    )
    return figures(
        department(
            1,
            "Tư pháp",
            Sending.ON_TIME,
            passed(task("1.1", 100, documents=("15/QĐ-UBND",), files=2), "2.5"),
            task("1.2", 50, difficulty="Thiếu phần mềm"),
        ),
        department(2, "Văn phòng HĐND - UBND xã", Sending.LATE, returned, task("2.2", 0)),
        department(
            3,
            "Văn phòng - Nội vụ",
            Sending.WAITING,
            task("3.1", None, score=None, max_score=None, percent=Decimal(90)),
            is_office=True,
        ),
        department(
            4,
            "Địa chính – Xây dựng",
            Sending.OVERDUE,
            task("4.1", None, completion=Completion.NOT_BEGUN_LATE),
        ),
    )


def large(departments: int = 40, tasks: int = 10) -> Figures:
    """Give figures as large as a province's: long names, long words, every sending and level."""
    sendings = tuple(Sending)
    levels = (0, 25, 50, 75, 100)
    words = "Đã rà soát, tham mưu ban hành văn bản và tổ chức thực hiện theo kế hoạch. " * 6
    made = []
    for number in range(1, departments + 1):
        sending = sendings[number % len(sendings)]
        is_sent = sending in {Sending.ON_TIME, Sending.LATE}
        made.append(
            department(
                number,
                f"Ngành số {number} – Xây dựng, Nông nghiệp và Môi trường",
                sending,
                *(
                    task(
                        f"{number}.{place}",
                        levels[place % len(levels)] if is_sent else None,
                        **({"result": words} if is_sent else {}),
                    )
                    for place in range(1, tasks + 1)
                ),
            )
        )
    return figures(*made)
