"""Makes the Word documents that were ordered."""

from collections.abc import Awaitable, Callable

from core.documents.drafting import (
    draft_department_report,
    draft_framework_plan,
    draft_inspection_report,
    draft_letter,
    draft_report,
    draft_year_end,
)
from core.documents.orders.products import MadeFile, Work
from core.documents.word.frame import Frame
from core.documents.word.kinds import write
from core.figures.figures_key import key_of_order
from core.figures.year.reading import year_of_order

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def make_report(work: Work) -> list[MadeFile]:
    """Make the People's Committee's report of a round."""
    return await _made(work, draft_report, key_of_order(work.facts), signer=_signer(work))


async def make_letter(work: Work) -> list[MadeFile]:
    """Make the letter to the departments that are late."""
    return await _made(work, draft_letter, key_of_order(work.facts), signer=_signer(work))


async def make_department_report(work: Work) -> list[MadeFile]:
    """Make a department's own report of a round."""
    whose = work.facts.known_department_id
    return await _made(work, draft_department_report, key_of_order(work.facts), whose)


async def make_framework_plan(work: Work) -> list[MadeFile]:
    """Make a department's framework plan, or that of all."""
    whose, year = work.facts.department_id, work.facts.year
    return await _made(work, draft_framework_plan, whose, year)


async def make_inspection_report(work: Work) -> list[MadeFile]:
    """Make the inspection team's report of a month."""
    return await _made(work, draft_inspection_report, work.facts.known_round_id)


async def make_year_end(work: Work) -> list[MadeFile]:
    """Make the year's ratings as proposed: of all departments or of one."""
    year, whose = year_of_order(work.facts), work.facts.department_id
    return await _made(work, draft_year_end, year, whose)


async def _made(
    work: Work, draft: Callable[..., Awaitable[Frame]], *of: object, **more: int
) -> list[MadeFile]:
    """Draft it of what is named, and make its file."""
    place = work.session, work.organization_id, work.office
    text = await draft(*place, *of, now=work.now, **more)
    file = write(text, work.office.documents.templates)
    return [work.keep(file.name, _WORD, file.content)]


def _signer(work: Work) -> int:
    return work.facts.signer or 0
