"""Reviews of an answer, as its department sees them."""

from markupsafe import Markup

from core.reporting.card import Entry
from core.wording import formats
from models import Verdict

_VERDICTS = {
    Verdict.PASSED: "đạt",
    Verdict.RETURNED: "trả lại để sửa",
    Verdict.EXPLAIN: "yêu cầu giải trình",
}


def verdict(value: Verdict) -> str:
    """đạt; trả lại để sửa; yêu cầu giải trình."""
    return _VERDICTS[value]


def on_card(entry: Entry) -> str:
    """The newest review on the department's own card; empty when there is none."""
    judged = entry.judged
    if judged is None:
        return "đã sửa, chờ thẩm định lại" if entry.was_judged else ""
    if judged.verdict == Verdict.PASSED:
        score = judged.verified_score
        return f"đạt, thẩm định {formats.number(score)} điểm" if score is not None else "đạt"
    until = f", hạn {formats.day(judged.due_on)}" if judged.due_on else ""
    return f"{_VERDICTS[judged.verdict]}{until}"


def on_task(entry: Entry) -> Markup:
    """Why the answer was returned, on the department's own screen."""
    judged = entry.judged
    if judged is None or not judged.wants_mending:
        return Markup()
    until = f" (hạn {formats.day(judged.due_on)})" if judged.due_on else ""
    return Markup("<b>{}{}:</b> {}").format(
        formats.capital(_VERDICTS[judged.verdict]), until, judged.reason
    )
