"""The rules: which marks in which order mean which intent."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.questions.concepts import Concept, otherwise, topic
from core.questions.everyday import everyday
from core.questions.free_words import Kind
from core.questions.openings import opening
from core.questions.reading import Intent
from core.questions.said import Said

_PERCENT = re.compile(r"[0-9] ?(%|phan tram)")
_SHORT = 18  # words
_MAY_BE_UNKNOWN = 5  # of so many words one may tell nothing
_MAY_BE_GIVEN = 2  # likewise where a command is offered: people give their reasons


@dataclass(frozen=True)
class Meant:
    """What the rules that come before all others take a question for, found once."""

    said: Said
    topic: Concept | None
    everyday: Intent | None
    opening: str

    @property
    def is_own(self) -> bool:
        """Tell whether the asker's own departments are meant, whoever is named."""
        found = self.topic or (None if self.is_found else otherwise(self.said))
        return found is not None and found.is_own

    @property
    def is_found(self) -> bool:
        """Tell whether one of them fits."""
        return bool(self.topic or self.everyday or self.opening)


def meant_by(said: Said) -> Meant:
    """Ask those rules."""
    found = topic(said)
    asked = None if found else everyday(said)
    return Meant(said, found, asked, "" if found or asked else opening(said))


def is_mostly_unknown(meant: Meant) -> bool:
    """Tell whether too many words tell nothing: then it is about something else."""
    said = meant.said
    if meant.topic or otherwise(said):
        return False
    if meant.everyday and len(said.words.said) <= _SHORT:
        return len(said.words.unmarked()) >= len(said.words.said) - 1
    if said.has("elsewhere"):
        return not said.has("code")
    if said.has_task:
        return False
    part = _MAY_BE_GIVEN if meant.everyday or meant.opening else _MAY_BE_UNKNOWN
    return len(said.words.unmarked()) > len(said.words.said) // part


def tells_level(meant: Meant, kind: Kind) -> bool:
    """Tell whether it says how far a task is: "2.1 dang lam 50%"; that is an answer."""
    said = meant.said
    if not said.has("code") or said.has("review", "points", "who", "what", "title", "record"):
        return False
    if meant.topic or meant.everyday is Intent.DIRECT:
        return False
    is_level = _PERCENT.search(said.words.line) or said.has("done", "do", "already")
    is_level = is_level or (said.has("must") and said.has("yet", "not")) or _is_not_begun(said)
    return bool(is_level) and kind is Kind.RESULT


def _is_not_begun(said: Said) -> bool:
    return any(mark.name == "chualam" for mark in said.words.marks)


def intents_of(meant: Meant) -> list[tuple[Intent, str]]:
    """Give the intents that fit, with the command of one that opens something."""
    said = meant.said
    if meant.topic:
        return [(meant.topic.intent, meant.topic.about)]
    if meant.everyday:
        return [(meant.everyday, "")]
    if meant.opening:
        return [(Intent.OPEN, meant.opening)]
    if said.has("erase") or _gives_points(said):
        return []  # nothing is ever written by a question
    for rule in _RULES:
        if found := rule(said):
            return [(intent, "") for intent in found]
    last = otherwise(said)
    return [(last.intent, last.about)] if last else []


def _gives_points(said: Said) -> bool:
    """Tell whether points are given: "cham tu phap 3 diem"."""
    place = said.last("points")
    return place > 0 and said.words.said[place - 1].isdigit() and not said.asks


def _documents(said: Said) -> tuple[Intent, ...]:
    if said.has("document") or (said.has("get") and said.has("evidence", "report", "topic")):
        return (Intent.DOCUMENTS,)
    is_place = said.has_department or said.has_round or said.has("all")
    if said.has("evidence") and is_place and not said.has("send", "yet", "lacking", "state"):
        return (Intent.DOCUMENTS,)
    is_wanted = said.has("for me") and said.has("report") and not said.has("yet", "not")
    is_wanted = is_wanted and not _is_told_of(said) and not said.has("review", "pending")
    return (Intent.DOCUMENTS,) if is_wanted else ()


def _is_told_of(said: Said) -> bool:
    """Tell whether "report" is a verb: "bao cao tinh hinh toan xa"."""
    return said.has("topic") and 0 <= said.first("report") < said.first("topic")


def _task(said: Said) -> tuple[Intent, ...]:
    return (Intent.TASK,) if said.has_task else ()


def _review(said: Said) -> tuple[Intent, ...]:
    return (Intent.REVIEW,) if said.has("review", "pending", "verify") else ()


def _difficulties(said: Said) -> tuple[Intent, ...]:
    return (Intent.DIFFICULTIES,) if said.has("difficulty") else ()


def _points(said: Said) -> tuple[Intent, ...]:
    is_own_count = said.has("self") and said.has("count", "what")
    return (Intent.POINTS,) if said.has("points") or is_own_count else ()


def _deadline(said: Said) -> tuple[Intent, ...]:
    if said.has("when") and (
        said.has("due", "latest", "send", "report", "still", "extension")
        or _is_only(said, "when", "round", "full")
    ):
        if said.has("late") or (said.words.unmarked() and not _is_of_reports(said)):
            return ()  # how long until something else
        is_named = said.is_mine or said.has_department
        is_either = is_named and 0 <= said.first("send") < said.last("when")
        is_either = is_either and not said.has("due", "still", "must", "extension")
        return (Intent.SENT, Intent.DEADLINE) if is_either else (Intent.DEADLINE,)
    is_of_work = said.is_mine and said.has("what")  # "toi phai nop nhung gi"
    is_question = said.has("due") and not (said.has("late", "who", "already") or is_of_work)
    return (Intent.DEADLINE,) if is_question else ()


