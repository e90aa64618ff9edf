"""Words that together ask for something which phrases would mistake; as in question_concepts.

The first part may end with what it is about: a command after "open:", a topic after "about:". Of
the department "own": the asker's own is meant, whoever else is named. `TOPICS` come before every
other rule, `OTHERWISE` after all of them.
"""

_NOT = "khong|k|ko|kh|chua"
_FILE = "file|tep|anh|hinh|video|tai lieu|minh chung|dung luong"
_TIME = "hom|ngay|bua|tuan|it|chut|sau|mai|han|thoi gian|thu"
_BACK = (
    "bi tra|tra lai|tra ve|khong dat|bi loai|khong duoc chap nhan|khong duoc duyet|khong chap nhan|"
    "bat lam lai|phai lam lai|yeu cau giai trinh"
)
_TELLING = "da|dang|hoan thanh|to chuc|xay dung|ban hanh"

TOPICS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "review",
        "none",
        (_BACK, "vi sao|tai sao|sao|ly do|li do|tai|vi|loi gi|thieu gi|cho nao|vuong gi"),
        "nganh|tra lai bao cao|tra lai toi|tra loi|ho so|cong dan|lai ket qua|nhac",
    ),
    (
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
    (
        "undo",
        "none",
        (
            "bam|nhan|an|chon|danh dau|xac nhan|nut|cham vao",
            "nham|lon|lo|lo tay|sai",
        ),
        f"{_FILE}|so lieu|bao cao|nhan duoc|tin|nguoi|nganh|(?:{_TELLING})",
    ),
    (
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
    (
        "about:dayoff",
        "none",
        (
            r"thu 7|thu bay|t7|chu nhat|cn|ngay nghi|ngay le|cuoi tuan|nghi le|ngay tet",
            "nop|gui|bao cao|han|den han|tinh|lam viec",
            f"{_NOT}|sao|the nao|thi|khi nao|ngay nao",
        ),
        r"nhac|phep|xin|khai|lich|nhap|ai|them|vua|qua|truoc|tuan roi|da nop|bao nhieu|nganh",
    ),
    (
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
    (
        "about:kinds",
        "none",
        (
            "gui|nhan|nop|dinh kem|up|tai len|chup|ho tro|doc duoc",
            (
                r"word|excel|pdf|scan|docx|doc|xlsx|zip|rar|nen|video|ghi am|mp4|jpg|png|"
                r"dinh dang|loai file|loai tep|duoi file|anh|hinh|link|photo"
            ),
            r"duoc (?:khong|k|chua|ko)|dc (?:khong|k|ko)|nao|khong|k",
        ),
        (
            r"xuat|soan|cho toi|cho em|in ra|o dau|tong hop|lay|tai ve|lam sao|cach|bieu do|ai|vua|"
            r"da gui|chua|sao khong|khong duoc|nham|the nao|duoc may|nganh|ban word|noi dung nao"
        ),
    ),
    (
        "about:late",
        "none",
        (
            "tre|muon|cham|qua han|sau han|het han|khong kip|khong nop|khong bao cao",
            (
                r"co sao|bi gi|bi sao|sao khong|phat|tru diem|bi tru|ky luat|hau qua|thi sao|"
                r"thi the nao|bi tinh|van nhan|con nhan|con duoc|duoc nop|nop duoc|gui duoc|"
                r"anh huong|van de gi|co gi khong|bi xu ly|bi khien trach"
            ),
        ),
        r"nhac|xin|gia han|ai|nganh nao|don vi nao|[0-9]+\.[0-9]+|ly do|ho so|cong dan",
    ),
    (
        "about:readers",
        "none",
        (
            r"ai|nguoi nao|nhung ai|nganh khac|nguoi khac|nguoi ngoai|moi nguoi|cac nganh",
            (
                r"(?:xem|doc|nhin|thay|biet|coi) (?:\w+ )?(?:duoc|dc)|"
                r"(?:duoc|dc|co quyen) (?:xem|doc|biet|coi)|"
                r"nhin thay|doc thay|xem thay|co xem|co doc|co thay|xem bao cao"
            ),
            r"toi|em|minh|bao cao|ghi|nop|gui|nhap|khai|viet|go",
        ),
        "chua|nghi|vang|cho toi|cho em xem|muon xem|ai nop|ai gui|nhan duoc tin|da xem",
    ),
    (
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
    (
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
    (
        "open:kiemtra",
        "none",
        ("tin nhan|tin nhac|tin", "khong den|chua den|loi|bi loi|khong toi|khong nhan|that bai"),
        "toi|em|minh|tin bai|tin tuc",
    ),
    (
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
    (
        "proof",
        "none",
        (
            r"[0-9]+\.[0-9]+",
            "can|phai|yeu cau|doi|gui|nop|kem|la",
            "giay to|giay|minh chung|tai lieu|van ban|ho so|chung minh|bang chung|kiem chung",
            "gi|nao|nhung|loai|may",
        ),
        r"da|xong|dang|roi|chua",
    ),
    (
        "unproven",
        "any",
        (
            "noi dung|nhiem vu|viec|muc|cho nao|cai nao|nganh nao|nhung gi|ai",
            "chua co|thieu|khong co|chua gui|chua nop|chua dinh kem|con no|trong",
            "minh chung|tai lieu|bang chung|kiem chung|anh|hinh|file|tep",
        ),
        r"the nao de|kho khan|lam sao|co can|khong co .* thi|tai lieu mat|[0-9]+\.[0-9]+",
    ),
    (
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
    (
        "today",
        "none",
        (
            (
                r"co gi moi|gi moi|co tin gi|chuyen gi moi|moi co gi|co chuyen gi|"
                r"co viec gi moi|tin gi moi"
            ),
        ),
        "chi dao|nop|bao cao|gui|ton tai|kiem tra",
    ),
    (
        "today",
        "none",
        (
            r"^(?:\w+ ){0,2}viec|co viec gi|viec gi",
            r"hom nay|sang nay|chieu nay|bua nay|trong ngay|ngay hom nay",
        ),
        "nop|nhac|bao cao|xong|da|nganh|chua|gui|tre|cham",
    ),
    (
        "open:nhacngay",
        "none",
        (
            r"^(?:\w+ ){0,2}(?:nhac|don doc|giuc|thuc)",
            r"tat ca|het|cac nganh|moi nguoi|toan bo|nhung|may|cac don vi|ca xa|cac ban|ho",
        ),
        r"ai|sao|khi nao|bao gio|may gio|toi|em|dung|thoi|gi|hoai|het han|may (?:lan|hom|ngay)|bi",
    ),
    (
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
    (
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
    (
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
    (
        "inspected",
        "none",
        (r"kiem tra", r"thang nay|thang [0-9]+|dot nay|ky nay", r"nganh nao|ai|don vi nao|o dau"),
        r"ton tai|loi|khac phuc|lien lac|chua|bi|nop|bao cao",
    ),
    (
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
    (
        "requests",
        "none",
        (
            r"^(?:\w+ )?(?:ai|nganh nao|nguoi nao|don vi nao|cac nganh|may nganh)",
            r"xin|de xuat|kien nghi|yeu cau|doi|trinh|de nghi",
            r"gi|khong|k|nao|chua|may",
        ),
        r"gia han|nghi|ho tro|kho khan|vuong|lui|xin loi|nop|bao cao",
    ),
    (
        "open:lich",
        "none",
        (
            r"ngay le|nghi bu|lam bu|ngay nghi|nghi le|lich nghi",
            r"khai|nhap|ghi|o dau|them|sua|xem|cho nao|cach|bao gio|khi nao|ngay nao",
        ),
        r"toi|em|minh|xin|phep|nop|gui|bao cao",
    ),
)

OTHERWISE: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "sent",
        "own",
        (
            r"bao cao|bai",
            r"(?:gui|nop|len|toi noi|den noi) (?:\w+ ){0,2}(?:chua|khong)|nhan duoc chua",
        ),
        r"ai|nganh|don vi|may|bao nhieu|tat ca|[0-9]+\.[0-9]+",
    ),
    (
        "newest",
        "named",
        (r"nop|gui|bao cao", r"luc nao|may gio|khi nao|bao gio|hom nao|ngay nao|luc may gio"),
        r"han|phai|nhac",
    ),
    (
        "next",
        "none",
        (
            r"viec|cai|noi dung|muc|nhiem vu",
            r"cap bach|gap|can kip|uu tien|quan trong|truoc tien|khan|ngay",
            r"nhat|gi|nao",
        ),
        r"nganh|chi dao|xin|ai|nop",
    ),
    (
        "tasks",
        "none",
        (
            r"ke hoach",
            r"noi|giao|yeu cau|ghi|co|phan cong|bat",
            r"nganh (?:toi|em|minh)|toi|em|minh|ben (?:toi|em|minh)",
        ),
        r"khung|[0-9]+\.[0-9]+|kho",
    ),
    (
        "open:baocao",
        "none",
        (
            r"nhu|giong|y nhu|y chang|lay lai|chep|van nhu|khong doi",
            r"ky truoc|quy truoc|lan truoc|bao cao truoc|thang truoc|dot truoc",
        ),
        r"so voi|diem|nganh|ai|sao|khong giong|the nao|nhu the nao",
    ),
    (
        "figures",
        "none",
        (r"bao cao|tong hop", r"thang nay|quy nay|ky nay|hom nay", r"dau|xem|the nao|gi|moi nhat"),
        r"toi|em|minh|nganh|ai|han|nop|gui|khi nao",
    ),
)
