"""Answers about the office's rules, about evidence, and about what arrived today."""

from collections.abc import Sequence

from markupsafe import Markup

from core.figures.figures import DepartmentFigures, TaskFigures
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import fixed, plain, says

_SHOWN_TITLE = 80  # characters
_REASON = 200  # UTF-16 units


undo = fixed(
    "Bấm nhầm, ghi nhầm: còn nút “Hoàn tác” thì bấm nút ấy; không còn thì mở nội dung, chọn lại "
    "mức độ, ghi lại kết quả rồi xác nhận lại.",
    "A wrong button was pressed; this question changed nothing.",
)


@says(
    "Ngày nghỉ không phải nộp: hạn trùng thứ Bảy, Chủ nhật, ngày lễ thì chuyển sang ngày làm "
    "việc kế tiếp. Gửi vào ngày nghỉ trợ lý vẫn nhận.\n"
    "{due}",
    "A deadline on a day off.",
)
def day_off(due: Markup) -> Markup: ...
@says(
    "Mỗi tệp không quá <b>{megabytes} MB</b>; mỗi ngày mỗi đồng chí gửi nhiều nhất {files} tệp, "
    "{a_day} MB. Tệp lớn hơn: đề nghị gửi ảnh chụp trang có số, ký hiệu, chữ ký, hoặc gõ số, ký "
    "hiệu văn bản.",
    "How large a file may be.",
)
def size(megabytes: int, files: int, a_day: int) -> Markup: ...
@says(
    "Được: trợ lý nhận ảnh chụp, ảnh quét, PDF, Word, Excel, tệp nén và các tệp khác, mỗi tệp "
    "không quá {megabytes} MB. Mở nội dung rồi gửi tệp vào đây. Không gửi tài liệu mật, giấy tờ "
    "của công dân.",
    "Which files are accepted.",
)
def kinds(megabytes: int) -> Markup: ...
@says(
    "Quá hạn vẫn gửi được, đến ngày {locks_on}; báo cáo được ghi “gửi quá hạn” kèm số ngày làm "
    "việc, và tính vào số liệu cuối năm. Chưa kịp thì xin gia hạn trước hạn, hoặc báo lý do chậm.",
    "What happens to a report that comes late.",
)
def late(locks_on: str) -> Markup: ...
@says(
    "Báo cáo của ngành: người cùng ngành, {coordinating} và lãnh đạo xem được; ngành khác chỉ "
    "thấy đã gửi hay chưa. Trợ lý ghi lại ai đã tải tệp của đồng chí.",
    "Who can read a report.",
)
def readers(coordinating: str) -> Markup: ...
@says(
    "{coordinating} thẩm định báo cáo của các ngành; Chủ tịch, Phó Chủ tịch thẩm định báo cáo "
    "của {coordinating} và xem được mọi báo cáo.",
    "Who reviews a report.",
)
def reviewers(coordinating: str) -> Markup: ...
@says(
    "Đổi máy, đổi SIM mà vẫn dùng tài khoản nhắn tin này thì không phải làm gì. Dùng thêm Zalo "
    "hoặc Telegram, đổi sang tài khoản khác: lấy mã ở mục Kênh liên lạc; không còn mở được tài "
    "khoản cũ thì đề nghị {coordinating} cấp mã. Dữ liệu về đồng chí, kể cả tài khoản đang dùng, "
    "xem và đề nghị sửa ở mục Dữ liệu của tôi. Số gọi của ngành đổi thì báo "
    "{coordinating}.",
    "The person has another number or another telephone.",
)
def phone(coordinating: str) -> Markup: ...


paper = fixed(
    "Báo cáo kỳ gửi tại đây, trợ lý ghi rõ ngày, giờ gửi. Trợ lý không thay văn bản có chữ ký, "
    "con dấu: nơi nào yêu cầu bản giấy thì soạn ở mục Tài liệu rồi in, trình ký.",
    "Whether a report is also sent on paper.",
)


@says(
    "Vào trợ lý bằng mã mời: {coordinating} cấp mã, mỗi mã dùng một lần, có hạn. Mở trợ lý, gõ "
    "mã. Một tài khoản nhắn tin mở trên nhiều máy vẫn dùng chung; đồng nghiệp mới cần mã riêng.",
    "How to join, and with how many telephones.",
)
def joining(coordinating: str) -> Markup: ...


no_proof = fixed(
    "Chưa có tài liệu kiểm chứng: nội dung chưa xong thì vẫn gửi được; đã hoàn thành thì ghi số, "
    "ký hiệu văn bản hoặc ghi giải trình thay tài liệu. Có sau thì bổ sung vào nội dung ấy.",
    "What to do for a task without evidence.",
)

photo = fixed(
    "Ảnh cần đọc được số, ký hiệu, ngày, chữ ký; mờ, tối, mất góc thì chụp lại rồi gửi thêm, mỗi "
    "nội dung gửi được nhiều ảnh. Ảnh gửi nhầm, không rõ thì rút ở mục Tệp đã gửi.",
    "How good a photo must be.",
)


