"""Names of the products that can be ordered."""

EVIDENCE = "tệp minh chứng"


REPORT = "dự thảo báo cáo của UBND"


LETTER = "dự thảo văn bản đôn đốc"


DEPARTMENT_REPORT = "dự thảo báo cáo"


FRAMEWORK_PLAN = "dự thảo khung kế hoạch"


EXCEL = "bảng tính Excel"


CHART = "biểu đồ"


YEAR_END = "dự thảo bảng xếp loại"


YEAR_END_EXCEL = "bảng tính xếp loại (Excel)"


INSPECTION_REPORT = "dự thảo báo cáo"  # the round's name says what was inspected
