"""Finds the command that a question asks how to use, wishes for, or would need."""

from core.questions.marked_question import MarkedQuestion

_COMMANDS = (
    # Tag → the command that opens it; the first tag that is there counts.
    ("own data", "dulieu"),
    ("extension", "giahan"),
    ("leave", "nghiphep"),
    ("move", "ky"),
    ("invite", "moi"),
    ("direction", "chidao"),
    ("finding", "tontai"),
    ("history", "lichsu"),
    ("rating", "xeploai"),
    ("appointment", "hen"),
    ("contact", "kiemtra"),
    ("later", "nhaclai"),
    ("nudge", "nhacngay"),
    ("difficulty", "khokhan"),
    ("framework", "khungkehoach"),
    ("calendar", "lich"),
    ("evidence", "baocao"),
    ("review", "duyet"),
)
_ALWAYS = frozenset(
    {
        "own data",
        "extension",
        "leave",
        "move",
        "invite",
        "direction",
        "finding",
        "history",
        "rating",
        "appointment",
        "contact",
        "later",
    }
)


def command_meant(said: MarkedQuestion) -> str:
    """Give the command's name; empty when none is meant."""
    if said.has("document", "get") and not (said.has("how") and said.has("send")):
        return ""
    if said.has("erase"):
        return "dulieu" if said.has("own data") else ""
    if said.has("extension") and said.has("when") and not said.has("wish", "for me"):
        return ""  # asks until when it was granted
    spoken = next((command for tag, command in _COMMANDS if _speaks_of(said, tag)), "")
    if _wants_to_know_how(said) and not said.has("points", "when"):
        is_sent = said.has("send") and not said.words.unmarked()
        return spoken or ("baocao" if said.has("report") or is_sent else "")
    if spoken and _is_request(said):
        return spoken
    return "baocao" if _records(said) or _tells(said) else ""


def _records(said: MarkedQuestion) -> bool:
    """Tell whether the asker wants to record something: "nhap ket qua 1.1"."""
    if said.asks or said.has("for me") or said.has_department:
        return False
    is_what = said.has("code", "report", "item", "topic", "evidence")
    return said.has("record") and is_what and (said.has_own or said.has("code"))


def _wants_to_know_how(said: MarkedQuestion) -> bool:
    is_named = said.has_department or said.has_round or said.has("all", "item")
    if said.has("difficulty") and said.has_department and not said.has("wish"):
        return False  # "dia chinh ket o dau"
    is_of_framework = said.has_framework and said.has("what") and not said.has("send", "report")
    if is_of_framework and not said.has("who", "difficulty", "yet"):
        return True  # "khung ke hoach la gi"
    return said.has("how", "wish") or (said.has("doing") and not is_named)


def _is_request(said: MarkedQuestion) -> bool:
    """Tell whether the thing is requested, rather than asked about."""
    if any(_speaks_of(said, tag) for tag in _ALWAYS) or _begins_with_verb(said):
        return True
    is_asking_how = said.has("report", "begin") and said.has("state")
    if is_asking_how and not said.has("review", "pending", "verify", "yet"):
        return True
    is_asked = _speaks_of(said, "nudge") or (said.has("calendar") and not said.has("send", "late"))
    return is_asked and not said.has("due")


def _speaks_of(said: MarkedQuestion, tag: str) -> bool:
    if tag == "framework":
        return said.has("framework") or said.has_framework
    if tag == "review":
        return said.has(tag, "verify", "pending")
    if tag == "nudge":
        return said.has(tag) and not said.is_mine
    if tag in {"leave", "calendar"} and said.has("leave") and said.has("when"):
        return tag == "calendar"  # asks when the days off are
    if tag == "rating":
        return said.has(tag) or (said.has("assess") and said.has_year_end)
    return said.has(tag)


def _begins_with_verb(said: MarkedQuestion) -> bool:
    """Tell whether it begins with an action and asks nothing: then it is a request."""
    marks = said.words.marks
    verbs = {"send", "begin", "record", "review", "verify", "nudge", "get", "direction"}
    place = next((i for i, mark in enumerate(marks) if mark.tag not in {"filler", "me"}), None)
    if place is None:
        return False
    if said.has("points") and marks[place].tag in {"review", "verify"}:
        return False  # asks which points were given
    is_verb = marks[place].tag in verbs
    return is_verb and not said.has("yet", "not", "what", "who", "count", "when")


def _tells(said: MarkedQuestion) -> bool:
    """Tell whether it says that something was done or must be sent; this records nothing."""
    if said.asks or said.has("topic", "points", "due", "lacking", "late", "list", "document"):
        return False
    if said.has("code") and said.has("done", "already", "do"):
        return True
    verb, name = said.first("send"), said.first("department", "me")
    is_report = said.has("report") or (said.has_round and said.has("for me"))
    is_request = verb >= 0 and is_report and (name < 0 or verb < name)
    return (is_request and not said.has("already")) or _reports_own(said)


def _reports_own(said: MarkedQuestion) -> bool:
    return said.is_mine and said.has("send", "done") and not said.has_department
