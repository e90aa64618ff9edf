"""The words for reading a report in free words, unaccented."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NUMBER_BEFORE = frozenset(
    ["dat", "duoc", "tang", "giam", "khoang", "tren", "bang", "gan", "hon", "diem"]
)
"""Words before a decimal number that is no code: "dat 2.1"."""

NUMBER_AFTER = (
    r"\s*(?:%|phan tram|ty\b(?! le)|trieu|nghin|diem|km|ha\b|m2|lan\b|/(?! +[^0-9 ])|do\b)"
)
"""Words after one; "1.2/ dang lam" is a code."""

DIFFICULTY = r"(?:ve |nhung )*(?:kho khan|vuong mac|kien nghi|de xuat)\b[^:]{0,40}:"
"""Headings of a difficulty or a petition."""

NO_DIFFICULTY = frozenset({"khong", "khong co", "chua co", "chua", "ko", "k", "0", ""})
"""Words after such a heading when there is none."""

ORDERS = frozenset({"xoa", "sua", "huy", "xem", "rut", "tai", "in"})
"""First words of an order that names a task, rather than a result."""

CODE_BEFORE = r"(?:noi dung|nd|nhiem vu|nv|muc|tieu chi|viec|so|task)"
"""Words before a code: "muc 2.1"."""

CONNECTORS = _set("con va voi thi la cung roi do ngoai ra nhung xong deu ca hai")
JOINERS = frozenset(["con", "va", "voi", "ngoai", "ra", "nhung", "cung"])
LEADING = _set("thi la")
"""Joining words between tasks, or between a task and its words; they belong to neither."""

OPENERS = _set(
    "em toi minh chi anh oi a da bao cao gui bc xin kinh ket qua nganh nhu sau thuc hien cac "
    "noi dung dong chi quy nam thang ky i ii iii iv 1 2 3 4 va cho cua ve chao"
)
"""Opening words of a report; they belong to no result."""

ADDRESSES = ("kinh gui", "kinh thua", "thua", "dong kinh gui")
"""Opening words of a report in the form of a letter."""

LEVEL_PATTERNS: tuple[tuple[str, int], ...] = (
    (r"(?:gan|sap|co ban|hau nhu) (?:da )?(?:xong|hoan thanh|hoan tat)", 75),
    (r"chua (?:lam |thuc hien )?(?:xong|hoan thanh|hoan tat|het)", 50),
    (r"(?:xong|hoan thanh) (?:buoc|phan|giai doan|mot phan|[0-9]+ (?:buoc|phan))", 50),
    (r"(?:duoc |xong |dat |lam )*(?:mot nua|1 nua|nua chung|phan nua)", 50),
    (r"(?:moi|vua) (?:bat dau|lam|trien khai|khoi dong)|bat dau (?:lam|trien khai)", 25),
    (r"(?:da )?(?:lam |thuc hien )?(?:xong|hoan thanh|hoan tat|hoan thien)", 100),
    (r"(?:da )?lam het", 100),
    (r"chua (?:lam|thuc hien|trien khai|bat dau|co|duoc|tien hanh|dong)(?: gi| duoc)?", 0),
    (r"chua", 0),
    (r"dang (?:lam|thuc hien|trien khai|tien hanh|do dang)|dang", 50),
)
"""Levels in words: patterns of unaccented words, the most specific first."""

FRACTIONS = {"1/2": 50, "1/4": 25, "3/4": 75, "2/3": 50, "1/3": 25}

LEVEL_FILLERS = _set(
    "roi a ah nhe nha da thi het hoan toan luon duoc dat khoang lam thuc hien tu la muc do ke "
    "hoach toi den nay em oi deu ca hai cung xong dang co vay phan tram duoc trien khai tien"
)
"""Words that add nothing to a level: alone they are no result."""
