"""Phrasings as officials type them on a phone, in the lines of `house_phrasings`.

FIRST was written before its author read the reader's rules.
"""

FIRST = """
official | minh bao cao roi ma sao van nhac | why
official | cai nay nop o dau | next/open:baocao/open:nop
official | con tu phap thi sao | figures@tp/sent@tp
official | ky nay e co may cai phai bao | tasks/card
official | em phai bc nhung j trong quy nay | card/tasks
official | thoi han nop la bua mo | deadline
official | chung nao phai gui bc v | deadline
official | con bao lau nua thi het han | deadline
official | sep tra lai bc cua e lam chi rua | review
official | bc cua em duoc duyet chua | review
official | ai la nguoi duyet bc cua em vay | about:reviewers
official | nop bang giay dc ko hay phai nop tren nay | about:paper
official | da nop tren day roi co phai gui ban giay nua k | about:paper
official | gui anh chup cong van co dc tinh la mc ko | about:kinds/proof
official | 1.2 thieu minh chung gi | proof#1.2
official | tai lieu nao e chua bo sung | unproven/proof
official | khong co minh chung thi lam sao | about:noproof/proof
official | lam sao de gui them file cho muc 1.1 | mend/open:baocao/open:tep/proof#1.1
official | lo gui nham anh the can cuoc cua dan, xoa gap | file
official | e ghi sai so lieu roi, sua o mo | mend/open:baocao/undo
official | bc gui roi con sua dc nua khong | mend
official | muon rut lai bc da nop | mend/undo
official | huy bao cao vua gui | mend/undo
official | minh bi tru may diem | points
official | diem tu cham cua e bao nhieu | points
official | diem nganh minh xep thu may | points
official | tai sao diem em thap vay | points/review
official | cach tinh diem the nao z | about:points/points
official | nam ngoai nganh minh mat may diem | points/compare
official | khi nao to kiem tra xuong | inspected/about:inspection
official | kt thang nay co noi gi nganh e ko | findings
official | ton tai hom kiem tra e khac phuc roi bao o dau | open:tontai/findings
official | e muon xin them thoi gian | open:giahan
official | xin gia han cho muc 1.1 toi cuoi thang | open:giahan
official | don gia han cua e dc duyet chua | open:giahan/requests
official | tuan sau e di hoc, ai bao cao thay | open:nghiphep/away
official | nghi om thi lam ntn | open:nghiphep
official | em sap nghi huu | leaving
official | e moi ve thay anh cu, bat dau tu dau | next
official | dong nghiep e chua co trong nay, lam sao vao | open:moi/about:joining
official | ma moi lay o dau | about:joining/open:moi
official | e co 2 dien thoai dung dc ko | about:joining/about:phone
official | vuong phan mem dich vu cong cham qua bao cho ai | open:khokhan/who
official | muon kien nghi cap kinh phi | open:khokhan
official | kien nghi cua e da tra loi chua | difficulties
official | ct co chi dao j moi ko | directions
official | nhac it thoi dc ko, phien qua | why/open:nhaclai/about:reminders/times
official | nhac e vao buoi chieu nhe | open:nhaclai/times
official | de mai e nop | open:hen/open:giahan
official | hen thu 5 e gui | open:hen
official | sao cham the, chua thay phan hoi | review
official | luu thong tin cua e de lam gi | open:dulieu
official | may co ghi am hay doc tin nhan cua e ko | open:dulieu/about:readers
official | ai sua muc 1.2 cua e | open:lichsu
official | hom qua chi tuyet sua cai chi rua | open:lichsu
official | cho e xin mau khung ke hoach | documents/open:khungkehoach
official | tai bao cao cua nganh ve may | documents
official | the quy 2 | */deadline~Q2/card~Q2/sent~Q2/figures~Q2
official | ok de toi xem lai nhe | social/result
official | da xong het roi nhe | none
official | dang cho cong an tra loi | none
official | da rt cam on anh | social
official | hok biet xai cai nay | next/help/open:trogiup
official | dc qua han bao nhiu bua roi hi | overdue@dc/sent@dc
coordinator | kt giup xem con thieu bc cua nganh mo | missing
coordinator | nganh nao tre nhat | overdue
coordinator | dia chinh lam toi mo roi, con tu phap | figures@dc/sent@dc
coordinator | bc cua van hoa co minh chung chua | unproven@vh/newest@vh/figures@vh
coordinator | 4.1 den dau roi | task#4.1
coordinator | 2.3 ai lam | task#2.3/who
coordinator | sao 3.2 lai bi tra | review/task#3.2
coordinator | dia chinh xin j the | requests/open:giahan/difficulties@dc
coordinator | con may bc chua duyet | review
coordinator | duyet het di | open:duyet/review
coordinator | tra lai bao cao cua tu phap | open:duyet/review@tp
coordinator | gui tin cho tat ca cac nganh | open:nhacngay/direct/open:chidao
coordinator | nhac rieng dia chinh | open:nhacngay
coordinator | may nganh nhan dc tin roi | open:kiemtra
coordinator | ai doc tin nhac roi | open:kiemtra
coordinator | tao ma cho can bo moi | open:moi
coordinator | ma moi cua dia chinh het han chua | open:moi
coordinator | doi han nop qui 2 sang ngay 20 | open:ky
coordinator | han gui huyen la ngay nao | deadline
coordinator | 30/4 nghi may ngay | open:lich/about:dayoff
coordinator | xuat excel diem | documents
coordinator | in bao cao quy 1 ra word | documents
coordinator | bieu do tien do dau | documents
coordinator | so voi quy truoc thi the nao | compare/figures
coordinator | nhung muc nao qua han | overdue/figures
coordinator | muc nao chua ai lam | figures/missing
coordinator | xep loai cac nganh | open:xeploai
coordinator | tu phap dc xep loai gi | open:xeploai/points@tp
coordinator | anh ben dia chinh nghi viec, khoa tai khoan | open:thuhoi
coordinator | hom qua ai gui gi | sent
coordinator | cam on tro ly nhieu | social
coordinator | to kiem tra phat hien gi o van hoa | findings@vh
leader | bao cao nhanh tinh hinh di | figures
leader | dia ban minh lam an sao roi | figures
leader | con no ai | missing
leader | ai cham nhat | overdue/missing
leader | yeu cau dia chinh giai trinh | open:duyet/direct@dc
leader | don doc van hoa giup | direct@vh/open:nhacngay
leader | dong y cho gia han | open:giahan
leader | co may don xin gia han | requests/open:giahan
leader | kho khan gi can t giai quyet k | difficulties/requests
leader | chi dao hom truoc ho lam chua | directions
leader | tu phap da nhan chi dao chua | directions@tp/directions
leader | xa minh dat bao nhieu % | figures
leader | du kien cuoi nam dc may diem | points
leader | nguoi phu trach van hoa la ai | who@vh
leader | ban tin thu 2 sao k thay | open:bantin
leader | thoi gui ban tin di | open:bantin
inspector | thang nay kt cho nao | inspected/findings
inspector | han nop bc kiem tra | inspected
inspector | nhap ket qua kiem tra o dau | open:nop
inspector | them 1 ton tai cho dia chinh | open:tontai
inspector | ton tai nao qua han khac phuc | findings
inspector | tu phap khac phuc xong chua | findings@tp
inspector | thang truoc kt ra nhung gi | findings/inspected
inspector | xac nhan da khac phuc | open:tontai
inspector | ai trong to chua nop | inspected
inspector | sua bien ban kiem tra da gui | open:nop/mend
inspector | gui anh hien truong dc ko | about:kinds
inspector | chua kt dc vi mua lut | none
inspector | xin lui ngay kiem tra | open:giahan/open:hen/open:lydo
inspector | diem kiem tra tinh sao | about:points/points
inspector | con ai chua khac phuc | findings
"""

