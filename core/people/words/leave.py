"""Words about leave and deputies."""

from markupsafe import Markup

from core.calendar.date_range import DateRange
from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says


def names_leave(words: str) -> bool:
    """Tell whether somebody speaks of being away, and not of another day."""
    return not {"nghi", "phep"}.isdisjoint(name_key(words).split())


def heading(known: int) -> Markup:
    """The conversation's first words, before the list of leaves."""
    none = Markup("\nChưa ghi lịch nghỉ nào sắp tới.") if not known else Markup()
    return Markup("<b>NGHỈ PHÉP, CÔNG TÁC</b>") + none


def absence_line(person: str, days: DateRange, deputy: str | None) -> Markup:
    """One leave in the list."""
    who = Markup("người thay: {}").format(deputy) if deputy else Markup("<b>chưa có người thay</b>")
    return Markup("• {}: {}; {}").format(person, formats.span(*days), who)


def cancel(person: str, days: DateRange) -> str:
    """The button that cancels a leave."""
    return f"Bỏ: {person}, {days.first:%d/%m}–{days.last:%d/%m}"


enter_own = plain("Tôi nghỉ", "The button for one's own leave.")
enter_other = plain("Ghi cho người khác", "The button for somebody else's leave.")
ask_who = fixed("<b>NGHỈ PHÉP, CÔNG TÁC</b>\nAi nghỉ?", "The question who is away.")


@says(
    "Đồng chí <b>{person}</b> nghỉ từ ngày nào đến ngày nào?\n"
    "Chọn dưới đây hoặc gõ, ví dụ: 20/3 - 24/3; hoặc một ngày: 20/3.",
    "The question for the days.",
)
def ask_days(person: str) -> Markup: ...


today = plain("Hôm nay", "The button for one day: today.")
tomorrow = plain("Ngày mai", "The button for one day: tomorrow.")
days_not_understood = fixed(
    "Trợ lý chưa hiểu ngày nghỉ. Đề nghị đồng chí gõ như: 20/3 - 24/3.", "The words give no days."
)


def ask_deputy(person: str, days: DateRange) -> Markup:
    """The question for the deputy."""
    return Markup(
        "Đồng chí <b>{}</b> nghỉ {}.\nAi báo cáo thay và nhận tin nhắc trong thời gian này?"
    ).format(person, formats.span(*days))


nobody = plain("Không có người thay", "The button for no deputy.")


def confirm_question(person: str, days: DateRange, deputy: str | None) -> Markup:
    """The leave before it is recorded."""
    told = (
        Markup("Đồng chí <b>{}</b> nhận tin nhắc và được báo cáo thay.").format(deputy)
        if deputy
        else Markup("Không có người thay: trợ lý thôi nhắc và báo cho ⟨văn phòng⟩ biết.")
    )
    return Markup("Đồng chí <b>{}</b> nghỉ {}.\n{}\nGhi như vậy?").format(
        person, formats.span(*days), told
    )


confirm = plain("Ghi lịch nghỉ", "The button that records the leave.")


def entered(days: DateRange, deputy: str | None) -> Markup:
    """The leave was recorded."""
    told = Markup(" Trợ lý sẽ báo đồng chí {}.").format(deputy) if deputy else Markup()
    return Markup("Đã ghi nghỉ {}.{}").format(formats.span(*days), told)


cancelled = fixed("Đã bỏ lịch nghỉ. Tin nhắc lại gửi như thường.", "The leave was cancelled.")


def deputised_notice(person: str, days: DateRange) -> Markup:
    """The deputy hears of the leave."""
    return Markup(
        "Đồng chí được giao thay đồng chí <b>{}</b> ({}): nhận tin nhắc và báo cáo thay "
        "trong thời gian này. Xem ở /viec."
    ).format(person, formats.span(*days))


def uncovered_notice(person: str, days: DateRange) -> Markup:
    """The coordinators hear of a leave without a deputy."""
    return Markup(
        "Đồng chí <b>{}</b> nghỉ {}, chưa có người thay. Trong thời gian này trợ lý không nhắc ai "
        "thay đồng chí đó. Đề nghị ⟨văn phòng⟩ bố trí người thay: /nghiphep."
    ).format(person, formats.span(*days))


def elsewhere_notice(person: str, deputy: str, days: DateRange) -> Markup:
    """The coordinators hear of a deputy from another department."""
    return Markup(
        "Đồng chí <b>{}</b> nghỉ {}, người thay là đồng chí <b>{}</b> thuộc ngành khác: trong thời "
        "gian này đồng chí đó xem và báo cáo được cho ngành của người nghỉ. Nếu không phù hợp, "
        "đề nghị bỏ lịch nghỉ và bố trí lại: /nghiphep."
    ).format(person, formats.span(*days), deputy)


def released_notice(person: str, days: DateRange) -> Markup:
    """The deputy hears that the leave is over."""
    return Markup(
        "Lịch nghỉ của đồng chí <b>{}</b> ({}) đã được bỏ: đồng chí thôi báo cáo thay."
    ).format(person, formats.span(*days))


def entered_by_office(days: DateRange, deputy: str | None) -> Markup:
    """A person hears that the coordinator entered their leave."""
    who = Markup("; người thay: đồng chí {}").format(deputy) if deputy else Markup()
    return Markup(
        "⟨văn phòng⟩ ghi đồng chí nghỉ {}{}. Trong thời gian này đồng chí không bị nhắc. "
        "Nếu không đúng, đề nghị gõ /nghiphep để bỏ."
    ).format(formats.span(*days), who)


def cancelled_by_office(days: DateRange) -> Markup:
    """A person hears that the coordinator cancelled their leave."""
    return Markup("⟨văn phòng⟩ đã bỏ lịch nghỉ {} của đồng chí.").format(formats.span(*days))


@plainly(
    "{full_name} · {holds:joined}", "A person to choose, told apart from others of the same name."
)
def colleague(full_name: str, holds: list[str]) -> str: ...
@plainly(
    "Ngày nghỉ cần từ hôm nay trở đi, trong vòng một năm, không quá {limit} ngày. Đề nghị đồng "
    "chí nhập lại.",
    "The days are past, in the wrong order, or too many.",
)
def days_not_valid(limit: int) -> str: ...


overlaps = plain(
    "Đồng chí này đã có lịch nghỉ trùng các ngày đó. Đề nghị bỏ lịch cũ trước.",
    "The days overlap with another leave.",
)
leave_gone = plain(
    "Không tìm thấy lịch nghỉ này. Đề nghị đồng chí mở lại /nghiphep.", "The leave does not exist."
)
person_gone = plain(
    "Không tìm thấy người này. Đề nghị đồng chí chọn lại.", "The person does not exist."
)


@plainly(
    "Đồng chí này đã có {limit} lịch nghỉ sắp tới. Đề nghị bỏ bớt lịch cũ trước.",
    "The person has too many future leaves.",
)
def too_many(limit: int) -> str: ...
