"""Words of questions in the office, unaccented; data for core/questions."""

OWN_AT_ONCE = frozenset({"em", "minh", "toi"})
"""Words for oneself at the beginning or before a verb; elsewhere they address somebody."""

AFTER_ADDRESS = frozenset(
    {"oi", "xem", "check", "coi", "cho", "kiem", "muon", "can", "xin", "hoi", "nho", "thay", "dang"}
)
"""Words that follow such a word when it does not mean "my": "em oi", "toi muon xem"."""

FINAL_PARTICLES = frozenset(
    {"a", "ah", "ha", "nhi", "khong", "k", "chua", "sao", "dau", "chu", "gi"}
)
"""Last words that turn a statement into a question."""

SOFTENERS = frozenset({"roi", "vay", "the", "nhi", "a", "ha", "em", "anh", "ban", "ta"})
"""Words that may follow such a particle: "dau roi"."""

KINDS = ("van phong", "trung tam", "phong", "ban", "bo phan", "to", "doi")
"""First words of a department's name that people often leave out."""

SPOKEN_KINDS = frozenset({"van phong", "trung tam"})
"""Those that can name a department alone."""

KIND_SHORT = {"van phong": "vp", "trung tam": "tt", "phong": "p"}

PLACES = ("xa", "phuong", "thi tran")
"""Last words of a department's name that people leave out."""

NOT_ALONE = frozenset({"ubnd", "hdnd ubnd", "hdnd va ubnd", "uy ban nhan dan", "cong", "xa hoi"})
"""Parts of a department's name that alone name something else: the whole People's Committee."""

SPELT_OUT = {
    "hdnd": ("hoi dong", "hoi dong nhan dan"),
    "ubnd": ("uy ban", "uy ban nhan dan"),
    "xh": ("xa hoi",),
    "ldtd": (
        "lao dong",
        "lao dong tb",
        "lao dong thuong binh",
        "thuong binh",
        "ld",
        "ldtb",
        "lao dong tb va",
    ),
    "ldtbxh": (
        "lao dong",
        "lao dong thuong binh xa hoi",
        "lao dong tbxh",
        "tbxh",
        "thuong binh xa hoi",
    ),
}
"""Abbreviations in departments' names, and their full words."""

FOREIGN_BEFORE = frozenset({"so", "bo", "huyen", "tinh"})
FOREIGN_AFTER = frozenset({"huyen", "tinh", "bo", "quan", "trung"})
"""Words beside a department's name that mean another level's office, which is unknown here."""

_SHORTENED = {
    "khong": "ko kg khg hok hk hong hem hog khom hg",
    "chua": "chx chwa",
    "gi": "j ji zi gj",
    "vay": "z zay dzay dz zi v",
    "roi": "r rui oy rui",
    "bao nhieu": "bn bnhieu bnh bnhiu",
    "nhieu": "nhiu nhju",
    "duoc": "dk dx",
    "nhu the nao": "ntn nhtn",
    "the nao": "tnao tn",
    "minh": "mk mik mih mjh",
    "em": "e",
    "toi": "tui",
    "bao cao": "bc bcao",
    "don vi": "dv dvi",
    "nguoi": "ng ngta",
    "nhung": "nhg nhug",
    "dang": "dag dg",
    "biet": "bik bjt bit bt",
    "truoc": "trc",
    "hom nay": "hn hnay",
    "hom qua": "hqua",
    "viec": "vc",
    "lam": "lm",
    "voi": "vs",
    "luon": "lun luonn",
    "hom": "hum",
    "dien thoai": "dt",
    "to kiem tra": "tkt",
    "van ban": "vb",
    "thoi": "thui",
    "cung": "cx cug",
    "kiem tra": "ktra ktr kt",
    "minh chung": "mc mchung",
    "so lieu": "sl slieu",
    "rat": "rt",
    "khac phuc": "kphuc",
    "xac nhan": "xnhan",
    "tai khoan": "tkhoan",
    "thong bao": "tbao",
    "deadline": "dl",
    "quy": "qui",
    "gio": "h",
}
NOT = "k"
"""The usual short form of "khong"; after a number it means thousands."""

