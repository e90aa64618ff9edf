"""Rows of words that mean an intent when no other rule fits."""

from core.questions.words.concept_row import ConceptRow

FALLBACKS = (
    ConceptRow(
        "sent",
        "own",
        (
            r"bao cao|bai",
            r"(?:gui|nop|len|toi noi|den noi) (?:\w+ ){0,2}(?:chua|khong)|nhan duoc chua",
        ),
        r"ai|nganh|don vi|may|bao nhieu|tat ca|[0-9]+\.[0-9]+",
    ),
    ConceptRow(
        "newest",
        "named",
        (r"nop|gui|bao cao", r"luc nao|may gio|khi nao|bao gio|hom nao|ngay nao|luc may gio"),
        r"han|phai|nhac",
    ),
    ConceptRow(
        "next",
        "none",
        (
            r"viec|cai|noi dung|muc|nhiem vu",
            r"cap bach|gap|can kip|uu tien|quan trong|truoc tien|khan|ngay",
            r"nhat|gi|nao",
        ),
        r"nganh|chi dao|xin|ai|nop",
    ),
    ConceptRow(
        "tasks",
        "none",
        (
            r"ke hoach",
            r"noi|giao|yeu cau|ghi|co|phan cong|bat",
            r"nganh (?:toi|em|minh)|toi|em|minh|ben (?:toi|em|minh)",
        ),
        r"khung|[0-9]+\.[0-9]+|kho",
    ),
    ConceptRow(
        "open:baocao",
        "none",
        (
            r"nhu|giong|y nhu|y chang|lay lai|chep|van nhu|khong doi",
            r"ky truoc|quy truoc|lan truoc|bao cao truoc|thang truoc|dot truoc",
        ),
        r"so voi|diem|nganh|ai|sao|khong giong|the nao|nhu the nao",
    ),
    ConceptRow(
        "figures",
        "none",
        (r"bao cao|tong hop", r"thang nay|quy nay|ky nay|hom nay", r"dau|xem|the nao|gi|moi nhat"),
        r"toi|em|minh|nganh|ai|han|nop|gui|khi nao",
    ),
    ConceptRow(
        "next",
        "none",
        (
            r"(?:khong|k|ko|chua) biet|lung tung|chua ro",
            r"nop|gui|bao cao|ghi|nhap|lam|bam|xai|dung",
            r"dau|cho nao|the nao|sao|kieu gi|gi|nao",
        ),
        r"ai|nganh|han|diem|chu tich",
    ),
    ConceptRow(
        "next",
        "none",
        (
            r"moi vao|moi dung|(?:khong|chua) (?:ranh|quen|thao)|lan dau",
            r"chi|huong dan|giup|sao|gi|dau|the nao|voi",
        ),
        r"ai|nganh|han|diem|nop",
    ),
    ConceptRow(
        "deadline",
        "none",
        (r"kip|con thoi gian|con lau|con du", r"khong|chua|nop|gui|bao cao"),
        r"ai|nganh|xin|lam|nhac",
    ),
    ConceptRow(
        "missing",
        "none",
        (
            r"ai|nganh nao|don vi nao|nguoi nao|phong nao|cho nao|dua nao",
            r"im|im re|im lim|bat tam|khong dong tinh|lang le|khong thay|mat tam",
        ),
        r"nhac|tin|toi|em",
    ),
    ConceptRow(
        "overdue",
        "none",
        (
            r"ai|nganh nao|don vi nao|nguoi nao|phong nao|dua nao",
            r"i ach|cham chap|ly le|tri tre|chay i|lo la|be tre|cham nhat",
        ),
        r"toi|em",
    ),
    ConceptRow(
        "newest",
        "named",
        (r"xem|doc|coi|mo|dua", r"bao cao|cong van|cv|bai|tra loi|van ban|ket qua"),
        r"chua|nhac|diem|ai|kho khan|word|excel|tinh hinh|tien do",
    ),
    ConceptRow(
        "points",
        "none",
        (r"diem|bang diem", r"toan xa|ca xa|cac nganh|xa|chung|tong|bang|moi nganh"),
        r"danh|thi|thuong|xa hoi|tra",
    ),
    ConceptRow(
        "about:reviewers",
        "none",
        (r"bao cao|cai nay|ket qua", r"(?:gui|nop|chuyen|trinh) (?:\w+ )?(?:ai|dau)"),
        r"nganh|file|anh",
    ),
    ConceptRow(
        "points",
        "none",
        (r"xep|dung|hang|vi tri", r"thu may|hang may|may"),
        r"nop|gui|ngay|loai|hang ngay",
    ),
    ConceptRow(
        "open:khungkehoach",
        "none",
        (r"khung ke hoach|ke hoach khung", r"mau|lay|o dau|the nao|tai|lam|dau"),
        r"ai|nganh|chua|han",
    ),
    ConceptRow(
        "deadline",
        "none",
        (r"lui|gia han|han moi", r"(?:toi|den) (?:ngay|khi|bao)|khi nao|bao gio|may ngay"),
        r"ai|nganh nao|xin",
    ),
    ConceptRow(
        "open:tep",
        "none",
        (r"xem|coi|tim|mo|lay", r"file|tep|anh|hinh|minh chung", r"cu|da gui|truoc|lai|hom"),
        r"nganh|ai|word|excel|xoa|bo",
    ),
    ConceptRow(
        "compare",
        "none",
        (r"so sanh|so voi", r"quy [1-4i]+|ky truoc|quy truoc|cung ky"),
        r"nop|gui|dien thoai|tham",
    ),
    ConceptRow(
        "documents",
        "none",
        (r"xuat|in|lay|tai|soan", r"phu luc|bieu|bang|danh muc|so lieu|so sach"),
        r"ai|chua|sao",
    ),
    ConceptRow(
        "findings",
        "none",
        (r"ai|nganh nao|don vi nao|phong nao", r"loi|ton tai|sai sot|vi pham"),
        r"nop|gui|kho khan",
    ),
    ConceptRow(
        "figures",
        "none",
        (
            r"ai|nganh nao|don vi nao|phong nao",
            r"tot|gioi|kha|kem|yeu|te|nhanh|dan dau|hieu qua|tich cuc|on",
        ),
        r"nop|gui|kho khan|diem|phu trach",
    ),
)
