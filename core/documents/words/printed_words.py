"""Words that look wrong before a document is drafted: asked about, mended, told."""

from collections.abc import Sequence

from markupsafe import Markup

from core.typed_words import Doubt, Fault, doubt
from core.wording import doubts, formats
from core.wording.doubts import fault
from core.wording.says import fixed, plain, says

_SHOWN = 600  # characters of the words
_WHOLE = 3000  # of those that are typed anew: they are copied from here
_TOLD = 300
_MOST_NAMED = 3  # departments

AGREE, MEND, REFUSE = "dongy", "sua", "giu"  # after a command's number

_FIELDS = {
    "answer.result": "Kết quả",
    "answer.difficulty": "Khó khăn, vướng mắc",
    "answer.explanation": "Giải trình",
    "review.reason": "Lý do chưa chấp nhận",
    "shortfall.shortfall": "Lý do không hoàn thành",
    "report.words": "Ý kiến chung",
    "difficulty.words": "Khó khăn, vướng mắc",
    "difficulty.proposal": "Đề xuất, kiến nghị",
    "difficulty.addressed_to": "Nơi nhận đề xuất, kiến nghị",
    "extension.reason": "Lý do chậm báo cáo",
    "direction.words": "Ý kiến chỉ đạo",
    "finding.field": "Lĩnh vực kiểm tra",
    "finding.words": "Tồn tại qua kiểm tra",
    "finding.remedy": "Yêu cầu khắc phục",
    "measure.solution": "Giải pháp khắc phục",
    "measure.responsible": "Người thực hiện",
    "measure.product": "Sản phẩm",
}
_OFFICE = "Bộ phận theo dõi"  # likewise
_OTHER_FIELD = "Nội dung"  # of a notice of an earlier version


def where(department: str, code: str, field: str) -> str:
    """Which words they are: Tư pháp, nội dung 1.1 – Kết quả."""
    task = f"nội dung {code}" if code else ""
    place = ", ".join(part for part in (department, task) if part)
    return f"{place[:1].upper()}{place[1:]} – {field_name(field)}"


def field_name(field: str) -> str:
    """What words are, by their kind and field: Kết quả."""
    return _FIELDS.get(field, _OTHER_FIELD)


def ask(place: str, words: str, found: Doubt, left: int) -> Markup:
    """The document would print these words as they stand."""
    return Markup(
        "<b>SOÁT LỜI TRƯỚC KHI SOẠN</b> (còn {})\n{}:\n“{}”\n{}. Văn bản sẽ in đúng như trên."
    ).format(left, place, formats.shortened(words, _SHOWN), fault(found))


mend_button = plain("Sửa", "The button that leads to typing other words.")
keep_button = plain("Giữ nguyên", "The button that leaves the words as they are.")
draft_button = plain(
    "Soạn luôn", "The button that drafts the document without looking at the rest."
)


def ask_words(place: str, words: str) -> Markup:
    """Which words are to be printed in their place?"""
    return Markup(
        "{}:\n“{}”\nĐề nghị đồng chí gõ lại cả lời này, chỉ sửa dấu và lỗi gõ. "
        "Câu trả lời của ngành và kết luận thẩm định giữ nguyên; ngành được báo."
    ).format(place, formats.shortened(words, _WHOLE))


mended = fixed("Đã ghi lời sẽ in; trợ lý báo người viết.", "It was noted.")
kept = fixed("Giữ nguyên lời đã gõ.", "It stays.")
nothing_left = fixed("Không còn lời nào cần soát.", "Nothing looks wrong any more.")
gone = fixed("Lời này đã thay đổi. Đề nghị đồng chí xem lại.", "The words were changed meanwhile.")
no_words = plain("Đề nghị đồng chí gõ lời sẽ in.", "Nothing was typed that can be printed.")


def notice(office: str, place: str, before: str, after: str, *, is_own: bool) -> Markup:
    """Words were mended in their spelling, told to whoever wrote them: a person, or a department.

    `place`: as `where` gives it.
    """
    return Markup(
        "{} đã sửa lỗi gõ trong lời của {} để in vào văn bản.\n"
        "{}\nTrước: “{}”\nSẽ in: “{}”\n"
        "Lời đã ghi giữ nguyên. Đề nghị đồng chí xem lại lời sẽ in."
    ).format(
        office or _OFFICE,
        "đồng chí" if is_own else "ngành",
        place,
        formats.shortened(before, _TOLD),
        formats.shortened(after, _TOLD),
    )


