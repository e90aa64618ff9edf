"""Rows about withdrawing a file, finding a person, and changing a day."""

from core.questions.words.concept_row import ConceptRow

PEOPLE = (
    ConceptRow(
        "file",
        "none",
        (
            "xoa|go|rut|huy|bo|thu hoi|lay lai|nham|sai|lon",
            (
                r"file|tep|hinh anh|hinh|tam anh|buc anh|cai anh|minh chung|"
                r"anh (?:moi|vua|nay|do|ay|luc|khi|hom|gui|chup|nham|sai)"
            ),
        ),
        "bao nhieu|chua co|thieu|may|kho|word|excel",
    ),
    ConceptRow(
        "who",
        "none",
        (
            r"ai|nguoi nao|o dau|cho nao",
            r"ho tro|giup do|giai dap|huong dan|su co|bao loi|giup (?:em|toi|minh)|bi loi",
        ),
        r"chua|nop|diem|thay|nhac|ton tai|kiem tra|giup (?:em|toi|minh) xem|vang|nghi",
    ),
    ConceptRow(
        "directions",
        "none",
        (
            r"sep|chu tich|lanh dao|uy ban|pho chu tich",
            r"giao|yeu cau|dan|noi|bao|nhac nho|chi dao|can dan",
            r"gi|nao|chi|khong|chua",
        ),
        r"huyen|tinh|nhu the nao de|xin|kien nghi|kho khan|muon|bao cao|gui|so|dien thoai|ai|nganh",
    ),
    ConceptRow(
        "open:hen",
        "none",
        (
            r"mai|mot|thu [0-9a-z]+|tuan sau|dau tuan|cuoi tuan|bua nua|chieu|hom sau|ngay [0-9/]+",
            r"moi (?:nop|gui|xong|bao cao|co)|se (?:nop|gui)|hen (?:lai|nop|gui|ngay)",
        ),
        r"khong|chua|nhac|ai|da|phai|nganh|kiem tra|cong van",
    ),
    ConceptRow(
        "inspected",
        "none",
        (r"kiem tra", r"han nop|han kiem tra|han gui|bao gio|khi nao|ngay nao|may ngay|ngay may"),
        r"ton tai|loi|khac phuc|toi|em|minh|chua|nhac|lien lac|nganh",
    ),
)
