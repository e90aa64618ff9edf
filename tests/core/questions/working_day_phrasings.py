"""What people type in a working day: who, what, and its readings; "none" is a result."""

WORKING_DAY = """
official | chi hang lam thay e bao cao dc k | open:nghiphep
official | may tuan nay nghi thai san | open:nghiphep
official | bc nop dang word hay pdf | about:kinds
official | nop pdf dc ha | about:kinds
official | thu 6 nay nop dc k | deadline
official | anh chup mo qua co sao k | about:photo
official | le 30/4 co phai nop k | about:dayoff
official | kinh phi lam viec nay lay o dau | open:khokhan
official | viec nay bao gio xong moi dc | deadline
official | dang ban, mai lam | open:nhaclai
official | sang thu 2 | open:hen
official | mai e nop nhe | open:hen
official | nop roi ma | sent
official | nhac it thoi | why
official | viec nay chi lan lam, khong phai toi | who
official | quy nay e dc cao hon quy truoc k | compare
official | diem tu cham voi diem tham dinh khac nhau sao | about:points
official | nop xong co ai bao lai k | about:reviewers
official | hom nay thu may, con may ngay nua la het han | deadline
official | xin phep nop muon den 20/3 vi cho so lieu huyen | open:giahan
official | muon xoa het thong tin ca nhan khoi day | open:xoadulieu
official | xem lai bc quy truoc | open:lichsu
official | ok de chieu | open:hen
official | toi dang di phep | open:nghiphep
coordinator | cho ds nhung nguoi tre kem so dt | overdue
coordinator | gui loi nhac den nhung ng chua nop | open:nhacngay
coordinator | co ai kien nghi gi khong | difficulties
leader | tu phap lam an ra sao roi | figures@tp
leader | tong hop gui cho t 1 ban | documents
"""

RESULTS = """
dang lam 50%
da xong, cho UBND tinh tra loi
da to chuc 3 hoi nghi, co 120 nguoi tham gia
chua lam duoc do thieu kinh phi
da ban hanh KH so 12, dang cho cap tren phe duyet
dat 90%, con 2 thon chua nop
co, da lam day du
"""
