"""Words by which a question, a command and thanks are told from a statement; unaccented."""

ACCENTED = {
    "gi": "gì",
    "nao": "nào",
    "dau": "đâu",
    "ai": "ai",
    "sao": "sao",
    "may": "mấy",
    "chua": "chưa",
    "khong": "không",
    "mo": "mô",
    "chi": "chi",
    "rang": "răng",
    "rua": "rứa",
    "a": "à",
    "ha": "hả",
    "nhi": "nhỉ",
    "gio": "giờ",
    "lau": "lâu",
    "cam": "cảm",
}
"""Words that ask, as they are written; with other marks they are other words: "đầu", "máy"."""

ASKING = (
    *("bao gio", "khi nao", "khi mo", "luc nao", "luc mo", "chung nao", "hom nao", "bua mo"),
    *("ngay nao", "ngay mo", "may gio", "ngay may", "may ngay nua", "con may ngay", "bao lau"),
    *("bao nhieu", "tai sao", "vi sao", "lam sao", "the nao", "sao lai", "sao toi", "sao em"),
    *("ra sao", "o dau", "cho nao", "cho mo", "o mo", "di mo", "cai gi", "la gi", "lam gi"),
    *("nhung gi", "cai chi", "la chi", "lam chi", "co chi", "ai", "co phai", "phai khong"),
    *("duoc khong", "dung khong", "duoc chua", "nhu rang", "lam rang", "vi rang", "rang lai"),
    *("rang ma", "ra rang", "nao", "gi", "may nganh", "may noi dung", "may nguoi", "may diem"),
    *("den dau", "toi dau", "dau roi", "may ngay", "o mo", "mo rua", "chi rua", "rang rua"),
)
"""What asks wherever it stands, unless it is denied before: "khong co van ban nao"."""

SURELY_ASKING = (
    *("cho em hoi", "cho toi hoi", "cho minh hoi", "cho hoi", "xin hoi", "xin cho hoi", "em hoi"),
    *("toi hoi", "toi muon hoi", "em muon hoi", "cho em biet", "cho toi biet", "xin cho biet"),
    *("huong dan em", "huong dan toi", "khong biet bam", "khong biet lam", "chua biet lam"),
    *("chua biet bam", "khong hieu", "chua hieu", "khong biet gui", "khong biet nop"),
    *("chang biet", "khong biet nhan", "khong biet cach", "chua biet cach"),
)
"""What asks, whatever else is said."""

DENYING = frozenset({"khong", "chua", "chang", "cha", "khoi", "it"})
"""What makes no question of the words that ask after it."""

STILL_ASKING = frozenset({"sao", "ai", "biet"})
"""Beside a denial these ask none the less: "tai sao chua co gi", "khong biet ghi the nao"."""

NOT_SHORT = frozenset({"hong", "hum"})
"""What elsewhere is short for "khong": in a report a thing is broken."""

THEN = frozenset({"thi", "se"})
"""What makes "khi nao" a condition."""

REACH = 5  # words: so far a denial reaches

LAST = frozenset({"chua", "khong", "ha", "nhi", "sao", "dau", "gi", "nao", "mo", "chi", "rang"})
"""What asks when it comes last, perhaps before softening words."""

SOFT = frozenset(
    {"vay", "the", "roi", "a", "em", "anh", "chi", "ban", "ta", "ri", "rua", "hay", "oi", "day"}
)
"""What may follow the last word of a question."""

NOT_BEFORE_LAST = frozenset({"thi", "van", "cung", "con", "la", "toan", "hoan"})
"""Before the last word these tell instead: "con 1.1 thi chua"."""

WHATEVER = frozenset({"cung", "deu"})
"""After a word that asks: everybody, each: "ngay nao cung"."""

TELLING = frozenset(
    {"da", "dang", "vua", "moi", "chua", "khong", "hoan", "tiep", "ngay", "trong", "ket", "qua"}
)
"""What a statement begins with."""

POLITE = frozenset(
    {
        *("da", "vang", "a", "em", "toi", "minh", "cho", "xin", "de", "nghi", "nho", "giup", "anh"),
        *("chi", "dong", "oi", "muon", "can", "hay", "lam", "on", "phep", "voi", "gium", "ho"),
        *("bac", "chu", "co", "sep", "ban", "duoc", "phai", "nhe", "nha", "ngay", "nua", "them"),
    }
)
"""What stands around a command."""

VERBS = (
    *("nop", "gui", "goi", "mo", "xem", "coi", "sua", "xoa", "huy", "bo", "rut", "lay", "in"),
    *("xuat", "tai", "duyet", "nhac", "giao", "gia han", "lui", "dang ky", "bao cao", "thoat"),
    *("tro ve", "quay lai", "nhap", "chuyen", "doi", "hen", "hoan", "nghi", "tim", "liet ke"),
    *(
        "dung",
        "thoi",
        "quay ve",
        "huong dan",
        "tro giup",
        "mo lai",
        "lam lai",
        "viet lai",
        "chinh sua",
        "goi dien",
    ),
)
"""What a command begins with, after polite words."""

