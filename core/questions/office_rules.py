"""Rules for questions about people, reminders, files, corrections and directions."""

from collections.abc import Callable
from typing import NamedTuple

from core.questions.concepts import concept
from core.questions.marked_question import MarkedQuestion
from core.questions.reading import Intent
from core.speech.words import question_words as data

_FIGURES = ("points", "due", "late", "lacking", "topic", "document", "difficulty")
_STATUS = ("yet", "state", "what", "not", "count", "list", "newest", "who", "done")


_CHANGING = frozenset({"sua", "lamlai", "chinhsua"})


def office_intent(said: MarkedQuestion) -> Intent | None:
    """Give the first intent that fits; None when none fits."""
    return next((intent for intent, rule in _RULES if rule(said)), None) or concept(said)


def _file(said: MarkedQuestion) -> bool:
    if said.has("file out"):
        return True
    is_file = said.has("evidence") or any(mark.name in data.FILE_WORDS for mark in said.words.marks)
    return is_file and (
        said.has("erase") or (said.has("wrong", "sent wrong") and not said.has("report"))
    )


def _mend(said: MarkedQuestion) -> bool:
    if said.has("title") or said.has("code") or said.has_department:
        return False
    if said.has("sent wrong") or (said.has("wrong") and said.has("report", "send")):
        return True
    if said.has("must") and said.has("report", "send") and _is_adding(said):
        return True
    if said.has("due", "direction", "move"):
        return False
    is_changing = any(mark.name in _CHANGING for mark in said.words.marks)
    is_sent = said.has("send", "already")
    return (said.has("mend") and (is_sent or said.has("report"))) or (is_changing and is_sent)


def _is_adding(said: MarkedQuestion) -> bool:
    """Tell whether the asker wants to add something: "bo sung duoc khong"."""
    return any(mark.name == "bosung" for mark in said.words.marks) and said.asks


def _title(said: MarkedQuestion) -> bool:
    return said.has("title") and said.has("code") and not said.has("who", "history", "yet")


def _leaving(said: MarkedQuestion) -> bool:
    return said.has("leaving") and not said.has("report", "points", "due")


def _who(said: MarkedQuestion) -> bool:
    if said.has("yet", "report", "points", "leave", "away", "nudge", "file out", "contact"):
        return False
    if said.has("phone"):
        return said.has_department or _is_of_office(said)
    if said.has("code"):
        return False
    is_asked = said.has("who") or said.asks or _has_who_within(said)
    return said.has("in charge") and is_asked and not said.has("send", "item", "done", *_FIGURES)


def _has_who_within(said: MarkedQuestion) -> bool:
    """Tell whether the phrase "in charge" contains "who": "ai theo doi"."""
    names = [mark.name for mark in said.words.marks if mark.tag == "in charge"]
    return any(name.startswith("ai") or name.endswith(("ai", "dau")) for name in names)


def _is_of_office(said: MarkedQuestion) -> bool:
    """Tell whether nobody outside the office is asked for; a person's name does not count."""
    words = said.words
    others = [
        place
        for place in words.unmarked()
        if not place or words.said[place - 1] not in data.BEFORE_PERSON
    ]
    return not others and not {*words.said} & data.OTHER_LEVELS


def _compare(said: MarkedQuestion) -> bool:
    is_of_years = said.has("points") or said.has_year_before or not said.has_round
    return said.has("compare") and is_of_years and not said.has("send", "late", "difficulty")


def _times(said: MarkedQuestion) -> bool:
    if _begins_asking_why(said) or "may lan" in said.words.line:
        return False
    if said.has("times"):
        return True
    return said.has("nudge", "later", "nagged") and said.has("when") and not said.has_department


def _why(said: MarkedQuestion) -> bool:
    if said.has("review", "pending", "points", "difficulty", "finding"):
        return False
    is_asked = _begins_asking_why(said) or "may lan" in said.words.line
    if said.has("nudge", "nagged", "times") and is_asked:
        return not said.has_department
    if said.has("nagged"):
        return not (said.has_department and not said.is_mine)
    return said.has("why") and said.has("nudge", "later")


def _begins_asking_why(said: MarkedQuestion) -> bool:
    """Tell whether "sao" means "why": at the beginning, or as "la sao" at the end."""
    words = said.words.said
    return words[0] == "sao" or words[-2:] == ["la", "sao"]


def _joined(said: MarkedQuestion) -> bool:
    if not said.has("joined") or said.has("how", "wish"):
        return False
    if said.has("invite") and not (said.has("who") and not said.has("begin")):
        return False
    is_of = said.has("who", "units", "all", "count", "list", "lacking") or said.has_department
    return is_of and not said.has("report", "points")


