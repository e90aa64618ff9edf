"""The letter that urges the departments whose report is late."""

from collections.abc import Sequence
from datetime import date

from core.reports.figures import DepartmentFigures, Figures, Sending
from core.texts import formats
from core.texts.documents_frame import body_of, clock_and_day, committee, items
from core.texts.documents_periods import period


def subject(round_key: str) -> str:
    """What the letter is about, under its number."""
    return f"V/v đôn đốc gửi báo cáo kết quả khắc phục CCHC {period(round_key)}"


def addressees(late: Sequence[DepartmentFigures]) -> list[str]:
    """Those to whom it goes, behind "Kính gửi:"."""
    return [formats.capital(body_of(one.name)) for one in late]


def paragraphs(figures: Figures, plan: str, commune: str, coordinator: str) -> list[str]:
    """What was to be done, and that it was not."""
    late, every = figures.by_sending(Sending.OVERDUE), len(figures.departments)
    asked = period(figures.round_key)
    due, moment = formats.day(figures.effective_due_on), clock_and_day(figures.as_of)
    return [
        (
            f"Thực hiện {plan}, các ngành gửi báo cáo kết quả khắc phục {asked} về "
            f"{committee(commune)} (qua {coordinator}) chậm nhất ngày {due}."
        ),
        (
            f"Đến {moment}, còn {formats.count(len(late))}/{formats.count(every)} ngành chưa gửi "
            "báo cáo, cụ thể:"
        ),
    ]


def cells(of: DepartmentFigures, round_key: str) -> dict[str, str]:
    """A late department's row."""
    return {
        "department": of.name,
        "report": formats.capital(period(round_key)),
        "due_on": formats.day(of.extended_on or of.due_on),
        "days": formats.count(of.days_overdue),
        "tasks": formats.count(of.tasks),
    }


def requests(round_key: str, answer_by: date, commune: str, coordinator: str) -> list[str]:
    """What is to be done, by when."""
    return [
        f"Để bảo đảm thời gian tổng hợp, {committee(commune)} đề nghị các ngành nêu trên:",
        *items(
            [
                (
                    f"Gửi báo cáo {period(round_key)} về {coordinator} chậm nhất ngày "
                    f"{formats.day(answer_by)}"
                ),
                (
                    "Trường hợp chưa gửi được, nêu rõ bằng văn bản lý do và thời gian dự kiến "
                    "hoàn thành, cũng chậm nhất trong ngày nêu trên"
                ),
            ]
        ),
        (
            f"Giao {coordinator} theo dõi, đôn đốc, báo cáo Chủ tịch {committee(commune)} kết quả "
            "thực hiện."
        ),
    ]


def closing() -> str:
    """The last sentence; the template ends it."""
    return "Đề nghị các ngành nghiêm túc thực hiện"


def nobody_late(figures: Figures) -> str:
    """There is nobody to urge."""
    return (
        f"Không có ngành nào quá hạn gửi báo cáo {period(figures.round_key)}, "
        "nên không cần văn bản đôn đốc."
    )
