"""Lists and screens of the inspection team's findings, and their mending."""

from collections.abc import Callable
from datetime import datetime

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.inspections.findings import FindingState, Shortcoming
from core.reporting.words.report import distance, granted
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_SHOWN_WORDS = 90  # characters, in a list
_SHOWN_ABOVE = 300
_ON_A_BUTTON = 30

_MARKS = {
    FindingState.OPEN: "○",
    FindingState.WAITING: "✎",
    FindingState.CONFIRMED: "✓",
    FindingState.WITHDRAWN: "–",
}


def list_heading(to_mend: int, overdue: int, waiting: int) -> Markup:
    """The heading of the list, with the counts of unmended and waiting findings."""
    title = Markup("<b>TỒN TẠI QUA KIỂM TRA</b>\n")
    if not to_mend + waiting:
        return title + Markup("Không có tồn tại nào đang theo dõi.")
    late = f", trong đó quá hạn {formats.count(overdue)}" if overdue else ""
    told = (
        f"Chưa khắc phục: {formats.count(to_mend)}{late}." if to_mend else "",
        f"Chờ xác nhận: {formats.count(waiting)}." if waiting else "",
    )
    return title + " ".join(filter(None, told))


waiting_group = fixed(
    "<b>Chờ Tổ kiểm tra xác nhận đã khắc phục:</b>",
    "The heading of the findings that wait for an inspector.",
)


def round_group(round_key: str) -> Markup:
    """The heading of the findings of the month under inspection."""
    return Markup("<b>{}:</b>").format(formats.capital(formats.round_name(round_key)))


open_group = fixed("<b>Chưa khắc phục:</b>", "The heading of the findings that are not mended.")
earlier_group = fixed(
    "<b>Các kỳ trước, chưa khắc phục:</b>",
    "The heading of earlier months' findings that are not mended.",
)


def line(found: Shortcoming, far: Deadline) -> Markup:
    """One finding in a list."""
    return Markup("{} <b>{}</b> – {}: {} ({})").format(
        _MARKS[found.state],
        found.department,
        found.field,
        formats.shortened(found.words, _SHOWN_WORDS),
        _in_short(found, far),
    )


def _in_short(found: Shortcoming, far: Deadline) -> str:
    if found.state is FindingState.OPEN:
        again = "chưa đạt, " if found.refusal else ""
        return f"{again}hạn {formats.day(far.effective_on)}, {distance(far)}"
    return {
        FindingState.WAITING: "chờ xác nhận",
        FindingState.CONFIRMED: "đã khắc phục",
        FindingState.WITHDRAWN: "đã rút",
    }[found.state]


def button(found: Shortcoming) -> str:
    """The button of one finding."""
    words = formats.shortened(found.words, _ON_A_BUTTON)
    return f"{_MARKS[found.state]} {found.department} · {words}"


def mend(found: Shortcoming) -> str:
    """The button that takes loose files as proof of a finding's mending."""
    return f"Khắc phục: {formats.shortened(found.words, _ON_A_BUTTON)}"


photos_of_new = fixed(
    "Tồn tại vừa phát hiện khi kiểm tra, chưa ghi",
    "The choice for loose photos of a finding that is not recorded yet.",
)
record_new = plain("Ghi tồn tại mới", "The button that begins a new finding.")


def heading(found: Shortcoming) -> Markup:
    """The heading of one finding."""
    return Markup("<b>TỒN TẠI QUA {} – {}</b>").format(
        formats.capitals(formats.round_name(found.round_key)),
        formats.capitals(found.department),
    )


def details(found: Shortcoming, far: Deadline) -> list[Markup]:
    """The finding with its field, its remedy and its due date."""
    left = f", {distance(far)}" if found.state is FindingState.OPEN else ""
    return [
        Markup("Lĩnh vực: {}").format(found.field),
        Markup("Tồn tại: <b>{}</b>").format(found.words),
        Markup("Yêu cầu: {}").format(found.remedy),
        Markup("Hạn khắc phục: <b>{}</b>{}{}.").format(
            formats.both_days(far.due_on, far.effective_on), granted(far), left
        ),
    ]


