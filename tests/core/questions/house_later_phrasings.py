"""Later sets of `house_phrasings`; the reader was not improved on LAST."""

THIRD = """
official | hạn nộp kỳ này ngày mấy zậy | deadline
official | con kip nop khong | deadline
official | toi con may viec chua xong | tasks
official | 1.1 toi nop gi roi | task#1.1
official | 1.2 hien tai bn phan tram | task#1.2
official | bao cao cua toi bi loi gi ma tra ve | review
official | ly do hong duoc duyet | review
official | toi bam sai muc do | undo
official | bo xac nhan 1.1 | undo
official | tam hinh do gui lon, xoa giup | file
official | rut tep vua tai len | file
official | video co duoc hok | about:kinds
official | minh chung chup bang dien thoai duoc ko | about:kinds
official | toi da may mb moi file | about:size
official | nop sau han co bi khien trach k | about:late
official | lo han roi con nop duoc khong | about:late
official | chu nhat co nhan bao cao khong | about:dayoff
official | han roi vao t7 thi sao | about:dayoff
official | nganh khac co thay bao cao cua minh k | about:readers
official | ng nao tham dinh bc cua em | about:reviewers
official | toi doi sim moi thi lam sao | about:phone
official | xin noi han toi cuoi tuan | open:giahan
official | cho em khat them 2 bua nua | open:giahan
official | mai toi moi nop dc, hen lai nhe | open:hen
official | e xin nghi t5 tuan nay | open:nghiphep
official | ko thay thong bao gi het tron | open:kiemtra
official | lan nhac ke tiep hom nao | times
official | nhac chi ma nhac quai | why
official | so cua nguoi tong hop | who
official | ai ho tro khi bi loi | who
official | sep giao viec gi moi k | directions
official | ben em con ton tai nao chua dong | findings
official | diem tu cham cua toi duoc may | points
official | nam 2022 nganh minh mat bao nhieu diem | points
official | so voi nam ngoai diem minh ra sao | compare
official | 2.1 xong chua | task#2.1
official | van hoa diem bn | points@vh
official | dua may scan hu mat roi | none
official | ba con o xa hong chiu len nop | none
official | thieu may tinh nen chua quet duoc | none
official | alo e chao a | social
official | ok cam on e nhieu | social
official | moi vao chua ranh, chi giup | next
official | can minh chung chi cho 1.1 | proof#1.1
coordinator | hom ni ai nop roi | sent
coordinator | nganh nao im re | missing
coordinator | co nguoi nao nhan gui thac mac k | asked
coordinator | cac nhiem vu con trong minh chung | unproven
coordinator | thuc cac nganh nop le len | open:nhacngay
coordinator | viet cho toi cai bao cao gui cap tren | documents
coordinator | to kiem tra thang nay lam xong chua | inspected
coordinator | tong hop theo tung nganh | figures
coordinator | xem cv tra loi cua dia chinh | newest@dc
coordinator | ai chua kich hoat tai khoan | joined
coordinator | bang diem toan xa | points
leader | nganh nao dang i ach | overdue
leader | yeu cau dia chinh bao cao truoc thu 6 | direct@dc
leader | ho de nghi gi voi toi | difficulties
leader | sang nay co gi can xem | today
leader | tu phap lam an sao roi | figures@tp
leader | diem cai cach nam nay hon nam truoc khong | compare
inspector | thang nay han kiem tra khi nao | inspected
inspector | nop ket qua kiem tra o cho nao | open:nop
inspector | cac loi chua khac phuc | findings
"""

