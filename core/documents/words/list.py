"""The list of documents that can be ordered: its buttons, and the signers."""

from markupsafe import Markup

from core.documents.orders.offers import Offer
from core.documents.orders.products import Product
from core.figures.summary import Summary
from core.figures.words import summary
from core.settings.documents import SignerSettings
from core.wording import formats
from core.wording.says import fixed, plain

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
    """The round and day of the documents, and what the assistant does next."""
    return Markup(
        "<b>TÀI LIỆU – {}</b>\n({})\n"
        "Đồng chí chọn tài liệu, trợ lý soạn xong sẽ gửi vào đây. Kỳ khác: gõ “quý 1”."
    ).format(formats.capitals(formats.round_title(shown.figures.round_key)), summary.as_of(shown))


def button(offer: Offer) -> str:
    """The button of one document."""
    if offer.round_key:
        return f"{formats.capital(formats.round_name(offer.round_key))} (Word)"
    if offer.department:
        return _OF_DEPARTMENT[offer.product].format(offer.department)
    return _OF_COMMUNE[offer.product]


chart = plain("Biểu đồ", "The button that orders the chart.")
excel = plain("Excel", "The button that orders the workbook.")
word = plain("Word", "The button that lists the Word documents.")
evidence = plain("Minh chứng (.zip)", "The button that orders the evidence of the reports.")
own_report = plain("Báo cáo của ngành (Word)", "The button that orders a department's own report.")
own_framework_plan = plain(
    "Khung kế hoạch (Word)", "The button that orders a department's framework plan."
)
inspection_report = plain(
    "Báo cáo kiểm tra (Word)", "The button that orders the inspection team's report of a month."
)
ask_signer = fixed("Đồng chí chọn người ký văn bản:", "The document has several possible signers.")


def signer(one: SignerSettings) -> str:
    """The button of one signer."""
    return f"{one.position}: {one.name}" if one.name else one.position


nothing_yet = plain(
    "Chưa có tài liệu nào để soạn cho đồng chí.", "The person may order no documents."
)
not_read = fixed(
    "Trợ lý chưa rõ đồng chí cần tài liệu của kỳ nào. Đề nghị chọn dưới đây, hoặc gõ như “quý "
    "1”, “đến ngày 10/3”.",
    "The words name neither a round nor a day.",
)
assistant = plain("Trợ lý CCHC", "The author of comments beside a draft.")
