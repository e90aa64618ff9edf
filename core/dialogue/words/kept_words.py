"""What is asked of a sentence that may be no answer, and of one that has no place yet."""

from markupsafe import Markup

from core.speech.kinds import Kind
from core.wording import formats

_SHOWN = 400  # UTF-16 units of a sentence that is asked about
_LISTED = 60
_PASSED_ON = 3_000


def ask(words: str, where: str) -> Markup:
    """Is it to be written there?"""
    return Markup("<b>Ghi câu này vào {}?</b>\n“{}”").format(
        where, formats.clipped(words, _SHOWN, "…")
    )


def take(where: str) -> str:
    """The button that writes it there."""
    kind = next((one for one in _OF_TASK if where.startswith(f"{one} của ")), where)
    return f"Ghi vào {formats.uncapital(kind)}"


def leave() -> str:
    """The button that does not."""
    return "Không ghi"


def left(words: str) -> Markup:
    """It was not written; it is shown, so that it can be said again."""
    return Markup("Không ghi câu “{}”.").format(formats.clipped(words, _LISTED, "…"))


def taken() -> Markup:
    """What was said meanwhile was recorded."""
    return Markup("Đã ghi câu vừa gõ.")


def waits_too() -> Markup:
    """Another sentence waits behind the one that is asked about."""
    return Markup("Câu vừa gõ cũng được giữ, sẽ hỏi sau câu này.")


def see_answer() -> str:
    """The button that answers a question instead."""
    return "Trả lời câu hỏi này"


POLITE_YES = frozenset({"ok", "oke", "u", "uh", "uhm"})
"""Said to be polite, also after "Đã ghi": too little to write a question into a report."""


def do_this() -> str:
    """The button that does what a sentence asks for, where it is understood."""
    return "Làm theo câu này"


_OF_TASK = ("Kết quả", "Giải trình")
"""Places of one task, whose code a button has no room for."""


def result_of(code: str) -> Markup:
    """The place of a task's result."""
    return Markup("Kết quả của {}").format(code)


def explanation_of(code: str) -> Markup:
    """The place of a task's explanation."""
    return Markup("Giải trình của {}").format(code)


def difficulty() -> Markup:
    """The place of a difficulty."""
    return Markup("Khó khăn, vướng mắc")


def proposal() -> Markup:
    """The place of what is proposed."""
    return Markup("Đề xuất, kiến nghị")


def addressee() -> Markup:
    """The place of whom a proposal is for."""
    return Markup("Nơi nhận kiến nghị")


def case_words() -> Markup:
    """The place of what is said in a case."""
    return Markup("Trao đổi về khó khăn, vướng mắc")


def direction() -> Markup:
    """The place of a direction."""
    return Markup("Ý kiến chỉ đạo")


def reason() -> Markup:
    """The place of a reason."""
    return Markup("Lý do")


def finding() -> Markup:
    """The place of what an inspection found."""
    return Markup("Tồn tại, hạn chế")


def remedy() -> Markup:
    """The place of what must be mended."""
    return Markup("Yêu cầu khắc phục")


def mended() -> Markup:
    """The place of what was done about a finding."""
    return Markup("Kết quả khắc phục")


def hand_in() -> Markup:
    """The place of the words of what is handed in."""
    return Markup("Nội dung nộp")


def measure() -> Markup:
    """The place of a part of the framework plan."""
    return Markup("Khung kế hoạch")


def waiting(count: int) -> Markup:
    """Sentences that wait, on the menu."""
    return Markup("• Còn {} câu đồng chí đã gõ chưa ghi vào đâu.").format(count)


def see_waiting(count: int) -> str:
    """The button that opens them."""
    return f"Câu chưa ghi ({count})"


def gone() -> Markup:
    """It was answered before."""
    return Markup("Câu này đã được xử lý.")


def ask_place(words: str) -> Markup:
    """Where does it belong?"""
    return Markup("Câu này ghi vào đâu?\n“{}”").format(formats.clipped(words, _SHOWN, "…"))


def of_others(code: str, department: str) -> Markup:
    """The task that is told of is another department's."""
    return Markup(
        "Nội dung {} là của <b>{}</b>; ngành đồng chí không báo cáo nội dung này."
    ).format(code, department)


def no_answer(words: str) -> Markup:
    """A question that nothing answers."""
    return Markup("Trợ lý chưa trả lời được câu này:\n“{}”").format(
        formats.clipped(words, _SHOWN, "…")
    )


