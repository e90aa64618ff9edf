"""Recording and correcting what the inspection team found, and mending it: the questions."""

from datetime import date

from markupsafe import Markup

from core.wording import departments, formats


def ask_round() -> Markup:
    """Two months are open."""
    return Markup("<b>GHI TỒN TẠI</b>\nThuộc kỳ kiểm tra nào?")


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


def ask_department() -> Markup:
    """Where was it found?"""
    return Markup("Tồn tại ở ngành nào?")


def ask_field() -> Markup:
    """In which field?"""
    return Markup("Thuộc lĩnh vực nào? Chọn, hoặc gõ lĩnh vực khác.")


def ask_words() -> Markup:
    """What was found?"""
    return Markup(
        "Đề nghị đồng chí ghi tồn tại phát hiện được, trong một tin; gửi kèm ảnh (nhiều ảnh một "
        "lúc cũng được), trước hay sau đều được."
    )


def keep_words() -> str:
    """The words stay."""
    return "Giữ nguyên"


def ask_remedy() -> Markup:
    """What must be mended?"""
    return Markup("Yêu cầu khắc phục thế nào?")


def as_found() -> str:
    """The button for what needs no words of its own."""
    return "Khắc phục tồn tại đã nêu"


def ask_day() -> Markup:
    """By when?"""
    return Markup("Hạn khắc phục đến ngày nào? Chọn, hoặc gõ ngày/tháng.")


def day_choice(count: int, day: date) -> str:
    """So many working days from today."""
    return f"{count} ngày làm việc ({formats.day(day)})"


def summary(
    named: tuple[str, str], said: tuple[str, str], due_on: date, files: int
) -> list[Markup]:
    """The finding as it will be recorded: department and field, what was found and the remedy."""
    photos = Markup("Ảnh, tệp: {}").format(files)
    return [
        Markup("Ngành: <b>{}</b>").format(named[0]),
        Markup("Lĩnh vực: {}").format(named[1]),
        Markup("Tồn tại: <b>{}</b>").format(said[0]),
        Markup("Yêu cầu: {}").format(said[1]),
        Markup("Hạn khắc phục: <b>{}</b>").format(formats.day_of_week(due_on)),
        *([photos] if files else []),
    ]


def ask_record() -> Markup:
    """Record it like this?"""
    return Markup("Ghi như vậy? Ngành sẽ được báo ngay. Vẫn có thể gửi thêm ảnh.")


def record() -> str:
    """The button that records it."""
    return "Ghi"


def recorded(department: str, told: int) -> Markup:
    """It was recorded; nobody may be there to hear of it."""
    if told:
        return Markup("✓ Đã ghi. Trợ lý đã báo {}.").format(departments.body_of(department))
    return Markup(
        "✓ Đã ghi, nhưng {} chưa có ai nhận được tin. "
        "Đề nghị đồng chí báo trực tiếp, và báo ⟨văn phòng⟩."
    ).format(departments.body_of(department))


def files_kept(new: int) -> Markup:
    """Files came on the way."""
    return Markup("Đã nhận {} tệp.").format(new)


def too_many_files(most: int) -> str:
    """More files than one finding takes at a time."""
    return f"Mỗi lần ghi không quá {most} tệp. Đề nghị đồng chí ghi phần đã có trước."


def ask_edit() -> Markup:
    """What is to be changed?"""
    return Markup("Đồng chí cần sửa gì?")


def edit_words() -> str:
    """Other words for what was found."""
    return "Sửa nội dung tồn tại"


def edit_remedy() -> str:
    """Other words for what must be mended."""
    return "Sửa yêu cầu khắc phục"


def edit_day() -> str:
    """Another day."""
    return "Đổi hạn khắc phục"


def withdraw() -> str:
    """It was none."""
    return "Rút tồn tại"


def now_it_says(words: str) -> Markup:
    """The words that will be replaced."""
    return Markup("Hiện ghi: {}\n").format(formats.shortened(words, 600))


def ask_new_words() -> Markup:
    """The words that take the place of the old ones."""
    return Markup("Đề nghị đồng chí gõ lại toàn bộ, trong một tin nhắn.")


def ask_withdrawal() -> Markup:
    """Why is it taken back?"""
    return Markup("Vì sao rút tồn tại này? Đề nghị đồng chí ghi lý do.")


def corrected() -> Markup:
    """It was changed, and the department hears of it."""
    return Markup("Đã sửa. Trợ lý sẽ báo ngành.")


def withdrawn() -> Markup:
    """It was taken back, and the department hears of it."""
    return Markup("Đã rút tồn tại. Trợ lý sẽ báo ngành.")


def ask_mending() -> Markup:
    """How was it mended?"""
    return Markup("Đề nghị đồng chí gửi ảnh, tệp hoặc ghi kết quả khắc phục, rồi bấm “Gửi”.")


def mending_so_far(words: str, files: int) -> Markup:
    """What will be sent."""
    parts = [f"Kết quả: {formats.shortened(words, 600)}"] if words else []
    if files:
        parts.append(f"Ảnh, tệp: {files}")
    parts.append("Chưa gửi. Đủ rồi thì bấm “Gửi”.")
    return Markup("{}").format("\n".join(parts))


def send() -> str:
    """The button that says that it is mended."""
    return "Gửi"


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
