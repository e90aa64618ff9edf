"""Sentences about words that look unaccented or mistyped, shown before a report is sent."""

from collections.abc import Sequence

from markupsafe import Markup

from core.typed_words import Doubt, Fault
from core.wording import doubts, formats
from core.wording.says import fixed, plain

_SHOWN = 3000  # characters; long enough to copy all of the words


def card_line(faults: Sequence[Fault]) -> Markup:
    """A warning below the report of doubtful words; empty when there are none."""
    if not faults:
        return Markup()
    counted = [
        f"{formats.count(count)} {said}"
        for fault, said in ((Fault.UNMARKED, "lời chưa có dấu"), (Fault.MISTYPED, "lời gõ sai"))
        if (count := sum(one is fault for one in faults))
    ]
    return Markup("Văn bản sẽ in đúng như đồng chí gõ; có vẻ {}.").format(", ".join(counted))


see = plain("Xem và sửa", "The button that shows the doubtful words one by one.")


def ask(place: str, words: str, found: Doubt, left: int) -> Markup:
    """Shows doubtful words, which the documents will print as they are."""
    return Markup(
        "<b>SOÁT LỜI TRƯỚC KHI GỬI</b> (còn {})\n{}:\n“{}”\n{}.\n"
        "Đề nghị đồng chí gõ lại cả lời này có dấu, hoặc giữ nguyên."
    ).format(
        formats.count(left),
        place,
        formats.shortened(words, _SHOWN),
        doubts.fault(found),
    )


all_seen = fixed("Không còn lời nào cần soát.", "No doubtful words are left.")
mended = fixed("✓ Đã ghi lời vừa sửa.", "The typed correction was recorded.")
left = fixed("Giữ nguyên lời đã gõ.", "The words stay as they are.")
changed = fixed(
    "Lời này vừa thay đổi. Đề nghị đồng chí xem lại.", "A colleague changed the words meanwhile."
)
others = fixed(
    "Lời vừa gõ khác hẳn lời đang soát nên chưa thay. Đề nghị đồng chí gõ lại lời này có dấu, "
    "hoặc mở nội dung để viết lại.",
    "The typed words are too different to be a correction.",
)
