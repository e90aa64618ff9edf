"""The words that tell a question, thanks or a command from a result, unaccented."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(phrases: str) -> tuple[str, ...]:
    return tuple(phrases.split(", "))


THANKS = (
    "cam on",
    "thanks",
    "thank",
    "tks",
    "thanh kiu",
    "c on",
    "camon",
    "da ta",
    "tran trong",
    "tuyet voi",
    "hay qua",
    "gioi qua",
    "tot qua",
    "qua tuyet",
)
GREETINGS = (
    "chao",
    "xin chao",
    "hello",
    "helo",
    "hey",
    "hi",
    "alo",
    "tam biet",
    "bye",
    "chuc",
    "kinh chao",
)
ASSENTS = _phrases(
    "ok, oke, okie, oki, okay, vang, da, u, uh, um, duoc, nhat tri, da ro, ro, da nhan, biet, "
    "biet roi, da biet, dong y, hieu, da hieu, roi, the a, yes, da vang"
)
"""Polite words; they never belong to a report."""

POLITE_FILLERS = _set(
    "xin em anh chi dong chi ban tro ly nhe nha a ah nhieu rat chan thanh va cac bac ong ba "
    "da vang sep buoi sang trua chieu toi ngay moi tot lanh cuoi tuan vui ve minh co chu oi the "
    "roi nhi duoc nhiet tinh giup do luon vay cuong suc khoe thanh cong tin thay co you"
)
"""Words that may stand beside them."""

ASKING = _phrases(
    "bao gio, bao h, khi nao, luc nao, chung nao, hom nao, ngay nao, ngay may, may gio, may "
    "h, bao lau, bao nhieu, may ngay, the nao, lam sao, ra sao, tai sao, vi sao, sao khong, "
    "sao lai, sao chua, kieu gi, cach nao, o dau, vao dau, den dau, cho nao, dau a, cai gi, "
    "la gi, nhung gi, nao, gi, ai, co phai, phai khong, dung khong, duoc khong, chua a, chua "
    "vay, khong a, khong vay, xin hoi, em hoi, toi hoi, cho hoi, hoi chut, may anh, may tep, "
    "may file, may diem, con may, may viec, may noi dung, may muc, ghi sao, viet sao, nop sao, "
    "gui sao, chup sao, sua sao, duoc ha, phai ha, duoc chu, duoc nhi"
)
"""Each of these asks, unless a statement precedes it."""

ASKS_HOW_TO_FILL = (
    r"\bthi (?:\w+ )?(?:ghi|dien|viet|de|chon|bam|lam|nop|gui|bao|chup)\b.* "
    r"(?:ha|nhi|dung khong|phai khong|duoc khong|co duoc khong|a)(?: (?:em|anh|chi))?$"
)
"""Pattern of a question how to fill something in: "không có số liệu thì ghi 0 hả"; to the end."""

STRONGLY_ASKING = (
    "bao nhieu",
    "bao gio",
    "bao h",
    "khi nao",
    "bao lau",
    "the nao",
    "o dau",
    "em hoi",
    "toi hoi",
)
"""In a short text these ask even after a word of a statement."""

SURELY_ASKING = _phrases(
    "cho em hoi, cho toi hoi, cho minh hoi, xin cho hoi, em muon hoi, toi muon hoi, cho em biet, "
    "cho toi biet, xin cho biet, huong dan em, huong dan toi, khong biet bam, khong biet lam, chua "
    "biet lam, chua biet bam, khong hieu, chua hieu, khong biet gui, khong biet nop, chang biet, "
    "khong biet nhan, khong biet cach, chua biet cach, khong biet ghi, khong biet phai"
)
"""In a short text these always ask."""

COMPLAINTS = (
    r"\b(?:kho|met|ban|lanh|nong|te|chan|yeu|cu|lac hau|xa|dong|vat va|ap luc) qua\b(?! han)",
    r"\bkhong (?:co )?ai \w+ (?:gi|ca|het|den)\b",
    (
        r"\b(?:khong|k|ko|chua|chang) (?:the )?(?:lam|thuc hien|trien khai|"
        r"xu ly) (?:\w+ )?(?:duoc|noi|kip)$"
    ),
    (
        r"\b(?:khong|k|ko|chua|chang) (?:co|du|cap|bo tri) (?:\w+ )?(?:kinh phi|tien|"
        r"nguoi|nhan luc|may|mang)$"
    ),
    (
        r"\b(?:dan|ba con|ho|doanh nghiep) (?:\w+ ){0,2}(?:khong|k|ko|chua) "
        r"(?:chiu|biet|ranh|quen|thich|co may|muon|den|hop tac)\b"
    ),
    r"\b(?:thieu|het) (?:nguoi|can bo|kinh phi|tien|may moc|nhan luc|thiet bi)\b",
    r"\b(?:may|mang|dien|duong truyen|phan mem) (?:\w+ ){0,2}(?:hong|hu|mat|yeu|loi|treo)\b",
)
"""Words of a complaint; they ask nothing."""

ENDS_ASKING = frozenset({"chua", "khong", "sao", "dau", "gi", "nao", "may", "ai"})
"""Last words that make a question."""

ENDS_AS_TYPED = {
    "chua": "chưa",
    "khong": "không",
    "sao": "sao",
    "dau": "đâu",
    "gi": "gì",
    "nao": "nào",
    "may": "mấy",
    "ai": "ai",
}
"""The same: unaccented → with diacritics; other diacritics make another word."""

NO_QUESTION_AT_END = frozenset(
    tuple(pair.split())
    for pair in _phrases("bat dau, ban dau, lan dau, khoi dau, thi chua, hien chua")
)
"""Pairs of last words that do not ask, although the last word alone does."""

WHERE_AT_END = frozenset(
    tuple(pair.split())
    for pair in _phrases(
        "o dau, vao dau, len dau, the nao, lam sao, cho nao, lam gi, cho ai, voi ai, duoc khong, "
        "ghi dau, nop dau, gui dau, nop sao, gui sao, bao sao, ghi sao, sua sao, thi sao, luc nao, "
        "khi nao, bao gio"
    )
)
"""Last words of a short question after a statement."""

SOFT_ENDS = frozenset({"a", "ah", "vay", "the", "nhi", "ha", "nhe", "em", "anh", "chi", "oi"})
"""Words that can follow them."""

BEGINS_ASKING = _phrases(
    "bao gio, bao h, khi nao, bao lau, lam sao, lam the nao, tai sao, vi sao, sao, ai, co "
    "phai, co can, co bat buoc, co duoc, cho em hoi, cho hoi, cho toi hoi, xin hoi, han nop, "
    "han"
)
"""First words that ask, in a short text."""

TELLING = _set(
    "da dang hoan chua moi ban to tham phoi trinh ra trien khong cho tiep don ke ty nganh van "
    "vua xong nhan phan duoc du cong quyet niem kiem tap dua doi de lap"
)
"""First words of a result."""

_VERBS = (
    "nop|gui|xem|mo|in|tai|xoa|huy|sua|tra cuu|doc|soan|xuat|lay|gui lai|nop lai|xem lai|mo lai|"
    "nop luon|gui luon|lam"
)
_THINGS = "bao cao|bc|bcao|ban bao cao|danh sach|menu|tro giup|huong dan"
_TAILS = (
    r"(?: (?:di|nhe|a|ah|nha|luon|ngay|cho|toi|em|minh|giup|voi|ve|len|quy|ky|nay|lai|[1-4]|i|ii|"
    r"iii|iv|da|gui|cua|thang|nam|[0-9]{1,4}|nop))*"
)
COMMANDS = (
    rf"(?:cho (?:toi|em|minh) )?(?:xin )?(?:{_VERBS}) (?:{_THINGS}){_TAILS}",
    rf"(?:nop|gui){_TAILS}",
    (
        r"(?:thoat|dung|dung lai|huy|huy bo|bo qua|quay ve|quay lai|tro ve|tro lai|ve|lam lai|"
        rf"xac nhan|tiep tuc|tiep|xong viec)(?: (?:menu|ra|di|dau|truoc|danh sach|noi dung))*"
        rf"{_TAILS}"
    ),
    r"(?:menu|help|tro giup|bao cao|trang thai|tong hop)",
    (
        r"(?:chuyen|sang|mo|quay) (?:sang |qua )?(?:noi dung|muc|nhiem vu)(?: (?:khac|truoc|sau|"
        r"[0-9]+(?:[.][0-9]+)?))*"
    ),
    rf"xin (?:gia han|lui han|them ngay|nghi phep)(?: nop)?{_TAILS}",
    rf"(?:nhac|hen) (?:lai|sau|ngay){_TAILS}",
    (
        r"(?:(?:da|a|em|toi|minh|chi|anh|oi|nganh|dong|bc|bao|cao) )*"
        r"(?:xin|cho (?:toi|em|minh)(?: xin)?) (?:\w+ )?(?:gia|lui|hoan|khat|day) "
        r"(?:han|ngay|lai|nop)\b.*"
    ),
    (
        r"(?:(?:hom nay|ngay mai|mai|ngay|tuan sau|tuan toi|tuan nay|thu|chu nhat|sang|chieu|tu|"
        r"den|[0-9/.-]+|hai|ba|tu|nam|sau|bay|da|bao cao|chi|anh) )*"
        r"(?:(?:toi|em|minh) (?:\w+ )?|xin )nghi(?: (?:phep|om|thai san|viec|mat))?\b"
        r"(?: (?:tu|den|ngay|mai|hom nay|tuan|sau|toi|thu|hai|ba|nam|bay|hom|bua|nhe|a|phep|vi|do|"
        r"om|con|[0-9/.-]+))*"
    ),
    (
        r"(?!.* (?:huyen|tinh|trung uong|bo truong|giam doc)\b)"
        r"(?:(?:cho|toi|em|minh|xin|xem|da|chi|anh) )*(?:so dien thoai|sdt|so dt)"
        r"(?: (?:cua|chi|anh|dong chi|ben|can bo))*(?: [a-z]+){1,5}"
    ),
    (
        r"(?:(?:a|e|u|oi|chet|thoi) )+(?:(?:go|ghi|bao|noi) )?(?:nham|lon|sai)"
        r"(?: (?:roi|mat|mat roi|a|ah|nhe|em|day))*|"
        r"(?:(?:go|ghi|bao|noi) )?(?:nham|lon|sai)(?: (?:roi|mat|mat roi|a|ah|em|day))+"
    ),
    (
        r"(?:\w+ ){0,2}(?:bam|nhan|chon|an|xac nhan) (?:\w+ )?(?:nham|lon|sai)(?: \w+){0,3}|"
        r"(?:\w+ )?(?:huy|bo|rut lai) (?:\w+ )?vua (?:bam|nhan|chon|xac nhan|ghi)(?: \w+){0,2}"
    ),
    (
        r"(?:\w+ )?(?:xin|cho (?:toi|em|minh)) (?:\w+ )?(?:cham|tre|lui|hoan|khat|them) "
        r"(?:lai |han )?(?:\w+ )?(?:hom|ngay|bua|tuan)(?: \w+){0,2}"
    ),
    r"(?:\w+ ){0,2}doi (?:so dien thoai|sdt|so dt|sim|so may)(?: \w+){0,2}",
    (
        r"(?:\w+ )?(?:khong|k|ko|chua) (?:nhan (?:duoc|dc)|thay) (?:tin|thong bao|nhac)"
        r"(?: \w+){0,3}"
    ),
    (
        r"(?:cho (?:toi|em|minh) )?(?:xin )?hoan tac(?: (?:cau|tin))?(?: (?:vua|roi|ghi|xong))*"
        rf"{_TAILS}"
    ),
)
"""Patterns of commands to the assistant; they match the whole text."""

MENDS_TASK = (
    r"(?!(?:\w+ )*(?:da|dang|vua|moi|xong) )(?:\w+ ){0,5}?(?:sua|chinh|chinh sua|cap nhat|ghi|"
    r"nhap|mo|lam) (?:lai )?(?:cai |phan |cau )?(?:noi dung |muc |nhiem vu )?"
    rf"[0-9]+[.][0-9]+{_TAILS}"
)
"""Pattern of a request to open a task's answer: "a quên, cho tôi sửa lại 1.2"; whole text."""

RECORDS = r"(?:(?:cho|toi|em|minh|xin|nho) )*(?:ghi|nhap|lap|them|bo sung|phat hien)\b"
"""First words of a request to record something."""

PHONE = r"(?:(?:sdt|so dt|so dien thoai|dt|dien thoai)(?: cua (?:em|toi|minh|anh|chi))?[ :]*)?"
