"""Whole sentences of reminders of owed reports; `reminders` beside it chooses among them."""

from markupsafe import Markup

from core.wording.says import plain, plainly, says


@says(
    "Kính gửi đồng chí {called}. {report} đến hạn ngày <b>{due}</b>{granted}, còn {days} ngày.\n"
    "{state}",
    "Days before the deadline; `state` is a sentence about what is missing.",
)
def ahead(
    called: str, report: Markup, *, due: str, granted: str, days: int, state: str
) -> Markup: ...
@says(
    "Kính gửi Tổ kiểm tra CCHC. Đề nghị Tổ tiến hành <b>{round_key:round}</b> và cập nhật: "
    "lĩnh vực, bộ phận được kiểm tra; kết quả; tồn tại, hạn chế; thời hạn khắc phục; kiến nghị. "
    "Hạn gửi: <b>{due}</b>{granted}, còn {days} ngày. {state}",
    "Days before an inspection's deadline, to the inspection team.",
)
def inspection_ahead(round_key: str, due: str, granted: str, days: int, state: str) -> Markup: ...
@says(
    "Nhắc việc: ngày mai, <b>{due}</b>{moved}, là hạn gửi {report} của {whose}.\n{state}",
    "The day before the deadline.",
)
def tomorrow(due: str, moved: str, report: str, whose: Markup, state: str) -> Markup: ...
@says(
    "Hôm nay, <b>{due}</b>{moved}, là hạn cuối gửi {report}. {whose} {missing}\n"
    "Nếu có vướng mắc, xin báo ngay để ⟨văn phòng⟩ phối hợp.",
    "The deadline's day; `whose` and `missing` make a sentence.",
)
def today(due: str, moved: str, report: str, whose: Markup, missing: str) -> Markup: ...
@says(
    "{report:capital} của {whose} đã quá hạn <b>{days:count} ngày làm việc</b> (hạn {due}{moved}). "
    "{state}\n"
    "Đề nghị đồng chí gửi trong hôm nay hoặc nêu rõ lý do và thời gian dự kiến hoàn thành.",
    "After the deadline.",
)
def overdue(
    report: str, whose: Markup, *, days: int, due: str, moved: str, state: str
) -> Markup: ...


@plainly("Đồng chí đã hẹn báo cáo ngày {day}.", "Below a reminder: the day the person named.")
def promised(day: str) -> str: ...
@plainly("Đã nhắc {times} lần.", "Below a reminder: how often the report was reminded of.")
def reminded(times: int) -> str: ...
@plainly(
    "Đồng chí báo cáo thay đồng chí {absent} đang nghỉ.", "Below a reminder to somebody's deputy."
)
def in_place_of(absent: str) -> str: ...


@says(
    "Kính gửi đồng chí {called}. Đồng chí còn <b>{count}</b> việc chưa gửi:",
    "The opening of a reminder of several reports, none of them due yet.",
)
def several(called: str, count: int) -> Markup: ...
@says(
    "Kính gửi đồng chí {called}. Đồng chí còn <b>{count}</b> việc chưa gửi, trong đó {urgent}. "
    "Đề nghị gửi ngay phần đã đến hạn:",
    "The same where some are due or overdue.",
)
def several_urgent(called: str, count: int, urgent: Markup) -> Markup: ...
@says(
    "Kính gửi đồng chí {called}. Còn <b>{count}</b> việc chưa gửi:",
    "The opening of a brief reminder of several reports, none of them due yet.",
)
def several_briefly(called: str, count: int) -> Markup: ...
@says(
    "Kính gửi đồng chí {called}. Còn <b>{count}</b> việc chưa gửi, {urgent}:",
    "The same where some are due or overdue.",
)
def several_urgent_briefly(called: str, count: int, urgent: Markup) -> Markup: ...
@says("<b>{count}</b> đã quá hạn", "How many of several reports are overdue.")
def count_overdue(count: int) -> Markup: ...
@says("<b>{count}</b> đến hạn hôm nay", "How many of several reports are due today.")
def count_today(count: int) -> Markup: ...


@plainly(
    "Đã cập nhật đủ {total}/{total} nội dung; đề nghị đồng chí bấm “Gửi báo cáo”.",
    "State: every task has an answer, and the report is not sent.",
)
def report_complete(total: int) -> str: ...
@plainly("Ngành có {total} nội dung, chưa cập nhật nội dung nào.", "State: no task has an answer.")
def report_not_begun(total: int) -> str: ...
@plainly("Còn {open_count}/{total} nội dung chưa có kết quả.", "State: some tasks have no answer.")
def report_open(open_count: int, total: int) -> str: ...
@plainly(
    "Còn {open_count}/{total} nội dung chưa có kết quả, trong đó {drafted} nội dung đang soạn dở.",
    "The same where some are being written.",
)
def report_open_with_drafts(open_count: int, total: int, drafted: int) -> str: ...


paper_begun = plain(
    "Đã soạn nhưng chưa gửi; đề nghị đồng chí mở ra và bấm “Gửi”.",
    "State of a paper to hand in: written, not sent.",
)
paper_not_begun = plain("Chưa có nội dung hoặc tệp nào.", "State of a paper to hand in: empty.")


@plainly(
    "Đã lập đủ {done}/{total} nội dung; đề nghị đồng chí mở ra và bấm “Gửi”.",
    "State of a framework plan: complete, not sent.",
)
def framework_complete(done: int, total: int) -> str: ...
@plainly(
    "Ngành có {total} nội dung, chưa lập nội dung nào.", "State of a framework plan: not begun."
)
def framework_not_begun(total: int) -> str: ...
@plainly(
    "Còn {open_count}/{total} nội dung chưa lập xong.", "State of a framework plan: incomplete."
)
def framework_open(open_count: int, total: int) -> str: ...


today_complete = plain(
    "đã cập nhật đủ các nội dung, chỉ còn bấm “Gửi báo cáo”.",
    "On the deadline's day, after the department's name: only the sending is missing.",
)
today_paper_begun = plain(
    "đã soạn nhưng chưa gửi; đề nghị mở ra và bấm “Gửi”.", "The same of a paper to hand in."
)
today_paper_not_begun = plain(
    "chưa có nội dung hoặc tệp nào.", "The same of a paper that is empty."
)


@plainly(
    "đã lập {done}/{total} nội dung, chỉ còn mở ra và bấm “Gửi”.",
    "The same of a complete framework plan.",
)
def today_framework_complete(done: int, total: int) -> str: ...
@plainly(
    "đã lập {done}/{total} nội dung, còn nội dung chưa lập xong.",
    "The same of an incomplete framework plan.",
)
def today_framework_open(done: int, total: int) -> str: ...
@plainly(
    "còn thiếu {missing}/{total} nội dung: {codes}{drafts}.",
    "The same where tasks are missing; `drafts` says how many are being written.",
)
def today_missing(missing: int, total: int, codes: str, drafts: str) -> str: ...
@plainly("còn thiếu: {titles}{drafts}.", "The same where one task is missing, by its title.")
def today_missing_one(titles: str, drafts: str) -> str: ...