agree_button = plain("Đồng ý", "The button by which the department agrees to what is printed.")
mend_again_button = plain("Sửa lại", "The button by which the department types other words.")
refuse_button = plain(
    "Giữ lời đã gõ", "The button by which the author has the words printed as they were typed."
)


def ask_agreement(department: str, code: str, before: str, after: str) -> Markup:
    """Is it right so?"""
    whose = _of(department, code)
    return Markup("<b>LỜI SẼ IN VÀO VĂN BẢN</b>\n{}Trước: “{}”\nSẽ in: “{}”").format(
        f"{whose}\n" if whose else "",
        formats.shortened(before, _SHOWN),
        formats.shortened(after, _SHOWN),
    )


def _of(department: str, code: str) -> str:
    parts = [part for part in (department, f"nội dung {code}" if code else "") if part]
    return formats.capital(", ".join(parts)) if parts else ""


def ask_again(code: str, words: str) -> Markup:
    """Which words of the department are to be printed?"""
    return Markup(
        "Lời sẽ in{}:\n“{}”\nĐề nghị đồng chí gõ lại cả lời này, chỉ sửa dấu và lỗi gõ. "
        "Lời đã ghi giữ nguyên."
    ).format(_of_task(code), formats.shortened(words, _WHOLE))


agreed = fixed("✓ Đã ghi ý kiến đồng ý.", "The department has seen it.")


@says(
    "✓ Văn bản sẽ in lời đồng chí vừa gõ; trợ lý báo {office}.",
    "The author's own words are printed.",
)
def rewritten_for_print(office: str) -> Markup: ...
@says(
    "✓ Văn bản sẽ in lời đã gõ; trợ lý báo {office}.", "The words are printed as they were typed."
)
def refused_for_print(office: str) -> Markup: ...


def rewritten(code: str, words: str) -> str:
    """The author mended once more, told to the coordinators."""
    return f"Lời sẽ in{_of_task(code)}, người viết sửa lại: {words}"


def refused(code: str, words: str) -> str:
    """The author wants the words as they were typed, told to the coordinators."""
    return f"Lời sẽ in{_of_task(code)}, người viết giữ như đã gõ: {words}"


def _of_task(code: str) -> str:
    return f" của nội dung {code}" if code else ""


def not_answered(departments: Sequence[str], others: int) -> Markup:
    """Who has not answered what was mended; documents print it all the same.

    `others`: how many words of leaders, inspectors and reviewers wait.
    """
    named = ", ".join(departments[:_MOST_NAMED])
    more = "…" if len(departments) > _MOST_NAMED else ""
    found = {
        f"{formats.count(len(departments))} ngành ({named}{more})": len(departments),
        f"{formats.count(others)} lời của lãnh đạo, người thẩm định, người kiểm tra": others,
    }
    waiting = " và ".join(words for words, count in found.items() if count)
    if not waiting:
        return Markup()
    return Markup("Chưa xác nhận lời sửa để in: {}; văn bản in lời đã sửa.").format(waiting)


def as_typed(*words: str) -> Markup:
    """Words that were just typed look wrong, and are printed so; nothing when they do not."""
    found = [one for one in map(doubt, words) if one is not None]
    if not found:
        return Markup()
    wrong = [word for one in found if one.fault is Fault.MISTYPED for word in one.words]
    if not wrong:
        return Markup("<i>Câu gõ không dấu; văn bản sẽ in như vậy.</i>")
    named = ", ".join(f"“{word}”" for word in wrong[: doubts.NAMED])
    return Markup("<i>Câu có chỗ gõ sai ({}); văn bản sẽ in như vậy.</i>").format(named)


retype = plain("Gõ lại", "The button that leads back to typing them.")
seen_already = fixed("Không còn lời in nào chờ ngành xem.", "It was answered before.")
other_words = plain(
    "Lời vừa gõ khác hẳn lời đã ghi nên không in được. Muốn đổi nội dung, đề nghị đồng chí sửa ở "
    "nơi đã ghi.",
    "What was typed is not the answer's words.",
)
