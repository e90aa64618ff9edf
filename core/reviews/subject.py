"""The manifest of reviews."""

from core.logged import Join, LogSource
from core.reviews.notices import AnswerReturned, ReportPassed
from core.reviews.returned import returned_answers
from core.reviews.words import manifest as words
from core.subject import Subject
from models import Answer, Report, Review

SUBJECT = Subject(
    "reviews",
    notices=(AnswerReturned, ReportPassed),
    commands=words.COMMANDS,
    read_tracked=lambda session, organization_id, _: returned_answers(session, organization_id),
    log_words=words.LOG,
    log_sources=(
        LogSource(
            "review",
            Review,
            (Report.department_id,),
            Report.round_id,
            Answer.task_id,
            (
                Join(Answer, Answer.id == Review.answer_id),
                Join(Report, Report.id == Answer.report_id),
            ),
        ),
    ),
    own_data=words.OWN_DATA,
)
