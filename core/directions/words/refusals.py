"""Refusals about directions."""

from core.wording.says import plain

direction_gone = plain(
    "Không tìm thấy chỉ đạo này. Đề nghị đồng chí mở lại từ /chidao.",
    "The direction does not exist.",
)
not_for_this_department = plain(
    "Chỉ đạo này gửi cho ngành khác.", "The direction is for another department."
)
words_wanted = plain("Kính đề nghị đồng chí gõ ý kiến chỉ đạo.", "The words are empty.")
