"""The table of intents: which marks and facts of a question mean which intent.

Rules apply from the top; in a rule the first row that fits decides. A row without an intent goes
on to the next rule. Bars separate the parts of a row; each part must hold: one of its words is
there, or none if the part begins with "!". Words are tags of marks ("for-me" is "for me"); with
"=" they are facts of core/questions/intents.py.
"""

from typing import NamedTuple

from core.questions.reading import Intent


class IntentRow(NamedTuple):
    """Intents and the words that mean them; without intents the next rule is tried."""

    intents: tuple[Intent, ...]
    words: str


_SENT, _MISSING, _OVERDUE = (Intent.SENT,), (Intent.MISSING,), (Intent.OVERDUE,)
_FIGURES, _DEADLINE, _TASKS = (Intent.FIGURES,), (Intent.DEADLINE,), (Intent.TASKS,)
_DOCUMENTS = (Intent.DOCUMENTS,)
_ON: tuple[Intent, ...] = ()  # try the next rule

_ASKED_WHEN = "when | due latest send report still extension =only-when"
_LATE = "late | who units all item list due =reports =mine =only-late"
_OPEN = "=item-what | still must lacking | =own | !=department =round"
_ABOUT = "=department =mine who count all full units topic state list =round"
_YET_TO_SEND = "yet | send report arrived | !=mine =department"

RULES: tuple[tuple[IntentRow, ...], ...] = (
    (
        IntentRow(_DOCUMENTS, "document"),
        IntentRow(_DOCUMENTS, "get | evidence report topic"),
        IntentRow(_DOCUMENTS, "evidence | =department =round all | !send yet lacking state"),
        IntentRow(_DOCUMENTS, "for-me | report | !yet not =report-of review pending"),
    ),
    (IntentRow((Intent.TASK,), "=task"),),
    (IntentRow((Intent.POINTS,), "points"), IntentRow((Intent.POINTS,), "self | count what")),
    (IntentRow((Intent.REVIEW,), "review pending verify"),),
    (IntentRow((Intent.DIFFICULTIES,), "difficulty"),),
    (
        IntentRow(_ON, f"{_ASKED_WHEN} | late"),
        IntentRow(_ON, f"{_ASKED_WHEN} | =unmarked | !=reports"),  # until when something else
        IntentRow(
            (Intent.SENT, Intent.DEADLINE),
            f"{_ASKED_WHEN} | =mine =department | =send-when | !due still must extension",
        ),
        IntentRow(_DEADLINE, _ASKED_WHEN),
        IntentRow(_DEADLINE, "due | !late who already =mine-what"),
    ),
    (
        IntentRow(
            _TASKS,
            "=mine for-me | item must lacking due =do-what | !=department state report =counted",
        ),
        IntentRow(_TASKS, "=own | do must still =item-what | =only-work"),
        IntentRow(_ON, f"{_OPEN} | all count who"),
        IntentRow(_TASKS, _OPEN),
        IntentRow(_TASKS, "lacking | item | !=department who all count"),
    ),
    (
        IntentRow(_OVERDUE, "latest | who"),
        IntentRow(_SENT, f"{_LATE} | =department =mine"),
        IntentRow(_OVERDUE, _LATE),
    ),
    (
        IntentRow(_SENT, "lacking | =mine =department | !item"),
        IntentRow(_MISSING, "lacking | send report who list units all | !item"),
        IntentRow(_MISSING, "who | still | =only-who"),
        IntentRow(_MISSING, f"{_YET_TO_SEND} | =yet-send | who count list units all"),
        IntentRow(_MISSING, f"{_YET_TO_SEND} | who list | !already"),
    ),
    (
        IntentRow(_SENT, "units all | count | =only-count"),
        IntentRow(_SENT, "units all | full | yet"),
        IntentRow(_ON, "=report-of | !send =whether"),  # "report to me how it stands"
        IntentRow(_ON, "!send report arrived"),
        IntentRow(_ON, "item"),
        IntentRow(_ON, "=unmarked | !=reports"),
        IntentRow(_ON, "topic | =department | !=report-of-whether =topic-send"),
        IntentRow(_ON, "topic | !send report"),
        IntentRow(_ON, f"{_ABOUT} | already | !=asks topic list full"),
        IntentRow(_SENT, f"{_ABOUT} | =asks already topic list"),
        IntentRow((Intent.SENT, Intent.FIGURES), "report | =department | !send"),
    ),
    (
        IntentRow(_FIGURES, "topic"),
        IntentRow(
            _FIGURES,
            "=department =round all item =mine-alone | state doing done do must item | =asks",
        ),
        IntentRow(
            _FIGURES, "=department =round all item =mine-alone | item | done | !already code"
        ),
        IntentRow(_FIGURES, "=department | yet =only-department"),
        IntentRow(_FIGURES, "=round | =only-round"),
        IntentRow(_FIGURES, "=do-state =done-count | =only-do"),
    ),
)
