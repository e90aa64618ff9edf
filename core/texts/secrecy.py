"""Words by which a document is marked as a state secret, and those that only look so."""

MARK = "mật"
UNACCENTED = "mat"

MARKS_BEFORE = frozenset({"toi", "tuyet"})
"""Unaccented words that make "mat" a mark: toi mat, tuyet mat."""

EVERYDAY_BEFORE = frozenset(
    {"bao", "be", "co", "gap", "ho", "than", "tham", "trao", "vang", "dong"}
)
"""Unaccented words before "mật" (or "mặt") that make it harmless: bảo mật, thân mật, có mặt."""

EVERYDAY_AFTER = frozenset(
    {"ong", "khau", "do", "thiet", "ma", "bang", "tran", "duong", "tien", "nuoc", "hang", "troi"}
)
"""Unaccented words after it: mật khẩu, mật độ, mặt bằng, mặt trận, mặt đường."""
