"""Phrases of questions about people, reminders, files, corrections and handovers."""

_TAKING_OUT = (
    "xoa, xoa bo, xoa cai, xoa giup, xoa dum, go, go bo, go cai, rut, rut lai, rut "
    "cai, bo, bo "
    "cai, huy, thu hoi, lay lai, loai bo, gui nham, gui lon, up nham, nham, "
    "xoa ho"
)
_FILES = (
    "anh, tam anh, buc anh, hinh, tam hinh, hinh anh, file, tep, tai lieu, minh chung, "
    "anh chup, anh minh chung"
)
_ASKED_WHEN = (
    "khi nao, bao gio, luc nao, may gio, hom nao, ngay nao, may ngay nua, bao lau nua, bao lau"
)
_REMINDED = (
    "nhac, thi nhac, se nhac, moi nhac, lai nhac, he thong nhac, tro ly nhac, nhac "
    "lai, nhac tiep, "
    "nhac nua, nhan tin nhac, nhac toi, nhac em, nhac minh, bi nhac, duoc nhac"
)

_PHRASES = {
    "times": (
        "lich nhac, gio nhac, thoi gian nhac, lan nhac toi, lan nhac sau, lan nhac tiep "
        "theo, nhac luc nao, nhac khi nao, nhac may gio, nhac luc may gio, nhac vao may gio, "
        "nhac vao luc nao, nhac vao ngay nao, nhac ngay nao, nhac hom nao, nhac gio nao, con "
        "nhac may lan, nhac may lan, may lan nhac, tin nhac tiep theo, tin nhac sau, nhac "
        "toi luc nao, nhac em luc nao, nhac minh luc nao, lan toi nhac, lan sau nhac"
    ),
    "nagged": (
        "bi nhac, bi nhac hoai, nhac hoai, nhac mai, nhac lam the, nhac nhieu qua, nhac "
        "nhieu the, dung nhac, dung nhac nua, thoi nhac, thoi dung nhac, khong nhac nua, tat "
        "nhac, tat nhac viec, tat thong bao, nhac gi nhac lam, cu nhac, sao nhac, nhac lien "
        "tuc, nhac suot, nhac dai, nhac gi lam, nhac tin nay, nhan duoc tin nhac, nhan tin "
        "nay, nhan duoc tin nay, nhan duoc tin nhac nay, lam phien, phien qua, cu giuc, giuc "
        "mai, giuc hoai, nhac gi nua"
    ),
    "why": (
        "tai sao, vi sao, co gi, co sao, sao lai, sao cu, sao toi, sao em, sao minh, ly do, "
        "ly do gi, lam sao ma, do dau, vi ly do gi, tai vi sao, vi cai gi, the sao"
    ),
    "lost": (
        "bam dau, bam vao dau, bam o dau, bam cho nao, bam nut nao, bam cai nao, bam gi, "
        "phai bam gi, can bam gi, an vao dau, an dau, nhan vao dau, nhan nut nao, vao dau, "
        "vao cho nao, khong biet lam gi, khong biet bam, khong biet bam dau, khong biet lam, "
        "chua biet lam gi, chua biet lam, chua biet bam dau, khong biet bat dau tu dau, bat "
        "dau tu dau, lam tu dau, lam gi tiep, lam gi tiep theo, tiep theo lam gi, tiep theo "
        "la gi, gio lam gi, lam gi bay gio, bay gio lam gi, lam gi day, lam gi truoc, lam gi "
        "truoc tien, buoc tiep theo, phai lam gi tiep, phai lam gi bay gio, kho dung, kho "
        "dung qua, kho su dung, khong biet dung, khong biet cach dung, khong biet cach lam, "
        "khong biet cach, roi qua, roi mu, roi tung, khong hieu gi, chi em voi, chi toi voi, "
        "chi dum, moi vao, moi dung, moi dung lan dau, lan dau dung, dung the nao, dung sao, "
        "xai sao, xai the nao, su dung the nao, cach dung, cach su dung, huong dan su dung, "
        "huong dan dung, khong biet vao dau, quen cach, lac roi, lam gi dau tien, can lam gi "
        "ngay, viec gi truoc, giup toi voi, giup em voi, cuu em, khong ro lam gi, ko ro lam "
        "gi, thao tac the nao, thao tac sao, khong biet thao tac, khong ranh, khong ranh may "
        "moc, chi toi lam, chi em lam, chi toi cach, chi em cach, lam sao ca, lam the nao "
        "ca, khong biet lam sao, khong biet lam the nao, khong biet gi, mu tit, huong dan em "
        "voi, huong dan toi voi, huong dan giup, gio phai lam gi, can lam gi, gio can lam "
        "gi, lam gi da, gio sao, nham lan het, khong biet phai lam gi, toi phai lam gi bay "
        "gio"
    ),
    "consists": (
        "gom nhung gi, gom gi, gom may, gom co gi, gom nhung, gom cac, bao gom, gom nhung "
        "muc nao, gom cai gi, can nhung gi, can co gi, co nhung gi, nhung muc nao, co nhung "
        "muc nao, can ghi gi, phai ghi gi, nhung noi dung nao, phai bao cao gi, phai bao cao "
        "nhung gi, phai bao cao nhung noi dung nao, yeu cau gi, yeu cau nhung gi, hoi nhung "
        "gi, cau truc, de cuong, co may phan, bao cao ve gi"
    ),
    "sent wrong": (
        "gui nham, lo gui, lo nop, gui sai, nop nham, nop sai, gui lon, bao cao nham, bao "
        "cao sai, ghi nham, khai nham, nhap nham, nhap sai, khai sai, lo tay gui, lo bam "
        "gui, bam nham gui, quen mat chua ghi, gui som qua, nham so lieu, sai so lieu, gui "
        "thieu so lieu, nham mat, sai mat roi"
    ),
    "mend": (
        "sua lai, chinh lai, chinh, dieu chinh, chinh sua lai, viet lai, sua duoc khong, bo "
        "sung them, sua chua, sua sao, sua the nao, muon sua, can sua, xin sua, xin chinh, "
        "cho sua, mo lai, rut bao cao, thu hoi bao cao, lay lai bao cao, nop lai, gui lai, "
        "lam lai bao cao"
    ),
    "phone": (
        "so dien thoai, dien thoai, sdt, so dt, so lien lac, so lien he, goi, goi dien, goi "
        "dien thoai, goi cho, goi dien cho, goi ai, alo cho, lien he, lien lac, so zalo, "
        "zalo, cho so, xin so, cho xin so, so cua, hotline, so di dong, so ca nhan, cach "
        "lien lac, so goi, so nao de goi, goi so nao, noi may, noi chuyen voi, gap ai, gap "
        "nguoi nao, hoi ai, bao ai, bao cho ai, keu ai, so may, gap chi, gap anh, muon gap, "
        "can gap, cho gap, xin gap, noi chuyen truc tiep, lien he voi, lien he voi ai, lien "
        "lac voi, so cam tay, goi dien hoi, can goi, muon goi, hoi chi, hoi anh, hoi truc "
        "tiep"
    ),
    "in charge": (
        "phu trach, dau moi, dau moi tong hop, chiu trach nhiem, nguoi phu trach, can bo phu "
        "trach, ai lo, lo viec, lam dau moi, theo doi don doc, nguoi theo doi, nguoi tong "
        "hop, ai tong hop, ai theo doi, ai don doc, quan ly, truc tiep lam, dam nhan, dam "
        "nhiem, phan cong ai, giao cho ai, ai lam, cua ai, nguoi nao lam, can bo nao lam, ai "
        "quan ly, ai chiu, nguoi chiu trach nhiem, truong nganh la ai, ai dung dau, ai nhan "
        "bao cao, nop cho ai, gui cho ai, gui ve dau, nop ve dau"
    ),
    "leaving": (
        "chuyen cong tac, chuyen nganh, chuyen sang nganh khac, chuyen don vi, chuyen phong, "
        "chuyen sang, chuyen di, chuyen qua, nghi huu, ve huu, nghi viec, thoi viec, ban "
        "giao, ban giao cong viec, ban giao viec, ban giao lai, thoi phu trach, khong phu "
        "trach, khong con phu trach, khong phu trach nua, het phu trach, di noi khac, dieu "
        "dong, luan chuyen, nhan cong tac moi, nhan nhiem vu khac, doi nguoi phu trach, thay "
        "nguoi phu trach, nghi han, doi cong tac, khong lam nua, giao lai viec, giao lai "
        "cho, ban giao cho, nghi luon, khong lam mang nay nua, doi can bo, thay can bo, xin "
        "thoi, ve huu roi, sap ve huu, dieu sang, dieu di, dieu chuyen, sang phong khac, "
        "sang nganh khac, sang don vi khac, sang ben khac, nguoi khac lam, nguoi khac phu "
        "trach, nguoi khac nhan, nguoi khac thay, nguoi moi nhan, khong lam nganh nay nua, "
        "khong con lam, khong lam viec nay nua, chuyen viec, doi viec, doi vi tri, thuyen "
        "chuyen, biet phai, chuyen bo phan, chuyen mang, doi mang, di noi khac lam"
    ),
    "direction": (
        "y kien chi dao, y kien lanh dao, y kien cua lanh dao, y kien cua chu tich, y kien chu "
        "tich, lanh dao giao, chu tich giao, lanh dao yeu cau, chu tich yeu cau, chi dao "
        "moi, but phe, lanh dao noi, chu tich noi, lanh dao bao, chu tich bao, lanh dao chi, sep "
        "giao, sep "
        "yeu cau, sep noi, sep chi dao, lenh cua chu tich, lanh dao dan, chu tich dan, xa giao, "
        "giao them, viec giao them, giao them viec, uy ban giao"
    ),
    "finding": (
        "sai sot, doan kiem tra, to kiem tra, phat hien, ket qua kiem tra, loi gi, khuyet "
        "diem, ton tai han che, bi loi, loi nao, sai pham, bi kiem tra, thieu sot, loi kiem "
        "tra, ton tai sau kiem tra, sau kiem tra, loi kiem tra ghi, to kiem tra ghi, kiem "
        "tra ghi, bi nhac nho, bi phe binh, ton dong sau kiem tra"
    ),
    "title": (
        "sua ten, doi ten, chinh ten, sua cau chu, doi cau chu, chinh cau chu, chinh lai cau "
        "chu, cau chu, ghi sai, viet sai, sai chinh ta, ghi sai chinh ta, loi chinh ta, sua "
        "loi chinh ta, doi ten noi dung, sua ten noi dung, sua chu, sua lai ten, doi lai "
        "ten, go sai, danh may sai, dat lai ten, ten sai, ten chua dung, sai ten, chinh lai "
        "ten, sua ten nhiem vu, doi ten nhiem vu, sai cau chu, sua tieu de, doi tieu de, sua "
        "cach ghi, dinh chinh"
    ),
    "joined": (
        "vao he thong, vao tro ly, tham gia, dang nhap, nhap ma, nhap ma moi, dang ky tai "
        "khoan, co tai khoan, kich hoat, ket noi, vao nhom, cai dat, co nguoi dung, dung tro "
        "ly, vao telegram, lien ket tai khoan, nhan loi moi, vao chua, chua vao, tham gia he "
        "thong, dung he thong, su dung, len he thong, vao bot, co mat tren he thong, co "
        "trong he thong, nhap ma chua, ket noi tro ly, vao duoc, chua dung, vao duoc he "
        "thong, chua co nguoi dung, chua co tai khoan, chua co ai vao, chua co nguoi, chua "
        "dang nhap, chua nhap ma, chua co ai dang nhap, dung ma moi, chua dung ma, chua kich "
        "hoat, chua ket noi, chua tham gia"
    ),
    "newest": (
        "moi nhat, gan nhat, gan day, hom bua gui, moi nop gi, hom nay gui gi, vua gui gi, "
        "vua nop gi"
    ),
    "away": (
        "ai vang, co ai vang, vang nhung ai, truc thay, lam thay, thay ai, ai thay, nguoi "
        "nao thay, ai nghi, co ai nghi, nghi nhung ai, ai di vang, ai dang nghi, ai di cong "
        "tac, ai bao cao thay, ai lam thay, ai truc thay, dang vang, vang khong, nghi may "
        "nguoi, nhung ai nghi, nhung ai vang, nghi den bao gio, nghi den ngay nao, nghi den "
        "khi nao, di vang den bao gio, dang nghi, ai di hoc, ai di tap huan, ai om, ai nghi "
        "om, ai xin nghi, ai vang mat, nguoi lam thay, nguoi truc thay, ai lam thay cho, ai "
        "thay cho, ai xu ly thay"
    ),
    "compare": (
        "so sanh, so voi, hon kem, hon hay kem, tang hay giam, tang giam, tang duoc, doi "
        "chieu, hon hay thua, khac gi, tang may, giam may, tang bao nhieu, giam bao nhieu, "
        "co hon, co kha hon, len hay xuong, tang khong, tang duoc may, so nam truoc, so nam "
        "ngoai, so nam 2022, so ky truoc, hon duoc may, kem may"
    ),
    "assign": (
        "giao, giao viec, giao viec cho, giao nhiem vu, giao nhiem vu cho, yeu cau, bao voi, ra "
        "lenh, quan triet, phe binh, nhac nho nghiem khac, de nghi nganh, noi voi, truyen dat, "
        "thong bao cho, day manh, chan chinh, bat, buoc"
    ),
    "urgent": (
        "lam gap, gap len, nhanh len, lam nhanh len, lam nhanh, xu ly dut diem, dut diem, "
        "khan truong, day nhanh, lam cho xong, phai xong, truoc ngay mai, lam cho tot, lam "
        "lien, lam khan truong, nop lien, bao cao lien"
    ),
    "unsure": (
        "khong biet, chua biet, khong ro, chua ro, khong hieu, chua hieu, chang biet, khong "
        "thao, chua thao, chua quen, lung tung"
    ),
    "leader": (
        "chu tich, pho chu tich, lanh dao, sep, ct, pct, anh chu tich, chi chu tich, thuong "
        "truc, uy ban xa"
    ),
    "opinion": (
        "y kien, co y kien, dan do, can dan, giao gi, co giao gi, giao them gi, noi gi, bao "
        "gi, yeu cau gi khong, chi bao, nhac nho gi"
    ),
    "wrong": ("nham, bi nham, nham roi, sai roi, lon roi"),
}

_TAKEN_OUT = ", ".join(
    f"{verb} {file}"
    for verb in _TAKING_OUT.split(", ")
    for file in _FILES.split(", ")
    if verb != "bo" or " " in file  # "bo hinh" is too similar to words of titles
)
_TOLD = ", ".join(
    f"{when} {verb}" for when in _ASKED_WHEN.split(", ") for verb in _REMINDED.split(", ")
)

EVERYDAY = {
    **{tag: phrases.split(", ") for tag, phrases in _PHRASES.items()},
    "file out": _TAKEN_OUT.split(", "),
}
EVERYDAY["times"] += _TOLD.split(", ")
"""Tag → phrases; the rules of core/questions/office_rules.py use the tags."""
