"""Rows about how the office handles paper, accounts, points and data.

They come before every other rule, because other rules use the same words.
"""

from core.questions.words.concept_row import ConceptRow

_ASKED = "gi|nao|sao|khong|chua|dau|the nao|lam gi|chi"
_RECENTLY = "(?:da |vua |moi |vua moi )?"
_WEEKDAY = "thu (?:[2-7]|hai|ba|tu|nam|sau|bay)"
_PROOF = "minh chung|tai lieu|bang chung|giay to|kiem chung|van ban|quyet dinh"

MATTERS = (
    ConceptRow(
        "about:paper",
        "none",
        (
            r"giay|ban giay|ban cung|in ra|ky tay|dong dau|con dau|chu ky|truc tiep",
            r"nop|gui|bao cao|phai|can|thay|bat buoc",
            r"khong|hay|nua|chua|thoi|sao",
        ),
        r"giay to|giay phep|chung minh|to kiem tra|xuat|word|lam on in|in giup|mau",
    ),
    ConceptRow(
        "about:joining",
        "none",
        (
            (
                r"ma moi|ma vao|ma dang nhap|nhap ma|dang nhap|vao duoc|vao tro ly|vao he thong|"
                r"vao day|"
                r"trong nay|cai nay|2 (?:dien thoai|may)|hai (?:dien thoai|may)"
            ),
            (
                r"lay o dau|o dau|lam sao|the nao|cach|xin ai|ai cap|het han|sai|khong duoc|"
                r"bi loi|chua co (?:\w+ )?(?:trong|ma)|duoc khong|dc khong|cung luc"
            ),
        ),
        (
            r"ai chua|nganh nao|danh sach|file|anh|hinh|nop|bao cao|gui|con han|cua (?:\w+ )?nganh|"
            r"diem|nhac|nghi|bam|tao|cap cho|roi"
        ),
    ),
    ConceptRow(
        "about:noproof",
        "none",
        (
            rf"(?:khong|chua|chang|lo mat|mat) (?:\w+ )?(?:co |ra )?(?:{_PROOF})",
            (
                r"thi sao|lam sao|the nao|duoc khong|co sao|ghi (?:cai )?(?:gi|chi)|nop duoc|"
                r"thi ghi|co bi|lam gi"
            ),
        ),
        r"nganh|noi dung nao|muc nao|ai|cai nao",
    ),
    ConceptRow(
        "about:points",
        "none",
        (
            r"diem|thang diem|cham diem|tu cham",
            (
                r"cach tinh|tinh (?:\w+ ){0,2}(?:sao|the nao|kieu gi|ra sao)|cong thuc|"
                r"tinh nhu the nao|dua vao dau|can cu|theo tieu chi nao|ai cham|"
                r"cham (?:the nao|sao)|"
                r"khac gi|nghia la gi|la sao|cach cham|quy dinh"
            ),
        ),
        r"nam nay|nam ngoai|nam truoc|2022|hien nay|ai cham nhat|cham han|cham tre|duyet|nop cham",
    ),
    ConceptRow(
        "open:dulieu",
        "none",
        (
            (
                r"luu|thu thap|ghi am|doc trom|theo doi|rieng tu|bao mat|an toan|"
                r"thong tin ca nhan|giu"
            ),
            r"thong tin|tin nhan|du lieu|so dien thoai|ca nhan|lam gi|rieng tu|cua (?:toi|em|minh)",
            rf"{_ASKED}|khong|bao lau",
        ),
        (
            r"nhac|nop|bao cao|diem|ai xem|ai doc|ai coi|minh chung|file|anh|ton tai|"
            r"cong thong tin|"
            r"tu phap|ho so|tai lieu|moi|luu y"
        ),
    ),
    ConceptRow(
        "mend",
        "none",
        (
            r"^(?:\w+ ){0,3}(?:huy|rut|lay lai|thu hoi|xoa|go|bo)",
            r"bao cao",
            r"vua|da|moi|hom qua|nham|luc nay|hoi nay|sang nay",
        ),
        r"nganh|file|anh|tep|hinh|ai|don|tat ca|nhung|cac|het",
    ),
    ConceptRow(
        "proof",
        "any",
        (
            r"[0-9]+\.[0-9]+",
            r"thieu|can|con|phai|lay|cho xin|goi y|nop",
            rf"{_PROOF}|giay to|van ban|anh|file",
            r"gi|nao|chi|nhung|loai nao|khong|chua",
        ),
        r"da|xong|dang|roi|sua|xoa|ai|nganh nao",
    ),
    ConceptRow(
        "unproven",
        "any",
        (
            rf"{_PROOF}|hinh anh|anh chup|file|tep",
            (
                r"(?:chua|con) (?:\w+ ){0,2}(?:bo sung|nop|gui|dinh kem|thieu|no)|"
                r"(?:co|du|day du) (?:\w+ ){0,2}(?:chua|khong)|thieu"
            ),
        ),
        (
            r"lam sao|duoc khong|nham|xoa|kiem tra nop|khong co|bi gi|word|excel|"
            r"[0-9]+\.[0-9]+|the nao|lay o dau|toi da|cho em|cho toi"
        ),
    ),
    ConceptRow(
        "open:kiemtra",
        "none",
        (
            r"ai|nganh nao|may nganh|may nguoi|don vi nao|cac nganh|moi nguoi|nhung ai|bao nhieu",
            (
                r"nhan (?:duoc |dc )?(?:tin|thong bao|nhac)|doc (?:tin|nhac|thong bao)|xem tin|"
                r"thay tin|tin (?:da )?(?:toi|den)|bo qua tin|chan tro ly|nhan (?:duoc|"
                r"dc) (?:\w+ )?tin"
            ),
        ),
        r"toi|em|minh|gui tin",
    ),
    ConceptRow(
        "open:bantin",
        "none",
        (r"ban tin|ban tin tuan|tong hop hang tuan|bao cao tuan",),
        r"nop|nganh",
    ),
    ConceptRow(
        "open:moi",
        "any",
        (
            (
                r"ma moi|tai khoan moi|loi moi|(?:tao|cap|gui|xin|lay|sinh|huy) (?:\w+ )?ma|"
                r"ma (?:\w+ ){0,3}(?:con|het) (?:han|hieu luc)"
            ),
            r"cho|moi|nguoi|can bo|chua|nganh|con|dong chi|anh|chi|khong|them",
        ),
        r"em|toi khong|minh|ai|lay o dau|nhap|khong vao|dong goi|ma hoa|ma so|mat khau",
    ),
    ConceptRow(
        "open:thuhoi",
        "any",
        (
            r"khoa|xoa|thu hoi|rut|cat|go|huy|bo|tat",
            r"tai khoan|quyen|vai tro|nguoi dung|quyen truy cap",
        ),
        r"cua (?:em|toi|minh)|toi muon|em muon",
    ),
    ConceptRow(
        "open:lichsu",
        "none",
        (
            (
                rf"(?:ai|nguoi nao) {_RECENTLY}(?:sua|doi|xoa|chinh|ghi)|"
                rf"(?:anh|chi|ong|ba|co|chu) \w+ {_RECENTLY}(?:sua|doi|xoa|chinh)|"
                r"(?:sua|doi|xoa|chinh)(?: \w+){0,3} (?:luc nao|khi nao|boi ai)"
            ),
        ),
        (
            r"ten|ngay|han|lich|nham|o dau|duoc khong|the nao|sua giup|muon|can|cau chu|ma|"
            r"file|hinh|so dien thoai|nhac|phai ghi|xin|doc duoc"
        ),
    ),
    ConceptRow(
        "overdue",
        "none",
        (r"noi dung nao|muc nao|nhiem vu nao|nhung muc|cai nao|viec nao", r"qua han|tre han|cham"),
        r"toi|em|minh|sao",
    ),
    ConceptRow(
        "figures",
        "none",
        (
            r"lam an|tinh hinh|dia ban|xa minh|xa ta",
            r"the nao|(?:lam an )sao|ra sao|den dau|toi dau|kha khong|on khong",
        ),
        r"nop|gui|diem|kho khan|ai|kiem tra|toi lam|han|nhac",
    ),
    ConceptRow(
        "tasks",
        "none",
        (
            r"toi|em|minh|nganh (?:toi|em|minh)",
            r"may|bao nhieu|nhung|cai|muc|noi dung",
            r"(?:phai|can|con) (?:\w+ )?(?:bao|bao cao|lam|nop|ghi)",
        ),
        (
            r"duyet|ton tai|khac phuc|ngay|hom|han|khong|nganh nao|ai|diem|lan|giay|file|tep|"
            r"minh chung|quy|thang|nam"
        ),
    ),
    ConceptRow(
        "open:nhaclai",
        "none",
        (
            r"nhac (?:\w+ )?(?:em|toi|minh|lai|sau)|nhac (?:vao|luc|sang|sau)|nhac",
            (
                r"(?:buoi )?(?:chieu|sang|trua)|(?:lat|ti|chut|may tieng|mot tieng|[0-9]+ gio) nua|"
                r"[0-9]+ gio|luc khac|sang mai|de mai|mai"
            ),
            r"nhe|nha|di|duoc khong|giup|gium|voi|cho (?:em|toi|minh)|lai|doi|chuyen|vao",
        ),
        r"nganh|don vi|ai|sao|tat ca|cac|nop|khong nhac|khi nao|bao gio|may gio",
    ),
    ConceptRow(
        "open:hen",
        "none",
        (
            rf"^(?:\w+ ){{0,2}}(?:de|mai|mot|{_WEEKDAY}|chieu|toi|tuan sau|dau tuan|sang)",
            rf"mai|mot|{_WEEKDAY}|chieu|toi nay|tuan sau|dau tuan|sang|bua sau",
            r"(?:em|toi|minh) (?:\w+ )?(?:nop|gui|bao cao|lam|xong)",
        ),
        r"khong|chua|ai|nhac|nghi|phai|han|gi|sao|da|roi|nganh nao|may|kip",
    ),
    ConceptRow(
        "review",
        "none",
        (
            r"phan hoi|hoi am|tra loi|nhan xet|y kien|duyet|xem bao cao",
            r"chua|bao gio|khi nao|lau|mai|bao lau|cham",
            r"thay|duoc|sao|lau|co|nhan|ai|roi|nao|em|toi|minh|phan hoi|co ai",
        ),
        (
            r"kien nghi|kho khan|vuong|chi dao|gia han|nganh|cong an|ho so|dan|huyen|chu tich|"
            r"lanh dao|tinh|cau hoi|de xuat|xin|bao nhieu|may|thac mac|ai chua|cho (?:toi|"
            r"em) duyet|"
            r"phai duyet|can duyet|toi duyet|giao|cham diem|ton tai|sep"
        ),
    ),
    ConceptRow(
        "requests",
        "named",
        (r"(?:xin|doi|can xin) (?:them |cai )?(?:gi|chi|nhung gi|bao nhieu ngay|may ngay)",),
        r"nop|gui|nghi|kho khan|vuong|y kien|diem",
    ),
    ConceptRow(
        "open:nhacngay",
        "any",
        (
            r"^(?:\w+ ){0,2}(?:gui|nhan|phat|ban|soan)",
            r"tin|tin nhan|thong bao|loi nhac",
            r"tat ca|cac nganh|moi nguoi|het|toan xa|cac don vi|nhung|nganh|ho|cho",
        ),
        r"toi|em|minh|chua|khong|sao|ai|khi nao|ban tin|nhan duoc|nhan dc",
    ),
    ConceptRow(
        "open:lich",
        "none",
        (
            r"le|tet|[0-9]+/[0-9]+|gio to|quoc khanh|nam moi",
            r"nghi|lam bu|lam viec",
            r"may ngay|khong|bao nhieu|the nao|ngay nao|may hom|bao lau|den bao gio",
        ),
        r"toi|em|minh|nop|gui|bao cao|xin|ai|phep|han",
    ),
    ConceptRow(
        "next",
        "none",
        (
            r"moi (?:ve|nhan|vao|dung|lam|tiep nhan|duoc giao|sang)|thay (?:anh|chi|nguoi)|lan dau",
            r"bat dau|tu dau|lam gi|dau tien|truoc tien|the nao|huong dan|lam sao",
        ),
        r"bao cao thay|nghi|[0-9]+\.[0-9]+|nop cho",
    ),
)
"""The rows."""
