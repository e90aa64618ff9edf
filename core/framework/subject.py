"""Framework plans: its manifest."""

from core.framework.notices import CooperationAsked
from core.framework.open_measures import open_measures
from core.framework.words import manifest as words
from core.logged import of_report
from core.subject import Subject
from models import Measure

SUBJECT = Subject(
    "framework",
    notices=(CooperationAsked,),
    commands=words.COMMANDS,
    read_tracked=lambda session, organization_id, _: open_measures(session, organization_id),
    log_words=words.LOG,
    log_sources=(of_report("measure", Measure, Measure.task_id),),
    own_data=words.OWN_DATA,
)