OBJECTS = frozenset(
    {
        *("bao", "cao", "bc", "khung", "ke", "hoach", "gia", "han", "nghi", "phep", "menu", "anh"),
        *("file", "tep", "tai", "lieu", "minh", "chung", "kiem", "ket", "qua", "noi", "dung"),
        *("nd", "diem", "tong", "hop", "word", "excel", "bieu", "do", "lich", "su", "huong", "dan"),
        *("chi", "dao", "ton", "viec", "kho", "khan", "vuong", "mac", "quy", "ky", "thang", "nam"),
        *("ngay", "hom", "nay", "mai", "sau", "lai", "nhac", "xep", "loai", "vua", "da", "roi"),
        *("cua", "cai", "do", "nay", "truoc", "cu", "moi", "het", "di", "len", "ve", "den", "toi"),
        *("ra", "vao", "muc", "ban", "mau", "dien", "thoai", "so", "tuan", "lan", "tin", "trang"),
        *("thai", "nguoi", "du", "lieu", "sang", "bua", "cau", "giai", "trinh", "hinh"),
        *("nhiem", "vu", "cong", "nganh", "phong", "tac", "buoc", "danh", "sach", "ten", "chu"),
        *("tich", "kien", "nghi", "gio"),
    }
)
"""What commands speak of."""

MOST_OF_COMMAND = 9  # words

THANKING = frozenset(
    {
        *("cam", "on", "cam on", "tks", "thanks", "thank", "you", "ok", "oke", "okey", "okie"),
        *("oki", "da", "vang", "u", "um", "uh", "uhm", "chao", "xin", "hello", "hi", "alo", "kinh"),
        *("em", "anh", "chi", "dong", "ban", "bac", "co", "chu", "sep", "tro", "ly", "a", "nhe"),
        *("nha", "nhieu", "lam", "roi", "rat", "tot", "qua", "hay", "tuyet", "voi", "biet", "ro"),
        *("hieu", "nhan", "duoc", "tin", "nhat", "tri", "dung", "ngay", "moi", "lanh", "buoi"),
        *("sang", "chieu", "toi", "trua", "hom", "nay", "chuc", "vui", "ve", "khoe", "tam", "biet"),
        *("bye", "good", "great", "yes", "vui", "cac", "the", "thoi", "oi", "minh", "toi", "de"),
        *("trao", "tran", "trong", "gap", "cung", "xong", "ho", "hihi", "haha", "ha", "hi", "ky"),
        *("nghen", "hen", "he", "ban", "giup", "do", "ghi", "phat", "on", "chan", "thanh", "vao"),
    }
)
"""Thanks, greetings and assent are made of these alone."""

THANKS = (
    *("cam on", "tks", "thanks", "thank", "ok", "oke", "okey", "okie", "oki", "vang", "da vang"),
    *("chao", "hello", "hi", "alo", "da ro", "da hieu", "da biet", "da nhan", "da nhan duoc"),
    *("ro roi", "hieu roi", "biet roi", "nhat tri", "tuyet voi", "tot qua", "hay qua", "bye"),
    *("good", "great", "yes", "tam biet", "chuc", "u", "um", "uh", "uhm", "da", "hihi", "haha"),
    *("tot lam", "ghi nhan", "tran trong", "duoc roi", "the a", "vay a", "dong y", "cam on"),
)
"""One of these is among them."""

MOST_OF_THANKS = 9  # words

MENU_WORDS = frozenset(
    {
        "ban giao",
        "ban tin hang tuan",
        "bangiao",
        "bantin",
        "bao cao",
        "baocao",
        "chi dao",
        "chidao",
        "du lieu cua toi",
        "dulieu",
        "duyet",
        "duyet bao cao",
        "gia han",
        "giahan",
        "go lien ket",
        "hen",
        "hen ngay bao cao",
        "hoi",
        "huy",
        "kho khan vuong mac",
        "khokhan",
        "khung ke hoach",
        "khung ke hoach kiem tra",
        "khungkehoach",
        "kiem tra lien lac",
        "kiemtra",
        "ky",
        "ky bao cao",
        "lich",
        "lich lam viec",
        "lich su",
        "lichsu",
        "menu",
        "moi",
        "moi nguoi dung",
        "nghi phep",
        "nghiphep",
        "nhac lai sau",
        "nhac ngay",
        "nhaclai",
        "nhacngay",
        "nop",
        "sua cach ghi noi dung",
        "suanoidung",
        "summary",
        "tai lieu",
        "tailieu",
        "tep",
        "tep da gui",
        "thu hoi vai tro",
        "thuhoi",
        "ton tai qua kiem tra",
        "tong hop",
        "tonghop",
        "tontai",
        "trang thai cac nganh",
        "trangthai",
        "tro giup",
        "trogiup",
        "viec",
        "viec cua toi",
        "xep loai cuoi nam",
        "xeploai",
        "xoadulieu",
    }
)
"""Names and labels of the commands, unaccented; a test holds them to core/texts/commands.py."""
