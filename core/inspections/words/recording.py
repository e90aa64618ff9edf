"""Questions for recording, correcting and mending a finding of the inspection team."""

from datetime import date

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says

ask_round = fixed(
    "<b>GHI TỒN TẠI</b>\nThuộc kỳ kiểm tra nào?", "Two months are open for a finding."
)


def round_choice(round_key: str) -> str:
    """The button of a month."""
    return formats.capital(formats.round_name(round_key))


def heading(round_key: str, *named: str) -> Markup:
    """The heading: the month, then the department and the field once they are known."""
    title = Markup("<b>GHI TỒN TẠI – {}</b>").format(
        formats.capitals(formats.round_name(round_key))
    )
    return Markup("\n").join((title, Markup("{}").format(" – ".join(named)))) if named else title


def so_far(words: str, files: int) -> Markup:
    """The words and files received so far."""
    parts = [f"Tồn tại: {formats.shortened(words, 300)}"] if words else []
    if files:
        parts.append(f"Ảnh, tệp: {files}")
    return Markup("{}").format("\n".join(parts))


ask_department = fixed("Tồn tại ở ngành nào?", "The question for the department.")
ask_field = fixed("Thuộc lĩnh vực nào? Chọn, hoặc gõ lĩnh vực khác.", "The question for the field.")
ask_words = fixed(
    "Đề nghị đồng chí ghi tồn tại phát hiện được, trong một tin. Ảnh gửi trước hay sau đều được.",
    "The question for the finding itself.",
)
keep_words = plain("Giữ nguyên", "The button that keeps the words.")
ask_remedy = fixed("Yêu cầu khắc phục thế nào?", "The question for the remedy.")
as_found = plain("Khắc phục tồn tại đã nêu", "The button for a remedy without words of its own.")
ask_day = fixed(
    "Hạn khắc phục đến ngày nào? Chọn, hoặc gõ ngày/tháng.", "The question for the due date."
)


@plainly("{count} ngày làm việc ({day:day})", "The button for a number of working days from today.")
def day_choice(count: int, day: date) -> str: ...


def summary(
    department: str, field: str, *, words: str, remedy: str, due_on: date, files: int
) -> list[Markup]:
    """The finding before it is recorded; `words` describe it."""
    photos = Markup("Ảnh, tệp: {}").format(files)
    return [
        Markup("Ngành: <b>{}</b>").format(department),
        Markup("Lĩnh vực: {}").format(field),
        Markup("Tồn tại: <b>{}</b>").format(words),
        Markup("Yêu cầu: {}").format(remedy),
        Markup("Hạn khắc phục: <b>{}</b>").format(formats.day_of_week(due_on)),
        *([photos] if files else []),
    ]


ask_record = fixed(
    "Ghi như vậy? Ngành sẽ được báo ngay. Vẫn có thể gửi thêm ảnh.",
    "The question before the finding is recorded.",
)
record = plain("Ghi", "The button that records the finding.")


def recorded(department: str, told: int) -> Markup:
    """The finding was recorded; perhaps nobody of the department can be told."""
    if told:
        return Markup("✓ Đã ghi. Trợ lý đã báo {}.").format(departments.body_of(department))
    return Markup(
        "✓ Đã ghi, nhưng {} chưa có ai nhận được tin. "
        "Đề nghị đồng chí báo trực tiếp, và báo ⟨văn phòng⟩."
    ).format(departments.body_of(department))


@says("Đã nhận {new} tệp.", "Files were received during the questions.")
def files_kept(new: int) -> Markup: ...
@plainly(
    "Mỗi lần ghi không quá {most} tệp. Đề nghị đồng chí ghi phần đã có trước.",
    "There are too many files for one recording.",
)
def too_many_files(most: int) -> str: ...


ask_edit = fixed("Đồng chí cần sửa gì?", "The question what to correct.")
edit_words = plain("Sửa nội dung tồn tại", "The button that corrects the finding's words.")
edit_remedy = plain("Sửa yêu cầu khắc phục", "The button that corrects the remedy's words.")
edit_day = plain("Đổi hạn khắc phục", "The button that changes the due date.")
withdraw = plain("Rút tồn tại", "The button that withdraws the finding.")


def now_it_says(words: str) -> Markup:
    """The words that will be replaced."""
    return Markup("Hiện ghi: {}\n").format(formats.shortened(words, 600))


ask_new_words = fixed(
    "Đề nghị đồng chí gõ lại toàn bộ, trong một tin nhắn.",
    "The question for the new words.",
)
ask_withdrawal = fixed(
    "Vì sao rút tồn tại này? Đề nghị đồng chí ghi lý do.",
    "The question for the reason of a withdrawal.",
)
corrected = fixed(
    "Đã sửa. Trợ lý sẽ báo ngành.", "The finding was corrected, and its department hears of it."
)
withdrawn = fixed(
    "Đã rút tồn tại. Trợ lý sẽ báo ngành.",
    "The finding was withdrawn, and its department hears of it.",
)
ask_mending = fixed(
    "Đề nghị đồng chí gửi ảnh, tệp hoặc ghi kết quả khắc phục, rồi bấm “Gửi”.",
    "The department is asked for an account of the mending.",
)


def mending_so_far(words: str, files: int) -> Markup:
    """The account of the mending before it is sent."""
    parts = [f"Kết quả: {formats.shortened(words, 600)}"] if words else []
    if files:
        parts.append(f"Ảnh, tệp: {files}")
    parts.append("Chưa gửi. Đủ rồi thì bấm “Gửi”.")
    return Markup("{}").format("\n".join(parts))


send = plain("Gửi", "The button that sends the account of the mending.")


def mending_sent(judges: int, *, is_first: bool) -> Markup:
    """The mending was reported; perhaps nobody of the team can confirm it."""
    if not is_first:
        return Markup("Đã bổ sung kết quả khắc phục.")
    if judges:
        return Markup("Đã gửi kết quả khắc phục. Chờ Tổ kiểm tra xác nhận.")
    return Markup(
        "Đã ghi kết quả khắc phục, nhưng chưa có đồng chí nào trong Tổ kiểm tra xác nhận được "
        "qua trợ lý. Đề nghị đồng chí báo ⟨văn phòng⟩."
    )
