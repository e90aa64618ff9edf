"""Rows about inspections and their findings."""

from core.questions.words.concept_row import ConceptRow

TEAM = (
    ConceptRow(
        "open:nop",
        "none",
        (
            r"kiem tra",
            r"xong|roi|ve",
            r"(?:ghi|nhap|bao|dien|nop|gui|khai) (?:\w+ )?(?:dau|sao|the nao|o dau|cho nao)",
        ),
        r"ton tai|loi|khac phuc|bao cao|minh chung|[0-9]+\.[0-9]+",
    ),
    ConceptRow(
        "inspected",
        "none",
        (
            r"bien ban|bao cao (?:kiem tra|thang)|ket qua kiem tra",
            r"gui|nop|xong|lap",
            r"chua|khi nao|bao gio|luc nao",
        ),
        r"nganh|minh chung|kho khan|diem|nham",
    ),
    ConceptRow(
        "inspected",
        "none",
        (
            r"doan|to kiem tra|kiem tra|to",
            r"xuong|ghe|ve kiem tra|di kiem tra|toi kiem tra|den kiem tra",
            r"khi nao|bao gio|hoi nao|hom nao|luc nao|ngay nao|chung nao|thu may|bua nao",
        ),
        r"ton tai|khac phuc|nop|gui|tin|diem",
    ),
    ConceptRow(
        "open:tontai",
        "any",
        (
            (
                r"xac nhan|danh dau|bao(?! (?:gio|cao|nhieu|lau))|ghi|them|dong|xoa|cap nhat|"
                r"ghi nhan|nhap|lap|them \d+"
            ),
            r"ton tai|da khac phuc|khac phuc xong|loi|sai pham|vi pham",
        ),
        (
            r"bao nhieu|chua|nao|may|ai|diem|bao cao (?!o dau)|phat hien|nop|sua loi|bao loi|khong|"
            r"nham|gi|file"
        ),
    ),
    ConceptRow(
        "findings",
        "any",
        (
            r"khac phuc|sua loi",
            r"(?:xong|het|duoc|roi) (?:\w+ )?(?:chua|khong)|ai chua|chua khac phuc",
        ),
        r"noi dung|ton tai han che nam|tien do|[0-9]+\.[0-9]+|diem|quy|ky|nam|ke hoach",
    ),
    ConceptRow(
        "findings",
        "any",
        (
            r"kiem tra|doan|to kiem tra|thanh tra",
            (
                r"noi gi|noi chi|ghi gi|ra nhung gi|ra gi|bat loi|phat hien|nhac gi|thay gi|"
                r"ket luan|"
                r"nhung gi|yeu cau gi|bat gi|loi gi|chi ra"
            ),
        ),
        r"nop|gui|nhap|phai kiem tra|dien|can chuan bi|bao gio|khi nao",
    ),
    ConceptRow(
        "inspected",
        "none",
        (
            r"kiem tra|trong to|to minh|to ta|thanh vien to|dot nay",
            (
                r"(?:ai|nguoi nao) (?:\w+ ){0,3}chua|cho nao|nganh nao|o dau|ai chua nop|"
                r"(?:chua nop|chua gui|nop chua)|khi nao xuong|"
                r"(?:khi nao|bao gio|hom nao|ngay nao) (?:\w+ ){0,3}(?:xuong|toi|den|kiem tra|di)|"
                r"xuong (?:\w+ ){0,2}(?:khi nao|bao gio|luc nao|ngay nao)"
            ),
        ),
        (
            r"ton tai|loi|khac phuc|lien lac|bi|minh chung|tin|nhap|ghi|gui|dien|lap|"
            r"nop|kiem tra (?:giup|xem|ho|dum|lai|gium)"
        ),
    ),
)
"""The rows."""
