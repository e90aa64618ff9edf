"""Examples of questions about people, difficulties and directions, and of results."""

EXAMPLES: dict[str, str] = {
    "who": """
        so dien thoai anh NGANH | dien thoai NGANH so may | so dien thoai chi nga NGANH | goi dien
        cho NGANH | cho xin so chi phu trach | ai la dau moi tong hop | co vuong thi goi ai | sdt
        NGANH | lien he ai de duoc huong dan | chi hoa NGANH so dien thoai may | so dien thoai cua
        NGANH | ai phu trach NGANH | cho so de goi NGANH | lien lac voi NGANH kieu gi | cho em xin
        sdt nguoi tong hop | co gi thi em lien he voi ai a | ai theo doi cai nay | em can gap chi
        NGANH | so may cua dong chi NGANH | goi cho NGANH | so dien thoai cua dau moi xa la bao
        nhieu | ai giai dap thac mac giup em | xin so chi NGANH voi | toi muon gap nguoi phu trach
        NGANH | em xin lien lac cua chi NGANH | gap kho thi bao ai | cho hoi nguoi tiep nhan bao cao
        la ai | toi can noi chuyen voi NGANH | ai lam ben NGANH | em hoi ai bay gio | cho em so lien
        he cua nguoi phu trach | so cua anh NGANH xa | cho toi gap nguoi phu trach NGANH | chi nga
        NGANH so may | co thac mac thi hoi ai | dau moi cua xa la dong chi nao | cho em xin so dien
        thoai anh NGANH voi | NGANH do ai phu trach so may | noi may cho toi voi NGANH | sdt nguoi
        phu trach NGANH | co gi thi lien lac ai | goi cho nguoi phu trach NGANH | so cua nguoi tong
        hop | ai ho tro khi bi loi | ai la nguoi nhap bao cao nganh toi | can bo NGANH so may | co
        loi thi bao ai | nguoi phu trach NGANH la ai | co ai khac cung nganh em khong | phan cong
        lai roi muc nay khong phai cua em | gui cho em so chi NGANH voi | viec nay chi lan lam khong
        phai toi | so dien thoai ai | goi ai | hoi ai | lien he ai | ai lam o NGANH | so cua NGANH |
        ai tong hop | ai phu trach MA | viec nay ai lam | gap ai de hoi | ai huong dan toi | can
        nguoi giup | nganh minh co nhung ai | ai cung nganh voi toi | ai la dau moi | ai quan ly cai
        nay
    """,
    "leaving": """
        toi chuyen cong tac | em sap nghi huu thi ai lam tiep | toi chuyen sang nganh khac roi | ban
        giao viec cho nguoi moi | toi khong phu trach NGANH nua | ban giao cong viec cua NGANH |
        thang sau em ve huu | em duoc dieu sang phong khac | mang NGANH gio nguoi khac lam | toi
        thoi lam NGANH tu thang sau | co quyet dinh dieu dong roi ban giao the nao | toi nghi huu tu
        NGAY | sap toi em khong lam mang nay nua | xin ban giao cho dong chi khac | het thang nay em
        chuyen don vi | em se thoi viec ai nhan lai | tuan sau toi nhan nhiem vu o don vi khac | ai
        se nhan viec khi em chuyen di | toi xin chuyen nganh | thay doi nguoi phu trach | em sap
        nghi huu | minh khong phu trach muc nay | toi chuyen sang NGANH roi | thoi viec thi lam sao
        | nghi huu roi ban giao cho ai | ban giao cong viec | toi khong phu trach nua | viec nay
        phong khac lam roi | toi khong lam viec nay nua | doi nguoi phu trach | doi nguoi phu trach
        MA | thay nguoi lam bao cao | giao cho nguoi khac lam | toi nghi viec | chuyen viec cho
        nguoi khac | viec nay khong phai cua toi | viec nay giao nham nganh | noi dung MA khong phai
        cua nganh toi | NGANH lam viec nay roi | viec nay nguoi khac lam
    """,
    "away": """
        ai dang nghi phep | hom nay ai vang | ai nghi tuan nay ai truc thay | NGANH co ai di vang
        khong | can bo nao dang di vang | mai ai nghi | ai thay anh NGANH | hom nay co ai nghi phep
        khong | anh NGANH nghi den khi nao | tuan nay co ai di hoc khong | ai om ai truc thay | hom
        nay co ai xin nghi khong | ben NGANH ai dang nghi | danh sach nghi phep hom nay | ai dang
        vang mat tuan nay | nghi mai khong di lam dc ai truc thay | nguoi nao vang tuan nay | om nam
        vien roi ai lam thay | ai nghi tuan nay | mai ai truc thay chi lan | ai dang nghi | ai nghi
        hom nay | ai dang lam thay | ai thay toi | ai dang thay ai | tuan nay ai nghi | ai di cong
        tac
    """,
    "joined": """
        ai chua vao he thong | nhung ai chua nhap ma moi | nganh nao chua co nguoi dung | con ai
        chua dang ky tai khoan | NGANH vao he thong chua | nguoi nao chua vao he thong | ma moi ai
        chua dung | NGANH da vao tro ly chua | ai da vao roi | danh sach chua kich hoat | NGANH co
        ai dung chua | ai chua chiu vao | may nguoi da dang nhap | nguoi nao chua co mat tren he
        thong | nguoi nao chua vao duoc | thong ke ai chua dang nhap | nganh NGANH co nguoi dung tro
        ly chua | may nguoi chua vao dung | ds can bo cac nganh | ai chua kich hoat tai khoan |
        nhung ai chua dang nhap | nganh nao chua he vao xem | ai chua vao | ai chua dang nhap | may
        nguoi vao roi | nganh nao chua co nguoi | ai chua bam bat dau | con ai chua dung
    """,
    "directions": """
        chu tich chi dao gi | co chi dao moi khong | lanh dao giao them viec gi khong | y kien cua
        chu tich the nao | chu tich da chi dao nhung gi | cac chi dao cua toi lam den dau roi | chu
        tich co y kien gi voi nganh em khong | lanh dao co giao gi them khong | xem lai chi dao hom
        truoc | toi chi dao gi chua ai lam | chu tich giao viec gi cho em | co van ban chi dao nao
        chua xu ly khong | chi dao NGAY cua toi nganh nao nhan roi | ai dang no viec toi giao | anh
        chu tich nhan gi cho nganh em | chi dao moi nhat la gi | nhung viec toi giao da xong chua |
        sep co dan gi khong | co viec gi chu tich giao chua lam khong | viec toi chi dao NGAY ra sao
        | chu tich yeu cau chi nganh em | co chi dao nao em chua xac nhan khong | chi dao cua toi da
        ai nhan chua | sep co noi gi khong | co chi dao moi nao khong | y kien chi dao cua toi lam
        den dau | chi thi moi cua chu tich | sep giao viec gi moi khong | lanh dao co dan gi khong |
        ct co chi dao gi moi khong | chi dao hom truoc ho lam chua | NGANH da nhan chi dao chua |
        viec giao hom thu hai toi dau roi | chi dao gi moi | chu tich giao gi | lanh dao noi gi |
        sep dan gi | y kien chu tich hom truoc | chi dao hom truoc dau | co viec gi sep giao | toi
        da giao nhung gi cho NGANH | chi dao nao chua lam | ai chua nhan chi dao | chi dao lam den
        dau roi | NGANH lam chi dao den dau | viec giao hom truoc toi dau roi
    """,
    "direct": """
        chi dao NGANH khan truong | chi dao NGANH nop ngay | giao NGANH xu ly ngay chi dao gap |
        giao NGANH lam gap | chi dao NGANH xu ly dut diem MA | yeu cau NGANH bao cao ngay | bao
        NGANH lam nhanh len | giao viec cho NGANH | giao NGANH lam cho xong MA | noi voi NGANH nop
        ngay | phe binh NGANH cham tre | nho NGANH tham muu ngay viec nay | NGANH phai hoan thanh MA
        trong tuan | chuyen loi toi NGANH lam NGAY | giao cho NGANH chan chinh cong thong tin | toi
        muon NGANH bao cao ngay | bao NGANH nop bao cao truoc chieu nay | de nghi NGANH xu ly dut
        diem noi dung MA | NGANH phai lam nhanh len | noi nganh NGANH lam nhanh len | yeu cau NGANH
        bao cao truoc thu 6 | phe binh NGANH | noi NGANH lam gap di | yeu cau NGANH giai trinh | bao
        NGANH lam ngay | noi voi NGANH lam cho xong | NGANH phai xong trong tuan | nhac nho NGANH
        nghiem tuc | chi dao NGANH
    """,
    "findings": """
        ton tai kiem tra nao chua khac phuc | toi co ton tai nao khong | doan kiem tra chi ra loi gi
        cua em | nganh toi con ton tai gi chua khac phuc | kiem tra co phat hien sai sot gi khong |
        co ton tai nao qua han chua khac phuc | ton tai cua NGANH khac phuc den dau | nganh em bi
        nhac ton tai gi | to kiem tra ghi loi gi | con may ton tai phai khac phuc | con ton tai dau
        chua xong | nganh minh co loi nao bi to kiem tra neu khong | khac phuc ton tai kiem tra han
        den bao gio | ton tai cua em xu ly toi dau roi | xa minh con bao nhieu ton tai chua khac
        phuc xong | doan kiem tra noi em sai cho dau | kiem tra vua roi em bi loi gi | ton tai nao
        cua toi sap het han khac phuc | ton tai nao qua han roi | to kiem tra ket luan gi ve ben em
        | loi kiem tra han khac phuc bao gio | ton tai nao chua khac phuc | nganh nao con ton tai |
        con loi nao ben em chua sua | con bao nhieu loi chua sua | ben em con ton tai nao chua dong
        | cac loi chua khac phuc | nganh nao nhieu loi nhat | ket qua KY | toi phai kiem tra nhung
        gi | nganh da khac phuc chua | to kiem tra ghi loi gi cho nganh em | loi nao chua sua xong |
        kiem tra thang nay co noi gi nganh em khong | to kiem tra phat hien gi o NGANH | ton tai nao
        qua han khac phuc | NGANH khac phuc xong chua | thang truoc kiem tra ra nhung gi | con ai
        chua khac phuc | NGANH con loi nao chua sua | tong so ton tai nam nay | con bao nhieu ngay
        de khac phuc ton tai | thang nay to minh da kiem tra may nganh | ton tai nay cua nganh nao |
        nganh nao nhieu ton tai nhat | doan kiem tra noi gi | loi gi bi kiem tra | nganh minh bi loi
        gi | con loi nao chua sua | thang nay bao nhieu loi | to kiem tra phat hien gi | ton tai nao
        qua han | loi cua NGANH | khac phuc den dau roi | loi nay cua ai | NGANH sua loi xong chua
    """,
    "inspected": """
        to kiem tra nop chua | thang nay kiem tra nganh nao | han nop ket qua kiem tra | to kiem tra
        da bao cao chua | bao gio nop bao cao kiem tra | to kiem tra thang nay lam xong chua | thang
        nay han kiem tra khi nao | to kiem tra gui bao cao thang chua | ngay nao phai nop bao cao
        kiem tra | khi nao to kiem tra xuong | thang nay kiem tra cho nao | han nop bao cao kiem tra
        | ai trong to chua nop | doan xuong kiem tra hoi nao | bien ban KY da gui chua | bao gio
        kiem tra | kiem tra thang nay chua | han nop kiem tra | thang toi kiem tra ngay nao | bao
        gio doan xuong | khi nao doan toi
    """,
    "difficulties": """
        kho khan nao chua giai quyet | vuong mac chua xu ly | NGANH co kho khan gi khong | NGANH
        vuong gi khong | cac nganh dang vuong gi | con vuong mac nao ton dong | kho khan cua toi
        giai quyet chua | vuong mac cua toi den dau roi | co kien nghi nao cua NGANH chua tra loi |
        cac dong chi co vuong mac gi can giai quyet | NGANH co de xuat gi | kho khan cua cac nganh
        KY | nganh nao dang gap kho | vuong mac cua NGANH xu ly den dau | co vuong mac gi khong |
        NGANH dang vuong gi | kho khan ben NGANH la gi | cac kien nghi cua cac nganh | con bao nhieu
        kho khan chua xu ly | vuong mac nao chua giai quyet xong | nganh nao dang gap kho khan |
        NGANH co de xuat gi khong | kho khan cua em giai quyet chua | kho khan ton dong | NGANH keu
        kho gi vay | nhung vuong mac cac don vi neu | NGANH co gi kho khan khong | nganh nao dang
        vuong mac nhieu nhat | cac kho khan da thao go chua | co ai xin y kien gi khong | ben NGANH
        dang ket o dau vuong gi | cac de xuat kien nghi KY | nganh nao keu kho | cac nganh keu ca gi
        khong | vuong mac cua NGANH da go chua | kho khan vuong mac KY co nhieu khong | NGANH de
        nghi gi | kho khan cac nganh | vuong mac NGANH xu ly toi dau | NGANH keu gi | vuong qua
        khong lam duoc | co kho khan nao can giai quyet | kho khan nganh nao kien nghi len toi | ho
        de nghi gi voi toi | kien nghi cua toi duoc tra loi chua | chu tich tra loi kho khan cua em
        chua | kho khan thang truoc giai quyet toi dau | NGANH kho khan gi | noi dung kho nhat la gi
        | da xu ly kien nghi cua NGANH chua | kien nghi cua em da tra loi chua | kho khan gi can t
        giai quyet khong | kho khan KY em neu da xu ly toi dau | kho khan cua NGANH gui len chu tich
        | tra loi kien nghi cua NGANH | nganh nao dang ket | co ai kien nghi gi khong | vuong mac
        cua toi giai quyet chua | kien nghi cua toi tra loi chua | NGANH tra loi vuong mac chua | co
        ai bao kho khan khong | nganh nao vuong gi | vuong mac nao chua xong | kho khan gui len toi
        | de xuat cua toi den dau roi | dong vuong mac MA | chuyen vuong mac len chu tich | tra loi
        vuong mac cua NGANH | y kien cua toi duoc xu ly chua | NGANH giai quyet kho khan cua toi
        chua
    """,
    "requests": """
        co ai xin gi khong | cac nganh de xuat gi | NGANH xin gi the | co gi can toi ky khong | ai
        xin gi | co viec gi can toi quyet | co gi can toi ky | ai xin gia han | con gi cho toi |
        viec gi can toi cho y kien
    """,
    "asked": """
        ai hoi gi khong | co ai hoi han gi khong | co nguoi nao nhan gui thac mac khong | co ai thac
        mac gi khong | may cau can bo hoi da tra loi chua | ai hoi gi | cau nao chua tra loi | can
        bo hoi gi | ai nhan gi cho toi | cau chuyen toi | may cau ho hoi
    """,
    "times": """
        may gio nhac | bao gio thi nhac lai em | khi nao nhac nua | hom nao nhac tiep | may gio he
        thong nhac toi | lan toi nhac toi luc nao | khi nao thi nhac tiep vay | sang mai may gio
        nhac | mai co nhac khong | lich nhac cua toi | cho biet bao gio he thong se nhan tin nhac |
        mai he thong co nhac em nua khong | gio nao thi nhac | bao lau nua moi nhac lai | dot nhac
        toi la hom nao | may gio thi tro ly gui tin nhac | khi nao he thong nhac toi lan nua | hom
        nao thi nhac tiep vay | tro ly nhan tin luc may gio | lan nhac ke tiep hom nao | bao gio
        nhac tiep | khi nao nhac tiep | bao gio nhac lai | hom nao nhac nua | bao lau nhac mot lan |
        may lan nhac roi
    """,
    "why": """
        tai sao toi bi nhac hoai | sao cu nhac toi mai | nhac hoai vay toi nop roi ma | vi sao toi
        nhan duoc tin nhac nay | dung nhac nua | sao ngay nao cung nhan tin cho toi | tin nhac nay
        la sao | lam on thoi nhac toi | nhac gi nhac lam vay | da nop roi sao con nhac | nhac toi vi
        chuyen gi | tat cai nhac viec nay di | em bi nhac may lan roi | cu nhac di nhac lai la sao |
        ngay nao cung reo toi vi cai gi | toi con no gi ma bi nhac | sao tin nhac toi lien tuc vay |
        toi xong roi ma sao con nhac | nhac gi ma nhac lam the | ua sao lai nhac toi nua toi bao cao
        roi | ly do toi nhan tin nhac | lam sao de khoi bi nhac | sao nhan tin hoai vay | dung nhan
        nua phien qua | nhac chi ma nhac quai | tat thong bao ban dem | sao cu nhac mai vay tr |
        minh bao cao roi ma sao van nhac | nhac it thoi duoc khong phien qua | muon bo tin nhan buoi
        sang | toi hen roi sao van nhac | nhac it thoi | sao nhac hoai | nhac nhieu qua | met qua
        nhac mai | lam phien qua | tat thong bao | khong nhac nua duoc khong | nop roi sao con nhac
        | sao cu nhan tin mai | toi co no gi dau ma nhac
    """,
    "none": """
        da xong MA | MA xong roi | xin chao | chao em | cam on | ok | vang a | troi hom nay the nao
        | hom nay an gi | gia vang bao nhieu | dm | do ngu | hi hi | NGANH huyen nop chua | anh em
        NGANH di nhau khong | dong chi noi hay lam | chieu nay hop luc 2 gio | 123456 | a | cong dan
        hoi ho so dat dai khi nao xong | diem thi dai hoc nam nay | alo | em oi | chuc ca nha cuoi
        tuan vui ve | dong chi la ai | phong NGANH huyen co bao cao chua | NGANH da nop bao cao roi
        | luong thang nay bao nhieu | con meo treo cay cau | cmm | mai mua khong | bao gio len luong
        | ai la giam doc so NGANH | chieu di da bong khong | tot lam | NGAY NGANH to chuc van nghe
        hay qua | thoi tiet hom nay the nao | an com chua dong chi | cam on nhieu nhe | ok da nhan |
        may gio roi | con may ngay nua den tet | chieu nay hop luc may gio | so dien thoai chu tich
        huyen | luong thang nay bao gio co | gia vang hom nay bao nhieu | diem thi lop 10 cua con em
        bao nhieu | ong NGANH di hop chua | dang ky ket hon o dau | ai dep trai nhat xa | xoa het
        bao cao cua NGANH | sao may cham the | mat khau wifi la gi | sua diem NGANH thanh 3 | chuc
        dong chi ngu ngon | toi nay da bong khong | bao nhieu tuoi roi | NGAY mua to qua | NGANH oi
        cho muon cai o | thu tuc lam can cuoc the nao | ok em nhe | ban la ai | khi nao hop NGANH |
        dau dat nha toi den dau | cham NGANH 3 diem | chuyen bao cao cua NGANH thanh da nop | ngay
        mai troi co mua khong | toi qua bong da may may | vo em moi sinh | chu tich hom nay co o co
        quan khong | so NGANH huyen nop chua | an trua o dau | con may ngay nua duoc nghi he | hom
        nay thu may | lam the chap dat o dau | em cam on sep a | dong y | gui xe o dau vay | xoa noi
        dung MA | dat 3 diem cho NGANH | ban oi | hom nay nong qua | cho hoi duong len huyen | sap
        toi bau cu NGANH | chieu di da banh khong em | chung thuc giay to mat bao nhieu tien | may
        tinh khong roi | bao gio tang luong | ghi nhan NGANH da nop | cong cho NGANH 1 diem | vo
        chong a NGANH cai nhau | nhau khong dong chi | kq xo so hom nay | dang ky xe o cho nao | dao
        nay khoe khong | may in het muc roi | NGANH so 12 duong nao | cup dien den may gio | chuc
        mung nam moi | bao so 3 den dau roi | gui loi hoi tham | xoa bao cao cua toi | cho NGANH 5
        diem | may bay may gio cat canh | hom nay ai truc | nha may nuoc sua chua | toi ve truoc nhe
        | nghe noi sap mua bao | cho muon xe may cai | lam giay khai sinh het may ngay | da lam xong
        MA | MA dang lam 50 % | xong MA roi nhe | MA duoc 75 % | MA chua lam | ok cam on em | MA dat
        25 % roi | MA chac duoc 75 phan tram | MA lam duoc mot nua roi | vang em cam on | kho qua
        khong lam duoc | phong lanh qua khong ai lo gi ca | MA xong 80 % roi nhe | da hoan thanh
        xong MA | thieu can bo nen lam cham | kho khan la khong co kinh phi | met qua lam hoai khong
        xong | may tinh hu ca tuan nay chua lam duoc gi | dan khong chiu nop truc tuyen | MA dc 60 %
        roi | dat khoang 70 phan tram noi dung MA | dua may scan hu mat roi | ba con o xa khong chiu
        len nop | thieu may tinh nen chua quet duoc | chi tieu nay kho lam qua | de nghi huyen cap
        may scan | mang yeu qua gui hoai khong dc | can bo nghi thai san nen chua lam duoc | da xong
        het roi nhe | dang cho cong an tra loi | chua kiem tra dc vi mua lut | thoi khong hoi nua |
        da em gui roi a | da ban hanh ke hoach bao gio co kinh phi se lam tiep | da ban hanh ke
        hoach so 15 | da ra soat 12/15 thu tuc | dang lam con vuong ho so | dang phoi hop cong an xa
        ra soat chua co ket qua | chua co kinh phi nen chua trien khai | da to chuc 02 hoi nghi
        tuyen truyen 150 luot nguoi tham du | da xong buoc 1 | da ban hanh de an | hoan thanh NGAY
        nhiem vu con 1 nhiem vu cho huyen huong dan | khi nao co huong dan cua cap tren thi nganh
        trien khai tiep | ty le ho so truc tuyen dat 85 % | xong | da gui bao cao len huyen NGAY |
        cong van 15 ubnd NGANH NGAY | 15 qd ubnd | khong co kho khan gi | khong phat sinh | da nop
        bao cao ra soat ve phong NGANH huyen kem danh muc | da lam het roi | chua lam duoc vi thieu
        nguoi | ban hanh roi dang in | ra soat xong cac thu tuc nao con cham da nhac tung can bo |
        NGAY moi hop xong chua co bien ban | em da lam xong va gui hinh anh roi a | 50 % | moi duoc
        mot nua | NGANH da trinh chu tich ky cho ban hanh | cam on dong chi ket qua da ra soat 12
        thu tuc hanh chinh | chao dong chi nganh da hoan thanh viec ra soat van ban KY | ok da ban
        hanh quyet dinh 12 qd ubnd | nganh da niem yet cong khai 100 % thu tuc hanh chinh | lam duoc
        2 buoi tuyen truyen roi | cho y kien huyen co y kien se thuc hien ngay | dang cho phe duyet
        | da kiem tra xem thon nao chua du quy nao lap danh sach 3 thon | chua thuc hien do chua co
        huong dan khi nao sap xep thon | da ky so 98 % van ban di | hoan thanh | da ra soat xong quy
        trinh tiep nhan ho so qua bcci | ke hoach so 07 kh ubnd NGAY da duoc phe duyet | cong thong
        tin dien tu da dang 25 tin bai | trien khai tai NGAY thon | moi lam duoc 1 phan con lai KY |
        khong co ho so qua han | da nop ho so dung han khong co vuong mac gi | phan cong dong chi
        cong chuc NGANH phu trach | dang soan thao | dang lay y kien nhan dan du kien NGAY xong |
        gui cong van 12 roi | bao cao so 21 bao cao ubnd | chua co gi | co 5 sang kien duoc cong
        nhan | tiep tuc thuc hien trong KY | xong 70 % roi con phan luu tru | tiep nhan 120 ho so
        tra dung han 118 | de nghi huyen bo tri kinh phi | da phoi hop voi cong an | da lam xong |
        chua lam duoc | dang lam | da ban hanh ke hoach so | da to chuc hoi nghi tuyen truyen | da
        ra soat thu tuc | da tham muu van ban | da niem yet cong khai | so luong ho so da giai quyet
        | phoi hop cong an kiem tra | da cap nhat tin bai len cong thong tin | ty le dat | dang phoi
        hop voi cong an xa | con vuong ho so | da gui len huyen | da trien khai den cac thon | chua
        co kinh phi nen chua lam | phan mem hay bi treo | da phan cong can bo phu trach | da sap xep
        ho so luu tru | giai quyet dung han | da hoan thanh viec sap xep thon | hom nay troi dep nhi
        | mai co mua khong | bao nhieu do | trua nay an gi | an com chua | di nhau khong | toi nay
        da bong may gio | gia xang len chua | bao gio co luong | co luong chua | bao gio nhan luong
        | tien dien thang nay | ve quan doi the nao | xe may khong o dau sua | duong di thi tran the
        nao | ai hat bai nay | phim gi hay | dat dai gia bao nhieu | mua nha o dau | lam can cuoc o
        dau | thu tuc khai sinh the nao | dang ky ket hon can gi | lam so do mat bao lau | ho ngheo
        duoc ho tro gi | bay gio may gio | ke chuyen cuoi di | ban bao nhieu tuoi | em co nguoi yeu
        chua | co vo chua | ten em la gi | di choi khong | con toi hoc lop may | truong nao tot |
        benh nay uong thuoc gi | dau dau qua | buon ngu qua | chan qua | lam viec met qua | bong da
        hom qua the nao | xo so hom nay ve may | thoi tiet ngay mai | dich giup toi cau nay | viet
        giup bai phat bieu | tinh giup 5 nhan 7 | thu do nuoc nao | ai la thu tuong | tin tuc hom
        nay | hop hdnd may gio | hop o phong nao | may gio hop | cuoc hop chieu nay o dau | giay moi
        hop dau | xe cong di luc nao | ai di cong tac voi chu tich | dat com chua | chia khoa phong
        hop dau | muc in het roi | may in khong | mang wifi mat khau gi | cho muon cai but | nuoc
        het roi | don xin viec nop o dau | khi nao thi bau cu | danh sach cu tri | dam cuoi ai |
        chuc mung sinh nhat
    """,
}
