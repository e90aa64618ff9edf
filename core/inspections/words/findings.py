"""Findings of the inspection team as they are listed and opened, and what becomes of them."""

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
    """The findings that are to be dealt with, counted."""
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
    "<b>Chờ Tổ kiểm tra xác nhận đã khắc phục:</b>", "Those that an inspector is to confirm."
)


def round_group(round_key: str) -> Markup:
    """Those of the month that is being inspected."""
    return Markup("<b>{}:</b>").format(formats.capital(formats.round_name(round_key)))


open_group = fixed("<b>Chưa khắc phục:</b>", "Those that are not mended.")
earlier_group = fixed(
    "<b>Các kỳ trước, chưa khắc phục:</b>", "Those of earlier months that are not mended."
)


def line(found: Shortcoming, far: Deadline) -> Markup:
    """One of them in a list."""
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
    """One of them on a button."""
    words = formats.shortened(found.words, _ON_A_BUTTON)
    return f"{_MARKS[found.state]} {found.department} · {words}"


def mend(found: Shortcoming) -> str:
    """One of them on a button, for files that show that it is mended."""
    return f"Khắc phục: {formats.shortened(found.words, _ON_A_BUTTON)}"


photos_of_new = fixed(
    "Tồn tại vừa phát hiện khi kiểm tra, chưa ghi", "Photos of something that is not recorded yet."
)
record_new = plain("Ghi tồn tại mới", "The button that begins a new one.")


def heading(found: Shortcoming) -> Markup:
    """One finding."""
    return Markup("<b>TỒN TẠI QUA {} – {}</b>").format(
        formats.capitals(formats.round_name(found.round_key)),
        formats.capitals(found.department),
    )


def details(found: Shortcoming, far: Deadline) -> list[Markup]:
    """What was found, what must be mended, by when."""
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
    """How far it is; `local` gives the office's time."""
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
    """One finding above a question about it."""
    return heading(found) + Markup("\nTồn tại: <b>{}</b>").format(
        formats.shortened(found.words, _SHOWN_ABOVE)
    )


def hint(*, mends: bool, judges: bool) -> Markup:
    """What this person may do with an open one at once, without another button."""
    if mends:
        return Markup("Khắc phục xong, đồng chí gửi ngay ảnh, tệp hoặc kết quả vào đây.")
    return Markup("Gửi thêm ảnh kiểm tra vào đây cũng được.") if judges else Markup()


mended = plain("Đã khắc phục", "The button with which a department says that it is mended.")
add_more = plain("Bổ sung kết quả", "The same while it waits already.")


@plainly("Xem ảnh, tệp ({count})", "The button that brings the photos of what was found.")
def see_photos(count: int) -> str: ...
@plainly("Xem ảnh, tệp khắc phục ({count})", "The button that brings what proves the mending.")
def see_proofs(count: int) -> str: ...


confirm = plain("Xác nhận đã khắc phục", "The button that accepts it.")
refuse = plain("Chưa đạt", "The button that does not.")
edit = plain("Sửa, rút tồn tại", "The button that corrects or takes back.")
reopen = plain("Mở lại tồn tại", "The button that leads back to the finding.")


def files_sent(found: Shortcoming, sent: int, known: int) -> Markup:
    """Files come with this message; of many only the newest."""
    count = f"{sent} tệp" if sent == known else f"{sent}/{known} tệp gần nhất"
    return Markup("{} của tồn tại “{}” ({}).").format(
        count, formats.shortened(found.words, _SHOWN_WORDS), found.department
    )


def photos_kept(new: int) -> Markup:
    """Photos were added to what was found."""
    return Markup("Đã ghi thêm {} tệp.").format(new) if new else Markup("Tệp này đã có.")


@says("Đã xác nhận. Trợ lý sẽ báo {department:body}.", "It is done with.")
def confirmed(department: str) -> Markup: ...


ask_refusal = fixed(
    "Chưa đạt ở chỗ nào? Đề nghị đồng chí ghi rõ, trong một tin nhắn.", "Why is it not mended?"
)


@says(
    "Đã ghi: chưa đạt. Trợ lý sẽ báo {department:body} khắc phục tiếp.",
    "The department is to do more.",
)
def refused(department: str) -> Markup: ...