def _is_of_reports(said: Said) -> bool:
    return said.has_department or said.has_round or said.has("due", "send", "report", "extension")


def _is_only(said: Said, *tags: str) -> bool:
    allowed = {*tags, "filler", "leader", "still", "me", "already"}
    return all(mark.tag in allowed for mark in said.words.marks)


def _own_tasks(said: Said) -> tuple[Intent, ...]:
    is_own = (said.is_mine or said.has("for me")) and not said.has_department
    about_work = said.has("item", "must", "lacking", "due") or (said.has("do") and said.has("what"))
    is_counted = said.has("count") and not said.has("still")
    if is_own and about_work and not (is_counted or said.has("state", "report")):
        return (Intent.TASKS,)
    is_of_work = said.has("do", "must", "still") or (said.has("item") and said.has("what"))
    if said.has_own and is_of_work and _is_only(said, "do", "what", "item", "must", "not"):
        return (Intent.TASKS,)
    is_open = said.has("item") and said.has("what") and said.has("still", "must", "lacking")
    if is_open and said.has_own and not (said.has_department or said.has_round):
        return () if said.has("all", "count", "who") else (Intent.TASKS,)
    is_what_lacks = said.has("lacking") and said.has("item") and not said.has_department
    return (Intent.TASKS,) if is_what_lacks and not said.has("who", "all", "count") else ()


def _overdue(said: Said) -> tuple[Intent, ...]:
    if said.has("latest") and said.has("who"):
        return (Intent.OVERDUE,)
    is_of = said.has("who", "units", "all", "item", "list", "due") or _is_of_reports(said)
    if not said.has("late") or not (is_of or said.is_mine or _is_only(said, "late", "not", "yet")):
        return ()
    return (Intent.SENT if said.has_department or said.is_mine else Intent.OVERDUE,)


def _missing(said: Said) -> tuple[Intent, ...]:
    sends = said.has("send", "report")
    is_named = said.has_department or said.is_mine
    if (
        said.has("lacking")
        and (sends or said.has("who", "list", "units", "all") or is_named)
        and not said.has("item")
    ):
        return (Intent.SENT if is_named else Intent.MISSING,)
    if said.has("who") and _is_only(said, "who", "round", "yet") and said.has("still"):
        return (Intent.MISSING,)
    yet = said.first("yet")
    sends = sends or said.has("arrived")
    if is_named or yet < 0 or not sends:
        return ()
    verb = said.last("send", "report", "arrived")
    comes_before = yet < verb and said.has("who", "count", "list", "units", "all")
    asks_who = said.has("who", "list") and not said.has("already")
    return (Intent.MISSING,) if comes_before or asks_who else ()


def _sent(said: Said) -> tuple[Intent, ...]:
    sends = said.has("send", "report", "arrived")
    is_counted = said.has("count") and _is_only(said, "count", "units", "round", "yet")
    if said.has("units", "all") and (is_counted or (said.has("full") and said.has("yet"))):
        return (Intent.SENT,)
    is_whether = 0 <= said.first("report") < said.last("yet") and not said.has("done")
    if _is_told_of(said) and not said.has("send") and not is_whether:
        return ()  # "report to me how it stands"
    is_elsewhere = said.words.unmarked() and not _is_of_reports(said)
    if not sends or said.has("item") or is_elsewhere:
        return ()
    is_sending = 0 <= said.first("topic") < said.first("send")  # "tinh hinh nop bao cao"
    is_figures = said.has_department and not (_is_told_of(said) and is_whether) and not is_sending
    if said.has("topic") and (is_figures or not said.has("send", "report")):
        return ()
    is_about = said.has_department or said.is_mine or said.has("who", "count", "all", "full")
    is_about = is_about or said.has("units", "topic", "state", "list") or said.has_round
    if is_about and (said.asks or said.has("already", "topic", "list")):
        is_told = said.has("already") and not said.asks and not said.has("topic", "list", "full")
        return () if is_told else (Intent.SENT,)
    is_bare = said.has("report") and not said.has("send") and said.has_department
    return (Intent.SENT, Intent.FIGURES) if is_bare else ()


def _figures(said: Said) -> tuple[Intent, ...]:
    about = said.has_department or said.has_round or said.has("all", "item")
    about = about or (said.is_mine and not said.words.unmarked())
    is_topic = said.has("topic")
    if is_topic or (
        about and said.has("state", "doing", "done", "do", "must", "item") and said.asks
    ):
        return (Intent.FIGURES,)
    if about and said.has("item") and said.has("done") and not said.has("already", "code"):
        return (Intent.FIGURES,)
    if said.has_department and (said.has("yet") or _is_only(said, "department", "round", "day")):
        return (Intent.FIGURES,)
    is_named = said.has_round and _is_only(said, "round", "day", "all")
    is_of = (said.has("do") and said.has("state")) or (said.has("done") and said.has("count"))
    is_all = is_of and _is_only(said, "do", "state", "done", "count")
    return (Intent.FIGURES,) if is_named or is_all else ()


_RULES: tuple[Callable[[Said], tuple[Intent, ...]], ...] = (
    _documents,
    _task,
    _points,
    _review,
    _difficulties,
    _deadline,
    _own_tasks,
    _overdue,
    _missing,
    _sent,
    _figures,
)
