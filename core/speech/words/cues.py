"""Phrases of questions in the office, unaccented; each has one meaning."""

from core.speech.words.everyday_cues import EVERYDAY

_MANY = ("", "cac ", "nhung ", "may ", "con ")
_SOMEBODY = (
    "nganh, don vi, phong, phong ban, ban, ban nganh, ben, bo phan, nguoi, co quan, "
    "to, anh, chi, "
    "ong, dong chi, can bo, cong chuc, linh vuc, truong nganh, dua, thang, ba, co, chu"
)

_PHRASES = {
    "report": "bao cao, bc, bcao, b c, ban bao cao",
    "send": (
        "nop, gui, goi len, np, trinh, nop len, gui len, gui ve, nop ve, tai len, up len, "
        "upload, nop cho, gui cho, gui qua, chuyen len, goi bao cao, goi bc, viec nop, viec "
        "gui, viec bao cao, nop bu, gui bu"
    ),
    "arrived": (
        "nhan duoc, nhan dc, da nhan, nhan, co bao cao, co bc, da co, dung han, dau, dau roi"
    ),
    "yet": "chua, ch, chx, chua vay, chua the, chua nhi",
    "not": "khong, ko, k, hong, hok, kh, khg, hay khong",
    "what": "gi, j, nao, cai gi, nhung gi, gi khong",
    "who": "ai, nhung ai, gom ai, gom nhung ai, nganh nao do",
    "count": "may, bao nhieu, bn, bao nhiu, so luong, so nganh, so don vi, tong so",
    "units": "nganh, don vi, dv, phong ban, cac phong",
    "all": (
        "cac nganh, cac don vi, cac phong ban, tat ca, toan xa, ca xa, xa minh, xa ta, cua "
        "xa, xa, chung, toan bo, moi nganh, moi nguoi, tung nganh, "
        "tung don vi, tung phong, tung bo phan, tung noi"
    ),
    "state": (
        "the nao, the nao roi, sao, sao roi, ra sao, nhu the nao, nhu nao, the nao r, den "
        "dau, toi dau, den dau roi, toi dau roi, tn, tien trien, on khong, toi muc nao, den "
        "muc nao, o muc nao, den giai doan nao, toi giai doan nao, lam an the nao, lam an "
        "sao"
    ),
    "doing": "lam the nao, lam nhu the nao, lam sao roi, lam ra sao, lam kieu gi",
    "topic": (
        "ty le, ti le, phan tram, kq, tinh hinh, tien do, ket qua, so lieu, tong hop, thong "
        "ke, khac phuc, tinh hinh chung, tinh trang, tong quan, tong the, toan canh, tong "
        "quat, kem nhat, yeu nhat, tot nhat, dan dau, cuoi bang, %, bang tong hop, nhin chung, "
        "bao cao nhanh, tien trinh, dien bien, ket qua "
        "thuc hien, tinh hinh thuc hien, khac phuc ton tai, khac phuc ton tai han che, khac "
        "phuc cac ton tai, tong ket, ket qua khac phuc, thuc hien ke hoach, trien khai ke "
        "hoach, ke hoach # den dau, ke hoach den dau, tien do ke hoach"
    ),
    "done": "xong, hoan thanh, lam xong, lam dc, lam duoc, xg",
    "do": "lam, thuc hien, trien khai",
    "must": (
        "phai lam, can lam, phai, can phai lam, chua lam, duoc giao, phan cong, duoc phan "
        "cong, giao cho, con phai lam, bo sung, can bo sung, dang do, can xu ly, "
        "phai xu ly, can giai quyet, phai giai quyet"
    ),
    "item": (
        "noi dung, nd, nhiem vu, nv, viec, cong viec, muc, dau viec, chi tieu, tieu chi, phan viec"
    ),
    "late": (
        "qua han, tre han, cham, tre, cham tre, nop muon, gui muon, nop cham, nop tre, bao "
        "cao muon, bao cao cham, bi tre, qua thoi han, cham tien do, cham han, cham bao "
        "cao, tre bao cao, tre tien do, cham nop, tre nop, nop sau han, muon han, bi cham, "
        "vi pham thoi han, vi pham han, sai han, khong dung han, chua dung han, qua "
        "deadline, lo han, nop sai han, de qua han, tre deadline, qua ngay, qua han bao "
        "cao, tre han bao cao, qua han nop, tre han nop, qua han nop bao cao, tre han nop "
        "bao cao"
    ),
    "lacking": (
        "thieu, con thieu, con no, no, chua co, chua thay, no bao cao, khong nop, khong "
        "gui, khong bao cao, con cho, dang cho, no bc, con no bao cao, sot, chua lam bao "
        "cao, chua viet bao cao, chua soan bao cao"
    ),
    "due": (
        "han, han nop, han gui, han bao cao, han cuoi, het han, den han, toi han, deadline, "
        "dl, thoi han, phai nop, phai gui, phai bao cao, han chot, het ky, ket thuc ky, la "
        "het, ngay cuoi, ngay cuoi cung, ngay chot, ngay het han, ngay nop, ngay gui, lich "
        "nop, lich bao cao, lich gui, sap den han, gan den han, lich nop bao cao, can nop, "
        "can gui, can bao cao"
    ),
    "when": (
        "khi nao, bao gio, bao h, luc nao, chung nao, ngay nao, ngay may, may ngay, may "
        "ngay nua, bao nhieu ngay, bao nhieu ngay nua, bao lau, bao lau nua, hom nao, may "
        "hom, may hom nua, ngay bao nhieu, thu may, con lau moi, lau moi, con lau khong, "
        "bao lau moi"
    ),
    "points": (
        "diem, so diem, tong diem, diem so, tong so diem, diem cchc, cham diem, bao nhieu "
        "diem, may diem"
    ),
    "self": "tu cham, tu danh gia",
    "difficulty": (
        "kho khan, vuong mac, vuong, gap kho, kho, kk, kkvm, kho khan vuong mac, kien nghi, "
        "de xuat, diem nghen, trac tro, bat cap, kho gi, vuong gi, xin y kien, can xin y "
        "kien, ket o dau, mac o dau, dang ket, vuong o dau, mac gi, ket gi, mac o cho nao, "
        "vuong cho nao, vuong o cho nao, keu ca, keu gi, phan nan, than phien, de nghi gi, "
        "de nghi nhung gi"
    ),
    "solve": "giai quyet, xu ly, xu li, ton dong, thao go, tra loi, tiep nhan, go",
    "review": "duyet, xet duyet, phe duyet, tra lai, bi tra, tra ve, giai trinh",
    "document": (
        "word, ban word, file word, excel, file excel, file, tep, bieu do, do thi, ban mem, "
        "du thao, zip, docx, xlsx, pdf, file tong hop, ban in, bang tinh, van ban tong hop, "
        "ban cung, file bao cao, bang bieu, bieu mau, mau bao cao, mau bieu, ra giay, ban "
        "giay, giay"
    ),
    "get": (
        "lay, xuat, tai, tai ve, in, xuat ra, can lay, dua ra, tai xuong, cho xin file, ket "
        "xuat, ket xuat ra, trich xuat, download, in ra, tai file, in giup"
    ),
    "for me": "cho toi, gui toi, cho minh, gui cho toi, cho em, gui minh, cho anh",
    "how": (
        "lam sao, lam sao de, lam the nao de, thi lam the nao, cach, o dau, cho nao, huong "
        "dan, nhu the nao de, lam cach nao, kieu gi, bang cach nao, thi lam sao"
    ),
    "wish": "muon, xin, xin phep, dang ky, de nghi, cho xin, cho phep",
    "extension": (
        "gia han, lui han, lui thoi han, them thoi gian, lui ngay, keo dai thoi gian, xin "
        "them ngay, them may ngay, them ngay, xin lui, xin cham nop, lui lai, hoan nop, doi "
        "lai may ngay, them # ngay, them # hom, them # bua, lui # ngay, lui # hom, cham # "
        "ngay, cham lai # ngay, cho them # ngay, them vai ngay, them mot tuan, them # tuan, "
        "lui sang, doi sang tuan sau, cho cham"
    ),
    "evidence": (
        "minh chung, tai lieu kiem chung, tai lieu, anh minh chung, tai lieu minh chung, hinh "
        "anh, anh chup"
    ),
    "leave": (
        "nghi phep, di vang, nghi om, di cong tac, bao cao thay, nghi, mai nghi, nguoi "
        "thay, tap huan, di tap huan, di hoc, xin vang, vang mat, di vien, nam vien, thai "
        "san, cong tac, nghi che do, nghi viec rieng, nguoi bao cao thay"
    ),
    "invite": (
        "moi them, moi them nguoi, them can bo, them nguoi, ma moi, moi can bo, moi nguoi "
        "dung, cap ma, nguoi dung moi, them nguoi dung, cap tai khoan, tai khoan moi, ma "
        "dang nhap, tao tai khoan, them can bo moi, them # can bo, them # nguoi, them # tai "
        "khoan"
    ),
    "nudge": (
        "thuc may, thuc cac, thuc ben, thuc nganh, giuc cac, nhac, don doc, nhac nho, nhac "
        "viec, giuc, thuc giuc, hoi thuc, doc thuc, thuc day, "
        "hoi nop, giuc nop, nhan tin nhac, nhan tin, goi nhac"
    ),
    "calendar": (
        "them ngay nghi, them ngay lam bu, lich nghi, lich lam viec, ngay nghi, lich, lam bu, "
        "nghi le"
    ),
    "framework": "khung ke hoach, khung kh, kkh, ke hoach khung",
    "history": "lich su, nhat ky, ai sua, ai da sua, ai ghi",
    "direction": "chi dao",
    "finding": "ton tai, ton tai kiem tra, ton tai qua kiem tra, kiem tra, bao cao kiem tra",
    "move": (
        "doi han, doi han nop, doi han bao cao, doi ngay, sua han, sua han nop, chuyen han, "
        "doi ky, sua ngay, thay doi han, dieu chinh han, dieu chinh ngay"
    ),
    "elsewhere": (
        "dia chi, luong, ho so dat, thoi tiet, tet, wifi, "
        "mat khau, gia vang, xang, bong da, xo so, so de, an com, uong nuoc, ca phe, ket "
        "hon, khai sinh, nhau, am lich, sinh nhat, dam cuoi, le hoi, kho bac, dia diem, "
        "diem thi, diem thuong, diem chuan, diem truong, can cuoc, cccd, ho khau, ho chieu, "
        "benh vien, dam ma, trung thu, luong thang, nghi he, nghi tet, hom nay thu may, thu "
        "may hom nay, hom nay ngay bao nhieu, hom nay ngay may, hom nay la ngay may, hom "
        "nay la thu may, may gio, chung thuc, xe, gui xe, dang ky xe, may cham, mang cham, "
        "giay to, khai tu, giay phep, le phi, tien "
        "luong, tang luong, hop dong, hoc phi, gia xang, tien dien, may in, may tinh, may "
        "chu, may moc, may lanh, may photo, may quet, dien thoai may"
    ),
    "begin": "neu, xem, lap, mo, soan",
    "already": "da, roi, r, vua, moi",
    "still": "con, van con, nua, con lai",
    "full": "du, het, day du, du het",
    "list": "ds, danh sach, liet ke",
    "or": "hay",
    "me": (
        "toi, cua toi, minh, cua minh, em, cua em, tui, cua tui, nganh toi, nganh minh, nganh "
        "em, chung toi, ben minh, ben em, ben toi, cua nganh toi, cua nganh minh, phong toi, "
        "phong minh"
    ),
    "verify": "tham dinh, tham tra, xac nhan",
    "pending": (
        "cho duyet, chua duyet, cho tham dinh, chua tham dinh, chua duoc duyet, duoc duyet, "
        "cho xac nhan, can duyet, can tham dinh, can toi duyet, phai duyet, cho toi duyet, "
        "cho toi phe duyet, doi duyet, doi tham dinh, dang cho duyet, cho phe duyet, chua "
        "phe duyet, chua xet duyet, can phe duyet"
    ),
    "erase": "xoa, xoa bo, go bo, huy bao cao, huy bo, bo qua, xoa het, xoa di",
    "rating": (
        "xep loai, xep hang, danh gia cuoi nam, muc xep loai, muc de xuat, danh gia xep "
        "loai, xuat sac, xep loai cuoi nam"
    ),
    "appointment": (
        "hen ngay, hen nop, xin hen, hen bao cao, em hen, toi hen, minh hen, hen thu, hen "
        "den, hen mai"
    ),
    "later": (
        "nhac lai, nhac lai sau, nhac sau, de sau, lat nua nhac, mai nhac, nhac em sau, "
        "nhac toi sau, nhac lai em, nhac lai toi"
    ),
    "own data": (
        "du lieu cua toi, du lieu cua em, du lieu cua minh, du lieu ca nhan, thong tin cua "
        "toi, thong tin ca nhan"
    ),
    "contact": (
        "kiem tra lien lac, chua nhan duoc tin, khong nhan duoc tin, nhan duoc tin nhac "
        "chua, chua nhan tin nhac, khong nhan tin nhac"
    ),
    "record": ("nhap, ghi, cap nhat, dien, khai, ghi nhan, sua, lam lai, chinh sua, them"),
    "assess": "danh gia",
    "latest": "cham nhat, tre nhat, muon nhat, nop cham nhat, nop tre nhat, nop muon nhat, "
    "li nhat, i nhat, le me nhat, chay i nhat, tre nai nhat, cham chap nhat",
    "filler": (
        "a, ah, nhi, nhe, nha, vay, the, anh, chi, anh em, cac dong chi, dong chi, d c, dc, "
        "oi, cho, voi, la, thi, ma, co, bi, dang, cac, nhung, phong, ban, bo phan, can bo, "
        "cua, ben, hoi, kiem tra xem, kiem tra "
        "giup, thap nhat, cao nhat, nhieu nhat, it nhat, lau nhat, sap, ke hoach, thang, "
        "tong cong, tang, giam, ta, tuan nay, tuan sau, hom nay, duoc, hien nay, "
        "hien tai, bay gio, den, toi nay, o, de, va, ve, nay, ngay, trong, theo, cchc, cai "
        "cach hanh chinh, gium, giup, ha, ne, luon, het ca, cai, biet, so, tu, day, kia, "
        "nghe, noi gon, tom tat, tom lai, van tat, so bo, khai quat, lai, khac, lam on, ho "
        "tro, tin nhan, nut, hom truoc, hom bua, truoc, tiep, lan "
        "nay, luc truoc, vua qua, luc nay, khi nay, ban nay, hom kia, dung, tong, nam nay, "
        "ky bao cao, chu, ay, y, hen, nhen, nghen, he, hi, "
        "ak, chao, kinh, thua, kinh gui, bac, bao, bao giup, cho biet, cho hoi, xin "
        "hoi, cho em hoi, cho toi hoi, cho minh hoi, cho em biet, cho toi biet, cho minh "
        "biet, de nghi cho biet, xin cho biet, de nghi bao, em hoi, toi hoi, toi muon hoi, "
        "em muon hoi, em xin hoi, muon biet, toi muon biet, em muon biet, xin phep hoi, cho "
        "hoi chut, hoi chut, ti, chut, cai nay, nay gio, den gio, toi gio, cho den nay, den "
        "nay, den hien tai, tinh den nay, tam thoi, hinh nhu, co le, chac, cung, deu, cu "
        "the, chi tiet, nhanh, gap, alo, gio, nam ngoai, nam truoc, nam, cuoi cung, som "
        "nhat, dau tien, dong chi cho hoi, em chao, check, check giup, coi, coi giup, xem "
        "giup, xem ho, xem dum, ho, dum, giup em, giup toi, giup minh, rua, dang o, sang "
        "nay, chieu nay, trua nay, toi thoi diem nay, cai nao, khi, cua huyen, uy ban, "
        "ubnd, ubnd xa, tren, duoi, phia, thuoc, ong, ba, ong ben, anh "
        "ben, chi ben, chat luong, diem danh, diem lai, diem qua, thoi diem, thanh cong, "
        "chiu, keu, lien, mai, hoai, that, phai khong, co phai, duoc khong, duoc chua, "
        "nhat, nhieu, it, cao, thap, chuyen, vu, cai vu, cau chuyen, qua, rat, bat dau, "
        "hoan toan, rieng, va lai, ngoai ra, ca, nhu, cho hoi la, y la, tuc la, nghe noi, "
        "gio nay, luc nay, em nho, tren he thong, he thong, giup voi, a nha, nhe a, nghia "
        "la, cong chuc, can bo cong chuc, hien, diem mat, mot, vai, mot hai, vai ba, "
        "ngay mai, can, de trinh ky, trinh ky, kiem tra ho, kiem tra dum, kiem tra "
        "lai, kiem tra thu, kiem tra cho, hoan thanh viec, bu"
    ),
}

_WHO = tuple(f"{many}{one} nao" for many in _MANY for one in _SOMEBODY.split(", "))

_PLAIN = {tag: tuple(phrases.split(", ")) for tag, phrases in _PHRASES.items()}
_PLAIN["who"] += _WHO
CUES = {
    tag: tuple(dict.fromkeys((*_PLAIN.get(tag, ()), *EVERYDAY.get(tag, ()))))
    for tag in (*_PLAIN, *EVERYDAY)
}
"""Tag → phrases; the rules of core/questions/intents.py use the tags."""
