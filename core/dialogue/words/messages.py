"""Answers to special messages: edited ones, voice, stickers, places."""

from markupsafe import Markup

from core.dialogue.incoming import Incoming, Untaken
from core.wording import formats
from core.wording.says import fixed, plain, says

_SHOWN_WORDS = 400  # UTF-16 units of the edited words

_NOT_TAKEN = {
    Untaken.VOICE: "Trợ lý chưa nghe được tin thoại. Đề nghị đồng chí gõ chữ hoặc gửi ảnh, tệp.",
    Untaken.VIDEO_NOTE: "Trợ lý không nhận tin video tròn. Đề nghị đồng chí gửi ảnh hoặc gõ chữ.",
    Untaken.STICKER: "Trợ lý không ghi nhãn dán. Đề nghị đồng chí chọn hoặc gõ chữ.",
    Untaken.PLACE: "Trợ lý không ghi vị trí. Đề nghị đồng chí gõ địa điểm bằng chữ hoặc gửi ảnh.",
    Untaken.CONTACT: "Trợ lý không ghi danh bạ, số điện thoại. Đề nghị đồng chí gõ chữ.",
    Untaken.POLL: "Trợ lý không ghi bình chọn. Đề nghị đồng chí gõ chữ hoặc gửi ảnh, tệp.",
    Untaken.FILE: "Zalo không chuyển được tệp này cho trợ lý. Đề nghị đồng chí gửi ảnh chụp.",
    Untaken.OTHER: "Trợ lý chỉ nhận chữ, ảnh và tệp. Nội dung vừa gửi chưa được ghi.",
}


def not_taken(incoming: Incoming) -> Markup:
    """The message cannot be used; says what to do instead."""
    if incoming.upload_url:
        return by_upload_page(incoming.upload_url)
    return Markup("{}").format(_NOT_TAKEN[incoming.untaken or Untaken.OTHER])


@says(
    "Zalo không chuyển được tệp này cho trợ lý. Đề nghị đồng chí gửi tệp qua trang sau (liên kết "
    "dùng một lần, trong 24 giờ): {address}",
    "A file that the channel does not hand on; the upload page takes it.",
)
def by_upload_page(address: str) -> Markup: ...


voice_kept = fixed(
    "Trợ lý không nghe được lời nói, chỉ giữ bản ghi âm như một tệp. Đề nghị đồng chí gõ kết quả "
    "bằng chữ.",
    "A recording is kept as a file; what it says is not read.",
)
edit_not_kept = fixed(
    "Đồng chí vừa sửa một tin cũ. Nội dung sửa chưa được ghi; nếu cần thay, đề nghị gửi lại "
    "thành tin mới.",
    "A message was edited whose old words are not in the open step.",
)


def offer_edit(words: str) -> Markup:
    """Offers to replace the old words of an edited message in the answer."""
    return Markup(
        "Đồng chí vừa sửa một tin đã ghi, nay là:\n<i>{}</i>\n"
        "<b>Ghi theo nội dung vừa sửa, thay cho nội dung cũ?</b>"
    ).format(formats.clipped(words, _SHOWN_WORDS, "…"))


offer_dropping = fixed(
    "<b>Bỏ cả nội dung mà tin đó đã ghi trước khi sửa?</b>",
    "A message was marked secret by an edit; asks whether to drop its old words too.",
)
drop_words = plain("Bỏ nội dung đã ghi", "The button that drops the old words.")
words_dropped = fixed(
    "Đã bỏ nội dung của tin đó khỏi câu trả lời.", "The old words were removed from the answer."
)
take_edit = plain("Ghi theo tin đã sửa", "The button that records the new words.")
leave_edit = plain("Giữ nội dung cũ", "The button that keeps the old words.")
edit_kept = fixed("Đã ghi theo tin vừa sửa.", "The new words were recorded.")
edit_left = fixed("Vẫn giữ nội dung cũ.", "The old words were kept.")
edit_waits = fixed(
    "Đã sửa lời chú thích theo tin vừa sửa.",
    "The caption of waiting files was replaced by its edit.",
)
words_gone = plain(
    "Nội dung cũ không còn nguyên như trước nên tin vừa sửa chưa được ghi. Nếu cần, đề nghị đồng "
    "chí gửi lại thành tin mới.",
    "The old words were rewritten before the edit could be recorded.",
)
