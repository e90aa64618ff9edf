"""Titles and other words that are no part of a name: in small letters, with diacritics.

Without diacritics they may be somebody's name ("Can Bo", "Van Phong"), so they are kept.
"""

ADDRESSES = frozenset(
    {
        "ông",
        "bà",
        "chị",
        "cô",
        "chú",
        "bác",
        "thầy",
        "mr",
        "mrs",
        "ms",
        "miss",
    }
)
"""Forms of address; a given name alone may follow them."""

WRITTEN_APART = ("đ/c", "đ.c", "đồng chí")
"""Forms of address of an official."""

ABBREVIATIONS = frozenset(
    {
        *("ubnd", "hđnd", "hdnd", "vp", "vpub", "mttq", "ubmttq", "cchc", "tthc", "vhxh", "lđtbxh"),
        *("ct", "pct", "tp", "pp", "bt", "pbt", "gđ", "pgđ", "cb", "cbcc", "cv", "ktv", "ptp"),
        *("ths", "ts", "bs", "ks", "xã", "phường", "huyện", "ngành"),
        *("admin", "administrator", "user", "guest", "bot", "test", "telegram", "zalo", "iphone"),
    }
)
"""Bodies, posts and other things that are no person, in one word."""

OFFICES = tuple(
    tuple(words.split())
    for words in (
        "cán bộ",
        "công chức",
        "viên chức",
        "chuyên viên",
        "nhân viên",
        "chủ tịch",
        "phó chủ tịch",
        "bí thư",
        "phó bí thư",
        "lãnh đạo",
        "trưởng phòng",
        "phó phòng",
        "phó trưởng phòng",
        "tổ trưởng",
        "tổ phó",
        "trưởng ban",
        "phó ban",
        "văn phòng",
        "văn thư",
        "tư pháp",
        "tư pháp hộ tịch",
        "hộ tịch",
        "nội vụ",
        "phòng nội vụ",
        "địa chính",
        "xây dựng",
        "văn hóa",
        "văn hoá",
        "văn hóa xã hội",
        "văn hoá xã hội",
        "kinh tế",
        "phòng kinh tế",
        "phòng văn hóa",
        "kế toán",
        "tài chính",
        "thống kê",
        "công an",
        "quân sự",
        "nông nghiệp",
        "môi trường",
        "hành chính",
        "trung tâm",
        "một cửa",
        "tổ kiểm tra",
        "kiểm tra",
        "người dùng",
        "ẩn danh",
        "quản trị",
    )
)
"""Posts and parts of the office, in several words."""

SHORT_FIRST_WORDS = frozenset({"y", "h"})
"""Single letters that begin names in the Central Highlands and are no initials."""

NEVER_LAST = frozenset({"thị", "nguyễn", "trần", "phạm", "huỳnh", "bùi", "đặng"})
"""Words that are no given name; some channels show the family name last."""
