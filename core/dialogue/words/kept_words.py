"""What is asked of a sentence that may be no answer, and of one that has no place yet."""

from markupsafe import Markup

from core.speech.kinds import Kind
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

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


leave = plain("Không ghi", "The button that does not.")


def left(words: str) -> Markup:
    """It was not written; it is shown, so that it can be said again."""
    return Markup("Không ghi câu “{}”.").format(formats.clipped(words, _LISTED, "…"))


taken = fixed("Đã ghi câu vừa gõ.", "What was said meanwhile was recorded.")
waits_too = fixed(
    "Câu vừa gõ cũng được giữ, sẽ hỏi sau câu này.",
    "Another sentence waits behind the one that is asked about.",
)
see_answer = plain("Trả lời câu hỏi này", "The button that answers a question instead.")


POLITE_YES = frozenset({"ok", "oke", "u", "uh", "uhm"})
"""Said to be polite, also after "Đã ghi": too little to write a question into a report."""
CONFIRMS = frozenset({"xac nhan"})
"""The label of the task's button, which stood there before: not meant for the sentence."""
choose_first = fixed(
    "Câu dưới đây chưa ghi. Đề nghị đồng chí chọn ghi hay không ghi trước, rồi xác nhận.",
    "“Xác nhận” was typed while it is asked whether a sentence is to be recorded.",
)


do_this = plain(
    "Làm theo câu này", "The button that does what a sentence asks for, where it is understood."
)


_OF_TASK = ("Kết quả", "Giải trình")
"""Places of one task, whose code a button has no room for."""


@says("Kết quả của {code}", "The place of a task's result.")
def result_of(code: str) -> Markup: ...
@says("Giải trình của {code}", "The place of a task's explanation.")
def explanation_of(code: str) -> Markup: ...


difficulty = fixed("Khó khăn, vướng mắc", "The place of a difficulty.")
proposal = fixed("Đề xuất, kiến nghị", "The place of what is proposed.")
addressee = fixed("Nơi nhận kiến nghị", "The place of whom a proposal is for.")
case_words = fixed("Trao đổi về khó khăn, vướng mắc", "The place of what is said in a case.")
direction = fixed("Ý kiến chỉ đạo", "The place of a direction.")
reason = fixed("Lý do", "The place of a reason.")
finding = fixed("Tồn tại, hạn chế", "The place of what an inspection found.")
remedy = fixed("Yêu cầu khắc phục", "The place of what must be mended.")
mended = fixed("Kết quả khắc phục", "The place of what was done about a finding.")
hand_in = fixed("Nội dung nộp", "The place of the words of what is handed in.")
measure = fixed("Khung kế hoạch", "The place of a part of the framework plan.")


@says("• Còn {count} câu đồng chí đã gõ chưa ghi vào đâu.", "Sentences that wait, on the menu.")
def waiting(count: int) -> Markup: ...
@plainly("Câu chưa ghi ({count})", "The button that opens them.")
def see_waiting(count: int) -> str: ...


gone = fixed("Câu này đã được xử lý.", "It was answered before.")


def ask_place(words: str) -> Markup:
    """Where does it belong?"""
    return Markup("Câu này ghi vào đâu?\n“{}”").format(formats.clipped(words, _SHOWN, "…"))


@says(
    "Nội dung {code} là của <b>{department}</b>; ngành đồng chí không báo cáo nội dung này.",
    "The task that is told of is another department's.",
)
def of_others(code: str, department: str) -> Markup: ...


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


choose_place = plain("Chọn chỗ ghi câu này", "The button that asks for its place.")
report_difficulty = plain("Báo khó khăn, vướng mắc", "The button that makes it a difficulty.")
give_direction = plain("Giao chỉ đạo", "The button that makes it a direction.")
record_finding = plain("Ghi tồn tại qua kiểm tra", "The button that makes it a finding.")


@plainly("Chuyển tới {coordinating}", "The button that passes it on to the coordinators.")
def pass_on(coordinating: str) -> str: ...


drop = plain("Bỏ", "The button that forgets it.")


def dropped(words: str) -> Markup:
    """It was forgotten; it is shown, so that it can be said again."""
    return Markup("Đã bỏ câu “{}”.").format(formats.clipped(words, _LISTED, "…"))


@says("Đã chuyển câu này tới {coordinating}.", "It was passed on.")
def passed_on(coordinating: str) -> Markup: ...


greeting = fixed("Chào đồng chí. Cần việc gì, đồng chí gõ “menu”.", "A short line to a greeting.")


def polite(kind: Kind) -> Markup:
    """A short line to a thank-you, or a sign without words."""
    if kind is Kind.SOCIAL:
        return Markup("Vâng, cảm ơn đồng chí. Cần việc gì, đồng chí gõ “menu”.")
    return Markup("Đồng chí cần việc gì, đề nghị gõ chữ, hoặc “menu”.")


@says(
    "Trợ lý đang chờ {where}; dấu hiệu vừa gửi chưa ghi vào đâu.",
    "A sign without words came where words are kept.",
)
def waits_for(where: str) -> Markup: ...


not_understood = fixed(
    "Trợ lý chưa hiểu. Đề nghị đồng chí chọn ở câu hỏi trên, hoặc gõ “menu”.",
    "A number fits nothing of the question above.",
)


def kept_word(words: str) -> Markup:
    """A word fits nothing of the question above; it is kept."""
    return Markup(
        "Trợ lý chưa hiểu “{}”. Tin chưa ghi vào đâu, được giữ lại. Đề nghị đồng chí chọn ở câu "
        "hỏi trên hoặc dưới đây."
    ).format(formats.clipped(words, _LISTED, "…"))


search_plan = plain("Tìm trong kế hoạch", "The button that looks for the words in the plan.")


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
    parts = (department if department != name else "", phone)
    where = ", ".join(part for part in parts if part)
    called = f"{name} ({where})" if where else name
    return line + Markup(" Cần hỗ trợ, đề nghị gọi đồng chí {}.").format(called)


@plainly(
    "Trong một ngày trợ lý chuyển nhiều nhất {most} câu của mỗi đồng chí. Câu này được giữ lại; "
    "đề nghị đồng chí chuyển sau, hoặc liên hệ trực tiếp.",
    "Enough for a day; the sentence waits.",
)
def too_many_passed_on(most: int) -> str: ...


def passed_on_to_you(name: str, department: str, words: str) -> Markup:
    """Somebody's words come to the coordinators."""
    whose = f" ({department})" if department else ""
    words = words if len(words) <= _PASSED_ON else f"{words[:_PASSED_ON]}… (đã lưu đủ)"
    return Markup("Đồng chí <b>{}</b>{} chuyển tới:\n“{}”").format(name, whose, words)
