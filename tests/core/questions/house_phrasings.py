"""Phrasings of all roles, each with its reading, one on a line.

A reading is an intent, ":" its topic, "@" a department, "#" a task; "none" is a statement, "social"
is polite; "/" separates readings that are equally good. ASKED were reported as failing. Each set
was written before the reader knew it and measured once; then the reader was improved. Right at the
first try: 83 of 111, 48 of 64, 46 of 64; of LAST, with the kinds of the sets before it and never
used for improvement, 60 of 61; of FIFTH, with other kinds, 44 of 60.
"""

ASKED = """
official | bi tra lai vi sao | review
official | em bam nham xac nhan | undo
official | thu 7 co phai nop khong | about:dayoff
official | file toi da bao nhieu mb | about:size
official | gui duoc file word khong | about:kinds
official | khong nhan dc tin nhac nua | open:kiemtra
official | e xin cham may hom | open:giahan
official | doi so dien thoai | about:phone
official | ai xem duoc bao cao cua em | about:readers
official | bao cao nop muon co sao khong | about:late
official | 1.1 can giay to gi | proof#1.1
official | kho qua khong lam duoc | none
official | phong lanh qua khong ai lo gi ca | none
coordinator | noi dung nao chua co minh chung | unproven
coordinator | ai hoi gi khong | asked
coordinator | hom nay co gi moi | today
coordinator | nhac lai tat ca | open:nhacngay
coordinator | lam bao cao gui huyen | documents
coordinator | to kiem tra nop chua | inspected
leader | ai can nhac nho | missing
leader | viec hom nay | today
leader | co ai xin gi khong | requests
leader | diem cua minh so voi nam truoc | compare
leader | diem tung nganh | points
leader | tung nganh nop chua | sent
inspector | nop bao cao kiem tra | open:nop
"""

