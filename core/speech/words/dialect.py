"""Words of Nghệ Tĩnh in a chat and their common forms; data for core/speech/dialect."""

ALWAYS = {
    "chấm": "cham diem",
    "răng": "sao",
    "rứa": "vay",
    "rúa": "vay",
    "mần": "lam",
    "bựa": "hom",
    "bữa": "hom",
    "cấy": "cai",
    "nớ": "ay",
    "nỏ": "khong",
    "tui": "toi",
    "dừ": "gio",
    "chừ": "gio",
    "vô": "vao",
    "ảnh": "hinh anh",
    "gởi": "gui",
    "hổng": "khong",
    "hông": "khong",
    "ni": "nay",
    "rua": "vay",
}
"""As typed, in lower case: no other word has this spelling."""

WHICH = "mô"
"""Asks "which" or "where"."""

AFTER_WHICH = frozenset(
    {
        *("khi", "ngay", "nganh", "luc", "hom", "cai", "muc", "nguoi", "ky", "quy", "vi", "phong"),
        *("ban", "dung", "kieu", "thang", "nam", "viec", "bo", "ong", "dua", "gio", "bua", "dau"),
    }
)
"""After these "mo" asks "which"."""

AFTER_WHERE = frozenset({"o", "den", "toi", "vao", "vo", "tu", "cho", "bam", "nhan", "gui"})
"""After these "mo" asks "where"."""

AFTER_WHAT = frozenset(
    {
        *("lam", "co", "cai", "viec", "nhung", "thieu", "may", "gui", "nop", "keu", "can", "con"),
        *("phai", "noi", "ghi", "tai", "dao", "bao", "cao", "muc", "dung", "vuong", "mac", "them"),
    }
)
"""After these "chi" asks "what"; elsewhere it addresses a woman."""

SOFT = frozenset({"rua", "vay", "khong", "nua", "roi", "a", "ha", "the", "chua", "em", "anh"})
"""Words that may follow "chi" when it asks "what"."""

NOT_THAT = frozenset({"ro", "biet", "noi", "thay", "cho", "hieu", "nghi"})
"""After these "rang" does not ask: "rõ ràng", "nói rằng"."""

OTHER_CHI = frozenset(
    {"phi", "bo", "nhanh", "tiet", "tieu", "cuc", "doan", "hoi", "tra", "ngan", "dao"}
)
"""Before these "chi" is part of another word."""
