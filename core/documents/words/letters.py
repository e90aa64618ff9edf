"""The letter that urges the departments whose report is late."""

from collections.abc import Sequence
from datetime import date

from core.documents.words.frame import clock_and_day, committee, items, undated
from core.documents.words.many import are_many
from core.documents.words.periods import period
from core.documents.words.plan import CitedPlan
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.wording import formats
from core.wording.departments import body_of

_ALL = "các ngành nêu trên"
_LISTED = "(theo danh sách kèm theo)"
_ALL_OF_LIST = "các ngành"
_ALL_LISTED = "các ngành có tên trong danh sách"


def subject(round_key: str, plan: CitedPlan) -> str:
    """The subject of the letter, under its number."""
    return f"V/v đôn đốc gửi báo cáo kết quả thực hiện {plan.brief}, {period(round_key)}"


def addressees(late: Sequence[DepartmentFigures]) -> list[str]:
    """The addressees after "Kính gửi:"."""
    if are_many(late):
        return [f"Thủ trưởng {_ALL_OF_LIST} {_LISTED}"]
    return [formats.capital(body_of(one.name)) for one in late]


def paragraphs(figures: Figures, plan: CitedPlan, coordinator: str) -> list[str]:
    """What was due, and that it is missing."""
    late, every = figures.by_sending(Sending.OVERDUE), len(figures.departments)
    asked = period(figures.round_key)
    due, moment = formats.day(figures.effective_due_on), clock_and_day(figures.as_of)
    # The coordinating department sends its own report directly.
    through = "" if all(one.is_office for one in late) else f" (qua {coordinator})"
    who = "các ngành" if len(late) > 1 else body_of(late[0].name)
    missing = f"còn {formats.count(len(late))}/{formats.count(every)} ngành chưa gửi báo cáo"
    if len(late) == 1:
        missing = f"{body_of(late[0].name)} chưa gửi báo cáo"
    return [
        (
            f"Thực hiện {plan.full}, {who} gửi báo cáo kết quả thực hiện {asked} về "
            f"{committee(plan.commune)}{through} chậm nhất ngày {due}."
        ),
        f"Đến {moment}, {missing} {_LISTED}."
        if are_many(late)
        else f"Đến {moment}, {missing}, cụ thể:",
    ]


def listed_within(lines: Sequence[str]) -> tuple[str, ...]:
    """The same lines over a list that stands in the letter itself."""
    return tuple(
        line.replace(f" {_LISTED}.", ", cụ thể:").replace(_LISTED, "(theo danh sách dưới đây)")
        for line in lines
    )


def list_title(figures: Figures) -> str:
    """The title of the attached list, in capitals."""
    return f"Danh sách các ngành chưa gửi báo cáo {period(figures.round_key)}".upper()


def list_reference(symbol: str, day: date, commune: str) -> str:
    """The letter to which the list belongs."""
    return f"(Kèm theo Công văn số      /{symbol} {undated(day)} của {committee(commune)})"


def cells(of: DepartmentFigures, round_key: str) -> dict[str, str]:
    """A late department's row."""
    return {
        "department": of.name,
        "report": formats.capital(period(round_key)),
        "due_on": formats.day(of.extended_on or of.due_on),
        "days": formats.count(of.days_overdue),
        "tasks": formats.count(of.tasks),
    }


def requests(figures: Figures, answer_by: date, commune: str, coordinator: str) -> list[str]:
    """The requests with their date; the Chairman asks for the coordinating department's report."""
    late = figures.by_sending(Sending.OVERDUE)
    others = [one for one in late if not one.is_office]
    asks = f"Chủ tịch {committee(commune)} yêu cầu"
    if len(others) == len(late):
        asks = f"{committee(commune)} đề nghị"
    asked, last = period(figures.round_key), formats.day(answer_by)
    is_mixed = 0 < len(others) < len(late)
    sends = []
    if len(others) < len(late):
        whose = f"{coordinator} gửi" if is_mixed else "Gửi"
        sends.append(
            f"{whose} báo cáo {asked} trực tiếp đến Chủ tịch {committee(commune)} chậm nhất "
            f"ngày {last}"
        )
    if others:
        whose = f"{_those(others, 'các ngành khác')} gửi" if is_mixed else "gửi"
        sends.append(
            f"{formats.capital(whose)} báo cáo {asked} về {coordinator} chậm nhất ngày {last}"
        )
    sends.append(
        "Trường hợp chưa gửi được, nêu rõ bằng văn bản lý do và thời gian dự kiến hoàn thành, "
        "cũng chậm nhất trong ngày nêu trên"
    )
    every = _ALL_LISTED if are_many(late) else _ALL
    lines = [f"Để bảo đảm thời gian tổng hợp, {asks} {_those(late, every)}:", *items(sends)]
    if others:
        named = _those(others, "các ngành khác" if is_mixed else every)
        lines.append(
            f"Giao {coordinator} theo dõi, đôn đốc {named}, báo cáo Chủ tịch "
            f"{committee(commune)} kết quả thực hiện."
        )
    return lines


def _those(late: Sequence[DepartmentFigures], several: str) -> str:
    return body_of(late[0].name) if len(late) == 1 else several


def closing(late: Sequence[DepartmentFigures]) -> str:
    """The last sentence; the template adds its punctuation."""
    whose = body_of(late[0].name) if len(late) == 1 else "các ngành"
    return f"Đề nghị {whose} nghiêm túc thực hiện"


def nobody_late(figures: Figures) -> str:
    """No report is late."""
    return (
        f"Không có ngành nào quá hạn gửi báo cáo {period(figures.round_key)}, "
        "nên không cần văn bản đôn đốc."
    )
