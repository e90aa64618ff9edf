"""The words of commands, unaccented: what is to be done, with what, and how they are softened."""

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

MENU_WORDS = frozenset(
    {
        "lydo",
        "bao ly do cham",
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
"""Names and labels of the commands, unaccented; a test holds them to the menu."""
