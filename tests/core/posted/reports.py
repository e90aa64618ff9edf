"""Acts on reports, reviews, evidence and printing, with the notices that others receive."""

from datetime import date
from typing import Any

from sqlalchemy import select

from core.documents.free_words import FreeWords, WordsKind
from core.documents.printed_words import Typed
from core.documents.printed_words import mend as mend_print
from core.files.received import ReceivedFile
from core.people.act import Act
from core.reporting import progress
from core.reporting.card import load_card
from core.reporting.evidence.withdrawing import MISTAKE
from core.reporting.evidence.withdrawing import withdraw as withdraw_evidence
from core.reporting.progress import TaskInRound
from core.reviews.judgement import Judgement
from core.reviews.reviewing import review
from core.reviews.reviews import load_review_card
from core.typed_words import doubt
from models import (
    Evidence,
    Verdict,
)
from tests.core.posted.story import Acts, Doing, Story

UNACCENTED = "Da ra soat xong 12 van ban"


async def _report(story: Story, act: Act) -> Any:
    asked, department_id = await story.round(act.session), await story.department(act.session)
    card = await load_card(act.session, story.office.organization_id, asked.id, department_id)
    file = ReceivedFile("a.jpg", "image/jpeg", 1, "0" * 64)
    for entry in card.entries:
        place = TaskInRound(asked.id, entry.task_id)
        await progress.set_progress(act, place, 100)
        await progress.set_result(act, place, UNACCENTED)
        await progress.add_evidence(act, place, (file,))
        await progress.confirm(act, place, office=story.rules)
    return await progress.submit(act, asked.id, department_id, office=story.rules)


async def _amend(story: Story, act: Act) -> Any:
    task = await story.task(act.session)
    place = TaskInRound((await story.round(act.session)).id, task.id)
    await progress.set_result(act, place, UNACCENTED + " nua")
    return await progress.confirm(act, place, office=story.rules)


def _judge(verdict: Verdict, *codes: str) -> Doing:
    async def judged(story: Story, act: Act) -> Any:
        place = (await story.round(act.session)).id, await story.department(act.session)
        key = story.rules.coordinating_key
        card = await load_review_card(act.session, act.actor, place, key)
        seen = [entry.seen for entry in card.entries if not codes or entry.code in codes]
        is_passed = verdict is Verdict.PASSED
        said = Judgement(
            verdict, "" if is_passed else "Thiếu", None if is_passed else date(2023, 3, 20)
        )
        return await review(act, card, seen, said, office=story.rules)

    return judged


async def _take_file_out(story: Story, act: Act) -> Any:
    found = await act.session.scalars(select(Evidence.id).where(Evidence.withdrawn_at.is_(None)))
    return await withdraw_evidence(act, found.first() or 0, MISTAKE)


async def _mend_print(story: Story, act: Act) -> Any:
    owner, wrong = await story.department(act.session), doubt(UNACCENTED)
    assert wrong is not None
    said = FreeWords(WordsKind.ANSWER, "result", UNACCENTED, owner, "Tư pháp", "1.2")
    return await mend_print(act, Typed(said, UNACCENTED, wrong), "Đã rà soát", "VP")


REPORTS: Acts = (
    ("Tư pháp", _report, {"report sent", "colleague sent"}),
    ("Nội vụ", _judge(Verdict.RETURNED, "1.1"), {"answer returned"}),
    ("Tư pháp", _amend, {"answer mended"}),
    ("Nội vụ", _judge(Verdict.PASSED, "1.1"), set()),
    ("Tư pháp", _amend, {"answer mended"}),
    ("Nội vụ", _judge(Verdict.PASSED), {"report passed"}),
    ("Nội vụ", _mend_print, {"words mended"}),
    ("Tư pháp", _take_file_out, {"evidence withdrawn"}),
    ("Nội vụ", _take_file_out, {"evidence withdrawn"}),
)
