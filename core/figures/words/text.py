"""The summary as a text file, with every department."""

from core.difficulties.words import cases
from core.figures.change import change_since
from core.figures.summary import Summary
from core.figures.words import summary
from core.figures.words.status import arrears
from core.screen import join, plain


def whole(shown: Summary) -> str:
    """The whole summary, without a limit of length."""
    figures = shown.figures
    lines = [summary.department_line(one) for one in summary.worst_first(figures)]
    parts = [
        summary.first_screen(shown, change_since(shown.before, figures)),
        join(lines, "\n"),
        arrears([*shown.arrears]),
        cases.in_summary(figures.cases),
    ]
    return plain(join(parts)) + "\n"
