"""Recording and correcting what the inspection team found, and mending it: the questions."""

from datetime import date

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says

ask_round = fixed("<b>GHI TỒN TẠI</b>\nThuộc kỳ kiểm tra nào?", "Two months are open.")


def round_choice(round_key: str) -> str:
    """A month on a button."""
    return formats.capital(formats.round_name(round_key))


def heading(round_key: str, *named: str) -> Markup:
    """What is being recorded: the month, then the department and the field as soon as known."""
    title = Markup("<b>GHI TỒN TẠI – {}</b>").format(
        formats.capitals(formats.round_name(round_key))
    )
    return Markup("\n").join((title, Markup("{}").format(" – ".join(named)))) if named else title


def so_far(words: str, files: int) -> Markup:
    """What came already."""
    parts = [f"Tồn tại: {formats.shortened(words, 300)}"] if words else []
    if files:
        parts.append(f"Ảnh, tệp: {files}")
    return Markup("{}").format("\n".join(parts))


ask_department = fixed("Tồn tại ở ngành nào?", "Where was it found?")
ask_field = fixed("Thuộc lĩnh vực nào? Chọn, hoặc gõ lĩnh vực khác.", "In which field?")
ask_words = fixed(
    "Đề nghị đồng chí ghi tồn tại phát hiện được, trong một tin. Ảnh gửi trước hay sau đều được.",
    "What was found?",
)
keep_words = plain("Giữ nguyên", "The words stay.")
ask_remedy = fixed("Yêu cầu khắc phục thế nào?", "What must be mended?")
as_found = plain("Khắc phục tồn tại đã nêu", "The button for what needs no words of its own.")
ask_day = fixed("Hạn khắc phục đến ngày nào? Chọn, hoặc gõ ngày/tháng.", "By when?")


@plainly("{count} ngày làm việc ({day:day})", "So many working days from today.")
def day_choice(count: int, day: date) -> str: ...


def summary(
    department: str, field: str, *, words: str, remedy: str, due_on: date, files: int
) -> list[Markup]:
    """The finding as it will be recorded; `words` say what was found."""
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
    "Ghi như vậy? Ngành sẽ được báo ngay. Vẫn có thể gửi thêm ảnh.", "Record it like this?"
)
record = plain("Ghi", "The button that records it.")


def recorded(department: str, told: int) -> Markup:
    """It was recorded; nobody may be there to hear of it."""
    if told:
        return Markup("✓ Đã ghi. Trợ lý đã báo {}.").format(departments.body_of(department))
    return Markup(
        "✓ Đã ghi, nhưng {} chưa có ai nhận được tin. "
        "Đề nghị đồng chí báo trực tiếp, và báo ⟨văn phòng⟩."
    ).format(departments.body_of(department))


@says("Đã nhận {new} tệp.", "Files came on the way.")
def files_kept(new: int) -> Markup: ...
@plainly(
    "Mỗi lần ghi không quá {most} tệp. Đề nghị đồng chí ghi phần đã có trước.",
    "More files than one finding takes at a time.",
)
def too_many_files(most: int) -> str: ...


ask_edit = fixed("Đồng chí cần sửa gì?", "What is to be changed?")
edit_words = plain("Sửa nội dung tồn tại", "Other words for what was found.")
edit_remedy = plain("Sửa yêu cầu khắc phục", "Other words for what must be mended.")
edit_day = plain("Đổi hạn khắc phục", "Another day.")
withdraw = plain("Rút tồn tại", "It was none.")


def now_it_says(words: str) -> Markup:
    """The words that will be replaced."""
    return Markup("Hiện ghi: {}\n").format(formats.shortened(words, 600))


ask_new_words = fixed(
    "Đề nghị đồng chí gõ lại toàn bộ, trong một tin nhắn.",
    "The words that take the place of the old ones.",
)
ask_withdrawal = fixed(
    "Vì sao rút tồn tại này? Đề nghị đồng chí ghi lý do.", "Why is it taken back?"
)
corrected = fixed("Đã sửa. Trợ lý sẽ báo ngành.", "It was changed, and the department hears of it.")
withdrawn = fixed(
    "Đã rút tồn tại. Trợ lý sẽ báo ngành.", "It was taken back, and the department hears of it."
)
ask_mending = fixed(
    "Đề nghị đồng chí gửi ảnh, tệp hoặc ghi kết quả khắc phục, rồi bấm “Gửi”.", "How was it mended?"
)


def mending_so_far(words: str, files: int) -> Markup:
    """What will be sent."""
    parts = [f"Kết quả: {formats.shortened(words, 600)}"] if words else []
    if files:
        parts.append(f"Ảnh, tệp: {files}")
    parts.append("Chưa gửi. Đủ rồi thì bấm “Gửi”.")
    return Markup("{}").format("\n".join(parts))


send = plain("Gửi", "The button that says that it is mended.")


def mending_sent(judges: int, *, is_first: bool) -> Markup:
    """The team hears of it; nobody may be there to confirm it."""
    if not is_first:
        return Markup("Đã bổ sung kết quả khắc phục.")
    if judges:
        return Markup("Đã gửi kết quả khắc phục. Chờ Tổ kiểm tra xác nhận.")
    return Markup(
        "Đã ghi kết quả khắc phục, nhưng chưa có đồng chí nào trong Tổ kiểm tra xác nhận được "
        "qua trợ lý. Đề nghị đồng chí báo ⟨văn phòng⟩."
    )