@says(
    "Điểm tối đa và điểm năm trước lấy từ kế hoạch. Ngành tự đánh giá từng nội dung; "
    "{coordinating} thẩm định và cho điểm. Điểm của ngành là tổng các nội dung có chấm điểm; trợ "
    "lý không tự cho điểm.",
    "Where points come from.",
)
def how_points(coordinating: str) -> Markup: ...
@says(
    "Bấm hoặc gửi không được: gõ /menu rồi mở lại mục đang làm, những gì đã ghi vẫn còn. Mạng "
    "yếu thì gửi lại sau; tệp nặng thì gửi ảnh chụp. Thiếu nút “Gửi báo cáo” là còn nội dung "
    "chưa xác nhận. Vẫn vướng, đề nghị báo {coordinating}.",
    "Something does not work.",
)
def trouble(coordinating: str) -> Markup: ...


assistant = fixed(
    "Trợ lý là phần mềm của cơ quan: nhắc hạn, nhận báo cáo và tài liệu kiểm chứng của các ngành, "
    "cho biết tiến độ, điểm, chỉ đạo, tồn tại; không có người trả lời thay, không dùng trí tuệ "
    "nhân tạo bên ngoài.",
    "What the assistant is.",
)
secret = fixed(
    "Không gửi qua đây: tài liệu mật; hồ sơ, số căn cước, ảnh giấy tờ của công dân. Cần chụp văn "
    "bản có những thông tin đó thì che trước khi gửi. Lỡ gửi thì rút ngay ở mục Tệp đã gửi.",
    "What must not be sent.",
)
voice = fixed(
    "Trợ lý chưa nghe được tin thoại: đề nghị gõ chữ, không dấu cũng được, hoặc gửi ảnh, tệp.",
    "Whether one can speak instead of typing.",
)
draft = fixed(
    "Phần đã ghi được lưu ngay, kể cả khi tắt máy, mất mạng; mở lại báo cáo là làm tiếp được. Báo "
    "cáo chỉ gửi đi khi bấm “Gửi báo cáo”. Tin nào chưa ghi được, trợ lý nói rõ.",
    "Whether an unfinished report is kept.",
)


def proof(one: TaskFigures) -> Markup:
    """Which evidence a task needs, and what it has."""
    known = one.files + len(one.documents)
    has = (
        Markup("Đã có {} tài liệu.").format(formats.count(known))
        if known
        else Markup("Chưa có tài liệu nào.")
    )
    return Markup(
        "<b>{}</b> {}\nCần một trong các tài liệu: số, ký hiệu văn bản đã ban hành; ảnh hoặc tệp "
        "PDF của văn bản, biên bản, hình ảnh thực hiện. Không có tài liệu thì phải giải trình. {}"
    ).format(one.code, formats.shortened(one.title, _SHOWN_TITLE), has)


def unproven(tasks: int, departments: int) -> Markup:
    """How many tasks have no evidence."""
    if not tasks:
        return Markup("Nội dung nào cũng đã có tài liệu kiểm chứng.")
    whose = Markup(", ở {} ngành").format(formats.count(departments)) if departments > 1 else ""
    return Markup("Chưa có tài liệu kiểm chứng: <b>{}</b> nội dung{}.").format(
        formats.count(tasks), whose
    )


def unproven_line(one: DepartmentFigures, tasks: Sequence[TaskFigures]) -> Markup:
    """A department's tasks without evidence."""
    named = "; ".join(f"{task.code} {formats.shortened(task.title, 50)}" for task in tasks)
    return Markup("• <b>{}</b>: {}").format(one.name, named)


def sent_today(names: Sequence[str]) -> Markup:
    """Which reports came today."""
    if not names:
        return Markup("Hôm nay chưa có báo cáo nào gửi đến.")
    return Markup("Hôm nay đã gửi báo cáo: <b>{}</b>.").format("; ".join(names))


def passed_on(waiting: int) -> Markup:
    """How many sentences that people passed on are open."""
    return Markup("Câu được chuyển tới chưa xử lý: {}.").format(waiting) if waiting else Markup()


see_passed_on = plain("Câu được chuyển tới", "The button that opens the sentences passed on.")


def inspection(round_key: str, due: Markup, sent_at: str) -> Markup:
    """Whether the inspection team's report of a month was sent."""
    name = subjects.of_key(round_key)
    if sent_at:
        return Markup("Tổ kiểm tra <b>đã gửi</b> {} lúc {}.").format(name, sent_at)
    return Markup("Tổ kiểm tra <b>chưa gửi</b> {}. {}").format(name, due)


no_inspection = fixed("Hiện không có kỳ kiểm tra nào đang mở.", "No inspection is due now.")


@says(
    "Xin gia hạn chờ cho ý kiến: <b>{extensions}</b>. Vướng mắc, kiến nghị chưa giải quyết: "
    "<b>{cases}</b>.",
    "What departments ask of their superiors.",
)
def requests(extensions: int, cases: int) -> Markup: ...


def returned(tasks: Sequence[TaskFigures]) -> list[Markup]:
    """Each task that was returned, with the reviewer's words."""
    lines = []
    for one in tasks:
        reason = one.returned.reason if one.returned is not None else one.reason
        words = formats.clipped(reason, _REASON, "…") if reason else "không ghi lý do"
        lines.append(Markup("• <b>{}</b>: {}").format(one.code, words))
    return lines