def kept_without_place(words: str) -> Markup:
    """Nothing was understood in the middle of something; the words are kept."""
    return Markup("Chưa rõ câu “{}” ghi vào đâu. Câu được giữ lại.").format(
        formats.clipped(" ".join(words.split()), _LISTED, "…")
    )


def choose_place() -> str:
    """The button that asks for its place."""
    return "Chọn chỗ ghi câu này"


def report_difficulty() -> str:
    """The button that makes it a difficulty."""
    return "Báo khó khăn, vướng mắc"


def give_direction() -> str:
    """The button that makes it a direction."""
    return "Giao chỉ đạo"


def record_finding() -> str:
    """The button that makes it a finding."""
    return "Ghi tồn tại qua kiểm tra"


def pass_on(coordinating: str) -> str:
    """The button that passes it on to the coordinators."""
    return f"Chuyển tới {coordinating}"


def drop() -> str:
    """The button that forgets it."""
    return "Bỏ"


def dropped(words: str) -> Markup:
    """It was forgotten; it is shown, so that it can be said again."""
    return Markup("Đã bỏ câu “{}”.").format(formats.clipped(words, _LISTED, "…"))


def passed_on(coordinating: str) -> Markup:
    """It was passed on."""
    return Markup("Đã chuyển câu này tới {}.").format(coordinating)


def greeting() -> Markup:
    """A short line to a greeting."""
    return Markup("Chào đồng chí. Cần việc gì, đồng chí gõ “menu”.")


def polite(kind: Kind) -> Markup:
    """A short line to a thank-you, or a sign without words."""
    if kind is Kind.SOCIAL:
        return Markup("Vâng, cảm ơn đồng chí. Cần việc gì, đồng chí gõ “menu”.")
    return Markup("Đồng chí cần việc gì, đề nghị gõ chữ, hoặc “menu”.")


def waits_for(where: str) -> Markup:
    """A sign without words came where words are kept."""
    return Markup("Trợ lý đang chờ {}; dấu hiệu vừa gửi chưa ghi vào đâu.").format(where)


def not_understood() -> Markup:
    """A number fits nothing of the question above."""
    return Markup("Trợ lý chưa hiểu. Đề nghị đồng chí chọn ở câu hỏi trên, hoặc gõ “menu”.")


def kept_word(words: str) -> Markup:
    """A word fits nothing of the question above; it is kept."""
    return Markup(
        "Trợ lý chưa hiểu “{}”. Tin chưa ghi vào đâu, được giữ lại. Đề nghị đồng chí chọn ở câu "
        "hỏi trên hoặc dưới đây."
    ).format(formats.clipped(words, _LISTED, "…"))


def search_plan() -> str:
    """The button that looks for the words in the plan."""
    return "Tìm trong kế hoạch"


def found_in_plan(words: str, count: int) -> Markup:
    """The tasks of the plan that have these words."""
    said = formats.clipped(" ".join(words.split()), _LISTED, "…")
    if not count:
        return Markup("Kế hoạch không có nội dung nào gần với “{}”.").format(said)
    return Markup("<b>{} nội dung gần với “{}”:</b>").format(formats.count(count), said)


def lost(name: str = "", *, department: str = "", phone: str = "") -> Markup:
    """Nothing was understood twice: what can be done, and who helps."""
    line = Markup("Trợ lý vẫn chưa hiểu. Đồng chí có thể chọn một việc dưới đây.")
    if not name:
        return line
    where = f"{department}, {phone}" if phone else department
    return line + Markup(" Cần hỗ trợ, đề nghị gọi đồng chí {} ({}).").format(name, where)


def too_many_passed_on(most: int) -> str:
    """Enough for a day; the sentence waits."""
    return (
        f"Trong một ngày trợ lý chuyển nhiều nhất {most} câu của mỗi đồng chí. Câu này được giữ "
        "lại; đề nghị đồng chí chuyển sau, hoặc liên hệ trực tiếp."
    )


def passed_on_to_you(name: str, department: str, words: str) -> Markup:
    """Somebody's words come to the coordinators."""
    whose = f" ({department})" if department else ""
    words = words if len(words) <= _PASSED_ON else f"{words[:_PASSED_ON]}… (đã lưu đủ)"
    return Markup("Đồng chí <b>{}</b>{} chuyển tới:\n“{}”").format(name, whose, words)