MAY = "dc"
"""The short form of "duoc", if it is not a department's initials."""

AFTER_MAY = frozenset({"khong", "k", "ko", "kh", "hok", "hong", "ha", "chu", "nhi", "phep"})
"""Words after it that confirm it: "nop dc k"."""

NAMING = frozenset({"cua", "nganh", "ben", "phong", "va", "voi", "hay", "chi", "anh"})
"""Words before it that make it a department nevertheless: "cua dc khong"."""

SHORT = {short: said for said, forms in _SHORTENED.items() for short in forms.split()}
"""Short forms in a chat, and their full words."""

EXPANDED = {
    "tthc": "thu tuc hanh chinh",
    "cchc": "cai cach hanh chinh",
    "bcci": "buu chinh cong ich",
    "qppl": "quy pham phap luat",
    "vb": "van ban",
    "hs": "ho so",
    "cntt": "cong nghe thong tin",
    "dvc": "dich vu cong",
    "ttdt": "thong tin dien tu",
    "cttdt": "cong thong tin dien tu",
}
"""Abbreviations in the titles of tasks and in questions about them."""

QUARTERS = {
    word: number
    for number, said in enumerate(
        (
            ("1", "i", "mot", "nhat"),
            ("2", "ii", "hai", "nhi"),
            ("3", "iii", "ba"),
            ("4", "iv", "bon", "tu"),
        ),
        start=1,
    )
    for word in said
}
"""Roman, spoken and written numbers of a quarter."""

NUMBERS = frozenset({"mot", "hai", "ba", "bon", "vai", "dam"})
"""Numbers as words; phrases treat them as they treat digits."""

SPEAKING = frozenset({"day", "hoi", "xin", "nho"})
"""Words after a department by which people introduce themselves: "noi vu day"."""

JOINING = frozenset({"va", "voi", "cung", "hay", "hoac", "lan", "ca", "ben", "nganh", "phong"})
"""Words between departments that are asked about together."""

WEEKDAYS = {
    word: number
    for number, said in enumerate(
        (
            ("hai", "2"),
            ("ba", "3"),
            ("tu", "4"),
            ("nam", "5"),
            ("sau", "6"),
            ("bay", "7"),
            ("chu nhat", "cn"),
        )
    )
    for word in said
}
"""Names of the weekdays, from Monday."""

BEFORE_NAME = frozenset({"cua", "nganh", "ben", "phong", "don", "vi", "chi", "anh"})
"""Words before a department's initials that are also a word: "diem cua dc"."""

BESIDE_NAME = frozenset({"va", "voi", "hay", "hoac", "lan"})
"""Words before such initials after another department: "tp va dc"."""

AFTER_NAME = frozenset(
    {"send", "report", "yet", "already", "late", "state", "lacking", "arrived", "round", "done"}
)
"""Words after a department's initials at the beginning: "nv nop chua"."""

BEFORE_BEGINNING = frozenset(
    {"ban", "tu", "buoc", "lan", "dot", "hang", "bat", "dung", "ngay", "cho", "dong", "can", "ro"}
)
"""Words before "dau", "mo", "rang" when these mean "đầu", "mở", "ràng" and ask nothing."""

BEFORE_PERSON = frozenset({"anh", "chi", "ong", "ba", "co", "chu", "bac", "em"})
"""Words before a person's name: "chi Nga"."""

OTHER_LEVELS = frozenset({"huyen", "tinh"})
"""Bodies whose people are outside this office."""

FILE_WORDS = frozenset({"file", "tep"})
"""Words for a sent file, among those that can mean a document."""

GUIDE = "huongdan"
"""A request for help, if it is the only word."""
