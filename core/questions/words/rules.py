"""Rows about the office's rules; read before `topics`."""

from core.questions.words.concept_row import ConceptRow

_NOT = "khong|k|ko|kh|chua"
_FILE = "file|tep|anh|hinh|video|tai lieu|minh chung|dung luong"

RULES = (
    ConceptRow(
        "about:readers",
        "none",
        (
            (
                r"ai|nguoi nao|nhung ai|nganh khac|nguoi khac|nguoi ngoai|moi nguoi|cac nganh|dan|"
                r"nguoi dan|ben ngoai"
            ),
            (
                r"(?:xem|doc|nhin|thay|biet|coi) (?:\w+ )?(?:duoc|dc)|"
                r"(?:duoc|dc|co quyen) (?:xem|doc|biet|coi)|"
                r"nhin thay|doc thay|xem thay|co xem|co doc|co thay|xem bao cao"
            ),
        ),
        "chua|nghi|vang|cho toi|cho em xem|muon xem|ai nop|ai gui|ho so|file nao|nhan duoc tin",
    ),
    ConceptRow(
        "about:reviewers",
        "none",
        (
            r"ai|nguoi nao|nganh nao|dong chi nao",
            r"(?:duyet|tham dinh|cham|phe duyet|kiem duyet|xac nhan)",
            r"bao cao|ket qua|toi|em|minh|nay",
        ),
        "chua|da|can|cho|dang|nhac|diem|toi duyet|may|danh sach",
    ),
    ConceptRow(
        "about:dayoff",
        "none",
        (
            r"thu 7|thu bay|t 7|chu nhat|cn|ngay nghi|ngay le|cuoi tuan|nghi le|ngay tet",
            "nop|gui|bao cao|han|den han|tinh|lam viec|roi vao|trung",
            f"{_NOT}|sao|the nao|thi|khi nao|ngay nao",
        ),
        r"nhac|phep|xin|khai|lich|nhap|ai|them|vua|qua|truoc|tuan roi|da nop|bao nhieu|nganh",
    ),
    ConceptRow(
        "about:size",
        "none",
        (
            _FILE,
            (
                r"mb|gb|dung luong|nang|to qua|qua to|lon qua|qua lon|kich thuoc|gioi han|"
                r"(?:toi da|nhieu nhat|duoc) (?:\w+ ){0,2}(?:bao nhieu|may) (?:file|tep|"
                r"anh|mb|hinh)|"
                r"(?:file|tep|anh|hinh) (?:\w+ )?(?:toi da|nhieu nhat|lon nhat)"
            ),
        ),
        "diem|nham|bao nhieu minh chung|nang luc|kha nang|chat luong|nang cao|nang suat",
    ),
    ConceptRow(
        "about:late",
        "none",
        (
            (
                "tre|muon|cham|lo han|lo hen|qua ngay|qua deadline|qua han|sau han|het han|"
                "khong kip|khong nop|khong bao cao"
            ),
            (
                r"co sao|bi gi|bi sao|sao khong|phat|tru diem|bi tru|ky luat|hau qua|thi sao|"
                r"thi the nao|bi tinh|van nhan|con nhan|con duoc|duoc nop|nop duoc|gui duoc|"
                r"con (?:nop|gui) (?:duoc|dc)|khoa chua|"
                r"anh huong|van de gi|co gi khong|bi xu ly|bi khien trach"
            ),
        ),
        r"nhac|xin|gia han|ai|nganh nao|don vi nao|[0-9]+\.[0-9]+|ly do|ho so|cong dan",
    ),
    ConceptRow(
        "about:kinds",
        "none",
        (
            "gui|nhan|nop|dinh kem|up|tai len|chup|ho tro|video|zip|rar|pdf|word|excel|scan|ghi am",
            (
                r"word|excel|pdf|scan|docx|doc|xlsx|zip|rar|nen|video|ghi am|mp4|jpg|png|"
                r"dinh dang|loai file|loai tep|duoi file|chup|dien thoai|anh|hinh|link|photo"
            ),
            r"duoc (?:khong|k|chua|ko)|dc (?:khong|k|ko)|nao|khong|k",
        ),
        (
            r"xuat|soan|cho toi|cho em|in ra|o dau|tong hop|lay|tai ve|lam sao|cach|bieu do|ai|vua|"
            r"gui lai|thay|chua|sao khong|khong duoc|nham|the nao|duoc may|nganh|ban word"
        ),
    ),
    ConceptRow(
        "about:phone",
        "none",
        (
            r"doi|cap nhat|sua|thay|chuyen sang|dung so|co so",
            r"so dien thoai|sdt|so dt|so may|so moi|dien thoai|may khac|may moi|sim|zalo|tai khoan",
        ),
        (
            r"goi|lien he|lien lac|cua (?:chi|anh|ai|nguoi|co|chu|ong|ba)|phu trach|"
            r"nguoi|can bo|so lieu"
        ),
    ),
)
