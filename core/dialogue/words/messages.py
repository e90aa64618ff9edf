"""What is said to messages that are not simply words or files: edited, spoken, drawn, a place."""

from markupsafe import Markup

from core.dialogue.incoming import Untaken
from core.wording import formats
from core.wording.says import fixed, plain

_SHOWN_WORDS = 400  # UTF-16 units of what was edited

_NOT_TAKEN = {
    Untaken.VOICE: "Trợ lý chưa nghe được tin thoại. Đề nghị đồng chí gõ chữ hoặc gửi ảnh, tệp.",
    Untaken.VIDEO_NOTE: "Trợ lý không nhận tin video tròn. Đề nghị đồng chí gửi ảnh hoặc gõ chữ.",
    Untaken.STICKER: "Trợ lý không ghi nhãn dán. Đề nghị đồng chí bấm nút hoặc gõ chữ.",
    Untaken.PLACE: "Trợ lý không ghi vị trí. Đề nghị đồng chí gõ địa điểm bằng chữ hoặc gửi ảnh.",
    Untaken.CONTACT: "Trợ lý không ghi danh bạ, số điện thoại. Đề nghị đồng chí gõ chữ.",
    Untaken.POLL: "Trợ lý không ghi bình chọn. Đề nghị đồng chí gõ chữ hoặc gửi ảnh, tệp.",
    Untaken.OTHER: "Trợ lý chỉ nhận chữ, ảnh và tệp. Nội dung vừa gửi chưa được ghi.",
}


def not_taken(kind: Untaken) -> Markup:
    """Something came that cannot be kept, with what to do instead."""
    return Markup("{}").format(_NOT_TAKEN[kind])


edit_not_kept = fixed(
    "Đồng chí vừa sửa một tin cũ. Nội dung sửa chưa được ghi; nếu cần thay, đề nghị gửi lại "
    "thành tin mới.",
    "A message was edited, and its words of before stand nowhere that is open now.",
)


def offer_edit(words: str) -> Markup:
    """A message was edited whose words are part of the answer."""
    return Markup(
        "Đồng chí vừa sửa một tin đã ghi, nay là:\n<i>{}</i>\n"
        "<b>Ghi theo nội dung vừa sửa, thay cho nội dung cũ?</b>"
    ).format(formats.clipped(words, _SHOWN_WORDS, "…"))


offer_dropping = fixed(
    "<b>Bỏ cả nội dung mà tin đó đã ghi trước khi sửa?</b>",
    "A message was edited to say that it is secret; its words of before are part of the answer.",
)
drop_words = plain("Bỏ nội dung đã ghi", "The button that drops the words of before.")
words_dropped = fixed(
    "Đã bỏ nội dung của tin đó khỏi câu trả lời.", "The words of before are gone from the answer."
)
take_edit = plain("Ghi theo tin đã sửa", "The button that takes the new words.")
leave_edit = plain("Giữ nội dung cũ", "The button that leaves the old words.")
edit_kept = fixed("Đã ghi theo tin vừa sửa.", "The new words stand in place of the old ones.")
edit_left = fixed("Vẫn giữ nội dung cũ.", "The old words stand.")
edit_waits = fixed(
    "Đã sửa lời chú thích theo tin vừa sửa.", "Words that wait with their files were edited."
)
words_gone = plain(
    "Nội dung cũ không còn nguyên như trước nên tin vừa sửa chưa được ghi. Nếu cần, đề nghị đồng "
    "chí gửi lại thành tin mới.",
    "Somebody rewrote the words before the edited ones were taken.",
)
