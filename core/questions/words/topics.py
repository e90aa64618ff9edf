"""Rows of words that mean an intent which other rules would miss; read before those."""

from core.questions.words.concept_row import ConceptRow

_NOT = "khong|k|ko|kh|chua"
_FILE = "file|tep|anh|hinh|video|tai lieu|minh chung|dung luong"
_TIME = "hom|ngay|bua|tuan|it|chut|sau|mai|han|thoi gian|thu"
_BACK = (
    "bi tra|tra lai|tra ve|khong dat|bi loai|khong duoc chap nhan|khong duoc duyet|khong chap nhan|"
    "bat lam lai|phai lam lai|yeu cau giai trinh|(?:tra|tra lai) (?:bao cao|bai|ket qua)|"
    r"(?:khong|chua) (?:duoc|dc) (?:\w+ )?(?:chap nhan|duyet|thong qua|cong nhan)"
)
_TELLING = "da|dang|hoan thanh|to chuc|xay dung|ban hanh"

TOPICS = (
    ConceptRow(
        "review",
        "none",
        (_BACK, "vi sao|tai sao|sao|ly do|li do|tai|vi|loi gi|thieu gi|cho nao|vuong gi"),
        "nganh|tra lai bao cao|tra lai toi|tra loi|ho so|cong dan|lai ket qua|nhac",
    ),
    ConceptRow(
        "review",
        "own",
        (
            "duyet|tham dinh|xem",
            "bao cao|ket qua|bai",
            "(?:cua|cho) (?:em|toi|minh)",
            "chua|roi|khong",
        ),
        "ai|cho (?:em|toi|minh) (?:xem|biet|duyet)|cho toi duyet|can toi|bao cao cua cac",
    ),
    ConceptRow(
        "undo",
        "none",
        (
            "bam|nhan|an|chon|danh dau|xac nhan|nut|cham vao",
            "nham|lon|lo|lo tay|sai",
        ),
        f"{_FILE}|so lieu|bao cao|nhan duoc|tin|nguoi|nganh|(?:{_TELLING})",
    ),
    ConceptRow(
        "undo",
        "none",
        (
            "huy|bo|rut|thu|lay|hoan|undo|khoi phuc|tro",
            (
                r"(?:vua|moi) (?:\w+ )?(?:bam|nhan|ghi|lam|xac nhan|tra loi|chon|go)|lan vua roi|"
                r"thao tac|xac nhan|nut vua|hoan lai|hoan tac|undo"
            ),
        ),
        f"{_FILE}|bao cao|cho xac nhan|chua xac nhan",
    ),
    ConceptRow(
        "open:kiemtra",
        "none",
        (
            r"khong|chua|chang|het|ngung|k|ko",
            r"nhan duoc|nhan dc|nhan|thay|co|den|toi noi",
            r"tin nhac|tin nhan|thong bao|nhac|tin",
            r"nua|sao|nao|gi|lau nay|may hom|hom nay|dao nay|den|duoc|may ngay",
        ),
        (
            "ai|nganh|don vi|dung|thoi|sao (?:cu|lai)|muon|lam sao|bao gio|khi nao|luc nao|"
            "hoai|bi nhac|khoi|vi sao|phien"
        ),
    ),
    ConceptRow(
        "open:kiemtra",
        "none",
        ("tin nhan|tin nhac|tin", "khong den|chua den|loi|bi loi|khong toi|khong nhan|that bai"),
        "toi|em|minh|tin bai|tin tuc",
    ),
    ConceptRow(
        "open:giahan",
        "none",
        (
            r"xin|cho (?:em|toi|minh|nganh)|cho|khat|cho phep|de nghi",
            r"cham|tre|muon|lui|hoan|them|khat|gia han|noi han",
            _TIME,
        ),
        (
            r"ai|nhac|nghi|nganh nao|xem|danh sach|nguoi|can bo|diem|lam bu|bao nhieu|may ngay nua|"
            r"khi nao|bao gio|cho biet|cho hoi|hen|kiem tra|ho so|gui (?:tre|cham)|"
            r"qua han|tep|file|anh"
        ),
    ),
    ConceptRow(
        "proof",
        "none",
        (
            r"[0-9]+\.[0-9]+",
            "can|phai|yeu cau|doi|gui|nop|kem|la",
            "giay to|giay|minh chung|tai lieu|van ban|ho so|chung minh|bang chung|kiem chung",
            "gi|chi|nao|nhung|loai|may",
        ),
        r"da|xong|dang|roi|chua",
    ),
    ConceptRow(
        "unproven",
        "any",
        (
            "noi dung|nhiem vu|viec|muc|cho nao|cai nao|nganh nao|nhung gi|ai",
            "chua co|thieu|khong co|chua gui|chua nop|chua dinh kem|con no|trong",
            "minh chung|tai lieu|bang chung|kiem chung|anh|hinh|file|tep",
        ),
        r"the nao de|kho khan|lam sao|co can|khong co .* thi|tai lieu mat|[0-9]+\.[0-9]+",
    ),
    ConceptRow(
        "asked",
        "none",
        (
            (
                r"^(?:\w+ )?(?:ai|nganh nao|nguoi nao|can bo nao|moi nguoi|cau hoi|"
                r"nhung cau)|co cau hoi"
            ),
            r"hoi|thac mac|nhan cho toi|chuyen toi|gui cau|chuyen cau|cau hoi",
            r"gi|khong|nao|chua|moi|may",
        ),
        (
            "hoi ai|toi hoi|em hoi|cho hoi|xin hoi|hoi nop|nhac|lien he|lien lac|goi|bao cao|"
            "hoi nghi|phu trach|giai dap|huong dan|tra loi"
        ),
    ),
    ConceptRow(
        "today",
        "none",
        (
            (
                r"co gi moi|gi moi|co tin gi|chuyen gi moi|moi co gi|co chuyen gi|"
                r"co viec gi moi|tin gi moi"
            ),
        ),
        "chi dao|nop|bao cao|gui|ton tai|kiem tra|sep|chu tich|lanh dao|giao",
    ),
    ConceptRow(
        "today",
        "none",
        (
            r"^(?:\w+ ){0,2}viec|co viec gi|viec gi",
            r"hom nay|sang nay|chieu nay|bua nay|trong ngay|ngay hom nay",
        ),
        "nop|nhac|bao cao|xong|da|nganh|chua|gui|tre|cham",
    ),
    ConceptRow(
        "open:nhacngay",
        "none",
        (
            r"^(?:\w+ ){0,2}(?:nhac|don doc|giuc|thuc)",
            r"tat ca|het|cac nganh|moi nguoi|toan bo|nhung|may|cac don vi|ca xa|cac ban|ho",
        ),
        r"ai|sao|khi nao|bao gio|may gio|toi|em|dung|thoi|gi|hoai|het han|may (?:lan|hom|ngay)|bi",
    ),
    ConceptRow(
        "documents",
        "none",
        (
            r"^(?:\w+ ){0,3}(?:lam|soan|viet|lap|du thao|tao|chuan bi|in|ra)",
            r"bao cao|cong van|van ban|to trinh",
            (
                r"huyen|tinh|cap tren|ubnd|uy ban|trinh|lanh dao|chu tich|tong hop|xa|"
                r"so noi vu|phong noi vu|ca nam|6 thang|9 thang"
            ),
        ),
        "ai|chua|da|khi nao|han|kiem tra|sao|the nao|cua (?:toi|em|minh)|xin|[0-9]+\\.[0-9]+|khung",
    ),
    ConceptRow(
        "open:nop",
        "none",
        (
            r"^(?:\w+ ){0,2}(?:nop|gui|lam|lap|viet|ghi|sua|nhap|bao cao)",
            r"(?:bao cao|bien ban|ket qua|bc) (?:\w+ )?kiem tra",
        ),
        (
            "chua|khi nao|bao gio|ai|nganh|ton tai|han|ngay nao|giup|xem|lien lac|the nao|luc nao|"
            "ngay may|may ngay|da"
        ),
    ),
    ConceptRow(
        "inspected",
        "none",
        (
            r"to kiem tra|doan kiem tra|(?:bao cao|ket qua|bien ban|bc) kiem tra",
            (
                r"(?:nop|gui|bao cao|xong|lam|co|di|kiem tra) (?:\w+ ){0,4}chua|"
                r"khi nao|bao gio|han|ngay nao|ngay may|luc nao|may ngay|den dau"
            ),
        ),
        r"ton tai|loi|khac phuc|sai sot|phat hien|nganh|toi|em|minh|kiem tra giup|ket luan",
    ),
    ConceptRow(
        "inspected",
        "none",
        (r"kiem tra", r"thang nay|thang [0-9]+|dot nay|ky nay", r"nganh nao|ai|don vi nao|o dau"),
        r"ton tai|loi|khac phuc|lien lac|chua|bi|nop|bao cao",
    ),
    ConceptRow(
        "missing",
        "none",
        (
            r"ai|nganh nao|nguoi nao|don vi nao|nhung ai|phong nao",
            (
                r"(?:can|phai|nen|dang) (?:\w+ )?(?:nhac nho|nhac|don doc|giuc|thuc|"
                r"goi dien|dong vien|"
                r"phe binh)"
            ),
        ),
        "nhac (?:toi|em|minh)|duoc nhac|noi dung",
    ),
    ConceptRow(
        "requests",
        "none",
        (
            r"^(?:\w+ )?(?:ai|nganh nao|nguoi nao|don vi nao|cac nganh|may nganh)",
            r"xin|de xuat|kien nghi|yeu cau|doi|trinh|de nghi",
            r"gi|khong|k|nao|chua|may",
        ),
        r"gia han|nghi|ho tro|kho khan|vuong|lui|xin loi|nop|bao cao",
    ),
    ConceptRow(
        "open:lich",
        "none",
        (
            r"ngay le|nghi bu|lam bu|ngay nghi|nghi le|lich nghi",
            r"khai|nhap|ghi|o dau|them|sua|xem|cho nao|cach|bao gio|khi nao|ngay nao",
        ),
        r"toi|em|minh|xin|phep|nop|gui|bao cao",
    ),
    ConceptRow(
        "file",
        "none",
        (
            "anh|hinh|file|tep",
            r"mo|nhoe|bi hong|bi loi|thieu trang|khong ro|khong doc duoc|sai trang|cu",
            "gui lai|thay|doi|chup lai|gui cai khac|gui anh khac",
        ),
        "nganh|bao nhieu|lam sao de",
    ),
    ConceptRow(
        "open:kiemtra",
        "none",
        (
            r"dao nay|may hom|may ngay|lau nay|ca tuan|tuan nay|lau roi|may bua|im",
            "khong|k|ko|chua|im|het",
            "nhac|nhan tin|tin nhan|tin nhac|thong bao",
        ),
        "dung|thoi|xin|ai|nganh|nop|hoai|phien",
    ),
    ConceptRow(
        "joined",
        "none",
        (
            r"danh sach|ds|liet ke",
            r"can bo|cong chuc|thanh vien|nguoi dung|dau moi|nguoi phu trach|nhung nguoi",
        ),
        "chua nop|chua gui|nop|gui|tre|qua han|nghi|vang",
    ),
    ConceptRow(
        "directions",
        "none",
        (
            r"chi dao|chi thi|but phe|y kien cua|lenh",
            r"moi|gan day|hom nay|nao|con|chua",
            r"chu tich|lanh dao|sep|uy ban|khong|gi|cua (?:toi|anh)",
        ),
        r"xin|can y kien|gui|muon|huyen|tinh|giao cho|kien nghi|nganh nao|ai",
    ),
    ConceptRow(
        "findings",
        "none",
        (
            r"con|may|bao nhieu|nao|nhung|cac|cai",
            r"loi|ton tai|sai sot|khuyet diem|han che",
            r"chua (?:sua|khac phuc|xu ly|xong|dong)|con (?:ton|lai)|phai (?:sua|khac phuc)",
        ),
        r"file|chinh ta|phan mem|mang|diem|lam sao",
    ),
    ConceptRow(
        "figures",
        "named",
        (r"hon|kem|thua|nhat|gioi hon|tot hon|cham hon", r"ai|nganh nao|ben nao|dang nao"),
        r"diem|nam|nop|gui|truoc|moi nhat|gan nhat|cham nhat|it nhat",
    ),
    ConceptRow(
        "today",
        "none",
        (
            r"(?:hom|bua|sang|chieu|ngay) nay|^nay",
            r"co (?:\w+ )?(?:gi|chi)|(?:tin|viec|chuyen) (?:gi|chi)",
        ),
        "nop|nhac|bao cao|xong|nganh|chua|gui|tre|cham|kho khan|chi dao|kiem tra|kip|sep|giao|nghi",
    ),
)
