"""Reports as people type them, with the tasks and levels that each states.

Tasks are those of the plan. A level None: none was said. `FRESH` was written before the rules.
"""

Said = tuple[str, int | None]

FIRST: dict[str, tuple[Said, ...]] = {
    "2.1 dang lam 50%": (("2.1", 50),),
    "1.2 xong roi, con 1.1 thi chua": (("1.2", 100), ("1.1", 0)),
    "da lam xong 4.1": (("4.1", 100),),
    "muc 2.1 duoc mot nua": (("2.1", 50),),
    "nd 2.1: xong": (("2.1", 100),),
    "2.1: Đã hoàn thành\n2.2: Đang thực hiện 25%\n2.3: chưa làm": (
        ("2.1", 100),
        ("2.2", 25),
        ("2.3", 0),
    ),
    "- 1.1 đã ban hành kế hoạch số 05, đang thực hiện\n- 1.2 chưa thực hiện": (
        ("1.1", 50),
        ("1.2", 0),
    ),
    "1.1 xong 1.2 xong": (("1.1", 100), ("1.2", 100)),
    "1.1 va 1.2 deu xong": (("1.1", 100), ("1.2", 100)),
    "2.3 75": (("2.3", 75),),
    "2.3 dat 60%": (("2.3", 50),),
    "3.1 duoc 90% ke hoach": (("3.1", 75),),
    "5.2 gần xong": (("5.2", 75),),
    "3.2 moi bat dau": (("3.2", 25),),
    "Nội dung 1.1: Đã rà soát 12/15 thủ tục": (("1.1", None),),
    "cong thong tin dien tu da xong": (("4.1", 100),),
    "sáng kiến chưa có": (("3.2", 0),),
    "sap xep thon dang lam 25%": (("3.3", 25),),
    "1.1 chua xong, moi duoc 50%": (("1.1", 50),),
    "2,1 xong": (("2.1", 100),),
    "muc 1,2 chua lam": (("1.2", 0),),
    "2.1 hoàn thành 100% (Quyết định 15/QĐ-UBND ngày 10/3/2023)": (("2.1", 100),),
    "xong 1.1 roi": (("1.1", 100),),
    "Báo cáo kết quả quý I:\n1.1. Đã ban hành kế hoạch, hoàn thành.\n1.2. Đang phối hợp công an.": (
        ("1.1", 100),
        ("1.2", 50),
    ),
}

FRESH: dict[str, tuple[Said, ...]] = {
    "4.1 lam xong het roi a": (("4.1", 100),),
    "nội dung 5.1 đang triển khai": (("5.1", 50),),
    "2.2 được 3/4": (("2.2", 75),),
    "2.4 xong một nửa": (("2.4", 50),),
    "1.1 chua lam gi": (("1.1", 0),),
    "1.1 xong, 1.2 dang lam 75%": (("1.1", 100), ("1.2", 75)),
    "• 3.1: 100%\n• 3.2: 0%\n• 3.3: 50%": (("3.1", 100), ("3.2", 0), ("3.3", 50)),
    "2.1 thi xong con 2.2 thi chua": (("2.1", 100), ("2.2", 0)),
    "5.2 chua hoan thanh": (("5.2", 50),),
    "1.2 da hoan thanh tu thang 2": (("1.2", 100),),
    "em bao cao 4.1 da xong": (("4.1", 100),),
    "nv 3.3 chua trien khai do cho huong dan": (("3.3", 0),),
    "1.1 khoang 30%": (("1.1", 25),),
    "2.3 ty le ky so dat 98%, hoan thanh": (("2.3", 100),),
    "ra soat thu tuc hanh chinh dang lam 50%": (("2.2", 50),),
    "muc 1.1 va muc 1.2 dang thuc hien": (("1.1", 50), ("1.2", 50)),
    "ddax xong 4.1": (("4.1", 100),),
    "1.1 da trinh ky, cho ban hanh": (("1.1", None),),
    "nd1.1 xong": (("1.1", 100),),
    "3.1 xong hoan toan\n3.2 co 2 sang kien\n3.3 dang thuc hien": (
        ("3.1", 100),
        ("3.2", None),
        ("3.3", 50),
    ),
}
