"""The table of intents: which marks, and which facts of a question, mean which intent.

Rules are asked from above; in a rule the first row that fits decides, and one without an intent
leads on to the next rule. In a row each part between bars must hold; of a part's words one must
be there, or none when it begins with "!". Words are tags of marks ("for-me" is "for me"), or
facts of core/questions/intents.py when they begin with "=".
"""

from core.questions.reading import Intent

Row = tuple[tuple[Intent, ...], str]

_SENT, _MISSING, _OVERDUE = (Intent.SENT,), (Intent.MISSING,), (Intent.OVERDUE,)
_FIGURES, _DEADLINE, _TASKS = (Intent.FIGURES,), (Intent.DEADLINE,), (Intent.TASKS,)
_DOCUMENTS = (Intent.DOCUMENTS,)
_ON: tuple[Intent, ...] = ()  # to the next rule

_ASKED_WHEN = "when | due latest send report still extension =only-when"
_LATE = "late | who units all item list due =reports =mine =only-late"
_OPEN = "=item-what | still must lacking | =own | !=department =round"
_ABOUT = "=department =mine who count all full units topic state list =round"
_YET_TO_SEND = "yet | send report arrived | !=mine =department"

RULES: tuple[tuple[Row, ...], ...] = (
    (
        (_DOCUMENTS, "document"),
        (_DOCUMENTS, "get | evidence report topic"),
        (_DOCUMENTS, "evidence | =department =round all | !send yet lacking state"),
        (_DOCUMENTS, "for-me | report | !yet not =report-of review pending"),
    ),
    (((Intent.TASK,), "=task"),),
    (((Intent.POINTS,), "points"), ((Intent.POINTS,), "self | count what")),
    (((Intent.REVIEW,), "review pending verify"),),
    (((Intent.DIFFICULTIES,), "difficulty"),),
    (
        (_ON, f"{_ASKED_WHEN} | late"),
        (_ON, f"{_ASKED_WHEN} | =unmarked | !=reports"),  # how long until something else
        (
            (Intent.SENT, Intent.DEADLINE),
            f"{_ASKED_WHEN} | =mine =department | =send-when | !due still must extension",
        ),
        (_DEADLINE, _ASKED_WHEN),
        (_DEADLINE, "due | !late who already =mine-what"),
    ),
    (
        (
            _TASKS,
            "=mine for-me | item must lacking due =do-what | !=department state report =counted",
        ),
        (_TASKS, "=own | do must still =item-what | =only-work"),
        (_ON, f"{_OPEN} | all count who"),
        (_TASKS, _OPEN),
        (_TASKS, "lacking | item | !=department who all count"),
    ),
    (
        (_OVERDUE, "latest | who"),
        (_SENT, f"{_LATE} | =department =mine"),
        (_OVERDUE, _LATE),
    ),
    (
        (_SENT, "lacking | =mine =department | !item"),
        (_MISSING, "lacking | send report who list units all | !item"),
        (_MISSING, "who | still | =only-who"),
        (_MISSING, f"{_YET_TO_SEND} | =yet-send | who count list units all"),
        (_MISSING, f"{_YET_TO_SEND} | who list | !already"),
    ),
    (
        (_SENT, "units all | count | =only-count"),
        (_SENT, "units all | full | yet"),
        (_ON, "=report-of | !send =whether"),  # "report to me how it stands"
        (_ON, "!send report arrived"),
        (_ON, "item"),
        (_ON, "=unmarked | !=reports"),
        (_ON, "topic | =department | !=report-of-whether =topic-send"),
        (_ON, "topic | !send report"),
        (_ON, f"{_ABOUT} | already | !=asks topic list full"),
        (_SENT, f"{_ABOUT} | =asks already topic list"),
        ((Intent.SENT, Intent.FIGURES), "report | =department | !send"),
    ),
    (
        (_FIGURES, "topic"),
        (
            _FIGURES,
            "=department =round all item =mine-alone | state doing done do must item | =asks",
        ),
        (_FIGURES, "=department =round all item =mine-alone | item | done | !already code"),
        (_FIGURES, "=department | yet =only-department"),
        (_FIGURES, "=round | =only-round"),
        (_FIGURES, "=do-state =done-count | =only-do"),
    ),
)
