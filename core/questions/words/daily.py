"""Rows about days: a day for an answer, what was sent already, leave, more time, deadlines.

They are read before all others, so each row names every word that it needs to be certain.
"""

from core.questions.words.alternations import CODE, ME, MONEY, WHO
from core.questions.words.concept_row import ConceptRow

_WEEKDAY = r"thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat"
_LATER = (
    rf"mai|mot|ngay mai|ngay kia|{_WEEKDAY}|tuan sau|dau tuan sau|dau tuan|cuoi tuan|hom sau|"
    r"bua sau"
)
_SOON = "lat|lat nua|ti nua|chut nua|ti|chut|chieu|toi nay|dem nay|trua|de sau"
_PART = "sang|chieu|toi|trua|dau gio|cuoi ngay|den|hen|de|cho|khoang|chac|de den|toi"
_SOFT = "nhe|nha|a|ah|di|nay|tuan nay|tuan sau|toi|em|nop|gui|lam|bao cao|xong|moi nop|moi xong"
_BUSY = "ban|ban viec|ban hop|chua ranh|khong ranh|dang hop|di duong|lai xe|chua tien|chua kip"

DAILY: tuple[ConceptRow, ...] = (
    ConceptRow("open:hen", "none", (rf"^(?:(?:{_PART}) )*(?:{_LATER})(?: (?:{_SOFT}))*$",), ""),
    ConceptRow(
        "open:hen",
        "none",
        (
            (
                rf"^(?:(?:ok|oke|u|da|vang|thoi|chua xong(?: dau)?|chua kip|chua) )+"
                rf"(?:(?:{_PART}) )*(?:{_LATER}|chieu nay|chieu|toi nay|lat)(?: (?:{_SOFT}))*$"
            ),
        ),
        "",
    ),
    ConceptRow(
        "open:giahan",
        "none",
        (
            r"^(?:\w+ ){0,2}(?:xin|de nghi|cho)",
            r"(?:nop|gui|bao cao) (?:\w+ )?(?:muon|tre|cham)|lui han|gia han",
            r"den|toi|vi|do|them|sang",
        ),
        rf"{WHO}|nhac|ly do|bao nhieu|khi nao|bao gio|diem|{CODE}|nganh|di cong tac|xem",
    ),
    ConceptRow(
        "deadline",
        "none",
        (r"con (?:may|bao nhieu) (?:ngay|hom|bua)|con bao lau", r"han|nop|gui|het|chot"),
        rf"{WHO}|nhac|nghi|duyet|xin|{CODE}|ton tai|khac phuc|kiem tra|chi dao|gia han|nganh|lui",
    ),
    ConceptRow(
        "open:nhaclai",
        "none",
        (rf"^(?:\w+ ){{0,2}}(?:dang )?(?:{_BUSY})", rf"{_LATER}|{_SOON}|sau"),
        rf"{WHO}|khong lam duoc|{CODE}|nganh|dan",
    ),
    ConceptRow(
        "sent",
        "own",
        (
            (
                rf"^(?:(?:u|da|thi|o|oi|{ME}|ben {ME}|hom qua|hom truoc) )*(?:da )?"
                r"(?:nop|gui|bao cao|nop bao cao|gui bao cao|lam|lam xong)(?: het| xong| day du)? "
                r"(?:roi|het roi|xong roi)(?: (?:ma|day|do|nhe|a|chu|co|co ma|nha|em|anh|chi))*$"
            ),
        ),
        "",
    ),
    ConceptRow(
        "why",
        "none",
        (r"nhac", r"it thoi|it lai|it hon|bot di|bot lai|vua thoi|thua thoi"),
        rf"{WHO}|nganh",
    ),
    ConceptRow(
        "open:nghiphep",
        "none",
        (
            rf"(?:thay|ho|gium|giup|dum|the) (?:cho )?(?:{ME})|(?:thay|ho|gium|giup|dum)",
            r"(?:bao cao|nop|gui|lam|nhap|ghi|truc|gui bao cao) (?:\w+ ){0,2}(?:thay|ho|gium|dum)",
            r"duoc khong|duoc chu|duoc ha|dc khong|the nao|lam sao|nguoi khac|dong nghiep|khong",
        ),
        rf"{WHO}|nganh|{CODE}|sao lai|chi dao|tra lai|{MONEY}|khong biet",
    ),
    ConceptRow(
        "open:nghiphep",
        "none",
        (
            (
                r"nghi (?:thai san|sinh|de|om|phep|mat|che do|bu|viec rieng|cuoi)|nam vien|"
                r"di phep|bi om|bi benh|di vien|"
                r"di (?:hoc|tap huan|cong tac|dieu tri)"
            ),
            rf"{ME}|tuan|ngay|mai|thang|hom|tu|may|den|sap|thu",
        ),
        (
            rf"{WHO}|nganh|chua|lich|ai|thay|nop|gui|bao cao|may ngay|bao nhieu|khi nao|bao gio|"
            rf"chuyen|hen|xin lui|{CODE}|da|huu|giao|ban giao|nganh|toi muon biet|lam bu"
        ),
    ),
    ConceptRow(
        "about:dayoff",
        "none",
        (
            r"le|tet|30/4|1/5|2/9|ngay le|gio to|quoc khanh|nghi le|nghi tet",
            r"nop|gui|bao cao|han|bao cao khong",
            r"khong|sao|the nao|chua|ngay nao|khi nao|bao gio|lui|doi",
        ),
        rf"{WHO}|ly le|ty le|ti le|nganh|chuyen de|{CODE}|nhac|lich",
    ),
    ConceptRow(
        "deadline",
        "none",
        (
            rf"{_LATER}|hom nay|chieu nay|ngay [0-9/]+|cuoi thang|dau thang",
            r"nop|gui|bao cao|xong|moi nop",
            r"(?:duoc|kip|co sao|tre|muon|cham|on) (?:khong|chua|chu|ha|nhi|gi)",
        ),
        rf"{WHO}|xin|nhac|nganh|nghi|{CODE}|da|nham|lui|gia han|cho (?:em|toi|minh)|quen",
    ),
    ConceptRow(
        "deadline",
        "none",
        (
            r"(?:viec|muc|noi dung|cai|nhiem vu|bao cao|phan) (?:nay|do)",
            (
                r"bao gio|khi nao|ngay nao|ngay may|hom nao|den han|may ngay|con bao lau|bao lau|"
                r"han"
            ),
        ),
        rf"{WHO}|nhac|duyet|diem|xin|gia han|kiem tra|lui|{CODE}|tra lai|chi dao|ton tai",
    ),
)
"""The rows."""
