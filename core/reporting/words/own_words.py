"""Words of a report that look unaccented or mistyped: shown to its department before sending."""

from collections.abc import Sequence

from markupsafe import Markup

from core.typed_words import Doubt, Fault
from core.wording import doubts, formats
from core.wording.says import fixed, plain

_SHOWN = 3000  # characters: they are copied from here


def card_line(faults: Sequence[Fault]) -> Markup:
    """What the documents will print, below the report; nothing when nothing looks wrong."""
    if not faults:
        return Markup()
    counted = [
        f"{formats.count(count)} {said}"
        for fault, said in ((Fault.UNMARKED, "lời chưa có dấu"), (Fault.MISTYPED, "lời gõ sai"))
        if (count := sum(one is fault for one in faults))
    ]
    return Markup("Văn bản sẽ in đúng như đồng chí gõ; có vẻ {}.").format(", ".join(counted))


see = plain("Xem và sửa", "The button that walks through them.")


def ask(place: str, words: str, found: Doubt, left: int) -> Markup:
    """The documents will print these words as they stand."""
    return Markup(
        "<b>SOÁT LỜI TRƯỚC KHI GỬI</b> (còn {})\n{}:\n“{}”\n{}.\n"
        "Đề nghị đồng chí gõ lại cả lời này có dấu, hoặc giữ nguyên."
    ).format(
        formats.count(left),
        place,
        formats.shortened(words, _SHOWN),
        doubts.fault(found),
    )


all_seen = fixed("Không còn lời nào cần soát.", "Nothing is left to look at.")
mended = fixed("✓ Đã ghi lời vừa sửa.", "What was typed stands in their place.")
left = fixed("Giữ nguyên lời đã gõ.", "They stay.")
changed = fixed(
    "Lời này vừa thay đổi. Đề nghị đồng chí xem lại.", "A colleague changed them meanwhile."
)
others = fixed(
    "Lời vừa gõ khác hẳn lời đang soát nên chưa thay. Đề nghị đồng chí gõ lại lời này có dấu, "
    "hoặc mở nội dung để viết lại.",
    "What was typed is something else.",
)
