"""Words with spelling mistakes in a draft: the questions, the corrections and their notices."""

from collections.abc import Sequence

from markupsafe import Markup

from core.typed_words import Doubt, Fault, doubt
from core.wording import doubts, formats
from core.wording.doubts import fault
from core.wording.says import fixed, plain, says

_SHOWN = 600  # characters of the words
_WHOLE = 3000  # characters of words to be copied and typed anew
_TOLD = 300
_MOST_NAMED = 3  # departments

AGREE, MEND, REFUSE = "dongy", "sua", "giu"  # the words after a command's number

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
_OFFICE = "Bộ phận theo dõi"  # for a notice stored by an earlier version
_OTHER_FIELD = "Nội dung"  # likewise


def where(department: str, code: str, field: str) -> str:
    """The place of words: Tư pháp, nội dung 1.1 – Kết quả."""
    task = f"nội dung {code}" if code else ""
    place = ", ".join(part for part in (department, task) if part)
    return f"{place[:1].upper()}{place[1:]} – {field_name(field)}"


def field_name(field: str) -> str:
    """The name of a field of words, by kind and field: Kết quả."""
    return _FIELDS.get(field, _OTHER_FIELD)


def ask(place: str, words: str, found: Doubt, left: int) -> Markup:
    """Words look wrong, and the document would print them so."""
    return Markup(
        "<b>SOÁT LỜI TRƯỚC KHI SOẠN</b> (còn {})\n{}:\n“{}”\n{}. Văn bản sẽ in đúng như trên."
    ).format(left, place, formats.shortened(words, _SHOWN), fault(found))


mend_button = plain("Sửa", "The button for typing a correction.")
keep_button = plain("Giữ nguyên", "The button that leaves the words as they are.")
draft_button = plain("Soạn luôn", "The button that drafts the document without checking the rest.")


def ask_words(place: str, words: str) -> Markup:
    """The correction is asked for."""
    return Markup(
        "{}:\n“{}”\nĐề nghị đồng chí gõ lại cả lời này, chỉ sửa dấu và lỗi gõ. "
        "Câu trả lời của ngành và kết luận thẩm định giữ nguyên; ngành được báo."
    ).format(place, formats.shortened(words, _WHOLE))


mended = fixed("Đã ghi lời sẽ in; trợ lý báo người viết.", "The correction was recorded.")
kept = fixed("Giữ nguyên lời đã gõ.", "The words stay as typed.")
nothing_left = fixed("Không còn lời nào cần soát.", "No words look wrong any more.")
gone = fixed("Lời này đã thay đổi. Đề nghị đồng chí xem lại.", "The words were changed meanwhile.")
no_words = plain("Đề nghị đồng chí gõ lời sẽ in.", "The typed correction is empty.")


def notice(office: str, place: str, before: str, after: str, *, is_own: bool) -> Markup:
    """The author, a person or a department, hears of a correction of their words for print.

    `place` is the result of `where`.
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


agree_button = plain("Đồng ý", "The button by which the author agrees to the correction.")
mend_again_button = plain("Sửa lại", "The button by which the author types another correction.")
refuse_button = plain(
    "Giữ lời đã gõ", "The button by which the author keeps the typed words for print."
)


def ask_agreement(department: str, code: str, before: str, after: str) -> Markup:
    """The author is asked whether the correction is right."""
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
    """The author is asked for another correction."""
    return Markup(
        "Lời sẽ in{}:\n“{}”\nĐề nghị đồng chí gõ lại cả lời này, chỉ sửa dấu và lỗi gõ. "
        "Lời đã ghi giữ nguyên."
    ).format(_of_task(code), formats.shortened(words, _WHOLE))


agreed = fixed("✓ Đã ghi ý kiến đồng ý.", "The author has agreed.")


@says(
    "✓ Văn bản sẽ in lời đồng chí vừa gõ; trợ lý báo {office}.",
    "The author's own correction will be printed.",
)
def rewritten_for_print(office: str) -> Markup: ...
@says("✓ Văn bản sẽ in lời đã gõ; trợ lý báo {office}.", "The typed words will be printed.")
def refused_for_print(office: str) -> Markup: ...


def rewritten(code: str, words: str) -> str:
    """The coordinators hear of the author's own correction."""
    return f"Lời sẽ in{_of_task(code)}, người viết sửa lại: {words}"


def refused(code: str, words: str) -> str:
    """The coordinators hear that the author keeps the typed words."""
    return f"Lời sẽ in{_of_task(code)}, người viết giữ như đã gõ: {words}"


def _of_task(code: str) -> str:
    return f" của nội dung {code}" if code else ""


def not_answered(departments: Sequence[str], others: int) -> Markup:
    """The authors whose answer to a correction is missing; documents print the correction anyway.

    `others` counts the words of leaders, inspectors and reviewers.
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
    """The words just typed look wrong and will be printed so; empty when they look right."""
    found = [one for one in map(doubt, words) if one is not None]
    if not found:
        return Markup()
    wrong = [word for one in found if one.fault is Fault.MISTYPED for word in one.words]
    if not wrong:
        return Markup("<i>Câu gõ không dấu; văn bản sẽ in như vậy.</i>")
    named = ", ".join(f"“{word}”" for word in wrong[: doubts.NAMED])
    return Markup("<i>Câu có chỗ gõ sai ({}); văn bản sẽ in như vậy.</i>").format(named)


retype = plain("Gõ lại", "The button that leads back to typing the words.")
seen_already = fixed("Không còn lời in nào chờ ngành xem.", "The correction was answered before.")
other_words = plain(
    "Lời vừa gõ khác hẳn lời đã ghi nên không in được. Muốn đổi nội dung, đề nghị đồng chí sửa ở "
    "nơi đã ghi.",
    "The typed words are no mere correction of the answer.",
)
