"""Data: the parts of Vietnamese syllables, and words without marks."""

_ONSETS = """
    b c ch d g gh h k kh l m n ng ngh nh p ph q r s t th tr v x
"""
ONSETS = tuple(_ONSETS.split())
"""Initial letters of a syllable, without marks."""

SOFT_ONSETS = frozenset({"c", "ng"})
"""They do not stand before e, i, y; k and ngh do."""

_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec
    iem ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap
    oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot u ua uan uang uanh uat uau uay
    uc ue uech uen uenh uet ui uin um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy
    uya uych uyen uyet uynh uyp uyt uyu uam uai y yem yen yeng yet yeu ynh yt
"""
RIMES = frozenset(_RIMES.split())
"""The rest of a syllable, without marks."""

_FOREIGN = """
    email mail web website online offline file zalo facebook fanpage video internet wifi app
    pdf excel word scan camera clip logo iso laptop server test link livestream tiktok
    youtube google sms code chatbot robot group hotline karaoke led usb cd ha km kg m2
    trustmail ioffice vnpt viettel vneid smartphone data game fax photocopy photo copy
    pano poster festival logic radio taxi tivi ok
"""
FOREIGN = frozenset(_FOREIGN.split())
"""Words of other languages, and units, in office texts."""

MISTYPED = frozenset({"nghành"})
"""Frequent mistakes."""

_UNMARKED = """
    an anh ba ban bao ca cao cay chi cho chung con cung di do doanh dung em gia giai giam gian giao
    hai hay hoan huy in kem khai khen khi kho khoa khu khung kinh lao linh minh mua nay ngang nghe
    nguy nhanh nhau pha phong quan quang quanh qua quy ra sai sang sao sau sinh song tay tham thanh
    thao thay theo thi thu tin tra trang tranh trao tri trong trung tuy vi vinh vui xanh xem xin
    xoa xoay xong
"""
UNMARKED = frozenset(_UNMARKED.split())
"""Syllables that are often complete without marks, so they are no sign of missing ones."""
