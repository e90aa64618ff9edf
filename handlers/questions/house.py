"""Answers about the office's rules, evidence, inspections, and what came in today."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from core.deadlines.extension_requests import undecided
from core.deadlines.words import extensions as extension_texts
from core.difficulties.difficulties import cases_for
from core.difficulties.words import cases as case_texts
from core.errors import UserError
from core.hand_in.hand_in import load_hand_in
from core.history.history import find_task
from core.questions.reading import Intent
from core.questions.words import answers as answer_texts
from core.questions.words import house as texts
from core.questions.words import passed_on as passed_texts
from core.questions.words import questions as question_texts
from core.questions.words_passed_on import list_passed_on
from core.reporting.owed import AskedRound, rounds_of_organization
from core.reporting.words import report as report_texts
from core.screen import Choice, Item, join
from core.wording import formats
from handlers.deadlines.days import brief_due
from handlers.questions.asked import Answer, Asked
from models import RoundKind

_MEGABYTE = 1_000_000
PASSED_ON = "/cau chuyen"
_SEEN_TO = "/cau daxuly"


async def _about(asked: Asked) -> Answer:
    """Explain one of the rules."""
    rule = _RULES.get(asked.reading.command)
    if rule is None:
        raise UserError(question_texts.no_such_command())
    return await rule(asked)


async def _day_off(asked: Asked) -> Answer:
    standing = await asked.standing()
    far = asked.turn.office.ladder.deadline(standing.asked.due_on, asked.turn.today)
    due = answer_texts.deadline("", far, is_sent=False)
    return Answer(texts.day_off(due), choices=(*asked.opens("viec"), *asked.opens("lich")))


async def _size(asked: Asked) -> Answer:
    office = asked.turn.office
    quota = office.evidence_a_day
    limit = office.evidence_limit // _MEGABYTE
    text = texts.size(limit, quota.files, quota.size // _MEGABYTE)
    return Answer(text, choices=asked.opens("baocao"))


async def _kinds(asked: Asked) -> Answer:
    limit = asked.turn.office.evidence_limit // _MEGABYTE
    return Answer(texts.kinds(limit), choices=asked.opens("baocao"))


async def _late(asked: Asked) -> Answer:
    standing = await asked.standing()
    locks_on = asked.turn.office.ladder.locks_on(standing.asked.due_on)
    choices = (*asked.opens("baocao"), *asked.opens("giahan"), *asked.opens("lydo"))
    return Answer(texts.late(formats.day(locks_on)), choices=choices)


async def _readers(asked: Asked) -> Answer:
    name = asked.turn.office.coordinating_department
    return Answer(texts.readers(name), choices=asked.opens("dulieu"))


async def _reviewers(asked: Asked) -> Answer:
    name = asked.turn.office.coordinating_department
    return Answer(texts.reviewers(name), choices=(*asked.opens("baocao"), *asked.opens("duyet")))


async def _phone(asked: Asked) -> Answer:
    name = asked.turn.office.coordinating_department
    return Answer(texts.phone(name), choices=asked.opens("dulieu"))


async def _paper(asked: Asked) -> Answer:
    return Answer(texts.paper(), choices=(*asked.opens("baocao"), *asked.opens("tailieu")))


async def _joining(asked: Asked) -> Answer:
    name = asked.turn.office.coordinating_department
    return Answer(texts.joining(name), choices=asked.opens("moi"))


async def _photo(asked: Asked) -> Answer:
    return Answer(texts.photo(), choices=(*asked.opens("baocao"), *asked.opens("tep")))


async def _no_proof(asked: Asked) -> Answer:
    return Answer(texts.no_proof(), choices=asked.opens("baocao"))


async def _how_points(asked: Asked) -> Answer:
    name = asked.turn.office.coordinating_department
    return Answer(texts.how_points(name), choices=(*asked.opens("baocao"), *asked.opens("xeploai")))


async def _trouble(asked: Asked) -> Answer:
    name = asked.turn.office.coordinating_department
    return Answer(texts.trouble(name), choices=asked.opens("baocao"))


async def _assistant(asked: Asked) -> Answer:
    return Answer(texts.assistant(), choices=(*asked.opens("viec"), *asked.opens("trogiup")))


async def _secret(asked: Asked) -> Answer:
    return Answer(texts.secret(), choices=asked.opens("tep"))


async def _voice(asked: Asked) -> Answer:
    return Answer(texts.voice(), choices=asked.opens("baocao"))


async def _draft(asked: Asked) -> Answer:
    return Answer(texts.draft(), choices=asked.opens("baocao"))


_RULES: dict[str, Callable[[Asked], Awaitable[Answer]]] = {
    "dayoff": _day_off,
    "size": _size,
    "kinds": _kinds,
    "late": _late,
    "readers": _readers,
    "reviewers": _reviewers,
    "phone": _phone,
    "paper": _paper,
    "joining": _joining,
    "noproof": _no_proof,
    "photo": _photo,
    "points": _how_points,
    "trouble": _trouble,
    "assistant": _assistant,
    "secret": _secret,
    "voice": _voice,
    "draft": _draft,
}
"""Topic → rule; the topics are those of core/questions/words/{rules,matters,examples}."""


async def _proof(asked: Asked) -> Answer:
    """Show a task's evidence, if the asker may see it."""
    turn, reading = asked.turn, asked.reading
    if reading.task_id is None:
        raise UserError(question_texts.no_such_task(reading.unknown_code))
    known = await find_task(turn.session, turn.actor, reading.task_id)
    standing = await asked.standing()
    one = standing.details_of(known.department_id)
    found = next((task for task in one.task_figures if task.task_id == known.id), None)
    if found is None:
        raise UserError(question_texts.no_such_task(known.code))
    place = f"/baocao {standing.asked.id} {known.department_id} {known.id}"
    opening = asked.opens("baocao", place) if turn.actor.reports_for(known.department_id) else ()
    return Answer(texts.proof(found), choices=opening)


