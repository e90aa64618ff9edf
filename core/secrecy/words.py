"""Words that mark something as a state secret, and words that only look so or speak of it.

Without diacritics (folded), unless it is said otherwise.
"""

from core.wording.says import plain


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MARK = "mật"
UNACCENTED = "mat"
INITIALS = "bmnn"  # bí mật nhà nước

SPELT = ("mật", "tối", "tuyệt", "bí", "nhà", "nước", "tài", "liệu", "văn", "bản", "công", "dấu")
"""Words that are recognised also with Telex or VNI keys left in them ("maatj", "mat65")."""

GLUED = _set(
    "tai lieu van ban cong ho so ke hoach bao cao ve dong dau cv bi mat nha nuoc toi tuyet do"
)
"""Words that are recognised when typed without a blank ("tailieumat")."""

DEGREES = frozenset({"tối", "tuyệt", "toi", "tuyet"})
"""As typed, before "mật": always a mark."""

SECRET_OF = frozenset({"bí", "bi"})
DEGREE_OF = "độ"
"""As typed, before "mật": bí mật, độ mật."""

IN_PROSE_AFTER = _set("ngay gio tuan thang nam buoi phut lan cong")
"""After "toi mat 2": tôi mất 2 ngày."""

NOUNS = frozenset(
    {
        *(
            "tai lieu",
            "van ban",
            "cong van",
            "ho so",
            "dong dau",
            "con dau",
            "van kien",
            "to trinh",
        ),
        *("cong dien", "dien mat", "tep tin", "van thu"),
    }
)
"""Before "mat" without diacritics: the secret thing. Two words each; `SHORT_NOUNS` have one."""

SHORT_NOUNS = frozenset({"cv", "vb", "tl", "file", "tep"})

WIDE_NOUNS = frozenset(
    {
        *("bao cao", "ke hoach", "quyet dinh", "thong tin", "so lieu", "danh sach", "noi dung"),
        *("phuong an", "chi thi", "ban do", "bien ban", "du lieu", "thong bao", "phu luc"),
    }
)
"""As `NOUNS`, but "bao cao mat dien" is a power cut: only at the end, or before a number."""

NUMBERING = _set("so thang quy nam ngay")

EVERYDAY_BEFORE = _set(
    "bảo thân cẩn trăng túi sỏi đường rỉ ống gan giải lấy quay chai lít ngọt vắt"
)
"""As typed, before "mật": bảo mật, thân mật, sỏi mật, giải mật (no longer secret)."""

EVERYDAY_AFTER = _set("ong khẩu độ thiết mã thư vụ danh hiệu hoa mía gấu tông ngữ thám phục ngọt")
"""As typed, after it: mật khẩu, mật độ, mật mã."""

SWEET = _set("ong mía")
"""As typed, anywhere beside it: honey and molasses."""

UNACCENTED_BEFORE = _set(
    "bao be co gap ho hop than tham trao vang tien da khuon nuoc lam cam kham mo dau ngay "
    "nguoi nha ve cac mot truoc trong tung moi nhieu che ngoai don tan ngo bon hai ba trang "
    "rua doi chong sach tra thanh cung ruot xe di den khong guong bo vo quy san dem dia chet "
    "mua gat suc can giai trang bi chop le so diem tot xau phia gay hang"
)
"""Without diacritics, before "mat": tiền mặt, có mặt, đau mắt, làm mát."""

UNACCENTED_AFTER = _set(
    "bang tran duong tien nuoc hang troi khau do ong cat truoc sau dien dat san mia tich mua "
    "rung khac so phai trai dung ngoai trong tren duoi bien cao pho nhieu thoi them di het rat "
    "trom cap mat vo hai can luoi ngu suc uy tin kiem soat viec lam chu quyen nguon tai giay "
    "the ve tham nem phang day nghieng mang nguyen nguoi hen thiet ma me kinh sang trang"
)
"""Without diacritics, after it: mặt bằng, mặt trận, mất điện, mắt kính."""

SPEAKS_OF = frozenset(
    {
        *("bao ve", "quan ly", "bao quan", "luu giu", "luu tru", "soan thao", "in sao"),
        *("sao chup", "tieu huy", "giao nhan", "van chuyen", "thu hoi", "thong ke", "danh muc"),
        *("quy dinh", "quy che", "cong tac", "tap huan", "tuyen truyen", "pham vi", "xac dinh"),
        *("giu gin", "phap luat", "vi pham", "cam ket", "noi quy", "kien thuc", "xu ly"),
        *("che do", "trach nhiem", "may tinh", "hoc tap", "ra soat", "tham quyen", "hoi nghi"),
        *("huong dan", "quan triet", "tim hieu", "boi duong", "kiem tra", "thanh tra"),
    }
)
"""Before it: the words speak of secrecy (bảo vệ bí mật nhà nước)."""

SPEAKS_OF_ALONE = _set("luật không chưa lộ lọt mất việc luat khong lot")
"""As typed; one word with the same effect: Luật …, không có …, làm lộ …."""

BELONGS = frozenset({"danh muc", "pham vi"})
"""After "thuộc" these mark a secret."""

BETWEEN = _set(
    "va cac nhung co chua thuoc tai lieu van ban cong ho so noi dung thong tin vat ve theo di "
    "den doi voi dong dau con phai gui phat sinh de xay ra nhan viec bi mat nha nuoc muc do "
    "dien luu tru loai chuc nang cua"
)
"""May stand between those words and the mark."""

IS_KEPT = frozenset({"duoc", "phai"})
KEPT_HOW = _set("bao quan luu vao thong giu cat dang")
"""After it: "được bảo quản trong tủ riêng" also speaks about such documents."""

THIS_ONE = frozenset({"nay", "so"})
"""After it: one document is meant, whatever stands before."""


secret_words = plain(
    "Nội dung vừa gửi có dấu hiệu bí mật nhà nước nên không được ghi, không được giữ lại. Đề "
    "nghị đồng chí xóa tin đó khỏi cuộc trò chuyện và gửi theo đường văn thư mật. Nếu tệp đã gửi "
    "trước đó cũng có nội dung mật, gõ /tep để rút. Nếu không phải nội dung mật, đề nghị viết "
    "lại, không dùng các từ chỉ độ mật.",
    "The text was marked as a state secret: it is not stored and not repeated.",
)
