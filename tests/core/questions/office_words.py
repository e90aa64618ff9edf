"""The vocabulary of the phrasings' office: the real plan, on a day after the deadline."""

from datetime import date

from core.calendar.schedule import RoundPolicy, rounds_of
from core.plan.reader import read_plan
from core.questions.vocabulary import KnownDepartment, KnownTask, Vocabulary
from tests.core.questions.phrasings import CHAIR, DC, JUSTICE, LAND, NV, OFFICE, TP
from tests.office import PLAN

_DOCUMENT = read_plan(PLAN)
DEPARTMENTS = tuple(
    KnownDepartment(number, one.name) for number, one in enumerate(_DOCUMENT.departments, start=1)
)
IDS = {one.name: one.id for one in DEPARTMENTS}
NAMES = {one.id: one.name for one in DEPARTMENTS}
TASKS = tuple(
    KnownTask(100 * IDS[one.name] + place, task.code, task.title, IDS[one.name])
    for one in _DOCUMENT.departments
    for place, task in enumerate(one.tasks, start=1)
)
CODES = {task.id: task.code for task in TASKS}
TODAY = date(2023, 3, 20)
ROUNDS = tuple(one.key for one in rounds_of(2023, RoundPolicy()) if one.due_on >= date(2023, 2, 2))
_OWN = {CHAIR: (), OFFICE: (IDS[NV],), JUSTICE: (IDS[TP],), LAND: (IDS[DC],)}


def vocabulary(asker: str = CHAIR, departments=DEPARTMENTS, tasks=TASKS) -> Vocabulary:
    """Give the names that a person can use in a question."""
    return Vocabulary(departments, tasks, ROUNDS, "2023-Q1", TODAY, _OWN[asker])
