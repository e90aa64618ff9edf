"""Rows of words that mean an intent in any order; read after the office rules."""

from core.questions.words.concept_row import ConceptRow

_ASKING = "gi|nao|khong|chua|dau|sao|ai|may|bao nhieu|khi nao|bao gio|the nao"
_REMINDING = "nhac|nhan tin|reo|quay ray|goi hoai|thuc gi|don doc|giuc|thong bao"
_OF_OTHERS = "nganh|don vi|ho|cac|chua nop|chua gui|giup|gium|tu phap"

CONCEPTS = (
    ConceptRow(
        "title",
        "any",
        (
            r"[0-9]+\.[0-9]+",
            r"ten|cau chu|chu|tieu de|cach ghi|chinh ta|cau tu",
            r"sua|doi|chinh|sai|dat lai|viet lai",
        ),
        "ket qua|bao cao|diem|file|anh|so lieu",
    ),
    ConceptRow(
        "leaving",
        "any",
        (
            (
                r"(?:thoi|khong con|het|nghi|khong) (?:lam|giu|phu trach|nhan|theo doi|dam nhan)|"
                r"dieu dong|dieu chuyen|ban giao|chuyen cong tac|ve huu|nghi huu|"
                r"chuyen (?:\w+ ){0,2}(?:khac|moi)"
            ),
            (
                r"toi|em|minh|tu (?:thang|tuan|ngay|nam|quy|mai)|roi|the nao|sao|"
                r"cho ai|gi|quyet dinh"
            ),
        ),
        "nhac|duoc|kip|noi|nop|gui|xong|bao cao",
    ),
    ConceptRow(
        "times",
        "none",
        (
            "nhac|nhan tin",
            (
                r"bao gio|khi nao|luc nao|may gio|gio nao|hom nao|ngay nao|lich|"
                r"lan toi|lan sau|bao lau|"
                r"(?:mai|chieu nay|tuan sau|thu \w+) (?:\w+ ){0,4}nhac (?:\w+ ){0,4}khong"
            ),
        ),
        f"{_OF_OTHERS}|sao|vi sao|tai sao|cung",
    ),
    ConceptRow(
        "why",
        "none",
        (
            _REMINDING,
            (
                r"sao|vi sao|tai sao|ly do|hoai|dung nhac|thoi nhac|dung (?:\w+ ){0,2}nhac|"
                r"thoi (?:\w+ ){0,2}nhac|tat|ngung|"
                r"nhac (?:\w+ ){0,3}(?:mai|lam (?:the|vay|roi)|nhieu|suot|hoai|quai|du|lien)|"
                r"may lan|phien|vi chuyen|vi cai|(?<!don )vi \w+|con nhac|cu nhac|van nhac"
            ),
        ),
        f"{_OF_OTHERS}|khi nao|bao gio|luc nao|may gio|tat ca",
    ),
    ConceptRow(
        "mend",
        "none",
        (
            "sua|chinh|bo sung|rut|lay lai|thu hoi|coi lai|xem lai|mo lai|sai|nham|thieu",
            "bao cao|so lieu|ket qua|nop|gui",
            r"roi|da|hom truoc|hom qua|hom bua|luc nay|lai|ve|nham|sai|truoc",
        ),
        r"ai|nganh|han|nhac|chi dao|ton tai|[0-9]+\.[0-9]+|diem|tra lai|bi tra|tra ve|ngay|lich",
    ),
    ConceptRow(
        "who",
        "any",
        (
            (
                r"(?:so|sdt|dien thoai|goi|gap|lien he|lien lac|hoi|nho|bao(?! cao)|"
                r"noi(?! dung)) (?:\w+ ){0,4}"
                r"(?:ai|nguoi nao|nguoi phu trach|can bo phu trach|dau moi)|"
                r"(?:ai|nguoi nao) (?:\w+ ){0,2}(?:giai dap|huong dan|ho tro|phu trach|dau moi|"
                r"tiep nhan|theo doi|tra loi|giai thich|chi dan)|"
                r"so (?!lieu)(?:\w+ ){0,1}(?:cua|chi|anh|dong chi|co|chu|ong|ba) \w+|"
                r"nguoi (?:\w+ ){0,5}la ai|(?:sdt|so dt|so dien thoai|dien thoai|zalo)"
            ),
        ),
        "nop|gui|chua|han|diem|nhac|nghi|vang|thay|ky so|van ban|huyen|tinh",
    ),
    ConceptRow(
        "joined",
        "any",
        (
            (
                r"vao|(?<!noi )(?<!xay )(?<!su )dung|su dung|tham gia|dang nhap|"
                r"kich hoat|ket noi|"
                r"tai khoan|ma moi"
            ),
            "ai|nganh nao|don vi nao|danh sach|may nguoi|bao nhieu nguoi|nguoi nao|can bo nao",
            "chua|da|roi|duoc",
        ),
        "nop|gui|bao cao|diem|vao dau|han|qua han|kho|xin|muon|the nao|lam|ket qua",
    ),
    ConceptRow(
        "compare",
        "any",
        (
            "diem|ket qua|thanh tich|chi so|xep hang",
            r"so|hon|kem|tang|giam|len|xuong|tien bo|cai thien|khac|chenh",
            r"nam nay|nam truoc|nam ngoai|2022|truoc|hien tai|nam qua|cung ky",
        ),
        r"ky truoc|quy truoc|nop|gui|thang truoc|so lieu|co so|ho so|ky so|so hoa",
    ),
    ConceptRow(
        "directions",
        "any",
        (
            (
                r"chi dao|y kien|but phe|ket luan|(?:chu tich|lanh dao|sep) (?:\w+ ){0,2}"
                r"(?:giao|yeu cau|noi|bao(?! cao)|dan|nhan(?! duoc)|phan cong|ra lenh)|"
                r"(?:viec|nhiem vu) (?:ma )?(?:toi|anh) (?:da )?giao"
            ),
            f"chu tich|lanh dao|sep|toi|em|minh|{_ASKING}",
            _ASKING,
        ),
        "huyen|tinh|nhu the nao de|cach|xin y kien|can y kien|kien nghi|kho khan|muon",
    ),
    ConceptRow(
        "direct",
        "named",
        (
            r"nho|phai|yeu cau|giao|bao|noi|chi dao|de nghi|cho|thuc|don doc|bat|can",
            (
                r"ngay|gap|trong tuan|trong hom nay|hom nay|som|tham muu|xu ly|dut diem|"
                r"khan truong|tap trung|nhanh|lam cho|truoc ngay|truoc thu|"
                r"nghiem tuc|rut kinh nghiem"
            ),
        ),
        f"{_ASKING}|nhac|toi muon|xin|khi|em|da|word|excel|xem|lay|in|ngay may|tinh hinh|so lieu",
    ),
    ConceptRow(
        "direct",
        "named",
        (
            (
                r"^(?:toi |em |de nghi |chuyen loi |nho |hay )?(?:giao|yeu cau|chi dao|phan cong|"
                r"bao(?! cao)|nhan(?! duoc)|noi voi|chuyen loi|truyen dat|phe binh|nho|de nghi)"
            ),
        ),
        f"{_ASKING}|nhac|xin|khi|word|excel|xem|lay|in|tinh hinh|so lieu|toi muon|cho biet",
    ),
    ConceptRow(
        "direct",
        "named",
        (
            r"^toi (?:muon|can|de nghi|yeu cau)",
            (
                r"ngay|gap|som|dut diem|"
                r"trong (?:hom nay|tuan|ngay)"
            ),
        ),
        f"{_ASKING}|nhac|xin|khi|word|excel|xem|lay|in|tinh hinh|so lieu|biet|gap go",
    ),
    ConceptRow(
        "away",
        "any",
        (
            r"nghi|vang|vang mat|di hoc|tap huan|di cong tac|om|nghi phep",
            r"ai|may nguoi|khi nao|bao gio|ngay nao|nguoi nao|can bo nao|thay",
        ),
        (
            "toi|em xin|em nghi|minh nghi|xin|muon|nop|gui|bao cao|diem|tet|le|"
            "lich|huu|de nghi|vuong"
        ),
    ),
    ConceptRow(
        "findings",
        "any",
        (
            r"ton tai|loi|sai sot|khuyet diem|thieu sot",
            r"kiem tra|doan|to kiem tra|thanh tra|phat hien|chi ra|bi neu|bi ghi",
            f"{_ASKING}|han|cua|danh sach|con",
        ),
        r"diem|bao cao kiem tra|nop|gui|ghi ton tai|them",
    ),
    ConceptRow(
        "newest",
        "named",
        (
            r"gui|nop|bao cao|trinh|goi",
            (
                r"(?:gi|nhung gi|cai gi|noi dung gi)|doc|xem|mo|coi|chi tiet|cu the|"
                r"moi nhat|gan nhat"
            ),
        ),
        (
            r"chua|bao gio|khi nao|han|diem|kho khan|vuong|the nao|tre|cham|"
            r"qua han|thieu|nhac|thuc|don doc|word|"
            r"excel|file|bieu do|tinh hinh|tien do|khong|con|kien nghi|de nghi|"
            r"phai|tong hop|nhanh"
        ),
    ),
    ConceptRow(
        "card",
        "none",
        (
            r"bao cao|thang \d+|quy|ky|nam",
            r"gi|nao|may|nhung|bao nhieu",
            (
                r"gom|can|chuan bi|phai ghi|phai bao cao|co nhung|bao gom|"
                r"noi dung|muc|phan|yeu cau|"
                r"de cuong"
            ),
        ),
        (
            r"chua|xong|hoan thanh|roi|han|bao gio|khi nao|ai|diem|kho khan|vuong|den dau|"
            r"tre|cham|thieu|nganh|"
            r"toi|em|minh|con|tinh hinh|chi dao|ton tai|khac phuc|dau|sao|khong|don vi|ke hoach"
        ),
    ),
    ConceptRow(
        "next",
        "none",
        (
            (
                r"gap nhat|uu tien|(?:ban dau|truoc het|bay gio|"
                r"gio) (?:\w+ ){0,4}(?:lam|bam)|quan trong nhat|can nhat|"
                r"lam (?:\w+ ){0,3}truoc|truoc tien|dau tien|"
                r"tiep theo|nen lam|bat dau|bam|man hinh|khong biet lam|"
                r"chua biet lam|khong biet phai"
            ),
            r"gi|nao|sao|dau|ca|chi",
        ),
        r"nop|gui|han|diem|nganh|don vi|ai|kho khan|chi dao|bao cao nao|quy|bao gio|khi nao",
    ),
)
