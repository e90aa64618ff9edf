"""The words of commands, unaccented: verbs, objects, and polite words."""

POLITE = frozenset(
    {
        *("da", "vang", "a", "em", "toi", "minh", "cho", "xin", "de", "nghi", "nho", "giup", "anh"),
        *("chi", "dong", "oi", "muon", "can", "hay", "lam", "on", "phep", "voi", "gium", "ho"),
        *("bac", "chu", "co", "sep", "ban", "duoc", "phai", "nhe", "nha", "ngay", "nua", "them"),
    }
)
"""Polite words around a command."""

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
"""Verbs that begin a command."""

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
"""Objects of commands."""
