"""Sentences about the rounds of a plan, and about moving their days."""

from datetime import date

from markupsafe import Markup

from core.reporting.owed import AskedRound
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import fixed, plain, says
from models import Round, RoundKind

_DAYS = {
    "cutoff_on": "Ngày chốt số liệu",
    "due_on": "Hạn các ngành gửi",
    "commune_due_on": "Hạn UBND xã gửi cấp trên",
}


def title(asked: AskedRound | Round) -> str:
    """The title of a round."""
    return subjects.short(asked.key, asked.kind)


heading = fixed(
    "<b>CÁC KỲ BÁO CÁO</b>\nChọn kỳ để xem hoặc đổi ngày. Dấu * là ngày mặc định, chờ xác nhận.",
    "The heading of the list of rounds.",
)


def line(asked: AskedRound, effective_on: date) -> Markup:
    """A round in the list."""
    return Markup("• {}: hạn <b>{}</b>{}").format(
        formats.capital(title(asked)),
        formats.both_days(asked.due_on, effective_on),
        "" if asked.confirmed_at else " *",
    )


def button(asked: AskedRound) -> str:
    """The button of a round."""
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


@says("• {department}: gia hạn đến {day:day}", "A department with an extension.")
def extended_line(department: str, day: date) -> Markup: ...


def day_name(day: str, kind: RoundKind) -> str:
    """The name of a day of a round."""
    if day == "due_on" and kind == RoundKind.INSPECTION:
        return "Hạn Tổ kiểm tra gửi"
    return _DAYS[day]


def change(day: str, kind: RoundKind) -> str:
    """The button that changes a day."""
    name = day_name(day, kind)
    return f"Đổi {name[:1].lower()}{name[1:]}"


confirm_days = plain("Xác nhận các ngày này", "The button that confirms a round's days.")
confirm_all = plain("Xác nhận ngày của mọi kỳ", "The button that confirms the days of every round.")
all_confirmed = fixed("Đã xác nhận ngày của mọi kỳ.", "The days of every round were confirmed.")
to_list = plain("‹ Danh sách kỳ", "The button back to the list of rounds.")


def ask_day(name: str, now: str) -> Markup:
    """Asks for the new day; `now` is the current one in words, "" when none is set."""
    return Markup("{}: hiện là {}. Gõ ngày mới, ví dụ 20/3.").format(name, now or "chưa đặt")


def confirm_move(name: str, before: date | None, after: date, effective_on: date) -> Markup:
    """The change to confirm."""
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


moved = fixed(
    "Đã đổi ngày; ngày cũ được lưu trong nhật ký. Tin nhắc theo ngày mới; các ngày của kỳ này "
    "được coi là đã xác nhận.",
    "The day was moved.",
)
confirmed = fixed("Đã xác nhận các ngày của kỳ này.", "The days of a round were confirmed.")


def moved_notice(round_key: str, before: date, after: date, effective_on: date) -> Markup:
    """To people who report: a deadline was moved."""
    return Markup("Hạn gửi {} được đổi: <b>{}</b> (hạn cũ {}).").format(
        subjects.of_key(round_key), formats.both_days(after, effective_on), formats.day(before)
    )


def _default(asked: AskedRound) -> str:
    return "" if asked.confirmed_at else " (mặc định, chờ xác nhận)"


day_not_understood = fixed(
    "Trợ lý chưa hiểu ngày này. Đề nghị đồng chí gõ ngày/tháng, ví dụ 20/3.",
    "The words are not a day.",
)
gone = plain("Không tìm thấy kỳ này. Đề nghị đồng chí mở lại /ky.", "The round does not exist.")
too_far = plain(
    "Ngày mới cách ngày cũ quá xa (hơn ba tháng). Đề nghị đồng chí kiểm tra lại.",
    "The new day is more than a quarter away from the old one.",
)
cutoff_too_late = plain(
    "Ngày chốt số liệu phải trước hạn gửi ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, "
    "Điều 8). Đề nghị đồng chí chọn ngày khác.",
    "The data's end must be at least one working day before the deadline.",
)
commune_before_departments = plain(
    "Hạn UBND xã gửi cấp trên không được trước hạn các ngành. Đề nghị đồng chí đổi hạn UBND xã "
    "gửi cấp trên trước, rồi đổi hạn các ngành.",
    "The commune's deadline must not be before its departments'.",
)
