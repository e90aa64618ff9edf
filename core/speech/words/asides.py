"""Words about the writer or about sending, unaccented; they tell nothing of a task's result."""

_WHO = r"(?:toi|em|minh|anh|chi|chau|chu)"
_SEND = r"(?:gui|nop|bao cao|bao|lam|ghi|tra loi|cap nhat|bo sung)"
_LATER = (
    r"(?:sau|mai|ngay mai|sang mai|chieu mai|chieu|chieu nay|toi nay|dem nay|ngay kia|hom sau|"
    r"tuan sau|tuan toi|dau tuan|cuoi tuan|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chut nua|ti nua|"
    r"lat nua|it hom nua|may hom nua|de sau|lan sau)"
)
_SOFT = r"(?: (?:nhe|a|ah|nha|ngay|thoi|duoc|cho|xong|day|ro|het))*"
_AWAY = (
    r"(?:ban|nghi|om|lai xe|tren duong|di (?:cong tac|hop|hoc|duong|thi|kham|vang|nghi|co so)|"
    r"o (?:huyen|tinh|ngoai|nha|xa|thon|co so|benh vien))"
)

ASIDES = (
    rf"(?:\w+ ){{0,6}}{_LATER} (?:thi )?(?:{_WHO} )?(?:se |moi )?{_SEND}{_SOFT}",
    rf"(?:\w+ ){{0,6}}{_SEND} {_LATER}{_SOFT}",
    rf"(?:\w+ ){{0,6}}{_WHO} (?:se |moi )?(?:gui|nop|bao cao){_SOFT}",
    rf"(?:{_WHO} )?(?:hien )?(?:dang|con) {_AWAY}\b.*",
    rf"(?:{_WHO} )?ban (?:hop|viec|qua|lam|di|dam)\b.*",
    (
        r"(?:(?:may|cac|cai|tam|hai|ba|nhung) )*(?:anh|hinh|tep|file)(?: \w+){0,4} "
        r"(?:la |bi )?(?:cua|nham|lon|sai|thuoc)(?: [\w.]+){0,4}"
    ),
    r"(?:\w+ ){0,3}khong (?:phai|thuoc) (?:la )?(?:viec|phan|nhiem vu|trach nhiem|muc)(?: \w+)*",
    r"(?:viec|cai|muc|noi dung|phan) (?:nay|do) (?:da |la )?(?:chuyen|giao|cua)\b.*",
    (
        rf"(?:{_WHO} )?(?:da )?(?:gui|nop|bao cao|bao) (?:cho (?:anh|chi|dong chi)\b.*|"
        r"(?:\w+ )?(?:qua )?(?:zalo|mail|email|nhom)\b.*)"
    ),
    rf"(?:{_WHO} )?(?:da )?(?:gui|nop|bao cao|bao)(?: \w+)? roi(?: \w+)?",
)
"""A promise, where one is, a photo sent by mistake, whose work it is; each matches a whole text."""
