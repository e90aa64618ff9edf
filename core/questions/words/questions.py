"""What the assistant understood, and what it says when it does not answer from figures."""

import re
from datetime import date

from markupsafe import Markup

from core.questions.reading import Intent, Reading
from core.reporting.words import subjects
from core.subjects import MENU
from core.vietnamese import name_key
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_EXAMPLES = (
    "tư pháp nộp chưa",
    "ai chưa báo cáo",
    "việc của tôi",
    "còn mấy ngày nữa đến hạn",
    "khó khăn nào chưa giải quyết",
    "điểm của địa chính",
    "nội dung 1.2",
)
_WHAT = {
    Intent.SENT: "{who} đã gửi {report} chưa",
    Intent.MISSING: "ngành nào chưa gửi {report}",
    Intent.OVERDUE: "ngành nào quá hạn {report}",
    Intent.FIGURES: "kết quả {round} của {who}",
    Intent.POINTS: "điểm của {who}, {round}",
    Intent.TASKS: "việc của đồng chí",
    Intent.DEADLINE: "hạn gửi {report} của {who}",
    Intent.DIFFICULTIES: "khó khăn, vướng mắc chưa giải quyết của {who}",
    Intent.REVIEW: "việc thẩm định {report} của {who}",
    Intent.DOCUMENTS: "văn bản tổng hợp {round}",
    Intent.MEND: "sửa báo cáo đã gửi",
    Intent.CARD: "{report} gồm những gì",
    Intent.NEXT: "việc cần làm tiếp",
    Intent.WHY: "vì sao đồng chí được nhắc",
    Intent.TIMES: "giờ nhắc sắp tới của đồng chí",
    Intent.WHO: "liên hệ {contact}",
    Intent.FILE: "bỏ tệp vừa gửi",
    Intent.LEAVING: "bàn giao khi thôi phụ trách",
    Intent.DIRECTIONS: "chỉ đạo đối với {who}",
    Intent.FINDINGS: "tồn tại qua kiểm tra của {who}",
    Intent.JOINED: "ai chưa vào trợ lý",
    Intent.NEWEST: "báo cáo mới nhất của {who}",
    Intent.AWAY: "ai đang nghỉ, ai thay",
    Intent.COMPARE: "điểm của {who} so với năm trước",
    Intent.DIRECT: "gửi chỉ đạo đến {who}",
    Intent.UNDO: "sửa điều vừa bấm nhầm",
    Intent.UNPROVEN: "nội dung nào chưa có tài liệu kiểm chứng",
    Intent.ASKED: "câu các đồng chí chuyển tới",
    Intent.TODAY: "việc hôm nay",
    Intent.INSPECTED: "báo cáo kiểm tra",
    Intent.REQUESTS: "những đề nghị đang chờ cho ý kiến",
}
_RULES = {
    "dayoff": "hạn trùng ngày nghỉ",
    "size": "dung lượng tệp",
    "kinds": "loại tệp gửi được",
    "late": "báo cáo gửi quá hạn",
    "readers": "ai xem được báo cáo",
    "reviewers": "ai thẩm định báo cáo",
    "phone": "đổi số điện thoại, đổi máy",
    "paper": "gửi bản giấy",
    "joining": "vào trợ lý bằng mã mời",
    "noproof": "nội dung không có tài liệu kiểm chứng",
    "points": "cách tính điểm",
    "photo": "ảnh chụp gửi kèm",
    "trouble": "gửi, bấm không được",
    "assistant": "trợ lý làm được gì",
    "secret": "tài liệu không gửi qua đây",
    "voice": "tin thoại",
    "draft": "phần đang soạn dở",
}
"""Topic → the name of the rule that can be explained."""

