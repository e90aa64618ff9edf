"""Examples of questions about reports and days."""

EXAMPLES: dict[str, str] = {
    "sent": """
        NGANH nop chua | NGANH da nop bao cao chua | NGANH nop bao cao chua | NGANH gui bao cao KY
        chua | nganh NGANH gui bao cao KY chua vay | d c NGANH bao cao chua | NGANH da bao cao chua
        | NGANH gui gi chua | NGANH da gui chua | NGANH nop bao cao chua em | NGANH bao cao chua |
        NGANH da gui bao cao KY chua | NGANH xa da nop bao cao chua | NGANH gui chua | nop chua
        NGANH | bao cao KY NGANH co chua | da nhan duoc bao cao cua NGANH chua | da co bao cao cua
        NGANH chua | NGANH co nop bao cao khong | NGANH nop bao coa chua | NGANH nop khung ke hoach
        chua | NGANH co no bao cao khong | NGANH co bi qua han khong | NGANH tre han may ngay | bao
        cao NGANH | em nop bao cao chua nhi | toi da nop bao cao chua | nganh toi nop chua | may
        nganh nop roi | bao nhieu nganh da bao cao | nhung ai nop bao cao roi | nganh nao da gui bao
        cao KY | cac nganh nop du chua | nop het chua | du bao cao chua | tinh hinh nop bao cao |
        ben NGANH gui bao cao cho minh chua nhi | NGANH bao cao KY xong chua | kiem tra xem NGANH da
        nop chua | NGANH KY nop hay chua | co bao cao cua NGANH chua the | NGANH nop bao cao KY chua
        vay | ban NGANH bao cao dung han khong | toi gui bao cao hom nao | bao cao KY cua nganh minh
        da gui chua | duoc may nganh gui roi | da du 5 nganh chua | KY nhung don vi nao nop roi |
        thang NGANH nop chua | NGANH gui bao cao luc nao | phong NGANH gui KY chua a | cb NGANH da
        nop bao cao KY chua | NGANH nop bao cao KY chua | bao cao KY cua NGANH dau | hom nay co
        nganh nao nop khong | tong cong may don vi gui bao cao | da nhan du bao cao cac nganh chua |
        nganh minh da nop KY chua | NGANH co cham khong | cho em hoi ben NGANH gui bao cao len chua
        a | dong chi oi NGANH da nop bao cao KY chua | NGANH nop roi chu | NGANH nop bao cao chua
        vay | bao cao cua NGANH co chua | khong biet ben NGANH gui bao cao chua | da nhan dc bao cao
        cua NGANH chua | bao cao KY cua nganh NGANH da co chua | chua thay NGANH gui gi a | anh ben
        NGANH nop chua nhi | NGANH da gui bao cao hay chua | ubnd hoi NGANH nop chua | nop chua
        NGANH ay | khung ke hoach NGANH nop chua | da nop khung kh chua ben NGANH ay | ben NGANH gui
        chua | de nghi cho biet nganh NGANH da gui bao cao KY hay chua | NGANH gui bao cao chua | dc
        bao nhieu nganh nop roi | bao nhieu don vi da gui bao cao KY | nhung ai nop roi | nganh nao
        gui bao cao som nhat roi | minh nop bao cao KY chua nhi | em da gui bao cao chua a | bao cao
        cua em da nhan duoc chua | NGANH co nop chua ban | sep hoi NGANH gui bao cao KY chua | thang
        NGANH nop chua ay nhi | ben NGANH co bao cao KY roi chu | em oi kiem tra xem NGANH nop chua
        | NGANH da gui chua vay | bao cao thang nay cua NGANH dau | sao chua thay bao cao cua NGANH
        | NGANH bao cao tre phai khong | NGANH da gui KY | NGANH vua nop ha | co nhan duoc bao cao
        cua ben NGANH khong nhi | toi nop thanh cong chua | bao cao KY cua minh gui di chua | tinh
        den gio may don vi nop roi | nop du chua | du 5 nganh chua | ben NGANH sao roi em nop chua |
        ubnd xa yeu cau NGANH da gui bao cao KY chua | NGANH da day du bao cao chua | cho hoi ti
        NGANH nop bao cao chua a | NGANH da hoan tat gui bao cao chua | phong NGANH bao cao chua vay
        dong chi | bao cao KY cua NGANH dau roi | thay NGANH nop chua em | NGANH nop roi ha | NGANH
        khong nop ak | cong chuc NGANH da bao cao ket qua KY chua | em nop roi ma sao chua thay ghi
        nhan | he thong nhan duoc bao cao cua minh chua | tong cong may nganh nop KY | bao nhieu
        nganh roi | a oi ben NGANH nop bao cao chua a | NGANH voi chu nop chua | chu tich hoi bao
        cao KY cua NGANH da co chua | NGANH da len bao cao chua | nganh NGANH den gio van chua bao
        cao a | NGANH gui bao cao len chua | xin loi cho toi hoi NGANH gui KY chua | bao cao NGANH
        nhan dc chua em | bao cao NGANH co chua | NGANH nop hom nao | ben NGANH nop chua | khong
        biet minh da nop bao cao chua nua | so nganh da gui bao cao | bao nhieu tren tong so nganh
        da nop | hoi tham ben NGANH co bao cao chua | alo NGANH day NGANH gui bao cao chua nhi | KY
        NGANH da nop chua vay ta | bao cao KY cua NGANH nhan duoc chua | kiem tra ho anh xem NGANH
        nop chua | NGANH da hoan thanh viec nop bao cao chua | NGANH gui roi phai khong | NGANH
        khong nop a | NGANH ma chua nop thi nguy nop chua vay | nganh minh nop kip khong nhi | da
        gui may bao cao roi | dem giup anh may nganh da gui | tinh hinh nop bao cao KY | NGANH da
        bao cao KY chua anh | xem giup toi NGANH gui bao cao chua | ben NGANH bao cao nop den dau
        roi | NGANH voi NGANH nop chua | NGANH va NGANH da gui bao cao KY chua | nop roi chu NGANH |
        sao NGANH mai chua nop vay | tinh trang nop bao cao cua NGANH | em moi nop xong anh nhan
        duoc chua | NGANH co gui chua em | phong NGANH nop bao cao KY khong | tong so nganh da nop
        bao cao KY | khung ke hoach ai nop roi | tung nganh nop chua | bao cao KY cua toi dau |
        nganh khac nop chua | bao cao gui xong chua nhi | may nganh gui roi | NGANH con thieu gi |
        hom nay ai nop roi | bao cao NGAY da toi chua | ai moi gui file | bao nhieu nganh nop roi |
        NGANH qua han bao nhieu hom roi hi | NGAY ai gui gi | nop NGAY ma sao bao chua nhan | ben
        NGANH nop chua em hoi voi | da nhan dc minh chung em gui chua | toi 8 gio toi gui duoc khong
        | ua sao em khong thay bao cao KY | so nganh nop dung han | NGANH da bi nhac may lan | NGANH
        co gui anh khong | nop roi ma | nop chua | gui den noi chua | nganh nao nop roi | nop dung
        han bao nhieu nganh | bao cao cua toi den chua | toi nop roi dung khong
    """,
    "missing": """
        ai chua bao cao | ai chua nop | con ai chua nop bao cao khong | nganh nao chua gui bao cao |
        don vi nao con thieu bao cao KY | con may nganh chua nop | con thieu ai | thieu bao cao cua
        ai | nhung nganh chua nop bao cao KY | ds chua nop | danh sach don vi chua bao cao | ai con
        no bao cao | ai chua nop khung ke hoach | chua nop la nganh nao | ai chua gui bao cao vay |
        con don vi nao chua nop nua khong | don vi nao chua nop bao cao KY | con nganh nao nua | KY
        con ai chua co bao cao | nganh nao khong nop | cho anh danh sach chua nop | con cho bao cao
        cua nganh nao | bao nhieu don vi chua bao cao KY | con ai chua nop | nhung nganh nao chua
        gui bao cao vay | ai chua nop bao cao KY | con thieu nhung nganh nao | don vi nao con no bao
        cao | chua nop gom nhung ai | ds nganh chua nop | danh sach don vi chua bao cao KY | con may
        don vi chua nop | cho toi biet nganh nao chua bao cao KY | ban nao chua gui bao cao | con ai
        chua nop bao cao | thieu bao cao cua nganh nao | diem danh xem ai chua nop | nganh nao van
        chua thay nop | liet ke cac nganh con no bao cao KY | ben nao chua chiu nop the | con don vi
        nao chua co bao cao khong | chua nop con nhung nganh nao em | cac dong chi nao chua gui bao
        cao KY | thong ke nganh chua gui | hien con ai chua | diem mat nhung nganh chua nop | cac
        nganh chua gui khung kh | nganh nao im hoi chua bao cao | gui toi ds chua nop | con nganh
        nao nua khong nop | chua bao cao nhung ai | ai con thieu | chi ra nganh chua nop cho toi |
        cho ds cac don vi chua gui bao cao KY | ong nao chua nop nua | den hom nay nhung nganh nao
        chua co bao cao | ai chua bao cao KY | nop thieu nganh nao | ai chua nop thi liet ke ra |
        tinh toi gio con don vi nao chua nop bao cao KY | nganh chua nop la nganh nao | ai dang no
        bao cao | chua nop may nganh | nhung dong chi nao chua chiu bao cao | don vi nao chua lam
        bao cao | chua nop thi co nhung nganh nao | cho biet don vi chua nop | con sot nganh nao
        chua bao cao khong | ai chua gui khung ke hoach vay | nganh nao chua gui | dua nao con no
        bao cao KY | nganh nao con no | ai can nhac nho | nganh nao chua nop | con ai chua gui bao
        cao | can don doc nganh nao | nganh nao im re | con may nganh chua gui bao cao | nhung nganh
        nao phai don doc | kiem tra giup xem con thieu bao cao cua nganh nao | con no ai | con ai |
        don vi nao im | nganh nao chua nop de phe binh
    """,
    "overdue": """
        ai qua han | ai qua han roi | nganh nao dang tre han | co nganh nao cham khong | don vi nao
        cham bao cao KY | nhung ai dang qua han | nganh nao tre | co ai qau han khong | ai nop muon
        | co don vi nao tre khong em | don vi qua han | ai dang cham tien do | nganh nao qua han lau
        nhat | nganh nao tre han | co don vi nao nop muon khong | nhung nganh bi tre bao cao | cac
        nganh cham nop KY | ai dang cham tien do vay | co ai qua han khong | viec nao qua han | noi
        dung nao dang bi qua han | may nganh tre roi | bao cao KY ai nop muon | co nganh nao vi pham
        thoi han khong | danh sach qua han | nhung nganh nao de tre han bao cao | ai nop khong dung
        han | co ban nganh nao cham khong em | tre han bao nhieu nganh | nganh nao nop tre hon han |
        ds nganh tre | co bao nhieu noi dung tre han | ai nop cham nhat | bao cao qua han cua cac
        nganh | nganh nao hay tre | cac noi dung qua han | cac don vi nao dang cham | ai bi qua han
        bao cao KY | co don vi nao qua han khong vay em | ai tre roi | nganh nao li nhat | may don
        vi tre han roi | nd nao qua han | ai cham nhat | phe binh nganh nop tre | nganh nao dang i
        ach | lap danh sach nganh tre | nganh nao te nhat | nganh nao tre nhat | nhung muc nao qua
        han | nganh nao hay nop tre | can bo nao le me | cho ds nhung nguoi tre kem so dien thoai |
        danh sach tre han
    """,
    "figures": """
        NGANH KY the nao | tinh hinh NGANH | NGANH lam den dau roi | NGANH KY sao roi | tien do
        NGANH | tien do cua NGANH KY | ket qua KY cua NGANH | NGANH hoan thanh may noi dung roi |
        NGANH con may viec chua xong | NGANH con bao nhieu noi dung chua lam | tinh hinh chung the
        nao | tinh hinh KY | tinh hinh khac phuc cchc | tien do KY the nao roi | so lieu KY | ket
        qua KY | ket qua KY the nao | KY ket qua ra sao | KY the nao roi | KY lam toi dau roi | xa
        minh lam den dau roi | toan xa hoan thanh bao nhieu noi dung | bao nhieu noi dung hoan thanh
        roi | con bao nhieu nd chua xong | tong hop KY | tong hop NGAY | tinh hinh NGANH NGAY | so
        lieu KY NGAY | KY NGANH the nao | KY the nao | nganh toi lam den dau roi | bao cao anh tinh
        hinh KY | cho biet tien do khac phuc cua NGANH | NGANH the nao roi em | NGANH da hoan thanh
        duoc bao nhieu | kq KY cua NGANH | tien do toan xa NGAY | KY cac nganh lam the nao | tong
        hop ket qua KY | ty le hoan thanh cua NGANH | bao nhieu phan tram roi | cho anh xem so lieu
        NGANH KY | NGANH lam an the nao roi | KY ra sao | noi dung chua xong cua NGANH | NGANH xong
        het chua | tinh hinh thuc hien ke hoach 12 | KY NGANH lam the nao | NGANH xong chua | NGANH
        KY | tinh hinh ben NGANH the nao | tien do KY | tien do chung the nao roi dong chi | bao cao
        tinh hinh toan xa cho toi | ket qua cua NGANH KY | NGANH KY den dau | cho toi xem so lieu
        NGAY | so lieu NGAY the nao | tinh hinh NGAY | tien do NGAY | NGANH NGAY lam duoc gi | KY
        sao roi | bao nhieu noi dung da hoan thanh | NGANH hoan thanh may noi dung | bao nhieu % roi
        | tong quan | so voi KY co tien bo khong | NGANH KY sao | ben minh lam den dau roi | xa minh
        lam toi dau roi | tien do NGANH toi dau roi | cho toi so lieu tong hop KY NGAY | NGANH lam
        an the nao | bao nhieu phan tram noi dung xong roi | tinh hinh khac phuc ton tai cua NGANH |
        toan xa hoan thanh dc bao nhieu | ket qua KY ra sao | NGANH sao roi | NGANH co tien trien gi
        khong | tong ket KY | con bao nhieu noi dung chua lam | tinh hinh chung KY ra sao roi |
        NGANH lam an sao roi | cho xem bao cao nhanh toan xa | ket qua cua cac nganh NGAY | NGANH
        lam toi muc nao | so lieu NGANH KY | may noi dung xong roi | hoan thanh bao nhieu % ke hoach
        | NGANH | ca xa den dau roi | KY toan xa | bao cao nhanh tinh hinh KY | cho anh xin tinh
        hinh NGANH | tong hop tinh hinh NGAY | NGAY tien do the nao | KY hoan thanh bao nhieu noi
        dung | nganh NGANH con bao nhieu viec chua xong | xem tien do NGANH | NGANH lam duoc may
        phan roi | thuc hien ke hoach den dau roi | minh dat bao nhieu phan tram roi | khai quat
        tinh hinh KY | NGANH co lam gi chua | ket qua khac phuc NGAY cua NGANH | so lieu cua NGANH
        NGAY | cac nganh lam den dau roi em | noi dung hoan thanh cua NGANH | tien do cua em den dau
        | KY NGANH lam duoc nhung gi | toan xa dat may phan tram | tinh hinh thuc hien cua NGANH KY
        | NGANH lam toi dau roi dong chi | bao cao tien do cho toi | tien do cchc toan xa ra sao |
        so lieu NGAY | NGANH NGAY the nao | nganh NGANH ket qua sao | KY nam ngoai the nao | da hoan
        thanh bao nhieu roi | ket qua nganh em the nao | NGANH lam toi dau | em lam den dau roi |
        tinh hinh sao roi | nganh nao kem nhat | bao cao nhanh cho toi | nganh nao tot nhat | viec
        nganh NGANH den dau roi | cho toi xem nhanh tinh hinh | don vi nao yeu nhat ve cai cach hanh
        chinh | noi gon tinh hinh cho toi nghe | tinh hinh chung the nao tom lai xem | tom tat tinh
        hinh cho toi | em dc giao may viec vay | KY ghi the nao | tien do tung nganh | ti le hoan
        thanh toan xa | nganh nao yeu nhat | bao cao thang nay dau | NGANH lam toi dau roi | toi con
        thieu may noi dung | NGANH va NGANH ai hon | tung nganh lam toi dau | tong hop theo tung
        nganh | tinh toi hom nay dc may phan tram | cho toi so lieu KY | nganh nao lam tot | bao cao
        tong hop gui toi | ket qua cua tung nganh | con NGANH thi sao | the KY | NGANH lam toi dau
        roi con NGANH | so voi KY thi the nao | muc nao chua ai lam | bao cao nhanh tinh hinh di |
        dia ban minh lam an sao roi | xa minh dat bao nhieu % | dem giup so muc da xong | may muc
        duoc 100 % roi | NGANH lam tot khong | con bao nhieu viec chua xong | tong ket KY di | muc
        nao tut so voi KY | NGANH lam an ra sao roi | tinh hinh the nao | lam den dau | bao nhieu
        viec xong | nganh nao yeu | xong bao nhieu phan tram | duoc may phan tram roi | nganh minh
        den dau roi
    """,
    "deadline": """
        bao gio NGANH nop | con may ngay nua den han | con bao nhieu ngay | bao gio den han | khi
        nao phai nop bao cao | han nop bao cao KY la ngay nao | han nop KY khi nao | han bao cao |
        bao gio het han | ngay may nop | deadline bao cao KY | han cua NGANH la ngay nao | han nop
        khung ke hoach | bao lau nua het han KY | khi nao phai nop KY | han chot nop bao cao la hom
        nao | con may hom nua phai nop | KY bao gio nop | may ngay nua het han bao cao quy | NGANH
        duoc gia han den ngay nao | han nop la bao gio | sap den han chua | KY han nop ngay may |
        NGANH han den bao gio | han chot khi nao vay dong chi | may ngay nua phai nop | deadline KY
        | bao cao KY nop ngay may | con bao nhieu ngay nua den han | han cua NGANH ngay nao | ngay
        may nop bao cao KY | bao cao KY han ngay may | khung ke hoach khi nao nop | may hom nua la
        het han | chung nao toi han nop | KY den ngay nao la het | thoi han nop bao cao cua NGANH |
        con kip nop khong han ngay nao | han cuoi cung ngay bao nhieu | con mot hai ngay nua den han
        a | hom nao phai nop KY | NGANH duoc gia han den bao gio | nay la ngay cuoi nop bao cao ha |
        con lau moi den han khong | bao cao KY den khi nao nop | lich nop bao cao KY | nop tre nhat
        la ngay nao | han nop con xa khong | bao cao KY den bao gio phai xong | nop bao cao truoc
        ngay nao | thu may phai nop | con may hom nua phai nop bao cao | ngay het han bao cao KY |
        han bao cao KY la bao gio | KY han ngay nao | khi nao het han vay | han chot KY ngay nao |
        khi nao la het han bao cao | con duoc may ngay | con may hom la het han | han nop la hom nao
        | hom nao het han | hom nao la han cuoi he | bao cao KY han nop ngay nao vay | con bao nhieu
        ngay nua het han | hom nay han chot phai khong | chung nao toi han vay | may hom nua toi han
        nop vay | han nop KY ngay may vay | con kip nop khong | viec gan den han nhat | duoc lui toi
        ngay nao | khoa so KY chua | bao cao KY chot ngay nao vay | con may hom nua la het han vay |
        thoi han nop la hom nao | chung nao phai gui bao cao vay | con bao lau nua thi het han | han
        gui huyen la ngay nao | thang sau co phai bao cao khong | KY nop ngay may | NGANH xin lui
        toi hom nao | khi nao thi gui bao cao cho huyen | KY mo luc nao | chung nao co bao cao thang
        | hen hom truoc la ngay may nhi | hom nay la han chot phai khong | han cua toi co duoc doi
        chua | thu 6 nay nop duoc khong | viec nay bao gio xong moi dc | hom nay thu may con may
        ngay nua la het han | han ngay nao | bao gio nop | con may ngay | con kip khong | gio con
        gui kip khong | ky sau bao gio | bao gio nao ky KY | han KY | sao chua mo duoc KY | chung
        nao gui duoc
    """,
    "tasks": """
        viec cua toi | toi con phai lam gi | toi con viec gi | toi con no gi khong | hom nay toi
        phai lam gi | em con viec gi chua lam | co viec gi cho toi khong | nv cua toi | nhiem vu cua
        nganh toi | con thieu noi dung nao | cong viec cua minh la gi | tuan nay toi co viec gi |
        toi can lam nhung gi | con viec gi chua lam khong | nhac toi viec can lam | minh con gi chua
        lam | em phai lam nhung viec gi | em con phai lam gi nua a | cong viec cua minh | hom nay
        lam gi | minh con thieu gi khong | em con no gi khong a | viec con lai | viec toi phai lam
        KY | toi duoc giao nhung gi | gio con viec nao chua xong cua minh | toi can lam nhung viec
        gi | em con nhung viec gi chua lam | toi phai lam nhung gi trong thang nay | nhiem vu cua em
        la gi | con viec gi dang do khong | em can bo sung gi khong | nhung viec cua nganh toi chua
        xong | nhac em con viec gi | hom nay co viec gi khong | minh con bao nhieu viec | toi phai
        nop nhung gi | danh sach viec cua em | viec em con lai nhung gi | minh can nop gi nua khong
        | toi con thieu gi | co viec gi toi can xu ly khong | toi phai lam gi nua | nhung nd nao em
        chua lam | viec cap bach nhat la viec nao | ke hoach 12 noi gi ve nganh toi | co viec gi can
        toi quyet | viec nao cua toi dang tre | toi con may viec chua xong | toi duoc phan cong
        nhung gi | toi con no nd nao | KY em co may cai phai bao | ban thay em dang no gi | KY em
        con nhung muc nao chua nhap | tuan toi co gi phai lam | viec nao cua toi sap het han | may
        cai muc nay nghia la gi | toi con no gi | con no may cai | toi phai lam nhung gi | con viec
        nao chua xong | viec cua phong toi | nganh minh co may viec | con sot muc nao | phan cua toi
        xong chua | viec phoi hop | phoi hop voi nganh khac viec gi | nhiem vu cua nganh minh | con
        thieu muc nao | no bao cao nao
    """,
    "next": """
        em khong biet bam dau | bam vao dau day | gio toi phai lam gi tiep | bat dau tu dau vay |
        moi vao chua biet lam gi | kho dung qua chi em voi | gio lam gi | toi khong biet lam sao ca
        | gio bam nut nao | toi khong ranh may moc chi toi lam | nhin man hinh khong biet lam chi ca
        | tiep theo thi sao | viec gap nhat cua toi la gi | toi nen lam viec nao truoc | toi khong
        biet bat dau the nao | em vao day roi gio lam sao | giup toi voi toi khong biet dung | ban
        dau phai lam gi he | gio em phai bam cai gi | toi chua quen dung lam sao day | em mu cong
        nghe bam cho dau | lam gi bay gio em | xong roi thi lam gi tiep | toi moi nhan viec bat dau
        tu cai nao | hom nay toi can lam gi | toi chua biet xai | bat dau tu dau day | moi vao chua
        ranh chi giup | em moi nhan viec lam gi truoc | em moi ve thay anh cu bat dau tu dau | khong
        biet xai cai nay | ghi ket qua sao cho dung | lam gi dau tien | bat dau tu dau | bay gio toi
        phai lam gi | bam vao dau | tiep theo la gi | lam gi tiep | xong roi lam gi nua | gio sao
        nua | toi nen lam gi truoc | viec gap nhat la gi | khong biet bat dau tu dau | roi qua khong
        biet lam sao | khong hieu gi ca | chi toi voi | huong dan toi voi | mo len thay nhieu qua
        khong biet chon cai nao
    """,
    "today": """
        co gi moi khong | hom nay co gi moi | viec hom nay | hom nay co chi la | nay co viec chi can
        ky | sang nay co gi can xem | chieu nay co viec gi | hom nay co gi | co gi moi | tuan nay co
        gi moi | hom nay ai gui | co tin gi moi
    """,
    "card": """
        bao cao KY gom nhung gi | bao cao KY phai lam nhung muc nao | bao cao KY gom may noi dung |
        KY phai bao cao nhung gi | bao cao can nhung gi | KY phai nop gi | KY can bao cao nhung gi |
        trong bao cao phai ghi nhung gi | noi dung nao phai bao cao KY | bao cao KY co nhung noi
        dung gi | KY can chuan bi gi | KY em phai ke khai nhung muc gi | trong bao cao KY co bao
        nhieu muc | KY can nop nhung giay to gi | bao cao KY phai co nhung noi dung gi | bao cao KY
        gom cac muc nao | KY gom may noi dung tat ca | em phai bao cao nhung gi trong KY | co phai
        bao cao so 0 khong | bao cao KY gom gi | ky nay phai bao cao gi | bao cao co nhung muc nao |
        quy nay co may noi dung
    """,
}