SETS = """
official | bc quy nay han nop ngay nao z | deadline
official | con bn ngay nua het han | deadline
official | em dc giao may viec vay | figures
official | nhung nd nao e chua lam | tasks
official | noi dung 1.2 toi khai sao roi | task#1.2
official | vb nao chung minh cho 1.1 da gui chua | task#1.1
official | nghi mai k di lam dc, ai truc thay | away
official | tuan sau toi nghi phep | open:nghiphep
official | cho toi xin them 5 ngay | open:giahan
official | lui han giup e voi | open:giahan
official | ko kip roi xin gia han nd 1.1 | open:giahan
official | bc bi tra ve la tai lam sao | review
official | cv cua tui bi tra lai vi li do j | review
official | sua lai ket qua 1.1 | task#1.1
official | e bam lon nut roi | undo
official | huy cai vua bam | undo
official | bo cai hinh hoi nay | file
official | gui nham file roi | file
official | gui anh chup dc hok | about:kinds
official | file nang qua gui ko dc | about:size
official | nhan file pdf scan k | about:kinds
official | toi nay moi gui co bi tinh tre khong | about:late
official | nop tre bi tru diem k | about:late
official | ai doc duoc nhung gi toi ghi | about:readers
official | thong tin cua toi luu o dau | open:dulieu
official | xoa du lieu cua toi | open:dulieu
official | sdt ng phu trach noi vu | who@nv
official | co gi thi lien lac ai | who
official | doi sdt moi | about:phone
official | toi doi may dien thoai khac | about:phone
official | hom nay toi can lam gi | next
official | viec cap bach nhat la viec nao | tasks
official | sao nhan tin hoai z | why
official | dung nhan nua phien qua | why
official | mai moi nhac lai duoc k | open:nhaclai
official | sep co noi gi khong | directions
official | co chi dao moi nao ko | directions
official | to kiem tra ket luan gi ve ben e | findings
official | loi kiem tra han khac phuc bao gio | findings
official | diem nganh minh dc bn | points
official | nam ngoai bi tru diem gi | points
official | diem toi da 1.2 la may | task#1.2
official | 1.1 xong 80% roi nhe | none
official | da hoan thanh xong 1.2 | none
official | 1.1 chua lam dc gi | task#1.1
official | thieu can bo nen lam cham | none
official | kho khan la k co kinh phi | none
official | bao cao quy truoc cua toi dau | sent
official | ky truoc ghi the nao | figures
official | lay y nhu ky truoc | open:baocao
official | tui chua biet xai | next
official | bat dau tu dau day | next
official | chao buoi sang | social
official | cam on nhieu nha | social
official | ok da nhan | social
official | nganh khac nop chua | sent
official | dia chinh duoc may diem | points@dc
official | tong diem toan xa la bao nhieu | points
official | ke hoach 12 noi gi ve nganh toi | tasks
official | in bao cao cua nganh ra word | documents
official | tai bao cao nganh ve | documents
official | bao cao gui xong chua nhi | sent
official | van phong da duyet bc cua em chua | review
official | toi xin chuyen nganh | leaving
coordinator | nganh nao chua nop | missing
coordinator | con ai chua gui bc | missing
coordinator | may don vi tre han r | overdue
coordinator | tu phap nop luc may gio | newest@tp
coordinator | tien do tung nganh | figures
coordinator | diem tung nganh hien nay | points
coordinator | nd nao qua han | overdue
coordinator | minh chung cua dia chinh dau | documents@dc
coordinator | xuat excel cho toi | documents
coordinator | soan bc quy gui cap tren | documents
coordinator | du thao bao cao ubnd | documents
coordinator | nhac mấy đứa chưa nộp | open:nhacngay
coordinator | nhac van hoa nop bc di | open:nhacngay
coordinator | ai xin gia han | open:giahan
coordinator | co kho khan nao can giai quyet | difficulties
coordinator | bao cao nao cho duyet | review
coordinator | tra lai bao cao cua tu phap | open:duyet
coordinator | them can bo moi vao | open:moi
coordinator | ma moi cho dia chinh | open:moi
coordinator | doi han nop quy nay | open:ky
coordinator | ngay le nghi bu khai o dau | open:lich
coordinator | may ng chua vao dung | joined
coordinator | ti le hoan thanh toan xa | figures
coordinator | bieu do | documents
coordinator | lich su thay doi 1.1 | open:lichsu
coordinator | tin nhan nao gui khong den | open:kiemtra
coordinator | de xuat xep loai cuoi nam | open:xeploai
leader | tinh hinh chung the nao | figures
leader | nganh nao yeu nhat | figures
leader | ai cham nhat | overdue
leader | co viec gi can toi quyet | tasks
leader | kho khan nganh nao kien nghi len toi | difficulties
leader | chi dao van hoa khan truong | direct@vh
leader | giao viec cho dia chinh | direct@dc
leader | y kien chi dao cua toi lam den dau | directions
leader | goi cho ng phu trach tu phap | who@tp
leader | bao cao thang nay dau | figures
leader | so voi quy truoc tien bo ko | compare
leader | duyet gia han | open:giahan
leader | phe binh nganh nop tre | overdue
leader | noi vu lam toi dau r | figures@nv
inspector | thang nay kiem tra nganh nao | inspected
inspector | han nop ket qua kiem tra | inspected
inspector | ghi bien ban kiem tra | open:nop
inspector | ton tai nao chua khac phuc | findings
inspector | nganh nao con ton tai | findings
inspector | sua ket qua kiem tra | open:nop
official | k bit nop o dau lun | open:baocao
official | hum nay han chot phai hong | deadline
official | chung nao toi han z | deadline
official | mấy bữa nữa tới hạn nộp dzậy | deadline
official | tui còn thiếu mấy nội dung | figures
official | viec nao cua toi dang tre | tasks
official | sao bc cua tui hong dc chap nhan | review
official | ngta tra bc em vi ly do gi | review
official | lo tay bam gui roi | undo
official | rut lai bao cao vua gui | mend
official | hoan tac giup | undo
official | cn co phai bao cao ko | about:dayoff
official | trung ngay le thi nop ngay nao | about:dayoff
official | anh bi mo co gui lai dc k | file
official | toi da may file | about:size
official | co nhan file excel ko | about:kinds
official | zip rar gui dc hem | about:kinds
official | may hom nay hong thay nhac | open:kiemtra
official | sao dao nay im ru k nhac gi | open:kiemtra
official | cho nop tre vai bua | open:giahan
official | xin hoan toi thu sau | open:giahan
official | toi moi doi so dt | about:phone
official | bao cao nay ai duyet | about:reviewers
official | dan co doc duoc khong | about:readers
official | qua han thi bi gi | about:late
official | 1.2 can minh chung j | proof#1.2
official | nd 1.1 phai lam nhung gi | task#1.1
official | met qua lam hoai k xong | none
official | may tinh hu ca tuan nay chua lam duoc gi | none
official | dan hong chiu nop truc tuyen | none
official | 1.2 dc 60% r | none
official | dat khoang 70 phan tram noi dung 1.1 | none
official | tu phap va dia chinh ai hon | figures@tp
official | cho xem bc cua van hoa | newest@vh
official | thay doi nguoi phu trach | leaving
official | chi thi moi cua chu tich | directions
official | con loi nao ben em chua sua | findings
official | diem so quy nay | points
official | helo | social
official | dạ em cám ơn anh | social
official | hieu roi | social
coordinator | co ai hoi han gi hong | asked
coordinator | may nganh gui r | sent
coordinator | noi dung nao thieu tai lieu | unproven
coordinator | bua nay co chi la | today
coordinator | nhac het cac nganh giup | open:nhacngay
coordinator | nhac nhung nguoi chua nop nhe | open:nhacngay
coordinator | lap bao cao trinh huyen | documents
coordinator | tkt da bao cao chua | inspected
coordinator | van hoa con thieu gi | sent@vh
coordinator | nguoi nao vang tuan nay | away
coordinator | ds can bo cac nganh | joined
coordinator | chuyen so lieu ra excel | documents
coordinator | xep hang cac nganh | open:xeploai
leader | can don doc nganh nao | missing
leader | nay co viec chi can ky | today
leader | may nganh xin lui han | open:giahan
leader | diem nay so nam 2022 the nao | compare
leader | tung nganh lam toi dau | figures
leader | noi nganh dia chinh lam nhanh len | direct@dc
leader | ai chiu trach nhiem noi dung 2.1 | task#2.1
inspector | gui bc kiem tra thang nay | open:nop
inspector | bao gio nop bc kiem tra | inspected
inspector | con bao nhieu loi chua sua | findings
"""