_HOW = {
    "baocao": "Mở báo cáo, chọn nội dung, chọn mức độ, gõ kết quả hoặc gửi ảnh, tệp minh chứng; "
    "đủ các nội dung thì bấm “Gửi báo cáo”.",
    "giahan": "Mở mục Gia hạn, chọn ngày và nêu lý do; người có thẩm quyền cho ý kiến, "
    "trợ lý báo lại.",
    "khokhan": "Mở mục Khó khăn, vướng mắc, chọn nội dung, nêu nguyên nhân và đề xuất.",
    "nghiphep": "Mở mục Nghỉ phép, ghi ngày nghỉ và người báo cáo thay.",
    "khungkehoach": "Mở khung kế hoạch, trả lời từng nội dung rồi bấm “Gửi”.",
    "lich": "Mở lịch để xem ngày nghỉ, ngày làm bù và các hạn sắp tới.",
    "lichsu": "Mở lịch sử để xem ai đã ghi gì, lúc nào, và lấy lại các tệp.",
    "duyet": "Mở mục Duyệt báo cáo, chọn báo cáo rồi cho ý kiến từng nội dung.",
    "nhacngay": "Mở mục Nhắc ngay để nhắc các ngành chưa gửi.",
    "chidao": "Mở mục Chỉ đạo, chọn ngành rồi gõ ý kiến.",
    "tontai": "Mở danh sách tồn tại qua kiểm tra.",
    "ky": "Mở danh sách kỳ để xem, đổi ngày.",
    "xeploai": "Mở mục Xếp loại cuối năm để xem số liệu cả năm và mức đề xuất (tham khảo).",
    "hen": "Mở mục Hẹn ngày báo cáo, chọn ngày sẽ gửi.",
    "nhaclai": "Mở mục Nhắc lại sau, chọn lúc nhắc lại.",
    "kiemtra": "Mở mục Kiểm tra liên lạc để xem ai chưa nhận được tin nhắc.",
    "dulieu": "Mở mục Dữ liệu của tôi để xem, sửa hoặc đề nghị xóa.",
    "tep": "Mở mục Tệp đã gửi để xem lại, rút tệp của đồng chí.",
    "nop": "Mở mục Khung kế hoạch, kiểm tra, ghi kết quả hoặc gửi tệp rồi bấm “Gửi”.",
    "bantin": "Mở mục Bản tin hằng tuần để nhận hoặc thôi nhận bản tin thứ Hai.",
    "thuhoi": "Mở mục Thu hồi vai trò, chọn người vào nhầm hoặc thôi việc.",
    "lydo": "Mở mục Báo lý do chậm, chọn báo cáo rồi nêu lý do.",
    "bangiao": "Mở mục Bàn giao để báo chuyển công tác, xem việc phải bàn giao.",
    "xoadulieu": "Mở mục Gỡ liên kết để đề nghị gỡ tài khoản khỏi trợ lý.",
    "trogiup": "Mở mục Trợ giúp để xem cách dùng và các lệnh.",
    "trangthai": "Mở mục Trạng thái các ngành để xem ngành nào đã gửi; đầu mối và lãnh đạo chọn "
    "một ngành để xem lần nhắc gần nhất, đầu mối báo cáo thay ở đó.",
    "moi": "Mở mục Mời người dùng, chọn vai trò; trợ lý trả mã và liên kết.",
}

_ALL = re.compile(
    r"\b(?:(?:cac|moi|nhung|may|bao nhieu) (?:nganh|phong|don vi|ban|nguoi)|(?:toan|ca) xa|ai|"
    r"(?:nganh|phong|don vi) (?:nao|khac)|chung|xa (?:minh|ta))\b"
)
_DONE = frozenset({"đã", "da", "vừa", "vua", "mới", "moi", "đang", "dang"})
_ASKING = frozenset(
    {
        *("chưa", "chua", "không", "khong", "ko", "nào", "nao", "ai", "gì", "gi", "đâu", "dau"),
        *("mấy", "may", "bao", "sao", "thế", "the", "à", "hả", "nhỉ", "đến", "den"),
    }
)

COMMANDS = frozenset(_HOW)
"""The commands that a question may lead to."""


def what(reading: Reading, department: str, code: str, focus_key: str) -> str:
    """A reading in a few words: Tư pháp đã gửi báo cáo quý I/2023 chưa."""
    if reading.intent is Intent.OPEN:
        name = MENU.label(reading.command) if reading.command in COMMANDS else ""
        return f"cách dùng mục {name}"
    if reading.intent is Intent.ABOUT:
        return _RULES.get(reading.command, "quy định")
    if reading.intent is Intent.PROOF:
        return f"tài liệu kiểm chứng của nội dung {code or reading.unknown_code}"
    if reading.intent is Intent.TITLE:
        return f"sửa cách ghi nội dung {code or reading.unknown_code}"
    if reading.intent is Intent.TASK:
        of = f" của {department}" if department else ""
        said = f"nội dung {code or reading.unknown_code}{of}"
        return f"{said}, {formats.round_name(reading.round_key)}" if reading.round_key else said
    who = department or _everybody(reading)
    words = _WHAT[reading.intent].format(
        who=who,
        contact=department or "đầu mối tổng hợp",
        round=formats.round_name(reading.round_key or focus_key),
        report=subjects.of_key(reading.round_key or focus_key),
    )
    is_until = reading.day and reading.intent is not Intent.DIRECT  # a direction looks ahead
    return f"{words} đến ngày {formats.day(reading.day)}" if reading.day and is_until else words


def _everybody(reading: Reading) -> str:
    if reading.is_mine:
        return "ngành của đồng chí"
    return "toàn xã" if reading.intent in {Intent.POINTS, Intent.COMPARE} else "các ngành"


