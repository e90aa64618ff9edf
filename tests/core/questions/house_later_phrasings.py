"""The third set of house_phrasings, and the last, on which the reader was not mended."""

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
