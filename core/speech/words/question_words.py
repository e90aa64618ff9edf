"""The words in which people of the office ask, unaccented, as data for core/questions."""

OWN_AT_ONCE = frozenset({"em", "minh", "toi"})
"""Said of oneself at the beginning, or before a verb; else a way to address somebody."""

AFTER_ADDRESS = frozenset(
    {"oi", "xem", "check", "coi", "cho", "kiem", "muon", "can", "xin", "hoi", "nho", "thay", "dang"}
)
"""What follows when such a word calls or is the asker, no owner: "em oi", "toi muon xem"."""

FINAL_PARTICLES = frozenset(
    {"a", "ah", "ha", "nhi", "khong", "k", "chua", "sao", "dau", "chu", "gi"}
)
"""What makes a question of a statement when it comes last."""

SOFTENERS = frozenset({"roi", "vay", "the", "nhi", "a", "ha", "em", "anh", "ban", "ta"})
"""What may follow such a particle: "dau roi"."""

KINDS = ("van phong", "trung tam", "phong", "ban", "bo phan", "to", "doi")
"""What a department's name may begin with, and what is often left out."""

SPOKEN_KINDS = frozenset({"van phong", "trung tam"})
"""Those that alone can name a department."""

KIND_SHORT = {"van phong": "vp", "trung tam": "tt", "phong": "p"}

PLACES = ("xa", "phuong", "thi tran")
"""What a department's name may end with."""

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
"""Abbreviations that stand in departments' names, and what is said for them."""

FOREIGN_BEFORE = frozenset({"so", "bo", "huyen", "tinh"})
FOREIGN_AFTER = frozenset({"huyen", "tinh", "bo", "quan", "trung"})
"""Beside a department's name: another level's office is meant, of which nothing is known."""

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
"""How "khong" is shortened most; after a number it counts thousands."""

SHORT = {short: said for said, forms in _SHORTENED.items() for short in forms.split()}
"""How people shorten words in a chat, and what is meant."""

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
"""Numbers as words, which a phrase may leave open as it does those in digits."""

SPEAKING = frozenset({"day", "hoi", "xin", "nho"})
"""What follows the department of somebody who introduces themselves: "noi vu day"."""

JOINING = frozenset({"va", "voi", "cung", "hay", "hoac", "lan", "ca", "ben", "nganh", "phong"})
"""What stands between departments of which the same is asked."""

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
"""Names of the days of the week, from Monday."""

BEFORE_NAME = frozenset({"cua", "nganh", "ben", "phong", "don", "vi", "chi", "anh"})
"""What makes a department of initials that are a word too: "diem cua dc"."""

BESIDE_NAME = frozenset({"va", "voi", "hay", "hoac", "lan"})
"""What makes a department of such initials when another one stands before: "tp va dc"."""

AFTER_NAME = frozenset(
    {"send", "report", "yet", "already", "late", "state", "lacking", "arrived", "round", "done"}
)
"""What follows a department's initials at the beginning: "nv nop chua"."""

BEFORE_BEGINNING = frozenset(
    {"ban", "tu", "buoc", "lan", "dot", "hang", "bat", "dung", "ngay", "cho", "dong", "can", "ro"}
)
"""Before "dau", "mo" and such: they are "đầu", "mở", "ràng" then, and ask nothing."""

BEFORE_PERSON = frozenset({"anh", "chi", "ong", "ba", "co", "chu", "bac", "em"})
"""Before the name of a person: "chi Nga"."""

OTHER_LEVELS = frozenset({"huyen", "tinh"})
"""Whose people are none of this office."""

FILE_WORDS = frozenset({"file", "tep"})
"""What is a file that was sent, among what may be a document, too."""

GUIDE = "huongdan"
"""Said alone, it asks what is to be done."""
