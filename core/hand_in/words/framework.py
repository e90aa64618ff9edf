"""Sentences about a framework plan: its progress, and its content after sending."""

from datetime import datetime

from markupsafe import Markup

from core.framework.words.framework import in_short
from core.hand_in.hand_in import HandIn
from core.wording import formats


def state(report: HandIn, submitted_at: datetime | None) -> Markup:
    """The plan's progress; `submitted_at` is local."""
    done, count = report.complete_count, len(report.tasks)
    if submitted_at:
        sent = Markup("Đã gửi lúc {}.").format(formats.moment(submitted_at))
        if done < count:
            return sent + Markup(" <b>Còn {}/{} nội dung chưa lập xong.</b>").format(
                count - done, count
            )
        return sent + Markup(" Sửa nội dung nào, đồng chí chọn nội dung đó.")
    if done == count:
        return Markup("Đã lập đủ {0}/{0} nội dung. Đề nghị đồng chí bấm “Gửi”.").format(count)
    return Markup("Đã lập {}/{} nội dung. Đồng chí chọn nội dung cần lập.").format(done, count)


def lines_sent(report: HandIn) -> Markup:
    """The plan in short, for overseers."""
    return Markup("\n").join(
        Markup("• {}: {}").format(task.code, in_short(task)) for task in report.tasks
    )
