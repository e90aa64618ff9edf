"""Rows about requests to the assistant; read after `matters`."""

from core.questions.words.alternations import CODE, ME
from core.questions.words.concept_row import ConceptRow

_WHEN = "khi nao|bao gio|hoi nao|hom nao|luc nao|ngay nao|chung nao|thu may|bua nao"
_WHERE = "o dau|dau|the nao|sao|kieu gi|cho nao|lam sao|ai"

WISHES = (
    ConceptRow(
        "about:trouble",
        "none",
        (
            (
                r"(?:khong|chua|chang) (?:\w+ )?(?:bam|gui|tai|mo|vao|hien|chay|nhan|thay|len|"
                r"dung) "
                r"(?:\w+ ){0,2}(?:duoc|dc|nut|gi|anh|hinh|file|len)|"
                r"(?:bam|gui|tai|mo|an|go) (?:\w+ ){0,2}(?:khong|chua|mai khong) "
                r"(?:\w+ )?(?:duoc|dc|len|chay|an thua|thay|hien)|"
                r"(?:may|mang|he thong|tro ly|phan mem|bot) (?:bi )?(?:loi|treo|lag)|"
                r"(?:loi|lag|treo) (?:may|mang|roi|he thong|qua)|mat mang|mat song|"
                r"(?:khong|chua) co mang|mang yeu|nut (?:\w+ ){0,3}mo"
            ),
            rf"{ME}|nut|bam|loi|mang|treo|lag|gui|nop|he thong|tro ly|file|anh|hinh|may",
        ),
        (
            rf"{CODE}|nhac|nhan duoc tin|tin|tra ve|tra lai|nang|to qua|lon qua|ton tai|ai|"
            rf"nham|ho so|cong dan|dan|nganh|cong thong|"
            r"kho khan|vuong|dich vu cong|mot cua|da|dang|phat hien|sao may|may chu"
        ),
    ),
    ConceptRow(
        "about:late",
        "none",
        (
            r"quen (?:\w+ )?(?:chua )?(?:gui|nop|bao|bao cao)|de quen|lo quen",
            r"tinh|duoc|con|sao|kip|the nao|bi",
        ),
        r"nganh|nhac|mat khau|ma",
    ),
    ConceptRow(
        "task",
        "any",
        (
            CODE,
            r"(?:xem|coi|doc|mo) (?:\w+ )?(?:lai|giup|cai|phan|ket qua)?|con lai bao nhieu|den dau",
        ),
        r"sua|xoa|minh chung|tep|file|anh|ten|nop|gui|lich su|diem|doi|ai",
    ),
    ConceptRow(
        "review",
        "none",
        (
            (
                r"bi (?:\w+ )?(?:che|loai|bac|tra|bat lam|phe|danh|tu choi|yeu cau sua)|"
                r"(?:khong|chua) dat|phai lam lai"
            ),
            rf"{ME}|bao cao|muc|noi dung|nao|gi|khong",
        ),
        r"kiem tra|ton tai|diem|ai|nganh nao|don vi|bi tru|cac nganh|qua han|han",
    ),
    ConceptRow(
        "review",
        "own",
        (r"giai trinh", rf"{ME}|{_WHERE}|gi|nhung gi", rf"{_WHERE}|gi|can|phai|nao"),
        r"nganh nao|yeu cau (?:\w+ )?giai trinh cua|ai giai trinh|khong co|chua co",
    ),
    ConceptRow(
        "mend",
        "own",
        (
            r"(?:bao|bat|yeu cau|keu|doi|noi) (?:\w+ )?(?:sua|chinh|bo sung|lam lai)",
            rf"{_WHERE}|mo",
        ),
        rf"{CODE}|ten|han|ngay|lich|ton tai|minh chung",
    ),
    ConceptRow(
        "open:tep",
        "none",
        (
            r"anh|hinh|file|tep|tai lieu|minh chung",
            rf"hom truoc|hom qua|luc nay|hoi nay|(?:{ME}) (?:da )?gui|da gui|cu",
            r"dau|o dau|dau roi|mat|con khong|nhan (?:duoc|dc) chua|chua nhan|xem lai|tim",
        ),
        rf"{CODE}|xoa|nham|rut|nganh nao|sai|mo nhoe|ai|bo|thay|ngay|thu",
    ),
    ConceptRow(
        "about:readers",
        "none",
        (
            r"sep|chu tich|lanh dao|nguoi khac|dan|ngoai|cap tren|huyen|dong nghiep|cung phong",
            r"xem|coi|doc|biet",
            r"bao cao|bai|cai nay|ket qua|cua (?:em|toi|minh)",
            rf"{_WHERE}|duoc khong|khong|chua",
        ),
        r"cho (?:em|toi|minh) xem|chi dao|duyet|y kien|nop|gui",
    ),
    ConceptRow(
        "who",
        "none",
        (
            (
                r"khong co quyen|khong duoc quyen|bi chan|bi tu choi|khong phai (?:cua|viec|phan) "
                rf"(?:{ME}|nganh)|giao nham|khong thuoc|khong dung chuc nang"
            ),
        ),
        rf"{CODE}|ho so|cong dan|dan|xem bao cao|ai",
    ),
    ConceptRow(
        "who",
        "any",
        (
            (
                r"(?:xin|cho|gui|nhan) (?:\w+ ){0,3}so (?:cua |may |dt )?(?:chi|anh|ong|ba|co|chu|"
                r"dong chi|can bo|thuong truc|van phong)"
            ),
        ),
        r"so lieu|diem|chua",
    ),
    ConceptRow(
        "open:lich",
        "none",
        (
            r"lich (?:ca )?nam|nam nay|ca nam|mot nam|1 nam|trong nam",
            r"dot|may lan|bao nhieu lan|may ky|nhung ky|lich|cac ky|may bao cao",
        ),
        r"diem|ton tai|kiem tra|hoan thanh|lam duoc|xong|kho khan",
    ),
    ConceptRow(
        "tasks",
        "none",
        (rf"{ME}", r"(?:no|con no|con thieu|thieu|mac no) (?:\w+ )?(?:gi|chi|nao|nhung gi)"),
        r"minh chung|file|tai lieu|anh|nganh|nguoi|kinh phi|ai|nhac",
    ),
    ConceptRow(
        "open:baocao",
        "none",
        (
            (
                r"(?:khong|chua) (?:\w+ )?(?:co )?(?:gi |viec )?(?:thay doi|moi|khac|"
                r"phat sinh|doi)|"
                r"copy|sao chep|chep lai|so 0|so khong|nhu cu|y cu|giu nguyen|van the|lay lai"
            ),
            (
                r"ky truoc|quy truoc|lan truoc|bao cao|thi sao|thi lam sao|thang truoc|cu|the nao|"
                r"ky nay"
            ),
            r"khong|sao|duoc|dc|the nao|hong|lam sao|ha|chu",
        ),
        r"nganh|diem|ai|nhac|so sanh|nham|rut|gui nham|so lieu|ket qua tot|word|bao gio",
    ),
    ConceptRow(
        "open:lydo",
        "none",
        (
            (
                r"ly do (?:\w+ ){0,2}(?:cham|tre|muon|qua han)|"
                r"(?:nop|gui|bao cao) (?:\w+ )?(?:cham|tre|muon) (?:la )?(?:vi|do|tai)|"
                r"(?:vi|do|tai) (?:\w+ ){1,8}nen (?:\w+ ){0,3}(?:cham|tre|muon)"
            ),
        ),
        rf"{CODE}|ai|nganh|nao|sao|gi|khong|xem|cua",
    ),
    ConceptRow(
        "open:baocao",
        "none",
        (
            r"(?:khong|chua) (?:\w+ ){1,4}thi (?:\w+ )?(?:ghi|dien|viet|de|chon|bam|bao|nop)",
            r"ha|nhi|khong|sao|gi|nao|0",
        ),
        rf"{CODE}|ai|nhac|diem|nganh|minh chung|tai lieu|anh|hinh|file|tep",
    ),
    ConceptRow(
        "difficulties",
        "any",
        (
            r"kho khan|vuong mac|vuong|kien nghi|de xuat",
            r"xu ly|giai quyet|tra loi|thao go|phan hoi|ky truoc|hom truoc|lan truoc",
            r"dau|den dau|toi dau|ra sao|chua|the nao|gi",
        ),
        rf"{CODE}|lam sao|nop|muon|xin",
    ),
    ConceptRow(
        "open:khokhan",
        "none",
        (
            r"vuong|kho|kho khan|dan|kien nghi|de xuat|kinh phi|thieu|khong hop tac|khong phoi hop",
            rf"(?:bao|noi|keu|phan anh|gui|neu|ghi|hoi|trinh|kien nghi) (?:\w+ )?(?:{_WHERE})",
        ),
        (
            rf"{CODE}|gap kho|nham|khong biet|da giai quyet|ai chua|bao cao|minh chung|tai lieu|"
            rf"hinh|so"
        ),
    ),
    ConceptRow(
        "open:chidao",
        "none",
        (
            r"chi dao|viec (?:\w+ )?giao|y kien (?:cua )?(?:chu tich|lanh dao|sep)|lenh",
            r"xong|da doc|da nhan|da xem|lam roi|thuc hien roi|xac nhan|bao lai|phan hoi|tra loi",
            rf"{_WHERE}|o mo",
        ),
        r"nganh|ai|chua|xin|ho|to",
    ),
    ConceptRow(
        "why",
        "none",
        (
            r"muon|xin|cho|lam sao|the nao|sao|co the|duoc khong|lam on|giup",
            r"bo|tat|ngung|giam|bot|it|khoi|dung|thoi|chan",
            r"(?:tin|tin nhan|nhac|thong bao|loi nhac)",
        ),
        r"ai|nganh|don vi|ban tin|khong nhan|chua nhan|nham|gui|bo sung|tat ca|dung han|dung ngay",
    ),
    ConceptRow(
        "open:dulieu",
        "none",
        (
            (
                rf"(?:{ME}) ten|ten (?:cua )?(?:{ME})|ho ten|chuc vu|ten (?:\w+ )?sai|sai ten|"
                rf"thong tin (?:cua )?(?:{ME})"
            ),
            r"gi|sai|doi|sua|dung|o dau|chinh|ghi|la|xem",
        ),
        rf"{CODE}|noi dung|nhiem vu|muc|nganh|tieu de|chu tich",
    ),
    ConceptRow(
        "figures",
        "none",
        (
            r"dem|thong ke|tong cong|bao nhieu|may|tong so",
            r"muc|noi dung|viec|nhiem vu|dau viec",
            r"xong|hoan thanh|100|dat|lam duoc|chua lam|dang lam",
        ),
        rf"{ME}|ngay|diem|han|qua han|kiem tra",
    ),
    ConceptRow(
        "open:giahan",
        "named",
        (
            r"cho|gia han|them|duyet|dong y|chap nhan",
            r"(?:them|lui) (?:\w+ )?(?:[0-9]+|vai|may|mot|hai|ba) (?:ngay|hom|bua|tuan)|gia han",
        ),
        r"den bao gio|toi bao gio|khi nao|den ngay nao|ai|chua|may ngay",
    ),
    ConceptRow(
        "open:ky",
        "none",
        (
            r"^(?:\w+ ){0,2}(?:sua|doi|chinh|dieu chinh|thay|chinh sua|dat|xac nhan|chuyen)",
            (
                r"ngay chot|ngay nop|moc|ngay bao cao|han nop|han bao cao|ngay gui|ky bao cao|"
                r"han quy|"
                r"thoi han|han"
            ),
        ),
        rf"{ME}|xin|khac phuc|kiem tra|chua",
    ),
    ConceptRow(
        "deadline",
        "none",
        (r"quy|ky|bao cao|khung", r"mo|bat dau|khoi dong|chot|ket thuc|khoa", rf"{_WHEN}"),
        r"nhac|ai|nganh|kiem tra|diem|file|mo o dau|khoa so chua",
    ),
    ConceptRow(
        "about:joining",
        "any",
        (
            r"mat khau|ma|tai khoan|dang nhap|ma moi",
            r"quen|lay lai|cap lai|mat|xin lai|het han|sai|hong|khong vao",
        ),
        (
            rf"wifi|ai|nganh nao|may nguoi|{CODE}|mat mang|ma so|ho so|nham|sai sot|ma moi cua|"
            rf"mat diem"
        ),
    ),
    ConceptRow(
        "requests",
        "none",
        (
            r"gi|viec|cai nao|nhung gi|nao",
            (
                r"(?:can|cho|doi|phai) (?:\w+ )?(?:toi|anh|minh|sep|y kien)(?: \w+)? "
                r"(?:ky|cho y kien|quyet|giai quyet|xu ly|y kien|quyet dinh)|"
                r"(?:can|cho) (?:ky|quyet|y kien)"
            ),
        ),
        r"duyet|bao cao nao|nop|chi dao|viec gi|viec chi",
    ),
    ConceptRow(
        "open:nhacngay",
        "named",
        (r"^(?:\w+ )?(?:thuc|giuc|hoi thuc|doc thuc)(?! hien)",),
        r"chua|sao|ai|khi nao",
    ),
)
"""The rows."""
