"""Inspections: its manifest."""

from core.inspections.findings import open_findings
from core.inspections.notices import (
    FindingConfirmed,
    FindingCorrected,
    FindingMended,
    FindingRecorded,
    FindingRefused,
    FindingWithdrawn,
    InspectionSent,
)
from core.inspections.words import manifest as words
from core.logged import Join, LogSource
from core.subject import Subject
from models import Finding, Report

SUBJECT = Subject(
    "inspections",
    notices=(
        FindingRecorded,
        FindingCorrected,
        FindingWithdrawn,
        FindingMended,
        FindingConfirmed,
        FindingRefused,
        InspectionSent,
    ),
    commands=words.COMMANDS,
    read_tracked=lambda session, organization_id, _: open_findings(session, organization_id),
    log_words=words.LOG,
    log_sources=(
        LogSource(
            "finding",
            Finding,
            (Report.department_id, Finding.department_id),
            Report.round_id,
            joins=(Join(Report, Report.id == Finding.report_id),),
        ),
    ),
    own_data=words.OWN_DATA,
)
