"""Why something was not done with a direction."""


def direction_gone() -> str:
    """There is no such direction."""
    return "Không tìm thấy chỉ đạo này. Đề nghị đồng chí mở lại từ /chidao."


def not_for_this_department() -> str:
    """It was given to another department."""
    return "Chỉ đạo này gửi cho ngành khác."


def words_wanted() -> str:
    """Nothing was written."""
    return "Kính đề nghị đồng chí gõ ý kiến chỉ đạo."
