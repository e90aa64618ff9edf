"""The rounds of a plan: their days, and moving them."""

from datetime import date

from markupsafe import Markup

from core.reporting.owed import AskedRound
from core.reporting.words import subjects
from core.wording import formats
from models import Round, RoundKind

_DAYS = {
    "cutoff_on": "Ngày chốt số liệu",
    "due_on": "Hạn các ngành gửi",
    "commune_due_on": "Hạn UBND xã gửi cấp trên",
}


def title(asked: AskedRound | Round) -> str:
    """What a round asks for."""
    return subjects.short(asked.key, asked.kind)


def heading() -> Markup:
    """What the list begins with."""
    return Markup(
        "<b>CÁC KỲ BÁO CÁO</b>\nChọn kỳ để xem hoặc đổi ngày. Dấu * là ngày mặc định, chờ xác nhận."
    )


def line(asked: AskedRound, effective_on: date) -> Markup:
    """A round in the list."""
    return Markup("• {}: hạn <b>{}</b>{}").format(
        formats.capital(title(asked)),
        formats.both_days(asked.due_on, effective_on),
        "" if asked.confirmed_at else " *",
    )


def button(asked: AskedRound) -> str:
    """A round on a button."""
    return formats.capital(formats.round_name(asked.key))


def details(
    asked: AskedRound, effective_on: date, locks_on: date, commune_effective_on: date | None
) -> Markup:
    """A round with all its days."""
    due = day_name("due_on", asked.kind)
    lines = [
        Markup("<b>{}</b>{}").format(formats.capitals(title(asked)), _default(asked)),
        Markup("{}: <b>{}</b>").format(due, formats.both_days(asked.due_on, effective_on)),
    ]
    if asked.kind != RoundKind.FRAMEWORK:
        lines.insert(
            1,
            Markup("{}: {}").format(
                day_name("cutoff_on", asked.kind), formats.day(asked.cutoff_on)
            ),
        )
    if asked.commune_due_on:
        name = day_name("commune_due_on", asked.kind)
        moved_to = commune_effective_on or asked.commune_due_on
        days = formats.both_days(asked.commune_due_on, moved_to)
        lines.append(Markup("{}: {}").format(name, days))
    lines.append(Markup("Khóa kỳ, thôi nhắc sau ngày {}.").format(formats.day(locks_on)))
    return Markup("\n").join(lines)


def extended_line(department: str, day: date) -> Markup:
    """A department that was granted more time."""
    return Markup("• {}: gia hạn đến {}").format(department, formats.day(day))


def day_name(day: str, kind: RoundKind) -> str:
    """What a day of a round is called."""
    if day == "due_on" and kind == RoundKind.INSPECTION:
        return "Hạn Tổ kiểm tra gửi"
    return _DAYS[day]


def change(day: str, kind: RoundKind) -> str:
    """The button that changes a day."""
    name = day_name(day, kind)
    return f"Đổi {name[:1].lower()}{name[1:]}"


def confirm_days() -> str:
    """The button that says that the days are right."""
    return "Xác nhận các ngày này"


def confirm_all() -> str:
    """The button that says that the days of every round are right."""
    return "Xác nhận ngày của mọi kỳ"


def all_confirmed() -> Markup:
    """The days of every round were confirmed."""
    return Markup("Đã xác nhận ngày của mọi kỳ.")


def to_list() -> str:
    """The button back to the list."""
    return "‹ Danh sách kỳ"


def ask_day(name: str, now: str) -> Markup:
    """To which day? `now` is the day in words, "" where none is set."""
    return Markup("{}: hiện là {}. Gõ ngày mới, ví dụ 20/3.").format(name, now or "chưa đặt")


def confirm_move(name: str, before: date | None, after: date, effective_on: date) -> Markup:
    """The change as it will be kept."""
    was = formats.day(before) if before else "chưa đặt"
    moved = (
        Markup(" Ngày này là ngày nghỉ, hạn thực tế là {}.").format(
            formats.day_of_week(effective_on)
        )
        if effective_on != after
        else Markup()
    )
    return Markup("{}: {} → <b>{}</b>.{}\nĐổi như vậy?").format(
        name, was, formats.day_of_week(after), moved
    )


def moved() -> Markup:
    """The day was moved."""
    return Markup(
        "Đã đổi ngày; ngày cũ được lưu trong nhật ký. Tin nhắc theo ngày mới; "
        "các ngày của kỳ này được coi là đã xác nhận."
    )


def confirmed() -> Markup:
    """The days were confirmed."""
    return Markup("Đã xác nhận các ngày của kỳ này.")


def moved_notice(round_key: str, before: date, after: date, effective_on: date) -> Markup:
    """Those who report are told of a deadline that was moved."""
    return Markup("Hạn gửi {} được đổi: <b>{}</b> (hạn cũ {}).").format(
        subjects.of_key(round_key), formats.both_days(after, effective_on), formats.day(before)
    )


def _default(asked: AskedRound) -> str:
    return "" if asked.confirmed_at else " (mặc định, chờ xác nhận)"


def day_not_understood() -> Markup:
    """The words are no day."""
    return Markup("Trợ lý chưa hiểu ngày này. Đề nghị đồng chí gõ ngày/tháng, ví dụ 20/3.")


def gone() -> str:
    """There is no such round."""
    return "Không tìm thấy kỳ này. Đề nghị đồng chí mở lại /ky."


def too_far() -> str:
    """The day is more than a quarter off."""
    return "Ngày mới cách ngày cũ quá xa (hơn ba tháng). Đề nghị đồng chí kiểm tra lại."


def cutoff_too_late() -> str:
    """There must be a working day between the data's end and the deadline."""
    return (
        "Ngày chốt số liệu phải trước hạn gửi ít nhất một ngày làm việc "
        "(Nghị định 09/2019/NĐ-CP, Điều 8). Đề nghị đồng chí chọn ngày khác."
    )


def commune_before_departments() -> str:
    """The commune reports after its departments."""
    return (
        "Hạn UBND xã gửi cấp trên không được trước hạn các ngành. "
        "Đề nghị đồng chí đổi hạn UBND xã gửi cấp trên trước, rồi đổi hạn các ngành."
    )
