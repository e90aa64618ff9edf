"""All subjects of the office's work: a new one is a new room, and one line here."""

from core.deadlines.subject import SUBJECT as DEADLINES
from core.dialogue.subject import SUBJECT as DIALOGUE
from core.difficulties.subject import SUBJECT as DIFFICULTIES
from core.directions.subject import SUBJECT as DIRECTIONS
from core.documents.subject import SUBJECT as DOCUMENTS
from core.figures.subject import SUBJECT as FIGURES
from core.framework.subject import SUBJECT as FRAMEWORK
from core.hand_in.subject import SUBJECT as HAND_IN
from core.inspections.subject import SUBJECT as INSPECTIONS
from core.menu import Menu
from core.notices.notice import Notice
from core.people.subject import SUBJECT as PEOPLE
from core.plan.subject import SUBJECT as PLAN
from core.reporting.subject import SUBJECT as REPORTING
from core.reviews.subject import SUBJECT as REVIEWS

SUBJECTS = (
    PEOPLE,
    PLAN,
    DIALOGUE,
    REPORTING,
    HAND_IN,
    REVIEWS,
    DEADLINES,
    DIFFICULTIES,
    DIRECTIONS,
    INSPECTIONS,
    FRAMEWORK,
    FIGURES,
    DOCUMENTS,
)

MENU = Menu(entry for subject in SUBJECTS for entry in subject.commands)
"""The commands of all subjects."""

KINDS: dict[str, type[Notice]] = {
    notice.kind: notice for subject in SUBJECTS for notice in subject.notices
}
"""The outbox's name of a notice → what it is."""
