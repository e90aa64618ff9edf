"""Documents: words of the manifest, which other rooms show."""

from core.logged import LogWords
from core.menu import EVERYBODY, MenuEntry
from core.own_table import OwnTable
from core.wording import products

COMMANDS = (
    MenuEntry(80, "tailieu", "Tài liệu", "Soạn Word, Excel, biểu đồ, tệp minh chứng", EVERYBODY),
)

LOG = LogWords(
    actions={
        "documents ordered": "Yêu cầu soạn tài liệu",
        "spelling mended": "Sửa lỗi gõ để in vào văn bản",
        "spelling agreed": "Đồng ý lời sẽ in vào văn bản",
        "spelling kept": "Giữ nguyên lời đã gõ khi in",
    },
    facts={"as_of": "Số liệu đến ngày", "edition": "Bản chốt số", "signer": "Người ký"},
    values={
        "product": {
            "evidence": products.EVIDENCE,
            "report": products.REPORT,
            "letter": products.LETTER,
            "department": products.DEPARTMENT_REPORT,
            "framework": products.FRAMEWORK_PLAN,
            "inspection": products.INSPECTION_REPORT,
            "excel": products.EXCEL,
            "chart": products.CHART,
            "year-word": products.YEAR_END,
            "year-excel": products.YEAR_END_EXCEL,
        }
    },
)

OWN_DATA = (OwnTable(200, "orders", "tài liệu đã yêu cầu soạn", is_assistants=True),)
