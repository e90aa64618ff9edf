"""What a person can talk about: one conversation a file."""

from collections.abc import Sequence

from core.dialogue.step import Topic
from handlers.deadlines import calendar, extension, lateness, pausing, rounds
from handlers.dialogue import menu
from handlers.difficulties import difficulty
from handlers.difficulties import raising as difficulty_raising
from handlers.directions import direction
from handlers.documents import documents, printed, spelling
from handlers.figures import history, shortfall, status, summary, year_end
from handlers.framework import framework, hand_in, measure
from handlers.inspections import finding, finding_edit, finding_recording, inspection, mending
from handlers.people import (
    codes,
    contact_check,
    deletion,
    handing_over,
    invite,
    join,
    leave,
    my_data,
    removal,
)
from handlers.plan import retitling
from handlers.questions import kept_words, plan_search, question
from handlers.reminders import bulletin, nudge
from handlers.reporting import (
    answering,
    as_before,
    edited,
    evidence,
    file,
    own_words,
    report,
    tasks,
    typed_report,
    withdrawing,
)
from handlers.reviews import judging, review

TOPICS: Sequence[Topic] = (
    join.TOPIC,
    join.NAMING,
    menu.TOPIC,
    question.TOPIC,
    kept_words.TOPIC,
    typed_report.TOPIC,
    report.TOPIC,
    answering.TOPIC,
    as_before.TOPIC,
    edited.TOPIC,
    evidence.TOPIC,
    file.TOPIC,
    withdrawing.TOPIC,
    hand_in.TOPIC,
    handing_over.TOPIC,
    retitling.TOPIC,
    inspection.TOPIC,
    finding.TOPIC,
    finding_recording.TOPIC,
    finding_edit.TOPIC,
    mending.TOPIC,
    framework.TOPIC,
    measure.TOPIC,
    own_words.TOPIC,
    pausing.TOPIC,
    plan_search.TOPIC,
    printed.TOPIC,
    lateness.TOPIC,
    extension.TOPIC,
    difficulty.TOPIC,
    difficulty_raising.TOPIC,
    leave.TOPIC,
    tasks.TOPIC,
    calendar.TOPIC,
    rounds.TOPIC,
    status.TOPIC,
    summary.TOPIC,
    documents.TOPIC,
    spelling.TOPIC,
    bulletin.TOPIC,
    year_end.TOPIC,
    shortfall.TOPIC,
    history.TOPIC,
    review.TOPIC,
    judging.TOPIC,
    direction.TOPIC,
    nudge.TOPIC,
    contact_check.TOPIC,
    invite.TOPIC,
    codes.TOPIC,
    removal.TOPIC,
    my_data.TOPIC,
    deletion.TOPIC,
    deletion.DECIDING,
)
