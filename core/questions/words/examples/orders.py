"""Examples of requests to do something."""

EXAMPLES: dict[str, str] = {
    "open:baocao": """
        lam sao de bao cao | cach gui minh chung | gui anh minh chung o dau | nop bao cao NGANH |
        toi muon nop bao cao | toi muon bao cao | muon gui them hinh anh thi lam the nao | toi nop
        bao cao day | huong dan nop bao cao | gui tai lieu kiem chung kieu gi | ghi nhan toi da hoan
        thanh MA | em muon nop bao cao | lam sao de gui bao cao | nhap ket qua MA | ghi MA hoan
        thanh | huong dan em nop bao cao voi | nop giup em bao cao KY | nop bao cao kieu gi | bao
        cao o cho nao vay | cach nop bao cao the nao | sua ket qua MA | bam vao dau de nop bao cao |
        cho em nop bu KY | nop bao cao o dau vay anh | lam the nao de gui anh | nop bao cao | gui
        bao cao | lay y nhu KY | khong biet nop o dau luon | them minh chung vao bao cao da nop |
        cai nay nop o dau | lam sao de gui them file cho muc MA | khong co gi thay doi so voi KY thi
        lam sao | copy bao cao KY duoc khong | co cach nao nop nhanh khong nhieu muc qua | viet dai
        co duoc khong | nop bao cao the nao | gui bao cao o dau | bao cao lam sao | mo bao cao cho
        toi | nhu ky truoc duoc khong | lam giong quy truoc duoc khong | chep lai bao cao ky truoc |
        lay lai noi dung quy truoc | gui anh vao dau | nhap ket qua o dau | dien muc do o dau | cap
        nhat tien do o dau | tu cham diem MA o dau | toi tu cham MA diem cho MA | chua lam duoc gi
        het | xong het roi gui the nao | chon muc do o dau | viet bao cao o dau | ghi vao muc nao |
        gui them anh cho MA | gui minh chung MA o dau | nop cho xong
    """,
    "open:giahan": """
        lam the nao de xin gia han | xin gia han them 3 ngay | muon xin lui han | cho em xin them
        thoi gian voi a | xin lui thoi han bao cao | cho em gia han them may ngay | em xin lui han
        nop sang tuan sau | xin them 3 ngay nua | em xin cham nop vai hom | khong kip nop xin them
        thoi gian | cho em xin gia han KY | cho em lui han may hom | xin them vai hom | gia han cua
        em duoc duyet chua | em xin cham may hom | cho toi xin them 5 ngay | lui han giup em voi |
        khong kip roi xin gia han nd MA | ai xin gia han | duyet gia han | cho nop tre vai hom | xin
        hoan toi thu sau | may nganh xin lui han | xin noi han toi cuoi tuan | cho em khat them 2
        hom nua | NGANH xin gia han may ngay | cho y kien ve gia han cua NGANH | cho xin them vai
        hom | xin lui lai thu 6 | em muon xin them thoi gian | xin gia han cho muc MA toi cuoi thang
        | don gia han cua em dc duyet chua | dong y cho gia han | co may don xin gia han | xin lui
        ngay kiem tra | muon cho NGANH them 3 ngay | cho them thoi gian khac phuc | nganh nao xin
        gia han nhieu nhat | gia han khac phuc cho NGANH | xin phep nop muon NGAY vi cho so lieu
        huyen | xin them may ngay | cho nop tre | xin lui han | gia han den ngay NGAY | cho em them
        thoi gian | khong kip xin them | xin noi han | xin khat | cho cham vai hom | cho NGANH them
        may ngay | gia han cho NGANH | dong y gia han cho NGANH | ai dong y gia han | xin hoan nop |
        don xin gia han cua toi duoc chua | gia han o dau
    """,
    "open:khokhan": """
        neu kho khan | bao cao vuong mac the nao | em gap kho khan thi bao o dau | em muon bao kho
        khan | toi muon phan anh vuong mac | them vuong mac noi dung MA | xin huong dan MA | vuong
        phan mem dich vu cong cham qua bao cho ai | muon kien nghi cap kinh phi | vuong cho dan
        khong hop tac bao len dau | kinh phi lam viec nay lay o dau | vuong thi bao ai | thieu nguoi
        lam | thieu kinh phi de nghi cap | de nghi tang cuong nguoi | xin ho tro kinh phi | kho khan
        ghi o dau | bao kho khan | neu vuong mac | kien nghi chu tich | de nghi len chu tich | may
        tinh khong | thieu may moc | khong co nguoi lam | tien o dau ra | vuong quy dinh | dan khong
        hop tac | can cap tren go vuong
    """,
    "open:nghiphep": """
        toi xin nghi phep | mai nghi ai bao cao thay | em di cong tac tuan sau | mai em nghi phep |
        xin nghi 3 ngay | em dang di cong tac | hom nay em om xin nghi | ngay mai em di tap huan xin
        vang | tuan sau em nghi ai lam thay | em nghi om 2 hom | em di cong tac tuan nay | mai em di
        tap huan | cho em nghi thu hai tuan sau | tuan sau toi nghi phep | em xin nghi NGAY | mai em
        xin nghi phep | tuan sau em di hoc ai bao cao thay | nghi om thi lam nhu the nao | em lam
        thay chi hien sao bao khong co quyen | nghi phep ve roi thi huy nghi sao | xin nop tre vi di
        cong tac | nghi sinh KY thi giao cho ai | em di vien nho ban khac lam ho | chi hang lam thay
        em bao cao duoc khong | may tuan nay nghi thai san | toi dang di phep | toi nghi tu NGAY den
        NGAY | tuan sau toi nghi | bi om phai nghi | xin nghi may hom | nghi sinh | toi di hoc ai
        lam thay | nho nguoi khac lam thay | di cong tac mot tuan | di tap huan | di vien | vang may
        ngay | nho dong nghiep bao cao thay | chi hoa lam thay toi | anh nam thay toi tu mai | co
        lan lam ho toi may hom | het nghi roi | di lam lai roi | nghi xong roi huy nghi phep | toi
        di lam lai | ngay mai toi vang mat | nho chi ay lam thay
    """,
    "open:moi": """
        cach moi them nguoi | moi them nguoi dung | cho toi vao lam nguoi dung moi | them mot can bo
        vao he thong | them can bo moi vao | ma moi cho NGANH | tao ma cho can bo moi | ma moi cua
        NGANH het han chua | them nganh moi duoc khong | moi them nguoi | moi can bo NGANH | them
        can bo cho NGANH | cap ma cho NGANH | tao ma moi | ma moi het han roi cap lai | them nguoi
        moi | bo sung can bo NGANH | cho nguoi moi vao | gui lai ma | moi pho chu tich
    """,
    "open:nhacngay": """
        nhac cac nganh chua nop | nhac NGANH nop bao cao | don doc cac don vi | nhac NGANH nop bao
        cao di | don doc cac nganh chua nop giup toi | goi nhac ben NGANH giup | giuc cac nganh nop
        di em | nhac nho cac nganh di | nhan tin nhac NGANH nop di | nhac may nganh chua nop | nhac
        gium may nganh con thieu | doc thuc NGANH nop di | giuc cac nganh nop di | thuc may don vi
        chua nop | hoi gium may nganh chua gui | nhac lai tat ca | nhac may dua chua nop | nhac het
        cac nganh giup | nhac nhung nguoi chua nop nhe | thuc cac nganh nop le len | gui lai loi
        nhac cho NGANH | nhac het may nganh chua nop di | gui tin cho tat ca cac nganh | nhac rieng
        NGANH | don doc NGANH giup | nhac NGANH bo sung minh chung MA | thuc NGANH | soan cong van
        don doc | gui loi nhac den nhung nguoi chua nop | don doc NGANH | giuc NGANH nop | nhan tin
        nhac ho | gui tin nhac tat ca | nhac giup may nguoi chua nop | nhac lai cac don vi | thuc
        may nganh cham | bao may ong chua nop nop di
    """,
    "open:duyet": """
        duyet bao cao NGANH | duyet het bao cao di | duyet bao cao cua NGANH | duyet giup toi bao
        cao NGANH | tra lai bao cao cho NGANH | dong y duyet bao cao NGANH | xac nhan da nop cho
        NGANH | tra lai bao cao cua NGANH | duyet het di | cho y kien ve bao cao cua NGANH | duyet
        bao cao | duyet NGANH | tra lai NGANH | tra lai MA cho NGANH | tra lai MA | cham diem NGANH
        | cho diem MA | yeu cau giai trinh MA | duyet het | duyet o dau
    """,
    "open:lich": """
        xem lich nghi | lich nghi le nam nay | ngay le nghi bu khai o dau | them ngay lam bu thu 7 |
        NGAY nghi may ngay | 1 nam phai bao cao may lan | lich nam nay co nhung dot nao | ds ngay
        nghi nam nay | lich nghi | tet nghi may ngay | le nghi khong | lam bu ngay nao | them ngay
        nghi | them ngay lam bu | lich cho dien thoai | tai lich ve may | nghi bu | cac han sap toi
        | lich nam nay | hom nao nghi
    """,
    "open:khungkehoach": """
        lap khung ke hoach the nao | lap khung ke hoach o dau | mau khung ke hoach o dau | mau khung
        ke hoach lay o dau | cho em xin mau khung ke hoach | khung ke hoach gom cai gi | da lap
        khung ke hoach chua | khung ke hoach lam the nao | lap khung ke hoach | sua khung ke hoach |
        mau khung | khung ghi nhung gi | doi thoi gian trong khung | dien khung the nao | khung ke
        hoach gom gi | doi muc tieu diem trong khung | nguoi thuc hien trong khung ghi ai | san pham
        ghi the nao | giai phap ghi gi | sua ngay hoan thanh trong khung
    """,
    "open:lichsu": """
        xem lich su noi dung MA | toi muon xem lich su noi dung MA | ai sua noi dung MA | lich su
        thay doi MA | lich su toi da gui nhung gi | ai sua muc MA cua em | NGAY chi tuyet sua cai gi
        vay | ton tai do ai ghi | xem lai bao cao KY | ai sua MA | hom qua ai sua | lich su MA | xem
        lai quy truoc | ai ghi de len cua toi | ai doi so lieu | truoc do ghi gi | ai nhap cai nay |
        xem lai bao cao cu | bao cao quy truoc cua nganh minh | ai da gui thay | lan truoc ghi the
        nao
    """,
    "open:ky": """
        doi han bao cao | doi han KY sang ngay 20 | doi ngay nop KY | doi ngay han KY | doi han nop
        KY | doi han nop KY sang ngay 20 | sua lai ngay chot so lieu | gop 2 ky lai mot | doi han |
        doi ngay chot | chot so lieu ngay may | sua han quy KY | lui han cho tat ca | xac nhan ngay
        | cac ky bao cao | mot nam may ky | co bao cao thang khong | may ky bao cao | ngay chot so
        lieu | quy nao phai bao cao | them ky bao cao
    """,
    "open:chidao": """
        anh muon chi dao NGANH | toi muon gui chi dao cho NGANH | chi dao cua chu tich em lam xong
        roi bao sao | da doc chi dao xac nhan o dau | da nhan chi dao | xac nhan chi dao o dau | doc
        chi dao roi | da lam xong chi dao | tra loi chi dao | giao viec o dau | gui y kien chi dao |
        muon chi dao | bao cao ket qua chi dao
    """,
    "open:xeploai": """
        xep loai KY the nao | danh gia KY cua NGANH | muc xep loai cua NGANH | xep loai NGANH nam
        nay | xep loai KY nganh nao xuat sac | de xuat xep loai KY | xep hang cac nganh | xep loai
        cac nganh | NGANH dc xep loai gi | cuoi nam xep loai gi | xep loai the nao | cach tinh xep
        loai | bang xep loai | nganh minh loai gi | du dieu kien xuat sac khong | danh gia cuoi nam
        | nganh nao xuat sac | thi dua cuoi nam | muc de xuat
    """,
    "open:nhaclai": """
        chieu nhac lai nhe | mai moi nhac lai duoc khong | doi gio nhac sang chieu | nhac em vao
        buoi chieu nhe | thoi de sau nhe | dang ban mai lam | chieu nhac lai | lat nua nhac | nhac
        lai sau | mai nhac lai giup | dang hop nhac sau | ban qua de sau | dang ban lat lam | nhac
        toi luc khac | toi nay nhac lai | dang di duong | dang o ngoai chua lam duoc | mot tieng nua
        nhac | sang mai nhac lai | khoan nhac da
    """,
    "open:hen": """
        toi hen thu 5 nop | mai toi moi nop dc hen lai nhe | toi di hop khong bao cao duoc hom nay |
        mot toi moi nop duoc | de mai em nop | hen thu 5 em gui | oke de chieu em lam | sang thu 2 |
        mai em nop nhe | ok de chieu | mai toi nop | thu hai toi gui | tuan sau nop nhe | hen ngay
        mai | de chieu toi gui | chac mai moi xong | toi se gui vao NGAY | hen den thu sau | hom nao
        toi gui bao sau | khoang thu nam thi co | cuoi tuan toi nop | ngay kia toi gui | de mai lam
        | mai lam | qua mai em lam | cho den mai nhe | hua mai nop | de tuan sau em nop
    """,
    "open:kiemtra": """
        khong nhan dc tin nhac nua | tin nhan nao gui khong den | may hom nay khong thay nhac | sao
        dao nay im ru khong nhac gi | khong thay thong bao gi het tron | may hom nay khong thay tin
        nhac | may nganh nhan dc tin roi | ai doc tin nhac roi | co nguoi nao bi khoa khong | ai
        chan tro ly | ai chan bot | ai khong nhan duoc tin | tin nhac co den khong | ai nhan duoc
        tin ai khong | co ai bi mat lien lac | kiem tra lien lac | ai da chan | nganh nao khong nhan
        duoc tin | toi khong nhan duoc tin nhac | sao khong thay nhac | sao khong co tin nao
    """,
    "open:nop": """
        nop bao cao kiem tra | ghi bien ban kiem tra | sua ket qua kiem tra | gui bao cao kiem tra
        thang nay | nop ket qua kiem tra o cho nao | lap bao cao KY | nhap ket qua kiem tra o dau |
        kiem tra xong roi ghi vao dau | lap bien ban o dau | khong co loi gi | thang nay khong phat
        hien gi | khong co ton tai | kiem tra xong khong co gi | gui bao cao kiem tra thang | nop
        ket qua kiem tra | lap bien ban kiem tra | nop khung ke hoach o dau | bao cao thang nop o
        dau
    """,
    "open:dulieu": """
        thong tin cua toi luu o dau | xoa du lieu cua toi | toi quen mat mat khau vao | luu thong
        tin cua em de lam gi | may co ghi am hay doc tin nhan cua em khong | em ten gi trong he
        thong | doi ten em lai cho dung | xoa ten em khoi he thong | doi ten toi | sua ho ten | ten
        toi bi sai | ten hien thi | sua thong tin cua toi | may luu gi ve toi | luu thong tin gi |
        du lieu cua toi | chuc vu cua toi sai | toi ten gi trong he thong | co luu so dien thoai
        khong | co ban thong tin khong | thong tin ca nhan
    """,
    "open:tep": """
        xem lai file cu | cai anh hom truoc em gui dau roi | xem lai may cai anh da gui | xem lai
        file hom truoc | cac file toi da gui | da gui duoc may file | toi gui bao nhieu anh roi |
        danh sach tep da gui | tim lai anh cu | mo lai file da nop | file hom hom dau roi | anh hom
        truoc dau
    """,
    "open:thuhoi": """
        thu hoi quyen cua anh nam | anh ben NGANH nghi viec khoa tai khoan | xoa nguoi dung bi trung
        | sua chuc vu cho anh ben NGANH | nghi viec roi xoa khoi danh sach | anh ay nghi roi go ra |
        thu hoi quyen | xoa nguoi dung | khoa tai khoan cua ong ay | nguoi la vao go ra | chi ay
        chuyen di roi bo ra | go quyen can bo cu | xoa ten nguoi da nghi
    """,
    "open:tontai": """
        ghi nhan ton tai moi | ton tai hom kiem tra em khac phuc roi bao o dau | them 1 ton tai cho
        NGANH | xac nhan da khac phuc | khac phuc xong thi gui anh vao dau | khac phuc xong roi | da
        sua xong loi kiem tra | da khac phuc xong | gui anh khac phuc o dau | ghi loi moi | ghi loi
        cho NGANH | them ton tai | loi nay khong phai cua nganh toi | xac nhan khac phuc | bao sua
        xong roi xac nhan o dau | cong nhan da khac phuc | chup anh loi gui duoc khong | ghi ton tai
        o dau | khac phuc chua dat tra lai
    """,
    "open:bantin": """
        ban tin thu 2 sao khong thay | thoi gui ban tin di | gui tin tong hop thu hai | ban tin hang
        tuan | thoi gui ban tin | moi tuan gui tong hop cho toi | dang ky ban tin | tin tuan | tat
        ban tin
    """,
    "open:lydo": """
        li do nop tre ghi o dau | ly do nop cham | neu ly do tre | toi tre vi | ly do qua han ghi o
        dau | giai thich vi sao tre | nop tre do mat mang | cham vi cho so lieu
    """,
    "open:xoadulieu": """
        muon xoa het thong tin ca nhan khoi day | xoa tai khoan | xoa du lieu cua toi | go toi ra
        khoi day | khong dung nua xoa di | thoat khoi he thong | huy tai khoan | xoa ten toi | rut
        khoi tro ly | go lien ket
    """,
    "open:trogiup": """
        huong dan su dung | cach dung the nao | co huong dan khong | chi toi cach dung | co nhung
        lenh gi | go duoc nhung gi | danh sach lenh | hoi duoc nhung gi | toi hoi duoc cai gi | tai
        lieu huong dan o dau | giup toi voi | khong biet dung | moi vao chua biet dung
    """,
    "open:trangthai": """
        hom qua nhac ai roi | da nhac nhung ai | NGANH duoc nhac may lan | NGANH da nhan tin nhac
        chua | NGANH xem tin nhac chua | lan nhac gan nhat cua NGANH | nhac NGANH luc nao | da nhac
        NGANH chua | bao cao thay cho NGANH | nop thay NGANH | lam bao cao ho NGANH | nop ho cho
        NGANH | gui ho NGANH | bao cao thay NGANH duoc khong | nhap ho so lieu cho NGANH | viet bao
        cao giup NGANH
    """,
}