FIFTH = """
official | toi quen mat mat khau vao | open:dulieu/who/none
official | bao cao nay gui cho ai | who/about:readers/about:reviewers
official | ky nay gom may noi dung tat ca | card/tasks/figures
official | viec gan den han nhat | deadline/tasks/next
official | nganh toi xep thu may | points/figures/open:xeploai
official | toi duoc phan cong nhung gi | tasks
official | bao cao hom qua da toi chua | sent
official | co can ky so khong | about:kinds/proof/none
official | noi dung 1.1 diem toi da may | task#1.1
official | tu cham diem o cho mo | open:baocao/points
official | mau khung ke hoach lay o dau | open:khungkehoach/documents
official | muon in bc ra giay | documents
official | toi di hop khong bao cao duoc hom nay | open:hen/open:giahan/open:nghiphep/none
official | om nam vien roi, ai lam thay | away/open:nghiphep
official | chi tieu nay kho lam qua | none/difficulties
official | de nghi huyen cap may scan | none/open:khokhan/difficulties
official | xin huong dan 1.2 | open:khokhan/task#1.2/open:baocao
official | kien nghi cua toi duoc tra loi chua | difficulties
official | chu tich tra loi kho khan cua em chua | difficulties
official | kho khan thang truoc giai quyet toi dau | difficulties
official | gia han cua em duoc duyet chua | open:giahan/review
official | duoc lui toi ngay nao | deadline/open:giahan
official | noi vu nop chua | sent@nv
official | ai chua nop bc ky nay | missing
official | sua so lieu quy 1 | mend
official | them minh chung vao bc da nop | mend/open:baocao
official | lich su toi da gui nhung gi | open:lichsu/newest
official | xem lai file cu | open:tep/file/documents/open:lichsu
official | tat thong bao ban dem | why
official | doi gio nhac sang chieu | open:nhaclai/times/why
official | ai la nguoi nhap bao cao nganh toi | who/open:lichsu
official | 2 dua cung gui bc co bi trung k | about:late/none/about:readers
coordinator | tinh toi hom nay dc may phan tram | figures
coordinator | so sanh quy 1 voi quy 2 | compare/figures
coordinator | ai moi gui file | sent/newest/today
coordinator | dia chinh kho khan gi | difficulties@dc
coordinator | van hoa xin gia han may ngay | open:giahan
coordinator | gui lai loi nhac cho tu phap | open:nhacngay
coordinator | lap danh sach nganh tre | overdue/missing
coordinator | doi ten nhiem vu 2.3 | title
coordinator | them ngay lam bu thu 7 | open:lich
coordinator | khoa so quy 1 chua | deadline/sent/about:late/figures
coordinator | xuat phu luc | documents
coordinator | ai duyet bao cao noi vu | review@nv
coordinator | tai tep minh chung toan xa | documents
coordinator | thu hoi quyen cua anh nam | open:thuhoi/none
coordinator | nganh nao nhieu loi nhat | findings/figures
coordinator | cho toi so lieu quy nay | figures/documents
leader | xa minh duoc bao nhieu diem roi | points
leader | noi dung kho nhat la gi | difficulties/none/figures
leader | da xu ly kien nghi cua tu phap chua | difficulties@tp
leader | ai nghi tuan nay | away
leader | nganh nao lam tot | figures/points
leader | cho y kien ve gia han cua dia chinh | open:giahan
leader | bao cao tong hop gui toi | documents/figures
leader | phe binh dia chinh | direct@dc
leader | ket qua kiem tra thang 3 | findings/inspected
inspector | toi phai kiem tra nhung gi | inspected/findings/open:nop/tasks
inspector | ghi nhan ton tai moi | open:tontai
inspector | nganh da khac phuc chua | findings
"""

LAST = """
official | bc quy nay chot ngay nao vay | deadline
official | con may bua nua la het han z | deadline
official | toi con no nd nao | tasks/missing/sent
official | ket qua 1.2 toi ghi gi | task#1.1/task
official | sao lai tra bao cao cua toi | review
official | bc bi tra, vuong cho nao | review
official | e lo xac nhan roi, go lai sao | undo
official | chon nham muc do roi | undo
official | xoa giup cai hinh chup sai | file
official | e up nham file, lay ra dc k | file
official | gui file nen zip dc k | about:kinds
official | chup man hinh gui len duoc ko | about:kinds
official | file nang 30mb gui dc k | about:size
official | tre 1 ngay co sao k | about:late
official | nop cham bi tru diem thi dua hong | about:late
official | het han roi con gui duoc hem | about:late
official | nghi le co phai nop bc ko | about:dayoff
official | han trung chu nhat thi nop bua nao | about:dayoff
official | nguoi khac coi duoc bao cao cua tui hong | about:readers
official | ai cham bao cao cua nganh toi | about:reviewers
official | toi thay so dien thoai moi | about:phone
official | cho xin them vai bua | open:giahan
official | xin lui lai thu 6 | open:giahan
official | mot toi moi nop duoc | open:hen/open:giahan
official | mai em xin nghi phep | open:nghiphep
official | may bua ni k thay tin nhac | open:kiemtra
official | bao gio nhac tiep | times
official | sao cu nhac mai vay tr | why
official | can bo noi vu so may | who@nv
official | co loi thi bao ai | who/open:kiemtra
official | lanh dao co dan gi ko | directions
official | to kiem tra ghi loi gi cho nganh em | findings
official | nganh em duoc bn diem r | points
official | diem nam nay hon nam ngoai hong | compare
official | dia chinh lam toi dau roi | figures@dc
official | mang yeu qua gui hoai hong dc | none
official | can bo nghi thai san nen chua lam duoc | none
official | chao sep | social
official | da em cam on nhieu a | social
official | e moi nhan viec, lam j truoc | next
official | 1.1 phai co van ban gi lam minh chung | proof#1.1
official | cong van nao chung minh duoc 1.2 | proof#1.2/task#1.2
coordinator | bn nganh nop roi | sent
coordinator | con may nganh chua gui bc | missing/sent
coordinator | co ai thac mac gi hem | asked
coordinator | muc nao chua dinh kem tai lieu | unproven
coordinator | nhac het may nganh chua nop di | open:nhacngay
coordinator | lam du thao bc gui tinh | documents
coordinator | to kiem tra gui bao cao thang chua | inspected
coordinator | ket qua cua tung nganh | figures
coordinator | coi bao cao van hoa nop | newest@vh/sent@vh
coordinator | nhung ai chua dang nhap | joined
leader | nganh nao te nhat | figures/overdue
leader | noi van hoa lam gap di | direct@vh
leader | cac nganh de xuat gi | requests/difficulties
leader | chieu nay co viec gi | today
leader | nhung nganh nao phai don doc | missing
leader | diem tong nam nay so nam truoc | compare
inspector | ngay nao phai nop bc kiem tra | inspected
inspector | lap bao cao kiem tra thang 3 | open:nop
inspector | loi nao chua sua xong | findings
"""
