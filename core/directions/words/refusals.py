"""Why something was not done with a direction."""

from core.wording.says import plain

direction_gone = plain(
    "Không tìm thấy chỉ đạo này. Đề nghị đồng chí mở lại từ /chidao.", "There is no such direction."
)
not_for_this_department = plain(
    "Chỉ đạo này gửi cho ngành khác.", "It was given to another department."
)
words_wanted = plain("Kính đề nghị đồng chí gõ ý kiến chỉ đạo.", "Nothing was written.")
