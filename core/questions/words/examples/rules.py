"""Examples of questions about the office's rules."""

EXAMPLES: dict[str, str] = {
    "about:dayoff": """
        thu 7 co phai nop khong | cn co phai bao cao khong | trung ngay le thi nop ngay nao | chu
        nhat co nhan bao cao khong | han roi vao t 7 thi sao | nghi le co phai nop bao cao khong |
        han trung chu nhat thi nop hom nao | tro ly co hoat dong ngoai gio khong | le NGAY co phai
        nop khong | han roi vao thu bay thi sao | han trung ngay le co duoc lui khong | nghi tet co
        phai nop khong | ngay nghi co nhac khong | chu nhat nop duoc khong | gui ngoai gio co duoc
        khong | gui luc toi co nhan khong | gui ban dem duoc khong | nghi le thi han tinh the nao |
        han vao chu nhat
    """,
    "about:size": """
        file toi da bao nhieu mb | file nang qua gui khong dc | toi da may file | toi da may mb moi
        file | file nang 30 mb gui duoc khong | file nang qua khong gui duoc | file to qua thi lam
        sao | gui toi da bao nhieu anh | mot ngay gui duoc may file | gioi han dung luong bao nhieu
        | video nang qua | file MA mb co duoc khong | anh nang qua gui khong len | toi da bao nhieu
        mb
    """,
    "about:kinds": """
        gui duoc file word khong | gui anh chup duoc khong | nhan file pdf scan khong | co nhan file
        excel khong | zip ra gui duoc khong | video co duoc khong | minh chung chup bang dien thoai
        duoc khong | co can ky so khong | gui file nen zip duoc khong | chup man hinh gui len duoc
        khong | gui anh chup cong van co dc tinh la minh chung khong | gui anh hien truong duoc
        khong | chup man hinh zalo lam minh chung duoc khong | gui nhieu anh 1 luc duoc khong | em
        dang o xa khong co may tinh co nop duoc khong | file de o google drive gui link duoc khong |
        gui tai lieu mat co sao khong | bao cao nop dang word hay pdf | nop pdf duoc ha | gui duong
        link duoc khong | link drive co duoc khong | dan link vao day duoc khong | file nen duoc
        khong | gui file ra duoc khong | gui duoc nhung loai file nao | chi nhan anh thoi a | file
        scan co duoc khong | nop bang file gi | van ban giay thi gui kieu gi | chi co ban giay thi
        chup gui duoc khong | bien ban giay co tinh khong | chup lai van ban gui duoc khong | anh
        chup cong van co tinh la minh chung khong | ghi so van ban thay file duoc khong | chi ghi so
        cong van duoc khong | minh chung la nhung gi
    """,
    "about:phone": """
        doi so dien thoai | doi sdt moi | toi doi may dien thoai khac | toi moi doi so dien thoai |
        toi doi sim moi thi lam sao | toi thay so dien thoai moi | toi doi so dien thoai | doi may
        moi thi lam sao | mat dien thoai | mat sim thi lam the nao | dung may khac duoc khong | dung
        may tinh duoc khong | mo tren may tinh duoc khong | doi tai khoan khac | dung zalo duoc
        khong | co ban zalo khong | khong co telegram thi lam sao | doi sang so moi
    """,
    "about:readers": """
        ai xem duoc bao cao cua em | ai doc duoc nhung gi toi ghi | dan co doc duoc khong | nganh
        khac co thay bao cao cua minh khong | nguoi khac coi duoc bao cao cua toi khong | sep muon
        coi bao cao cua em thi coi o dau | ai co the thay so dien thoai cua em | ai doc duoc bao cao
        cua toi | nguoi khac co thay khong | nganh khac co xem duoc khong | dan co xem duoc khong |
        thong tin cua toi ai xem duoc | ai biet toi da gui gi | chu tich co doc bao cao cua toi
        khong | sep co xem duoc khong | tin nhan cua toi ai doc | ai xem duoc so dien thoai cua toi
        | ai tai file cua toi
    """,
    "about:late": """
        bao cao nop muon co sao khong | toi nay moi gui co bi tinh tre khong | nop tre bi tru diem
        khong | qua han thi bi gi | nop sau han co bi khien trach khong | lo han roi con nop duoc
        khong | 2 dua cung gui bao cao co bi trung khong | tre 1 ngay co sao khong | nop cham bi tru
        diem thi dua khong | het han roi con gui duoc khong | em quen chua gui bao cao gio gui co dc
        tinh khong | ghi tieng viet khong dau co sao khong | nop muon co bi tru diem khong | nop tre
        bi sao | qua han roi nop duoc nua khong | tre mot ngay co sao khong | khong nop thi bi gi |
        het han roi con nop duoc khong | khoa so chua | bao gio thi khoa ky | khi nao khoa so | nop
        cham co anh huong xep loai khong | nop sau han tinh the nao | lo han mat roi | tre han may
        ngay thi bi bao len chu tich
    """,
    "about:reviewers": """
        bao cao nay ai duyet | nguoi nao tham dinh bao cao cua em | bao cao nay gui cho ai | ai cham
        bao cao cua nganh toi | ai la nguoi duyet bao cao cua em vay | nop xong co bao lai cho em
        khong | sau khi gui thi ai xem dau tien | ai duoc quyen duyet | nop xong co ai bao lai khong
        | ai duyet bao cao cua toi | ai cham diem cho nganh toi | gui xong thi ai duyet | bao cao
        chuyen cho ai | gui xong den tay ai | lanh dao nao duyet | ai co quyen duyet | ai la nguoi
        tham dinh | nop xong co ai xem khong
    """,
    "about:paper": """
        nop bang giay duoc khong hay phai nop tren nay | da nop tren day roi co phai gui ban giay
        nua khong | co phai nop ban giay nua khong | nop giay duoc khong | nop tren nay roi co phai
        ky giay khong | co can dong dau khong | in ra ky roi nop duoc khong | gui ban cung o dau |
        co phai trinh ky khong
    """,
    "about:noproof": """
        khong co minh chung thi lam sao | lam roi ma khong co van ban thi ghi cai gi | danh dau hoan
        thanh ma no doi tai lieu | khong co minh chung thi lam the nao | chua co tai lieu kiem chung
        co gui duoc khong | viec nay khong co giay to gi | khong co van ban nao de gui | bo qua minh
        chung duoc khong | khong gui anh co sao khong | giai trinh thay minh chung duoc khong | giai
        trinh viet cai gi | can giai trinh nhu the nao | thieu minh chung co bi tru khong
    """,
    "about:points": """
        cach tinh diem the nao vay | diem kiem tra tinh sao | khieu nai diem o dau | the nao la hoan
        thanh | diem tu cham voi diem tham dinh khac nhau sao | diem tinh the nao | cach cham diem |
        diem tu cham khac diem tham dinh the nao | ai cho diem | tu cham diem nhu the nao | cham bao
        nhieu la vua | toi da duoc may diem | the nao la dat | vi sao cham thap the | diem nay o dau
        ra | can cu cham diem | khong dong y voi diem
    """,
    "about:joining": """
        dong nghiep em chua co trong nay lam sao vao | ma moi lay o dau | em co 2 dien thoai dung
        duoc khong | lay lai mat khau cho can bo | cho hoi cai ma nay nhap o dau | lam sao de vao |
        chua nhan duoc ma moi | chua co ma vao | nhap ma o dau | ma khong dung | ma het han roi thi
        sao | ma moi o dau | lam sao dang nhap | dang ky the nao | quen mat khau | co mat khau khong
        | dong nghiep moi vao bang cach nao | chua vao duoc | hai nguoi dung chung duoc khong | mot
        nguoi hai may duoc khong | ma bao sai
    """,
    "about:trouble": """
        khong co mang thi nop sao | loi may roi khong bam dc | nut gui bao cao mo | bao cao xong roi
        ma khong thay nut gui | bam khong duoc | bam khong an | khong thay nut gui | gui khong duoc
        | bi loi roi | may bi treo | no bao loi | khong gui duoc anh | man hinh khong hien gi | nut
        bi mat | sao khong bam duoc | mang yeu khong gui duoc | bao nut cu la sao | nut nay da cu la
        sao | he thong bi loi a | sao im re khong tra loi
    """,
    "about:photo": """
        anh chup mo qua co sao khong | anh bi mo co duoc khong | anh chup toi qua | anh chup nghieng
        co sao khong | chup may tam la du | can chup may anh | anh khong ro chu | anh chup thieu goc
        | chup anh the nao cho dung | mot noi dung gui may anh | anh chup man hinh co duoc khong |
        chup bang dien thoai co duoc khong | anh phai ro cho nao | anh bi nhoe roi chup lai duoc
        khong | anh nay xau qua gui anh khac duoc khong
    """,
    "about:assistant": """
        cai nay la cai gi | cai nay dung de lam gi | tro ly la gi | tro ly lam duoc nhung gi | may
        lam duoc gi | phan mem nay de lam gi | day la ai nhan tin vay | co phai nguoi that khong |
        la may tra loi hay nguoi tra loi | ai lam ra phan mem nay | ai tao ra tro ly nay | sao lai
        phai dung cai nay | dung cai nay co loi gi | tro ly giup duoc viec gi | co dung tri tue nhan
        tao khong | cai bot nay cua ai | bot nay lam gi | gioi thieu ve tro ly | co mat tien khong |
        co phai cai them phan mem khong
    """,
    "about:secret": """
        gui tai lieu mat duoc khong | van ban mat gui len day co duoc khong | tai lieu mat thi nop
        kieu gi | sao file cua toi khong duoc nhan vi co chu mat | co gui can cuoc cua dan len day
        duoc khong | ho so cong dan co dua len duoc khong | giay to cua dan co duoc chup gui khong |
        anh co so can cuoc thi lam sao | tai lieu co dau mat | khong cho gui tai lieu mat a | gui
        thong tin ca nhan cua dan duoc khong | co duoc gui danh sach ho ngheo khong | loai giay to
        nao khong duoc gui
    """,
    "about:voice": """
        gui tin thoai duoc khong | ghi am thay go duoc khong | noi vao may cho nhanh duoc khong |
        tro ly nghe duoc tin thoai khong | gui ghi am co nhan khong | nhan bang giong noi duoc khong
        | toi noi no ghi lai duoc khong | luoi go qua noi duoc khong | goi dien noi cho nhanh duoc
        khong
    """,
    "about:draft": """
        dang lam do de mai lam tiep duoc khong | dang go thi mat dien co mat khong | lam do co luu
        lai khong | thoat ra co mat khong | da luu chua | co tu luu khong | bai dang viet do con
        khong | hom qua nhap do gio con khong | may tat giua chung thi sao | het pin co mat bai
        khong | khong bam gui thi co luu khong | ghi roi ma chua gui thi sao | chua gui thi nguoi
        khac thay chua | phan da nhap con luu khong | thoat ra roi vao lai co phai lam lai khong |
        dang lam thi phai di hop
    """,
}
