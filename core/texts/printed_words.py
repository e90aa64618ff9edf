"""Words that look wrong before a document is drafted: asked about, mended, told."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from core.texts import formats
from core.typed_words import Doubt, Fault

_SHOWN = 600  # characters of the words
_WHOLE = 3000  # of those that are typed anew: they are copied from here
_TOLD = 300
_NAMED = 5  # of the words that look wrong

AGREE, MEND = "dongy", "sua"  # after a command's number

_FIELDS = {
    "result": "Kết quả",
    "difficulty": "Khó khăn, vướng mắc",
    "explanation": "Giải trình",
    "words": "Nội dung",
    "proposal": "Đề xuất, kiến nghị",
}
_FAULTS = {
    Fault.UNMARKED: "Lời này có vẻ chưa có dấu",
    Fault.MISTYPED: "Lời này có vẻ gõ sai",
}


def where(department: str, code: str, field: str) -> str:
    """Which words they are: Tư pháp, nội dung 1.1 – Kết quả."""
    task = f"nội dung {code}" if code else ""
    place = ", ".join(part for part in (department, task) if part)
    return f"{place[:1].upper()}{place[1:]} – {_FIELDS[field]}"


def ask(place: str, words: str, found: Doubt, left: int) -> Markup:
    """The document would print these words as they stand."""
    return Markup(
        "<b>SOÁT LỜI TRƯỚC KHI SOẠN</b> (còn {})\n{}:\n“{}”\n{}. Văn bản sẽ in đúng như trên."
    ).format(left, place, formats.shortened(words, _SHOWN), fault(found))


def fault(found: Doubt) -> str:
    """What looks wrong, with the words that do."""
    named = ", ".join(f"“{word}”" for word in found.words[:_NAMED])
    more = "…" if len(found.words) > _NAMED else ""
    return f"{_FAULTS[found.fault]}: {named}{more}"


def mend_button() -> str:
    """The button that leads to typing other words."""
    return "Sửa"


def keep_button() -> str:
    """The button that leaves the words as they are."""
    return "Giữ nguyên"


def draft_button() -> str:
    """The button that drafts the document without looking at the rest."""
    return "Soạn luôn"


def ask_words(place: str, words: str) -> Markup:
    """Which words are to be printed in their place?"""
    return Markup(
        "{}:\n“{}”\nĐề nghị đồng chí gõ lại cả lời này, chỉ sửa dấu và lỗi gõ. "
        "Câu trả lời của ngành và kết luận thẩm định giữ nguyên; ngành được báo."
    ).format(place, formats.shortened(words, _WHOLE))


def mended() -> Markup:
    """It was noted."""
    return Markup("Đã ghi lời sẽ in; trợ lý báo ngành.")


def kept() -> Markup:
    """It stays."""
    return Markup("Giữ nguyên lời của ngành.")


def nothing_left() -> Markup:
    """Nothing looks wrong any more."""
    return Markup("Không còn lời nào cần soát.")


def gone() -> Markup:
    """The words were changed meanwhile."""
    return Markup("Lời này đã thay đổi. Đề nghị đồng chí xem lại.")


def no_words() -> str:
    """Nothing was typed that can be printed."""
    return "Đề nghị đồng chí gõ lời sẽ in."


def notice(facts: Mapping[str, Any]) -> Markup:
    """Words of a department were mended in their spelling, told to it."""
    return Markup(
        "⟨văn phòng⟩ đã sửa lỗi gõ trong lời của ngành để in vào báo cáo {}.\n"
        "{}\nTrước: “{}”\nSẽ in: “{}”\n"
        "Câu trả lời đã gửi giữ nguyên. Đề nghị đồng chí xem lại lời sẽ in."
    ).format(
        formats.round_name(facts["round_key"]),
        where(facts["department"], facts["code"], facts["field"]),
        formats.shortened(facts["before"], _TOLD),
        formats.shortened(facts["after"], _TOLD),
    )


def agree_button() -> str:
    """The button by which the department agrees to what is printed."""
    return "Đồng ý"


def mend_again_button() -> str:
    """The button by which the department types other words."""
    return "Sửa lại"


def ask_agreement(department: str, code: str, before: str, after: str) -> Markup:
    """Is it right so?"""
    return Markup("<b>LỜI SẼ IN VÀO VĂN BẢN</b>\n{}\nTrước: “{}”\nSẽ in: “{}”").format(
        _of(department, code),
        formats.shortened(before, _SHOWN),
        formats.shortened(after, _SHOWN),
    )


def _of(department: str, code: str) -> str:
    return f"{department}, nội dung {code}" if code else department


def ask_again(code: str, words: str) -> Markup:
    """Which words of the department are to be printed?"""
    return Markup(
        "Lời sẽ in{}:\n“{}”\nĐề nghị đồng chí gõ lại cả lời này, chỉ sửa dấu và lỗi gõ. "
        "Câu trả lời đã gửi giữ nguyên."
    ).format(f" của nội dung {code}" if code else "", formats.shortened(words, _WHOLE))


def agreed() -> Markup:
    """The department has seen it."""
    return Markup("✓ Đã ghi ý kiến đồng ý của ngành.")


def rewritten_for_print() -> Markup:
    """The department's own words are printed."""
    return Markup("✓ Văn bản sẽ in lời đồng chí vừa gõ; trợ lý báo ⟨văn phòng⟩.")


def rewritten(code: str, words: str) -> str:
    """The department mended once more, told to the coordinators."""
    where = f" của nội dung {code}" if code else ""
    return f"Lời sẽ in{where}, ngành sửa lại: {words}"


def seen_already() -> Markup:
    """It was answered before."""
    return Markup("Không còn lời in nào chờ ngành xem.")


def other_words() -> str:
    """What was typed is not the answer's words."""
    return (
        "Lời vừa gõ khác hẳn câu trả lời đã gửi nên không in được. Muốn đổi nội dung, đề nghị đồng "
        "chí sửa trong /baocao."
    )