SECOND = """
official | e quen chua gui bc, gio gui co dc tinh ko | about:late
official | nop hom qua ma sao bao chua nhan | sent/why
official | cho xem lai cai e da ghi o 1.2 | task#1.2/open:lichsu/newest/mend
official | 1.1 con lai bao nhieu phan tram nua | task#1.1
official | muc 1.2 han cuoi la khi nao | deadline/task#1.2
official | co muc nao cua e bi che ko | review
official | anh noi vu bao sua lai, sua cho mo | mend/review/open:baocao
official | em can giai trinh the nao | review/open:baocao/about:noproof
official | lam roi ma k co vb thi ghi cai chi | about:noproof
official | chup man hinh zalo lam mc dc khong | about:kinds/about:noproof
official | gui nhieu anh 1 luc dc k | about:kinds/about:size
official | anh gui len bi mo, gui lai sao | file/mend/open:baocao
official | cai anh hom truoc e gui dau roi | open:tep/file/open:lichsu
official | sep muon coi bc cua e thi coi o dau | about:readers/documents/newest
official | ben dia chinh nop chua e hoi voi | sent@dc
official | e lam thay chi hien, sao bao ko co quyen | who/about:readers/open:nghiphep/about:joining
official | e lam thay chi hien, sao bao ko co quyen | who/about:readers/open:nghiphep
official | nghi phep ve r thi huy nghi sao | open:nghiphep
official | thang sau co phai bc ko | deadline/tasks/card
official | 1 nam phai bc may lan | deadline/open:lich/tasks/card
official | lich nam nay co nhung dot nao | open:lich/deadline
official | quy 3 nop ngay may | deadline~Q3
official | diem toi da cua 1.2 la may | task#1.2/points
official | sao diem nam ngoai cua 1.1 chi 1,5 | task#1.1/points/compare
official | e tu cham 3 diem dc ko | about:points/points
official | ban thay e dang no gi | tasks/next/missing
official | da nhan dc minh chung e gui chua | file/open:tep/sent/review
official | co phai bc so 0 khong | card/about:noproof/about:late/next
official | k co gi thay doi so voi quy truoc thi lam sao | open:baocao/about:noproof
official | copy bc ky truoc dc hong | open:baocao
official | hong co mang thi nop sao | about:trouble/about:late
official | loi may roi, khong bam dc | about:trouble
official | nut gui bao cao mo | about:trouble/open:baocao
official | bao cao xong roi ma k thay nut gui | about:trouble/open:baocao
official | vuong cho dan ko hop tac, bao len dau | open:khokhan/who
official | kho khan ky truoc e neu da xu ly toi mo | difficulties
official | chi dao cua chu tich e lam xong roi bao sao | directions/open:chidao
official | da doc chi dao, xac nhan o dau | open:chidao/directions
official | doan xuong kt hoi nao | inspected
official | muon bo tin nhan buoi sang | why/open:nhaclai
official | e ten gi trong he thong | open:dulieu/who
official | doi ten e lai cho dung | open:dulieu
official | co ai khac cung nganh e k | who/joined
official | oke de chieu e lam | social/result/open:hen
official | phan cong lai roi, muc nay k phai cua e | leaving/none/who
official | thoi k hoi nua | none/social/command
official | tuyet voi | social
official | gui cho em so chi van phong voi | who@nv
coordinator | nganh nao chua he vao xem | joined/open:kiemtra
coordinator | tu phap nop luc may gio | newest@tp/sent@tp
coordinator | dem giup so muc da xong | figures
coordinator | may muc duoc 100% roi | figures
coordinator | nganh nao chua co cai anh nao | unproven
coordinator | muon cho van hoa them 3 ngay | open:giahan
coordinator | dia chinh xin lui toi bua nao | open:giahan/requests/deadline@dc
coordinator | khi nao thi gui bc cho huyen | deadline
coordinator | bc quy 1 ban word dau | documents
coordinator | in cho tui cai phu luc | documents
coordinator | kho khan cua dia chinh gui len chu tich | difficulties@dc/open:khokhan
coordinator | sua lai ngay chot so lieu | open:ky
coordinator | quy 2 mo luc nao | deadline~Q2/open:ky/card~Q2
coordinator | co nguoi nao bi khoa k | open:kiemtra/open:thuhoi/joined
coordinator | lay lai mat khau cho can bo | open:moi/about:joining
coordinator | nhac tu phap bo sung mc 1.2 | open:nhacngay/direct@tp/open:chidao
coordinator | ds ngay nghi nam nay | open:lich
coordinator | mai ai truc thay chi lan | away
leader | co gi can toi ky ko | requests/review/today/documents
leader | bao cao nao can toi duyet | review
leader | noi vu lam tot ko | figures@nv/points@nv
leader | con bao nhieu viec chua xong | figures
leader | tong ket quy 1 di | figures~Q1/documents~Q1
leader | thuc dia chinh | direct@dc/open:nhacngay
leader | tra loi kien nghi cua tu phap | difficulties@tp/open:khokhan
leader | chung nao co bc thang | documents/deadline/inspected
leader | hom nay co ai xin nghi ko | away
inspector | bien ban thang 3 da gui chua | inspected
inspector | dia chinh con loi nao chua sua | findings@dc
inspector | cho them thoi gian khac phuc | open:giahan/open:tontai
inspector | kt xong roi, ghi vao dau | open:nop/open:tontai
inspector | tong so ton tai nam nay | findings
"""

