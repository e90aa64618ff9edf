"""The summary as a text of its own, with every department, for a file."""

from core.dialogue.screen import join, plain
from core.reports.change import change_since
from core.reports.summary import Summary
from core.texts import cases, summary
from core.texts.status import arrears


def whole(shown: Summary) -> str:
    """All that the summary's first screen says, on as many lines as it takes."""
    figures = shown.figures
    lines = [summary.department_line(one) for one in summary.worst_first(figures)]
    parts = [
        summary.first_screen(shown, change_since(shown.before, figures)),
        join(lines, "\n"),
        arrears([*shown.arrears]),
        cases.in_summary(figures.cases),
    ]
    return plain(join(parts)) + "\n"
