"""Data: known misspellings, and marks of fonts before Unicode."""

MISSPELLINGS = {
    "công thông tin": "cổng thông tin",
    "dich vụ công": "dịch vụ công",
    "cải các hành chính": "cải cách hành chính",
    "sát nhập": "sáp nhập",
    "bổ xung": "bổ sung",
    "sử lý": "xử lý",
    "hổ trợ": "hỗ trợ",
    "triễn khai": "triển khai",
    "khắc phụ": "khắc phục",
}
"""Known misspellings with the probable word."""

LEGACY_WORDS = (
    "kõ ho¹ch",
    "uû ban nh©n d©n",
    "ñy ban nh©n d©n",
    "keá hoaïch",
    "uûy ban nhaân daân",
)
"""How plans begin when TCVN3 or VNI text is read as Unicode, in lower case."""
