"""The documents that can be ordered: their buttons, and who signs."""

from markupsafe import Markup

from core.documents.orders.offers import Offer
from core.documents.orders.products import Product
from core.figures.summary import Summary
from core.figures.words import summary
from core.settings.documents import SignerSettings
from core.wording import formats

_OF_COMMUNE = {
    Product.REPORT: "Báo cáo của UBND (Word)",
    Product.LETTER: "Văn bản đôn đốc (Word)",
    Product.FRAMEWORK_PLAN: "Khung kế hoạch các ngành (Word)",
    Product.EVIDENCE: "Minh chứng (.zip)",
    Product.EXCEL: "Số liệu, nhật ký (Excel)",
    Product.CHART: "Biểu đồ (ảnh)",
    Product.YEAR_END: "Xếp loại cuối năm (Word)",
    Product.YEAR_END_EXCEL: "Xếp loại cuối năm (Excel)",
}
_OF_DEPARTMENT = {
    Product.DEPARTMENT_REPORT: "Báo cáo {} (Word)",
    Product.FRAMEWORK_PLAN: "Khung kế hoạch {} (Word)",
    Product.EVIDENCE: "Minh chứng {} (.zip)",
    Product.EXCEL: "Số liệu {} (Excel)",
}


def heading(shown: Summary) -> Markup:
    """Of which round and day the documents are, and what happens then."""
    return Markup(
        "<b>TÀI LIỆU – {}</b>\n({})\n"
        "Đồng chí chọn tài liệu, trợ lý soạn xong sẽ gửi vào đây. Kỳ khác: gõ “quý 1”."
    ).format(formats.capitals(formats.round_title(shown.figures.round_key)), summary.as_of(shown))


def button(offer: Offer) -> str:
    """One document."""
    if offer.round_key:
        return f"{formats.capital(formats.round_name(offer.round_key))} (Word)"
    if offer.department:
        return _OF_DEPARTMENT[offer.product].format(offer.department)
    return _OF_COMMUNE[offer.product]


def chart() -> str:
    """The button that orders the chart."""
    return "Biểu đồ"


def excel() -> str:
    """The button that orders the workbook."""
    return "Excel"


def word() -> str:
    """The button that lists the Word documents."""
    return "Word"


def evidence() -> str:
    """The button that orders what proves the reports."""
    return "Minh chứng (.zip)"


def own_report() -> str:
    """The button that orders a department's own report."""
    return "Báo cáo của ngành (Word)"


def own_framework_plan() -> str:
    """The button that orders a department's framework plan."""
    return "Khung kế hoạch (Word)"


def inspection_report() -> str:
    """The button that orders the inspection team's report of a month."""
    return "Báo cáo kiểm tra (Word)"


def ask_signer() -> Markup:
    """Several people may sign it."""
    return Markup("Đồng chí chọn người ký văn bản:")


def signer(one: SignerSettings) -> str:
    """One who may sign."""
    return f"{one.position}: {one.name}" if one.name else one.position


def nothing_yet() -> str:
    """Nothing is theirs to have."""
    return "Chưa có tài liệu nào để soạn cho đồng chí."


def not_read() -> Markup:
    """The words name neither a round nor a day."""
    return Markup(
        "Trợ lý chưa rõ đồng chí cần tài liệu của kỳ nào. Đề nghị chọn dưới đây, "
        "hoặc gõ như “quý 1”, “đến ngày 10/3”."
    )


def assistant() -> str:
    """Who writes comments beside a draft."""
    return "Trợ lý CCHC"