def _away(said: MarkedQuestion) -> bool:
    if said.has("wish", "extension", "points", "appointment") or _begins_with(said, "leave"):
        return False
    if said.has("away"):
        return not (said.is_mine and not said.asks)
    is_of = said.has("who", "count", "list") or (said.has_department and said.asks)
    return said.has("leave") and is_of and not said.has("calendar")


def _directions(said: MarkedQuestion) -> bool:
    is_of_leader = said.has("leader") and said.has("opinion", "assign")
    is_of_leader = is_of_leader and not {*said.words.said} & data.OTHER_LEVELS
    if said.has("how", "wish") or not (said.has("direction") or is_of_leader):
        return False
    if said.has("begin") and not said.has_department:
        return True
    is_asked = said.asks or said.has(*_STATUS)
    return is_asked and not (said.first("direction") == 0 and _gives(said))


def _gives(said: MarkedQuestion) -> bool:
    """Tell whether this gives a direction: it names a department and asks nothing."""
    return said.has_department and said.has("urgent") and "?" not in said.text


def _direct(said: MarkedQuestion) -> bool:
    if not said.has_department or said.is_mine or said.has("nudge", "wish", "how"):
        return False
    if said.asks or said.has("yet", "when", "points", "already", "who"):
        return False
    begins = _begins_with(said, "assign", "direction")
    is_told = (said.has("urgent") or said.words.said[-1] == "ngay") and not said.has(
        "topic", "document"
    )
    return begins or is_told


def _begins_with(said: MarkedQuestion, *tags: str) -> bool:
    marks = [mark for mark in said.words.marks if mark.tag not in {"filler", "me"}]
    return bool(marks) and marks[0].tag in tags


def _findings(said: MarkedQuestion) -> bool:
    if not said.has("finding") or said.has("how", "wish", "send", "points", "contact"):
        return False
    if said.has("record") and not said.asks:
        return False
    if said.has("document", "get", "for me", "due", "report", "begin"):
        return False
    is_of = said.is_mine or said.has_department or said.has("late", "list")
    return said.asks or said.has(*_STATUS) or is_of


def _lost(said: MarkedQuestion) -> bool:
    is_other = said.has_department or said.has_round or said.has("points", "extension", "leave")
    is_of = said.has("evidence", "document", "difficulty", "direction", "send", "framework", "code")
    is_unsure = said.has("unsure") and not said.has("yet", "when", "due", "report", "who", "phone")
    is_guide = [mark.name for mark in said.words.marks if mark.tag != "filler"] == [data.GUIDE]
    return (said.has("lost") or is_unsure or is_guide) and not is_other and not is_of


def _newest(said: MarkedQuestion) -> bool:
    if not said.has_department or said.is_mine or said.has("yet", "when", "how", "or", "for me"):
        return False
    if said.has("lacking", "points", "due", "late", "difficulty", "review", "pending", "nudge"):
        return False
    is_what = said.has("what", "consists") and said.has("send", "report", "consists")
    is_opened = _begins_with(said, "begin", "newest") and said.has("report") and not said.asks
    is_of_work = said.has("topic", "must", "finding", "still", "done")
    is_of_work = is_of_work or 0 <= said.first("item") < said.first("report", "send")
    return said.has("newest") or is_opened or (is_what and not is_of_work)


def _card(said: MarkedQuestion) -> bool:
    if said.has_department or said.has("yet", "late", "who", "lacking", "points", "when"):
        return False
    if said.has_framework or said.has("document", "difficulty", "all", "units", "finding"):
        return False
    is_of = said.has("report", "send") or said.has_round
    is_of_round = said.has_round and said.has("due", "must") and said.has("what")
    is_of_words = said.has("report") and said.has("record", "must") and said.has("what")
    is_of_words = is_of_words and not said.is_mine
    named = {mark.tag for mark in said.words.marks} - {"filler"}
    is_named = named == {"report", "round"} and not said.words.unmarked()
    return (said.has("consists") and is_of) or is_of_round or is_of_words or is_named


class _Rule(NamedTuple):
    """An intent, and the function that tells whether it is meant."""

    intent: Intent
    is_meant: Callable[[MarkedQuestion], bool]


_RULES = (
    _Rule(Intent.FILE, _file),
    _Rule(Intent.TITLE, _title),
    _Rule(Intent.LEAVING, _leaving),
    _Rule(Intent.TIMES, _times),
    _Rule(Intent.WHY, _why),
    _Rule(Intent.WHO, _who),
    _Rule(Intent.COMPARE, _compare),
    _Rule(Intent.JOINED, _joined),
    _Rule(Intent.AWAY, _away),
    _Rule(Intent.DIRECT, _direct),
    _Rule(Intent.DIRECTIONS, _directions),
    _Rule(Intent.FINDINGS, _findings),
    _Rule(Intent.MEND, _mend),
    _Rule(Intent.NEXT, _lost),
    _Rule(Intent.NEWEST, _newest),
    _Rule(Intent.CARD, _card),
)
