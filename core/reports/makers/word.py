"""Makes the Word documents that were ordered."""

from core.reports.drafting import (
    draft_department_report,
    draft_framework_plan,
    draft_inspection_report,
    draft_letter,
    draft_report,
    draft_year_end,
)
from core.reports.place import place_of
from core.reports.products import MadeFile, Work
from core.reports.word.frame import Frame
from core.reports.word.kinds import write
from core.reports.year_end_reading import year_place_of

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def make_report(work: Work) -> list[MadeFile]:
    """Make the People's Committee's report of a round."""
    return _made(
        work,
        await draft_report(
            work.session,
            work.organization_id,
            work.office,
            place_of(work.facts),
            now=work.now,
            signer=work.facts.get("signer", 0),
        ),
    )


async def make_letter(work: Work) -> list[MadeFile]:
    """Make the letter to the departments that are late."""
    return _made(
        work,
        await draft_letter(
            work.session,
            work.organization_id,
            work.office,
            place_of(work.facts),
            now=work.now,
            signer=work.facts.get("signer", 0),
        ),
    )


async def make_department_report(work: Work) -> list[MadeFile]:
    """Make a department's own report of a round."""
    return _made(
        work,
        await draft_department_report(
            work.session,
            work.organization_id,
            work.office,
            place_of(work.facts),
            work.facts["department_id"],
            now=work.now,
        ),
    )


async def make_framework_plan(work: Work) -> list[MadeFile]:
    """Make a department's framework plan, or that of all."""
    return _made(
        work,
        await draft_framework_plan(
            work.session,
            work.organization_id,
            work.office,
            work.facts.get("department_id"),
            work.facts.get("year"),
            now=work.now,
        ),
    )


async def make_inspection_report(work: Work) -> list[MadeFile]:
    """Make the inspection team's report of a month."""
    return _made(
        work,
        await draft_inspection_report(
            work.session, work.organization_id, work.office, work.facts["round_id"], now=work.now
        ),
    )


async def make_year_end(work: Work) -> list[MadeFile]:
    """Make the year's ratings as proposed: of all departments or of one."""
    return _made(
        work,
        await draft_year_end(
            work.session,
            work.organization_id,
            work.office,
            year_place_of(work.facts),
            work.facts.get("department_id"),
            now=work.now,
            signer=work.facts.get("signer", 0),
        ),
    )


def _made(work: Work, text: Frame) -> list[MadeFile]:
    file = write(text, work.office.documents.templates)
    path = work.folder / "draft.docx"
    path.write_bytes(file.content)
    return [MadeFile(file.name, _WORD, path)]