def names_all(words: str) -> bool:
    """Tell whether words speak of the commune, or of more departments than one's own."""
    return _ALL.search(name_key(words)) is not None


@says("<i>Câu hỏi: {words:capital}</i>", "The first line of an answer.")
def asked(words: str) -> Markup: ...


which = fixed(
    "Câu hỏi có thể hiểu nhiều cách. Đề nghị đồng chí chọn:", "Several readings are equally likely."
)


def as_choice(words: str) -> str:
    """A reading on a button."""
    return formats.shortened(formats.capital(words), 60)


def examples() -> Markup:
    """What can be asked."""
    lines = [Markup("• {}").format(example) for example in _EXAMPLES]
    return Markup("\n").join(
        [
            Markup("<b>HỎI BẰNG LỜI THƯỜNG</b>\nGõ /hoi rồi gõ câu hỏi, có dấu hay không dấu:"),
            *lines,
        ]
    )


not_known = fixed(
    "Trợ lý chưa hiểu câu hỏi này. Đề nghị đồng chí gõ ngắn hơn, ví dụ: “tư pháp nộp chưa”, hoặc "
    "chọn một mục dưới đây.",
    "The question was not understood.",
)


@plainly(
    "Không có kỳ báo cáo {key:round} trong kế hoạch.", "The commune was not asked for such a round."
)
def no_such_round(key: str) -> str: ...
@says(
    "Không có kỳ báo cáo {key:round} trong kế hoạch; kỳ đầu tiên là {first:round}.",
    "The question is about a time before the plan's first round.",
)
def before_first_round(key: str, first: str) -> Markup: ...
@says(
    "Không có kỳ báo cáo {key:round} trong kế hoạch; kỳ cuối cùng là {last:round}.",
    "The question is about a time after the plan's last round.",
)
def after_last_round(key: str, last: str) -> Markup: ...


@plainly(
    "Ngành này không có báo cáo {key:round}.", "The department has nothing to report in the round."
)
def no_part(key: str) -> str: ...


def no_such_task(code: str) -> str:
    """The plan has no task of this code."""
    return f"Kế hoạch không có nội dung {formats.shortened(code, 20)}."


no_own_department = plain(
    "Đồng chí không phụ trách báo cáo của ngành nào.", "The asker reports for no department."
)
no_such_command = plain(
    "Không có mục này. Đề nghị đồng chí mở menu.", "The text of one of our buttons was changed."
)


def not_theirs(command: str) -> Markup:
    """The asker's roles do not allow the command; the question recorded nothing."""
    return Markup("Mục {} không thuộc vai trò của đồng chí. {}").format(
        MENU.label(command), not_recorded()
    )


def how(command: str, *, is_filled: bool = False) -> Markup:
    """How to do something; the question recorded nothing, but its facts may fill in the command."""
    return Markup("{} {}").format(_HOW[command], filled_in() if is_filled else not_recorded())


filled_in = fixed(
    "Bấm nút dưới đây, trợ lý điền sẵn điều đồng chí vừa gõ; chưa ghi gì.",
    "The command uses the facts in the sentence.",
)


not_recorded = fixed("Câu vừa gõ chưa được ghi vào đâu.", "The words were read as a question.")


def tells(words: str) -> bool:
    """Tell whether words that were read as a question look like a statement."""
    said = words.casefold().split()
    return bool(said) and said[0] in _DONE and not _ASKING & {word.strip("?.,!") for word in said}


@says(
    "“{words}”\nBấm nút dưới đây để chuyển sang việc này, điều vừa gõ được điền sẵn; việc đang làm "
    "dở dừng lại.",
    "The person asks for something else during a step.",
)
def leads_away(words: str) -> Markup: ...


documents = fixed(
    "Trợ lý soạn Word, Excel, biểu đồ, tệp minh chứng của từng kỳ ở /tailieu.",
    "Where to order documents.",
)
details = plain("Nội dung, lịch sử, tệp", "The button that opens a department's tasks.")


def open_button(command: str) -> str:
    """The button that opens a command."""
    return f"Mở: {MENU.label(command)}"


def opened_with(command: str, reading: Reading, focus_key: str) -> str:
    """A command with its round and day, unaccented, as a button's key."""
    key = reading.round_key or focus_key
    year, kind = key[:4], key[5:]
    names = {"H1": f"6 thang {year}", "Y": f"ca nam {year}"}
    name = names.get(kind, f"quy {kind[1:2]}/{year}" if kind.startswith("Q") else "")
    return f"/{command} {name}{_until(reading.day)}".strip()


def _until(day: date | None) -> str:
    return f" den ngay {formats.day(day)}" if day else ""
