"""Leave, and who stands in."""

from markupsafe import Markup

from core.calendar.date_range import DateRange
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says


def heading(known: int) -> Markup:
    """What the conversation begins with, before the leaves that are known."""
    none = Markup("\nChưa ghi lịch nghỉ nào sắp tới.") if not known else Markup()
    return Markup("<b>NGHỈ PHÉP, CÔNG TÁC</b>") + none


def absence_line(person: str, days: DateRange, deputy: str | None) -> Markup:
    """One leave that is known."""
    who = Markup("người thay: {}").format(deputy) if deputy else Markup("<b>chưa có người thay</b>")
    return Markup("• {}: {}; {}").format(person, formats.span(*days), who)


def cancel(person: str, days: DateRange) -> str:
    """The button that takes a leave back."""
    return f"Bỏ: {person}, {days.first:%d/%m}–{days.last:%d/%m}"


enter_own = plain("Tôi nghỉ", "The button for one's own leave.")
enter_other = plain("Ghi cho người khác", "The button for somebody else's leave.")
ask_who = fixed("<b>NGHỈ PHÉP, CÔNG TÁC</b>\nAi nghỉ?", "Who is away?")


@says(
    "Đồng chí <b>{person}</b> nghỉ từ ngày nào đến ngày nào?\n"
    "Chọn dưới đây hoặc gõ, ví dụ: 20/3 - 24/3; hoặc một ngày: 20/3.",
    "From when to when?",
)
def ask_days(person: str) -> Markup: ...


today = plain("Hôm nay", "One day: today.")
tomorrow = plain("Ngày mai", "One day: tomorrow.")
days_not_understood = fixed(
    "Trợ lý chưa hiểu ngày nghỉ. Đề nghị đồng chí gõ như: 20/3 - 24/3.", "The words are no days."
)


def ask_deputy(person: str, days: DateRange) -> Markup:
    """Who stands in?"""
    return Markup(
        "Đồng chí <b>{}</b> nghỉ {}.\nAi báo cáo thay và nhận tin nhắc trong thời gian này?"
    ).format(person, formats.span(*days))


nobody = plain("Không có người thay", "Nobody stands in.")


def confirm_question(person: str, days: DateRange, deputy: str | None) -> Markup:
    """The leave as it will be kept."""
    told = (
        Markup("Đồng chí <b>{}</b> nhận tin nhắc và được báo cáo thay.").format(deputy)
        if deputy
        else Markup("Không có người thay: trợ lý thôi nhắc và báo cho ⟨văn phòng⟩ biết.")
    )
    return Markup("Đồng chí <b>{}</b> nghỉ {}.\n{}\nGhi như vậy?").format(
        person, formats.span(*days), told
    )


confirm = plain("Ghi lịch nghỉ", "Keep it.")


def entered(days: DateRange, deputy: str | None) -> Markup:
    """It was kept."""
    told = Markup(" Trợ lý sẽ báo đồng chí {}.").format(deputy) if deputy else Markup()
    return Markup("Đã ghi nghỉ {}.{}").format(formats.span(*days), told)


cancelled = fixed("Đã bỏ lịch nghỉ. Tin nhắc lại gửi như thường.", "It was taken back.")


def deputised_notice(person: str, days: DateRange) -> Markup:
    """Whoever stands in is told."""
    return Markup(
        "Đồng chí được giao thay đồng chí <b>{}</b> ({}): nhận tin nhắc và báo cáo thay "
        "trong thời gian này. Xem ở /viec."
    ).format(person, formats.span(*days))


def uncovered_notice(person: str, days: DateRange) -> Markup:
    """The coordinators are told of a leave in which nobody stands in."""
    return Markup(
        "Đồng chí <b>{}</b> nghỉ {}, chưa có người thay. Trong thời gian này trợ lý không nhắc ai "
        "thay đồng chí đó. Đề nghị ⟨văn phòng⟩ bố trí người thay: /nghiphep."
    ).format(person, formats.span(*days))


def elsewhere_notice(person: str, deputy: str, days: DateRange) -> Markup:
    """The coordinators are told of a deputy who is of another department."""
    return Markup(
        "Đồng chí <b>{}</b> nghỉ {}, người thay là đồng chí <b>{}</b> thuộc ngành khác: trong thời "
        "gian này đồng chí đó xem và báo cáo được cho ngành của người nghỉ. Nếu không phù hợp, "
        "đề nghị bỏ lịch nghỉ và bố trí lại: /nghiphep."
    ).format(person, formats.span(*days), deputy)


def released_notice(person: str, days: DateRange) -> Markup:
    """Whoever stood in is told that it is over."""
    return Markup(
        "Lịch nghỉ của đồng chí <b>{}</b> ({}) đã được bỏ: đồng chí thôi báo cáo thay."
    ).format(person, formats.span(*days))


def entered_by_office(days: DateRange, deputy: str | None) -> Markup:
    """Somebody is told that the coordinator entered their leave."""
    who = Markup("; người thay: đồng chí {}").format(deputy) if deputy else Markup()
    return Markup(
        "⟨văn phòng⟩ ghi đồng chí nghỉ {}{}. Trong thời gian này đồng chí không bị nhắc. "
        "Nếu không đúng, đề nghị gõ /nghiphep để bỏ."
    ).format(formats.span(*days), who)


def cancelled_by_office(days: DateRange) -> Markup:
    """Somebody is told that the coordinator took their leave back."""
    return Markup("⟨văn phòng⟩ đã bỏ lịch nghỉ {} của đồng chí.").format(formats.span(*days))


@plainly("{full_name} · {holds:joined}", "Somebody to choose, told from others of the same name.")
def colleague(full_name: str, holds: list[str]) -> str: ...
@plainly(
    "Ngày nghỉ cần từ hôm nay trở đi, trong vòng một năm, không quá {limit} ngày. Đề nghị đồng "
    "chí nhập lại.",
    "The days are past, turned around or too many.",
)
def days_not_valid(limit: int) -> str: ...


overlaps = plain(
    "Đồng chí này đã có lịch nghỉ trùng các ngày đó. Đề nghị bỏ lịch cũ trước.",
    "The days are known already.",
)
leave_gone = plain(
    "Không tìm thấy lịch nghỉ này. Đề nghị đồng chí mở lại /nghiphep.", "There is no such leave."
)
person_gone = plain(
    "Không tìm thấy người này. Đề nghị đồng chí chọn lại.", "There is no such person."
)


@plainly(
    "Đồng chí này đã có {limit} lịch nghỉ sắp tới. Đề nghị bỏ bớt lịch cũ trước.",
    "More leaves to come than anybody has.",
)
def too_many(limit: int) -> str: ...