async def _unproven(asked: Asked) -> Answer:
    """List the tasks without evidence: the commune's, or those of the asker's departments."""
    standing, named = await asked.standing(), asked.reading.department_id
    if named is not None:
        seen = [standing.details_of(named)]
    else:
        seen = [one for one in standing.sent if standing.sees(one.department_id)]
    lacking = [
        (one, [task for task in one.task_figures if not (task.files or task.documents)])
        for one in seen
    ]
    lacking = [(one, tasks) for one, tasks in lacking if tasks]
    items = tuple(Item(texts.unproven_line(one, tasks)) for one, tasks in lacking)
    text = texts.unproven(sum(len(tasks) for _, tasks in lacking), len(lacking))
    return Answer(text, items, (*asked.opens("baocao"), *asked.summary))


async def _asked(asked: Asked) -> Answer:
    """List the words that people passed on to the coordinators."""
    turn = asked.turn
    if not turn.actor.coordinates:
        raise UserError(passed_texts.not_yours(turn.office.coordinating_department))
    found = await list_passed_on(turn.act)
    items = tuple(
        Item(
            passed_texts.line(one, turn.office.local),
            Choice(f"{_SEEN_TO} {one.id}", passed_texts.button(one)) if one.is_open else None,
        )
        for one in found
    )
    waiting = sum(one.is_open for one in found)
    return Answer(passed_texts.heading(waiting, len(found) - waiting), items)


async def _today(asked: Asked, tasks: Callable[[Asked], Awaitable[Answer]]) -> Answer:
    """Say what is to be done today, and for overseers what came in."""
    turn = asked.turn
    own = await tasks(replace(asked, reading=replace(asked.reading, day=None)))
    if not turn.actor.sees_summary:
        return own
    standing = await replace(asked, reading=replace(asked.reading, day=None)).standing()
    names = [
        one.name
        for one in standing.sent
        if one.submitted_at is not None and one.submitted_at.date() == turn.today
    ]
    lines = [texts.sent_today(names), own.text]
    choices = own.choices
    if turn.actor.coordinates:
        waiting = sum(one.is_open for one in await list_passed_on(turn.act))
        lines.append(texts.passed_on(waiting))
        opening = (Choice(PASSED_ON, texts.see_passed_on()),) if waiting else ()
        choices = (*opening, *choices)
    return Answer(join(lines, "\n"), own.items, choices)


async def _inspected(asked: Asked) -> Answer:
    """Say whether the newest due inspection was sent, and its deadline."""
    turn = asked.turn
    meant = await _inspection(asked)
    if meant is None:
        return Answer(texts.no_inspection(), choices=asked.opens("lich"))
    report = await load_hand_in(turn.session, turn.actor.organization_id, meant.id, None)
    due = report_texts.deadline(turn.deadline(report))
    sent = report.submitted_at
    sent_at = formats.moment(turn.office.local(sent)) if sent is not None else ""
    choices = asked.opens("nop") if turn.actor.inspects else ()
    text = texts.inspection(meant.key, due, sent_at)
    return Answer(text, choices=(*choices, *asked.opens("tontai")))


async def _inspection(asked: Asked) -> AskedRound | None:
    turn = asked.turn
    found = [
        one
        for one in await rounds_of_organization(turn.session, turn.actor.organization_id)
        if one.kind == RoundKind.INSPECTION
    ]
    if asked.reading.round_key:
        return next((one for one in found if one.key == asked.reading.round_key), None)
    begun = [one for one in found if one.starts_on <= turn.today]
    return begun[-1] if begun else None


async def _requests(asked: Asked) -> Answer:
    """List what waits for the asker's decision: extensions and difficulties."""
    turn = asked.turn
    turn.actor.require_summary()
    waiting = await undecided(turn.session, turn.actor.organization_id)
    cases = await cases_for(turn.session, turn.actor, turn.office, turn.today)
    asking = [
        Item(
            extension_texts.request_line(
                one.department, one.round_key, brief_due(turn, one.wanted_on)
            ),
            Choice(
                f"/giahan {one.id}",
                extension_texts.waiting_button(one.department, one.round_key),
            ),
        )
        for one in waiting
    ]
    raised = [
        Item(case_texts.line(case), Choice(f"/khokhan {case.id}", case_texts.button(case)))
        for case in cases
    ]
    return Answer(texts.requests(len(waiting), len(cases)), (*asking, *raised))


OF_THE_HOUSE: dict[Intent, Callable[[Asked], Awaitable[Answer]]] = {
    Intent.ABOUT: _about,
    Intent.PROOF: _proof,
    Intent.UNPROVEN: _unproven,
    Intent.ASKED: _asked,
    Intent.INSPECTED: _inspected,
    Intent.REQUESTS: _requests,
}
"""Intent → the function that answers it."""

today = _today