def standing(found: Shortcoming, local: Callable[[datetime], datetime]) -> Markup:
    """The state of the finding; `local` gives the office's time."""
    if found.withdrawn_at is not None:
        return Markup("<b>Tổ kiểm tra đã rút</b> ngày {}: {}").format(
            formats.day(local(found.withdrawn_at)), found.withdrawal
        )
    said = Markup(" Kết quả: {}").format(found.mended_words) if found.mended_words else Markup()
    if found.confirmed_at is not None:
        confirmed = Markup("✓ Đã khắc phục, đồng chí {} xác nhận ngày {}.").format(
            found.confirmed_by, formats.day(local(found.confirmed_at))
        )
        return confirmed + said
    if found.mended_at is not None:
        return (
            Markup("Ngành báo đã khắc phục lúc {}, <b>chờ xác nhận</b>.").format(
                formats.moment(local(found.mended_at))
            )
            + said
        )
    if found.refusal:
        return Markup("<b>Chưa đạt:</b> {}").format(found.refusal)
    return Markup("Chưa khắc phục.")


def brief(found: Shortcoming) -> Markup:
    """A finding above a question about it."""
    return heading(found) + Markup("\nTồn tại: <b>{}</b>").format(
        formats.shortened(found.words, _SHOWN_ABOVE)
    )


def hint(*, mends: bool, judges: bool) -> Markup:
    """What this person can send for an open finding without a button."""
    if mends:
        return Markup("Khắc phục xong, đồng chí gửi ngay ảnh, tệp hoặc kết quả vào đây.")
    return Markup("Gửi thêm ảnh kiểm tra vào đây cũng được.") if judges else Markup()


mended = plain("Đã khắc phục", "The button by which a department reports the mending.")
add_more = plain(
    "Bổ sung kết quả", "The button that adds to a report of mending which still waits."
)


@plainly("Xem ảnh, tệp ({count})", "The button that sends the photos of the finding.")
def see_photos(count: int) -> str: ...
@plainly("Xem ảnh, tệp khắc phục ({count})", "The button that sends the proof of the mending.")
def see_proofs(count: int) -> str: ...


confirm = plain("Xác nhận đã khắc phục", "The button that confirms the mending.")
refuse = plain("Chưa đạt", "The button that refuses the mending.")
edit = plain("Sửa, rút tồn tại", "The button that corrects or withdraws the finding.")
reopen = plain("Mở lại tồn tại", "The button that leads back to the finding.")


def files_sent(found: Shortcoming, sent: int, known: int) -> Markup:
    """The caption of sent files; when there are many, only the newest are sent."""
    count = f"{sent} tệp" if sent == known else f"{sent}/{known} tệp gần nhất"
    return Markup("{} của tồn tại “{}” ({}).").format(
        count, formats.shortened(found.words, _SHOWN_WORDS), found.department
    )


def photos_kept(new: int) -> Markup:
    """Photos were added to the finding."""
    return Markup("Đã ghi thêm {} tệp.").format(new) if new else Markup("Tệp này đã có.")


@says("Đã xác nhận. Trợ lý sẽ báo {department:body}.", "The mending was confirmed.")
def confirmed(department: str) -> Markup: ...


ask_refusal = fixed(
    "Chưa đạt ở chỗ nào? Đề nghị đồng chí ghi rõ, trong một tin nhắn.",
    "The inspector is asked why the mending is refused.",
)


@says(
    "Đã ghi: chưa đạt. Trợ lý sẽ báo {department:body} khắc phục tiếp.",
    "The mending was refused.",
)
def refused(department: str) -> Markup: ...


kept_as_finding = fixed("Tồn tại, hạn chế", "The name of the place: a finding of an inspection.")
kept_as_remedy = fixed("Yêu cầu khắc phục", "The name of the place: what a finding requires.")
kept_as_mended = fixed("Kết quả khắc phục", "The name of the place: what was done about a finding.")
