"""Vietnamese words as data: known misspellings, and the marks of the fonts before Unicode."""

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
"""Known misspellings with the word that was probably meant."""

LEGACY_WORDS = (
    "kõ ho¹ch",
    "uû ban nh©n d©n",
    "ñy ban nh©n d©n",
    "keá hoaïch",
    "uûy ban nhaân daân",
)
"""How plans begin when text of TCVN3 or VNI fonts is read as Unicode, in lower case."""
