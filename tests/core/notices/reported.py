"""Acts that several rooms' examples begin with: report, correct and review."""

from datetime import date
from typing import Any

from core.files.received import ReceivedFile
from core.people.act import Act
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.card import load_card
from core.reporting.report_key import ReportKey
from core.reporting.sending import submit
from core.reviews.judgement import Judgement
from core.reviews.reviewing import review
from core.reviews.reviews import load_review_card
from models import Verdict
from tests.core.notices.story import Doing, Story

UNACCENTED = "Da ra soat xong 12 van ban"


def report_of(department: str = "Tư pháp") -> Doing:
    """Report all of a department's tasks."""

    async def reported(story: Story, act: Act) -> Any:
        asked = await story.round(act.session)
        department_id = await story.department(act.session, department)
        organization_id = story.office.organization_id
        card = await load_card(act.session, organization_id, asked.id, department_id)
        file = ReceivedFile("a.jpg", "image/jpeg", 1, f"{department_id:064x}")
        for entry in card.entries:
            place = TaskInRound(asked.id, entry.task_id)
            await answers.set_progress(act, place, 100)
            await answers.set_result(act, place, UNACCENTED)
            await answers.add_evidence(act, place, (file,))
            await answers.confirm(act, place, office=story.rules)
        return await submit(act, asked.id, department_id, office=story.rules)

    return reported


async def amend(story: Story, act: Act) -> Any:
    """Change an answer that was sent."""
    task = await story.task(act.session)
    place = TaskInRound((await story.round(act.session)).id, task.id)
    await answers.set_result(act, place, UNACCENTED + " nua")
    return await answers.confirm(act, place, office=story.rules)


def judge(verdict: Verdict, *codes: str, department: str = "Tư pháp") -> Doing:
    """Review a department's answers: those of some tasks, or all."""

    async def judged(story: Story, act: Act) -> Any:
        asked = await story.round(act.session)
        key = ReportKey(asked.id, await story.department(act.session, department))
        coordinating = story.rules.coordinating_key
        card = await load_review_card(act.session, act.actor, key, coordinating)
        seen = [entry.seen for entry in card.entries if not codes or entry.code in codes]
        is_passed = verdict is Verdict.PASSED
        said = Judgement(
            verdict, "" if is_passed else "Thiếu", None if is_passed else date(2023, 3, 20)
        )
        return await review(act, card, seen, said, office=story.rules)

    return judged
