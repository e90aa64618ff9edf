"""Sentences of the weekly digest for overseers, and of subscribing to it."""

from datetime import datetime

from markupsafe import Markup

from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.summary import Summary
from core.figures.words.status import counts, in_review
from core.figures.words.summary import points_line, unreported
from core.wording import formats
from core.wording.says import fixed, plain

_SHOWN = 12  # departments; others are counted


want = plain("Nhận bản tin thứ Hai hằng tuần", "The button that subscribes to the digest.")
stop = plain("Thôi nhận bản tin hằng tuần", "The button that ends the subscription.")
settings = plain("Bản tin hằng tuần", "The button in the digest that opens the subscription.")


def heading(*, is_wanted: bool) -> Markup:
    """Describes the digest, and says whether the person gets it."""
    state = "đang nhận" if is_wanted else "chưa nhận"
    return Markup(
        "<b>BẢN TIN HẰNG TUẦN</b>\nSáng thứ Hai (hoặc ngày làm việc đầu tuần), trợ lý gửi tóm tắt "
        "tiến độ các ngành và những thay đổi trong tuần. Hiện đồng chí {} bản tin này."
    ).format(state)


wanted = fixed(
    "Đã ghi: đồng chí nhận bản tin vào sáng thứ Hai hằng tuần.", "The person will get the digest."
)
stopped = fixed(
    "Đã ghi: đồng chí thôi nhận bản tin hằng tuần.", "The person will no longer get the digest."
)


def digest(called: str, summary: Summary, before: Figures | None, *, is_leader: bool) -> Markup:
    """The round's figures with the changes since a week ago."""
    figures = summary.figures
    greeting = "Kính báo cáo" if is_leader else "Kính gửi"
    parts = [
        Markup(
            "<b>BẢN TIN TUẦN</b>\n{} đồng chí {}: đến {}, {}/{} ngành đã gửi báo cáo {}."
        ).format(
            greeting,
            called,
            _hour(figures.as_of),
            figures.submitted,
            len(figures.departments),
            formats.round_title(figures.round_key),
        ),
        _missing(figures),
        Markup("Tổng {}").format(counts(figures)),
        unreported(figures) if figures.unreported else Markup(),
        points_line(figures.points, figures.scored_year),
        _in_the_week(before, figures) if before else Markup(),
        _open(figures),
    ]
    if is_leader and (figures.by_sending(Sending.OVERDUE) or figures.overdue):
        parts.append(Markup("Kính đề nghị đồng chí cho ý kiến chỉ đạo."))
    return Markup("\n").join(part for part in parts if part)


def _hour(now: datetime) -> str:
    minutes = f" {now:%M} phút" if now.minute else ""
    return f"{now.hour} giờ{minutes} ngày {formats.day(now)}"


def _missing(figures: Figures) -> Markup:
    late, waiting = figures.by_sending(Sending.OVERDUE), figures.by_sending(Sending.WAITING)
    if not late and not waiting:
        return Markup()
    if not late:
        due = formats.both_days(figures.due_on, figures.effective_due_on)
        return Markup("Hạn gửi: {}; chưa gửi: {} ngành.").format(due, len(waiting))
    named = "; ".join(_late(one) for one in late[:_SHOWN])
    rest = f"; và {len(late) - _SHOWN} ngành khác" if len(late) > _SHOWN else ""
    return Markup("Chưa gửi, đã quá hạn: {}{}.").format(named, rest)


def _late(department: DepartmentFigures) -> str:
    return f"{department.name} ({formats.count(department.days_overdue)} ngày làm việc)"


def _in_the_week(before: Figures, now: Figures) -> Markup:
    """What changed in seven days."""
    known = {case.id for case in before.cases}
    raised = sum(case.id not in known for case in now.cases)
    solved = len(known - {case.id for case in now.cases})
    changes = {
        "ngành gửi báo cáo": now.submitted - before.submitted,
        "nội dung hoàn thành": now.done - before.done,
        "khó khăn mới nêu": raised,
        "khó khăn đã giải quyết": solved,
    }
    parts = [f"{formats.signed(count)} {words}" for words, count in changes.items() if count]
    if gained := now.points.gained - before.points.gained:
        parts.append(f"{formats.signed(gained)} điểm thẩm định")
    return Markup("Trong tuần: {}.").format("; ".join(parts) or "không có thay đổi")


def _open(figures: Figures) -> Markup:
    parts = in_review(figures)
    if figures.cases:
        parts.append(f"khó khăn, vướng mắc chưa giải quyết {len(figures.cases)}")
    return Markup("{}.").format(formats.capital("; ".join(parts))) if parts else Markup()
