"""The manifest of reports."""

from core.logged import Join, LogSource, of_report
from core.reporting.notices import (
    AnswerMended,
    ArchiveStale,
    ColleagueSent,
    CopiesLeft,
    EvidenceWithdrawn,
    ReportedInstead,
    ReportSent,
)
from core.reporting.words import manifest as words
from core.subject import Subject
from models import Answer, CitedDocument, Evidence, Finding, Report

SUBJECT = Subject(
    "reporting",
    notices=(
        ReportSent,
        AnswerMended,
        ReportedInstead,
        ColleagueSent,
        EvidenceWithdrawn,
        ArchiveStale,
        CopiesLeft,
    ),
    commands=words.COMMANDS,
    log_words=words.LOG,
    log_sources=(
        of_report("answer", Answer, Answer.task_id),
        of_report("document", CitedDocument, CitedDocument.task_id),
        LogSource(
            "evidence",
            Evidence,
            (Report.department_id, Finding.department_id),
            Report.round_id,
            Evidence.task_id,
            (
                Join(Report, Report.id == Evidence.report_id),
                Join(Finding, Finding.id == Evidence.finding_id),
            ),
        ),
        LogSource("report", Report, (Report.department_id,), Report.round_id),
    ),
    own_data=words.OWN_DATA,
)
