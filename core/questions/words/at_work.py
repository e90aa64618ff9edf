"""Rows about daily work: money, photos, data, who owns a task, what the office provides.

They are read after `daily`.
"""

from core.questions.words.alternations import CODE, ME, MONEY, WHO
from core.questions.words.concept_row import ConceptRow

AT_WORK: tuple[ConceptRow, ...] = (
    ConceptRow(
        "open:xoadulieu",
        "none",
        (
            r"xoa|go bo|huy",
            r"thong tin (?:ca nhan|cua (?:toi|em|minh))|du lieu (?:ca nhan|cua (?:toi|em|minh))",
        ),
        rf"{WHO}|{CODE}|sao|khi nao",
    ),
    ConceptRow(
        "about:joining",
        "none",
        (r"(?:chua|khong) (?:nhan|co|thay|duoc)(?: \w+)? (?:ma moi|ma dang nhap|ma vao|loi moi)",),
        rf"{WHO}",
    ),
    ConceptRow(
        "about:points",
        "none",
        (
            r"diem|tu cham|tu danh gia",
            r"tham dinh|nganh cham|cap tren|xa cham",
            r"khac nhau|khac gi|lech|sao khac|khong giong|chenh",
        ),
        rf"{CODE}|nam ngoai|nam truoc",
    ),
    ConceptRow(
        "about:reviewers",
        "none",
        (
            r"nop|gui|bao cao",
            (
                r"(?:co|thi) (?:ai )?(?:bao|tra loi|xac nhan|phan hoi|nhan)(?: \w+){0,3} khong|"
                r"ai (?:nhan|xac nhan|bao lai)"
            ),
        ),
        rf"{CODE}|nganh|cong dan|ho so|nhac|gia han|kien nghi|chua nop|nhan tin",
    ),
    ConceptRow(
        "open:lichsu",
        "none",
        (
            r"xem|coi|mo|doc|tim|lai|muc nay|noi dung nay|viec nay",
            r"quy truoc|ky truoc|lan truoc|thang truoc|dot truoc",
            r"bao cao|ket qua|ghi|muc|noi dung|viec|bai|dat|so lieu",
        ),
        rf"{WHO}|so voi|so sanh|nganh|nhu|giong|chep|sao chep|diem|nhac|copy|tang|giam",
    ),
    ConceptRow(
        "open:baocao",
        "none",
        (
            r"bam|go|nhap|lam|tung cai|tung muc",
            r"nhanh hon|cach nao nhanh|mot luot|1 luot|mot lan|cung luc|1 luc|mot luc|gop",
            r"khong|nao|duoc|sao|the nao|lam sao",
        ),
        rf"{WHO}|nganh|han|{CODE}|anh|file|tep",
    ),
    ConceptRow(
        "open:nhacngay",
        "any",
        (
            r"^(?:\w+ ){0,3}(?:nhac|gui loi nhac|gui tin nhac|gui tin|nhan|giuc|don doc)",
            r"(?:cho|den|toi)? ?(?:cac|nhung|may|ho|nguoi|nganh|phong|don vi|ai|tu phap|tat ca)",
            r"chua nop|chua gui|chua bao cao|con thieu|cham|tre|chua xong|nop di",
        ),
        rf"{ME}|sao|khi nao|bao gio|may lan|khong|da nhac|diem",
    ),
    ConceptRow(
        "overdue",
        "none",
        (
            r"ds|danh sach|liet ke|cho xem|cho biet|nhung|cac",
            r"(?:nguoi|nganh|phong|don vi|ai|can bo|dua)",
            r"tre|cham|qua han|tre han|nop muon|muon",
        ),
        rf"diem|{ME}|giam|ky luat|ly do|chuc|mong|can xin",
    ),
    ConceptRow(
        "difficulties",
        "none",
        (
            r"ai|nganh nao|phong nao|don vi nao",
            r"kien nghi|de xuat|keu|phan anh|kho khan",
            r"gi|khong",
        ),
        rf"{ME}|nop|gui|bao cao|tra loi|giai quyet|kiem tra",
    ),
    ConceptRow(
        "figures",
        "named",
        (r"lam an|cong viec|hoat dong|tien trien", r"the nao|ra sao|toi dau|den dau|sao roi"),
        r"diem|nop|gui|kho khan",
    ),
    ConceptRow(
        "who",
        "none",
        (
            (
                r"(?:khong phai|dau phai|co phai) (?:la )?(?:\w+ )?"
                rf"(?:viec |phan |cua |phong |nganh |ben )*(?:{ME})(?: (?:dau|lam|phu trach))?$"
            ),
            r"viec|muc|noi dung|cai|phan|nay|nhiem vu|bao cao",
        ),
        rf"{CODE}|xem|diem",
    ),
    ConceptRow(
        "leaving",
        "none",
        (
            r"doi|thay|chuyen|giao lai|ban giao",
            r"nguoi (?:phu trach|lam|bao cao|khac)|can bo phu trach|dau moi|cho nguoi khac",
            rf"{ME}|nganh (?:{ME})|phong (?:{ME})|viec nay|muc nay",
        ),
        rf"{WHO}|{CODE}|nghi|lanh dao",
    ),
    ConceptRow(
        "about:kinds",
        "none",
        (
            (
                r"(?:word|excel|pdf|scan|anh|anh chup|zip|video)(?: \w+)? (?:hay|hoac)(?: la)? "
                r"(?:\w+ )?(?:word|excel|pdf|scan|anh|anh chup|zip|giay|video)|"
                r"(?:nop|gui|dinh kem|up|chup) (?:\w+ ){0,2}(?:word|excel|pdf|scan|zip|video|anh) "
                r"(?:cung )?(?:duoc|dc) (?:ha|chu|nhi|chua|khong)|(?:dang|file|kieu|dinh dang) gi"
            ),
            r"nop|gui|bao cao|dinh kem|file|tep|minh chung|up|chup|duoc|la",
        ),
        rf"xuat|soan|tai ve|lay|in|tong hop|{WHO}|xem|chua gui|loi|kho khan|nganh",
    ),
    ConceptRow(
        "about:photo",
        "none",
        (
            r"anh|hinh|anh chup|chup|scan|ban chup",
            (
                r"mo|mo qua|nhoe|nho|khong ro|chua ro|toi qua|bi toi|nghieng|nguoc|lech|lo|ro|net|"
                r"khong net|may (?:tam|anh|cai|tam hinh)|bao nhieu (?:tam|anh)|chup (?:the nao|sao|"
                r"cai gi|gi)"
            ),
            r"sao|khong|duoc|chu|phai|the nao|gi|lam|co|may|bao nhieu|chua",
        ),
        (
            rf"{WHO}|nganh|mo o dau|mo (?:file|tep|anh|hinh)|{CODE}|xem anh|khong mo|da gui|nham|"
            rf"ton tai|thieu|chua co|xoa|mo duoc|mb|toi da"
        ),
    ),
    ConceptRow(
        "open:khokhan",
        "any",
        (
            rf"{MONEY}",
            (
                r"(?:lay|xin|nhan|tim|cap|chi) (?:\w+ ){0,2}(?:o dau|dau|ai|dau ra)|o dau|dau ra|"
                r"ai (?:cap|chi|lo|tra|duyet|cho)|(?:bao gio|khi nao) (?:moi )?(?:co|cap|duoc cap)|"
                r"lam sao|the nao|thi sao"
            ),
        ),
        r"diem|da|dang|nganh nao|tien do|tien hanh",
    ),
    ConceptRow(
        "documents",
        "none",
        (
            r"cho|gui|lay|dua|xin|can|in|xuat|lam",
            r"tong hop|bao cao|bang|danh sach|so lieu",
            r"(?:1|mot|ban) (?:ban|word|pdf|giay|in|mem|cung|cai)|ban (?:mem|word|in|pdf)",
        ),
        rf"ky tay|dong dau|nganh|{WHO}|duoc khong|{CODE}|cua (?:{ME})|phai|nua",
    ),
)
"""The rows."""