THIRD = """
official | ky nay em con nhung muc nao chua nhap | tasks/missing/sent
official | nop xong co bao lai cho em khong | review/sent/about:reviewers
official | sau khi gui thi ai xem dau tien | about:reviewers/about:readers
official | bc gui roi bao gio co ket qua | review
official | tai sao muc 1.2 cua e chi dc cham 3 diem | task#1.2/points/review
official | co cach nao nop nhanh khong, nhieu muc qua | open:baocao/next
official | e dang o xa k co may tinh co nop dc ko | about:kinds/open:baocao/about:late/about:trouble
official | danh dau hoan thanh ma no doi tai lieu | about:noproof/proof/open:baocao
official | file de o google drive gui link dc k | about:kinds
official | gui tai lieu mat co sao khong | about:kinds/open:dulieu/about:readers
official | chon nham nganh khi gui | undo/mend/file
official | e lo tay bam hoan thanh | undo
official | muon quay lai cau truoc | command/undo/next
official | con bao nhieu ngay de khac phuc ton tai | findings
official | ton tai do ai ghi | findings/open:lichsu
official | khac phuc xong thi gui anh vao dau | open:tontai/findings/open:baocao
official | e chua dong y voi diem tham dinh | review/points/none
official | khieu nai diem o dau | points/about:points/review/open:khokhan
official | cho coi diem cac nganh khac | points
official | nganh nao cao diem nhat | points
official | tuan toi co gi phai lam | tasks/today/deadline
official | viec nao cua toi sap het han | tasks/deadline
official | hen bua truoc la ngay may nhi | open:hen/deadline
official | toi hen roi sao van nhac | why
official | xin nop tre vi di cong tac | open:giahan/open:lydo/open:nghiphep
official | li do nop tre ghi o mo | open:lydo
official | nghi sinh 6 thang thi giao cho ai | open:nghiphep/leaving
official | em di vien, nho ban khac lam ho | open:nghiphep/leaving
official | huyen hoi bc thi in o mo | documents
official | can file excel cua nganh minh | documents
official | bieu mau bao cao lay o mo a | documents/open:baocao/card
official | khung ke hoach gom cai chi | open:khungkehoach/card
official | da lap khung ke hoach chua | sent/open:khungkehoach
official | ai co the thay so dien thoai cua em | about:readers/open:dulieu
official | xoa ten em khoi he thong | open:dulieu/open:xoadulieu
official | tro ly co hoat dong ngoai gio ko | about:dayoff/times/about:reminders
official | toi 8h toi gui dc ko | about:late/about:dayoff/sent/about:kinds
official | hom nay la han chot phai khong | deadline
official | han cua tui co duoc doi chua | deadline/open:giahan
official | cho hoi cai ma nay nhap o mo | about:joining
official | may cai muc nay nghia la gi | tasks/card/open:trogiup/next
official | the nao la hoan thanh | about:points/next/about:noproof/open:trogiup
official | ghi ket qua sao cho dung | next/open:baocao/card
official | viet dai co duoc ko | open:baocao/about:size/about:kinds/next
official | ghi tieng viet ko dau co sao hem | about:late/open:baocao/about:kinds/next
official | 1.1 voi 1.2 cai nao gap hon | next/task/tasks/deadline
official | thoi de sau nhe | social/none/open:nhaclai
official | dạ em gửi rồi ạ | none/sent/social/open:baocao
official | ua sao em khong thay bao cao quy 1 | sent/open:baocao/newest/about:trouble/card
official | minh khong phu trach muc nay | who/leaving
coordinator | nganh nao hay nop tre | overdue
coordinator | so nganh nop dung han | sent
coordinator | tu phap da bi nhac may lan | sent@tp/overdue@tp/times/why/open:lichsu
coordinator | muc nao tut so voi ky truoc | figures/compare
coordinator | dia chinh co gui anh khong | newest@dc/sent@dc/unproven@dc
coordinator | bc van hoa co cho nao thieu khong | newest@vh/figures@vh/sent@vh/review@vh/unproven@vh
coordinator | xoa nguoi dung bi trung | open:thuhoi
coordinator | sua chuc vu cho anh ben tu phap | open:thuhoi/open:moi/who/about:joining/open:dulieu
coordinator | them nganh moi duoc khong | open:moi/none
coordinator | gop 2 ky lai mot | open:ky
coordinator | may cau can bo hoi da tra loi chua | asked
coordinator | co ai gui nham khong | file/asked/open:tep/none
coordinator | soan cong van don doc | documents/open:nhacngay
coordinator | phu luc bao cao tinh lay mo | documents
coordinator | tong diem xa minh so voi nam 2022 | compare
coordinator | ai duoc quyen duyet | about:reviewers
leader | viec giao hom thu hai toi dau roi | directions
leader | nganh nao dang ket | difficulties
leader | nganh nao xin gia han nhieu nhat | requests/open:giahan
leader | ky van ban o dau | documents/requests
leader | dia chinh giai trinh the nao | review@dc/newest@dc/figures@dc
leader | can bo nao le me | overdue/missing
leader | so lieu nay lay tu dau | figures/about:points/documents
leader | cho y kien ve bao cao cua tu phap | open:duyet/review@tp/open:chidao/direct@tp
inspector | thang nay to minh da kt may nganh | inspected/findings
inspector | lap bien ban o dau | open:nop
inspector | ton tai nay cua nganh nao | findings
inspector | gia han khac phuc cho dia chinh | open:giahan/open:tontai
inspector | can xem bc cua dia chinh truoc khi xuong | newest@dc/documents/figures@dc
inspector | nganh nao nhieu ton tai nhat | findings
"""
