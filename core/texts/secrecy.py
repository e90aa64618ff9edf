"""Words by which a document is marked as a state secret, and those that only look so."""

MARK = "mật"
UNACCENTED = "mat"

MARKS_BEFORE = frozenset({"toi", "tuyet"})
"""Unaccented: tối mật, tuyệt mật. Nothing excuses these."""

EVERYDAY_BEFORE = frozenset({"bảo", "thân", "bí"})
"""Before "mật": bảo mật, thân mật, bí mật (nhà nước: the subject of many open documents)."""

EVERYDAY_AFTER = frozenset({"ong", "khẩu", "độ", "thiết", "mã"})
"""After "mật": mật khẩu, mật độ."""

UNACCENTED_BEFORE = frozenset(
    {"bao", "be", "bi", "co", "gap", "ho", "than", "tham", "trao", "vang"}
)
"""Before "MAT" typed without diacritics: BAO MAT, CO MAT, BE MAT."""

UNACCENTED_AFTER = frozenset(
    {"bang", "tran", "duong", "tien", "nuoc", "hang", "troi", "khau", "do", "ong"}
)
"""After it: MAT BANG, MAT TRAN, MAT DUONG."""
