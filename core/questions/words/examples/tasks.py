"""Examples of questions about tasks, points, reviews and documents."""

EXAMPLES: dict[str, str] = {
    "mend": """
        sua bao cao da gui | gui nham roi muon sua lai | em gui bao cao roi gio muon chinh lai |
        chinh lai bao cao KY da nop | lo gui roi sua sao duoc | bao cao nop roi con sua duoc khong |
        sua lai bao cao | cho sua lai cai bao cao NGAY nop | bao cao gui thieu so lieu bo sung duoc
        khong | nop roi nhung con sai chinh o dau | coi lai bao cao da nop | em muon rut bao cao ve
        sua | so lieu hom truoc gui bi sai lam sao sua | lo tay bam gui roi gio sua lai the nao |
        cho toi sua bao cao moi nop | mo lai bao cao gium em | thay so lieu sai roi cho sua nhe |
        bao cao da chot co sua duoc nua khong | bao cao gui NGAY cho em chinh ti | sao gui roi lai
        thay sai sua duoc khong | em gui nham so lieu trong bao cao | muon bo sung vao bao cao da
        nop | rut lai bao cao vua gui | sua so lieu KY | em ghi sai so lieu roi sua o dau | bao cao
        gui roi con sua dc nua khong | muon rut lai bao cao da nop | huy bao cao vua gui | sua bien
        ban kiem tra da gui | anh NGANH bao sua lai sua cho dau | chon nham nganh khi gui | gui roi
        sua duoc khong | bao cao sai so lieu | gui nham bao cao | noi dung MA ghi sai cho sua lai |
        sua so lieu noi dung MA | sua lai MA | MA ghi nham roi | cho sua lai MA | bo sung them cho
        MA | them y vao bao cao da gui | bao cao thieu bo sung duoc khong | mo lai bao cao | rut lai
        bao cao | thu hoi bao cao da gui | gui roi moi thay sai | sua lai ket qua hom qua | xem lai
        roi sua
    """,
    "undo": """
        em bam nham xac nhan | em bam lon nut roi | huy cai vua bam | lo tay bam gui roi | hoan tac
        giup | toi bam sai muc do | bo xac nhan MA | em lo xac nhan roi go lai sao | chon nham muc
        do roi | em lo tay bam hoan thanh | muon quay lai cau truoc | bam nham | bam nham hoan thanh
        | chua xong ma bam xong | chon nham muc do | lo tay bam roi | quay lai cau truoc | bo cau
        vua ghi | hoan tac o dau | lam sao hoan tac | ghi nham noi dung | chon sai roi | ghi nham
        cau vua roi | xoa cau vua go | nham muc roi
    """,
    "newest": """
        NGANH gui gi vay | xem bao cao moi nhat cua NGANH | NGANH vua gui cai gi | NGANH bao cao
        nhung noi dung gi | mo bao cao cua NGANH | NGANH nop cai gi roi | cho coi NGANH bao cao cai
        gi | NGANH vua nop nhung gi the | ket qua NGANH gui len la gi | doc bao cao cua NGANH |
        NGANH trinh len cai gi | cho xem cu the bao cao NGANH | NGANH nop len nhung gi | NGANH bao
        cao gi trong KY | cho xem bai nop cua NGANH | NGANH gui len nhung gi roi | NGANH nop luc may
        gio | cho xem bao cao cua NGANH | xem cv tra loi cua NGANH | coi bao cao NGANH nop | bao cao
        NGANH co cho nao thieu khong | can xem bao cao cua NGANH truoc khi xuong | NGANH gui gi |
        xem bao cao cua NGANH | bao cao moi nhat cua NGANH | NGANH bao cao nhung gi | doc bao cao
        NGANH
    """,
    "task": """
        MA | MA the nao | noi dung MA | noi dung MA den dau roi | nd MA xong chua | nv MA sao roi |
        muc MA ai lam | ky so van ban the nao roi | van ban ky so lam den dau | viec sap xep thon
        den dau roi | sap xep thon to dan pho | cong thong tin dien tu sao roi | sang kien cai cach
        hanh chinh | ra soat van ban quy pham phap luat xong chua | theo doi thi hanh phap luat toi
        dau | luu tru ho so the nao | tuyen truyen dich vu truc tuyen the nao | diem noi dung MA |
        tien do noi dung MA | MA va MA xong chua | ket qua ra soat tthc | chat luong cong thong tin
        dien tu | van ban so den dau roi | noi dung MA va MA toi dau roi | y MA the nao | viec ra
        soat thu tuc hanh chinh den dau | MA den dau roi | nd MA | ky so den dau roi | viec sap xep
        thon lam toi dau roi | sang kien cchc co chua | ra soat van ban quy pham phap luat den dau |
        theo doi thi hanh phap luat lam den dau | noi dung so MA the nao | muc MA nhu the nao |
        trang thong tin dien tu the nao | nhiem vu chu tich huyen giao den dau roi | ra soat tthc
        den dau | sap xep to dan pho | tuyen truyen dvc truc tuyen den dau roi | MA xong chua | noi
        dung ve ky so van ban den dau | viec ve cong thong tin dien tu cua NGANH | chuyen sap xep
        thon xom sao roi | co sang kien moi nao chua | cai muc MA lam chua | giai quyet tthc dung
        quy dinh the nao roi | noi dung MA ra sao | tinh hinh ra soat thu tuc hanh chinh | vu luu
        tru tai lieu ho so toi dau roi | viec nhap thon sap xep thon den dau roi dong chi | cham
        diem muc MA | ty le ky so bao nhieu | cong ttdt lam den dau | thong tin noi dung MA | viec
        so MA xong chua | tac nghiep tren van ban so dat chua | xu phat vi pham phoi hop cong an sao
        roi | buu chinh cong ich tiep nhan ho so den dau | danh gia noi bo dinh ky lam chua | xem
        noi dung MA | giai phap moi cai cach hanh chinh co chua | so hoa van ban ky so lam toi dau |
        viec chu tich huyen giao xong chua | trang web cong thong tin dien tu | MA ai lam den dau
        roi | nd MA den dau | chat luong cong thong tin sao roi | ra soat van ban qppl den dau | sap
        xep ho so luu tru xong chua | thon to dan pho lam den dau roi | NGANH sua xong MA chua | noi
        dung MA toi khai sao roi | van ban nao chung minh cho MA da gui chua | sua lai ket qua MA |
        diem toi da MA la may | MA chua lam dc gi | nd MA phai lam nhung gi | ai chiu trach nhiem
        noi dung MA | MA toi nop gi roi | MA hien tai bao nhieu phan tram | noi dung MA diem toi da
        may | ket qua MA toi ghi gi | cong van nao chung minh duoc MA | MA ai lam | cho xem lai cai
        em da ghi o MA | MA con lai bao nhieu phan tram nua | muc MA han cuoi la khi nao | diem toi
        da cua MA la may | sao diem KY cua MA chi 1 5 | tai sao muc MA cua em chi NGANH cham 3 diem
        | MA voi MA cai nao gap hon | noi dung MA la gi | MA phai xong ngay nao | MA nam ngoai may
        diem | ai lam MA | MA noi gi
    """,
    "title": """
        sua ten noi dung MA | doi ten noi dung MA | chinh lai cau chu muc MA | nd MA ghi sai chinh
        ta can sua | noi dung MA viet sai sua lai | sua tieu de MA | sua giup cau chu nhiem vu MA |
        ten noi dung MA bi sai sua the nao | viet lai ten noi dung MA cho dung | chua lai ten nhiem
        vu MA | noi dung MA ghi thieu chu can sua | doi ten nhiem vu MA | sua ten MA | sua cach ghi
        MA | MA viet sai chinh ta
    """,
    "points": """
        diem cua NGANH | diem NGANH bao nhieu | NGANH duoc may diem | NGANH dc may diem | diem cua
        xa minh | tong diem bao nhieu | tong diem cchc cua xa | diem tu cham diem cua NGANH | diem
        tham dinh NGANH KY | KY NGANH duoc bao nhieu diem | diem cua toi | nganh minh bao nhieu diem
        | diem cchc cua NGANH | so diem cua NGANH | nganh nao diem thap nhat | diem nam nay cua xa |
        NGANH may diem | xa duoc tham dinh bao nhieu diem | diem NGANH | NGANH bao nhieu diem | dc
        bao nhieu diem | NGANH dc bao nhieu diem | diem KY cua NGANH | tong diem toan xa la bao
        nhieu | NGANH tu cham may diem | diem tham dinh cua NGANH | KY NGANH duoc may diem | diem
        cua em may | minh duoc bao nhieu diem roi | diem tong cua xa | NGANH mat bao nhieu diem |
        NGANH dat may diem roi | nganh nao nhieu diem nhat | ben minh cham duoc may diem | diem cchc
        cua NGANH hien tai | NGANH tu danh gia bao nhieu diem | tong diem duoc may roi | nganh nao
        diem cao nhat vay | so diem em dat duoc | xem diem cac nganh | diem so cua NGANH the nao |
        NGANH diem KY | NGANH duoc cong bao nhieu diem | diem cac don vi the nao | diem thap nhat la
        ai | diem cua cac nganh den gio | NGANH bi tru bao nhieu diem | tong diem NGANH | KY dc may
        diem | KY nganh em duoc may diem | tu cham diem cua em bao nhieu roi | diem tham dinh cua
        minh la may | bi tru may diem vay | KY em dat bao nhieu diem | NGANH tu cham diem may diem |
        diem nganh minh KY ra sao | minh tu danh gia duoc bao nhieu | diem cua em KY la bao nhieu |
        kinh nho anh chi cho em biet KY nganh em duoc cham diem bao nhieu diem | tham dinh cho em
        may diem roi | em muon biet diem tu cham diem voi diem tham dinh cua nganh em | xa cham diem
        NGANH bao nhieu | KY nganh toi duoc xa cho may diem | em bi tru diem cho nao | diem KY cua
        nganh toi ca tu cham diem lan tham dinh | nganh minh duoc xa cham may diem vay | em bi mat
        diem o noi dung nao | diem tung nganh | diem nganh minh dc bao nhieu | KY bi tru diem gi |
        diem tung nganh hien nay | diem so KY | diem tu cham cua toi duoc may | KY nganh minh mat
        bao nhieu diem | NGANH diem bao nhieu | bang diem toan xa | nganh toi xep thu may | tu cham
        diem o cho dau | xa minh duoc bao nhieu diem roi | nganh em duoc bao nhieu diem roi | minh
        bi tru may diem | diem tu cham cua em bao nhieu | diem nganh minh xep thu may | tai sao diem
        em thap vay | KY nganh minh mat may diem | du kien KY dc may diem | em tu cham 3 diem duoc
        khong | em chua dong y voi diem tham dinh | cho coi diem cac nganh khac | nganh nao cao diem
        nhat | may diem | diem nganh minh | mat may diem | diem toi da bao nhieu | tong diem | bi
        tru bao nhieu
    """,
    "compare": """
        ta tang duoc may diem so voi 2022 | tang duoc may diem so voi KY | diem NGANH so voi KY | so
        sanh voi KY | diem nam nay hon hay kem KY | tang giam diem so voi 2022 | NGANH so voi KY the
        nao | so voi KY thi tang duoc may diem | nam nay so KY len hay xuong | diem tang may so voi
        KY | so diem hien tai voi diem 2022 | cai thien duoc bao nhieu diem so voi KY | nam nay diem
        co len khong | bang so sanh diem hai nam | so voi hoi 2022 nganh nao tien bo | diem hien nay
        khac gi KY | diem 2022 voi bay gio chenh nhau bao nhieu | cac nganh tang giam diem ra sao so
        KY | diem nam nay so voi KY | diem cua minh so voi KY | so voi KY tien bo khong | diem nay
        so KY the nao | so voi KY diem minh ra sao | diem cai cach nam nay hon KY khong | so sanh KY
        voi quy 2 | diem nam nay hon KY khong | diem tong nam nay so KY | tong diem xa minh so voi
        KY | KY em dc cao hon quy truoc khong | so voi nam ngoai | hon hay kem nam truoc | tang hay
        giam | so voi quy truoc | tien bo khong
    """,
    "review": """
        bao cao cua toi duyet chua | bao cao cua toi duoc duyet chua | bao cao cua em dc duyet chua
        | co bi tra lai khong | noi dung nao bi tra lai | bao cao NGANH duyet chua | con bao cao nao
        cho duyet | bao nhieu bao cao chua duyet | bao cao em duoc duyet chua a | chu tich duyet bao
        cao chua | co gi can duyet khong | sao chua duyet bao cao cua em | bao cao nao chua duyet |
        con bao cao nao cho tham dinh | co gi can toi duyet khong | cho duyet | bao cao cua em duyet
        chua a | sao bao cao cua toi bi tra lai | da tham dinh bao cao cua NGANH chua | co bao cao
        nao can phe duyet khong | bao cao toi gui NGAY duyet chua | bao cao bi tra ve vi sao | bao
        cao cua NGANH duyet chua | con gi chua tham dinh khong | bao cao em gui anh duyet chua a |
        may bao cao cho toi phe duyet | con may bao cao dang doi toi duyet | bao cao cua toi co bi
        tra lai khong | NGANH da duoc tham dinh chua | toi con phai duyet cai nao | ai cho duyet bao
        cao cua em vay | bao cao NGANH bi tra lai chua | bao cao nao cho toi duyet | bao cao em da
        duoc duyet chua | bao cao cua em bi tra lai vi sao | bao cao em duoc duyet chua vay | bi tra
        lai vi sao | bao cao bi tra ve la tai lam sao | cv cua toi bi tra lai vi li do gi | NGANH da
        duyet bao cao cua em chua | bao cao nao cho duyet | sao bao cao cua toi khong dc chap nhan |
        nguoi tra bao cao em vi ly do gi | bao cao cua toi bi loi gi ma tra ve | ly do khong duoc
        duyet | ai duyet bao cao NGANH | sao lai tra bao cao cua toi | bao cao bi tra vuong cho nao
        | sep tra lai bao cao cua em lam gi vay | bao cao cua em duoc duyet chua | sao cham the chua
        thay phan hoi | sao MA lai bi tra | con may bao cao chua duyet | co muc nao cua em bi che
        khong | em can giai trinh the nao | bao cao nao can toi duyet | bao cao gui roi bao gio co
        ket qua | NGANH giai trinh the nao | duyet chua | bi tra lai chua | bao lau thi duyet | tra
        lai vi sao | muc nao bi tra | ket qua duyet | vi sao MA bi tra | tham dinh xong chua | co
        dat khong | dang cho duyet a
    """,
    "documents": """
        cho toi bao cao KY ban word | xuat excel KY | xuat file word | bieu do KY | gui toi file
        tong hop | tai minh chung KY | lay du thao bao cao KY | in bao cao KY | xin ban word bao cao
        tong hop | cho xem bieu do | xuat cho toi file excel tong hop KY | lay bieu do KY | cho toi
        file excel KY | in bao cao | xuat word | gui toi bieu do | tai minh chung ve | lay file word
        bao cao KY | xuat bang excel tong hop | du thao bao cao KY dau | cho xin ban word voi | ban
        in bao cao KY | cho xin file bao cao | xuat bao cao ra pdf | gui cho toi ban excel KY nhe |
        minh chung cua cac nganh tai o dau | soan bao cao KY cho toi | tai file tong hop o dau | in
        cho anh cai bao cao KY | toi can ban word de trinh ky | ve bieu do KY | lay minh chung KY |
        bao cao word cua NGANH | gui file zip minh chung | lam cho toi cai bieu do | tai bao cao KY
        ve may | ket xuat excel KY | in tong hop KY ra giay | lay cho anh file so lieu | can file
        excel gap | xuat giup em bao cao KY ra word | bieu do tien do toan xa | cho tai lieu minh
        chung cua cac nganh | file word KY dau | xuat excel giup | lay bieu do gui chu tich | xuat
        bang excel KY | lam bao cao gui huyen | in bao cao cua nganh ra word | tai bao cao nganh ve
        | minh chung cua NGANH dau | xuat excel cho toi | soan bao cao quy gui cap tren | du thao
        bao cao ubnd | bieu do | lap bao cao trinh huyen | chuyen so lieu ra excel | viet cho toi
        cai bao cao gui cap tren | muon in bao cao ra giay | xuat phu luc | tai tep minh chung toan
        xa | lam du thao bao cao gui tinh | tai bao cao cua nganh ve may | xuat excel diem | in bao
        cao KY ra word | bieu do tien do dau | bao cao KY ban word dau | in cho toi cai phu luc |
        huyen hoi bao cao thi in o dau | can file excel cua nganh minh | bieu mau bao cao lay o dau
        a | phu luc bao cao tinh lay mo | ky van ban o dau | so lieu nay lay tu dau | tong hop gui
        cho t 1 ban | tai excel | ban word cua nganh minh | lay file tong hop | lap bao cao gui
        huyen | lam to trinh | soan cong van don doc | ve bieu do | bang tong hop excel | file zip
        minh chung | in khung ke hoach | phu luc | ban mem | xuat so lieu | bao cao gui cap tren |
        in ra giay
    """,
    "proof": """
        MA can giay to gi | MA can minh chung gi | can minh chung chi cho MA | MA phai co van ban gi
        lam minh chung | MA thieu minh chung gi | MA co nhung file nao | minh chung cua MA co gi |
        noi dung MA nop gi lam minh chung | MA da co tai lieu nao | MA can nhung van ban nao | minh
        chung noi dung MA | tai lieu kem theo MA
    """,
    "unproven": """
        noi dung nao chua co minh chung | noi dung nao thieu tai lieu | cac nhiem vu con trong minh
        chung | muc nao chua dinh kem tai lieu | tai lieu nao em chua bo sung | bao cao cua NGANH co
        minh chung chua | nganh nao chua co cai anh nao | con thieu minh chung muc nao | muc nao
        chua co anh | nganh nao chua gui minh chung | thieu tai lieu o dau | ai chua gui tai lieu |
        don vi nao khong co minh chung | con thieu file gi | thieu anh nao
    """,
    "file": """
        xoa anh vua gui | go cai hinh anh moi gui giup em | gui nham file xoa di | rut lai tep vua
        gui | bo cai hinh khi nay | xoa cai file luc nay | hinh anh ay nham roi bo di | huy tep vua
        tai len | lo gui nham hinh anh go sao | toi gui sai file roi | xoa giup cai anh moi gui nhe
        | thu hoi giup tam hinh anh em moi gui | file sang nay gui nham | bo gium tam hinh anh hoi
        nay | tep gui lon xoa duoc khong | toi muon go tam hinh vua up | lo gui hinh anh rieng tu
        xoa sao | file nay khong dung rut ve | bo cai hinh hoi nay | gui nham file roi | anh bi mo
        co gui lai duoc khong | tam hinh do gui lon xoa giup | rut tep vua tai len | xoa giup cai
        hinh chup sai | em up nham file lay ra duoc khong | lo gui nham anh the can cuoc cua dan xoa
        gap | anh gui len bi mo gui lai sao | co ai gui nham khong | gui nham anh | gui nham file |
        rut lai anh | lo gui giay to cua dan | lo gui can cuoc cua dan xoa gap | gui nham tai lieu
        mat | bo tam anh kia di | xoa tep gui nham | lay lai file vua gui | go anh xuong | gui nham
        can cuoc | xoa giup tam hinh | thay tam anh khac | anh gui sai rut ra
    """,
}
