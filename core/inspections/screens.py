"""What each kind of notice about findings shows, from the facts that were kept with it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from core.inspections.words import notices as texts
from core.people import notices
from core.screen import Choice, Screen

_Facts = Mapping[str, Any]


def _due_on(facts: _Facts) -> date:
    return date.fromisoformat(facts["due_on"])


def _opening(facts: _Facts, label: str) -> tuple[Choice, ...]:
    return (Choice(f"/tontai {facts['id']}", label),)


def _said(facts: _Facts) -> tuple[str, str]:
    return facts["words"], facts["remedy"]


def _recorded(facts: _Facts) -> Screen:
    text = texts.recorded(
        facts["department"], facts["field"], _said(facts), _due_on(facts), facts["photos"]
    )
    return Screen(text, choices=_opening(facts, texts.open_to_mend()), is_record=True)


def _corrected(facts: _Facts) -> Screen:
    text = texts.corrected(facts["department"], _said(facts), _due_on(facts))
    return Screen(text, choices=_opening(facts, texts.open_to_mend()), is_record=True)


def _withdrawn(facts: _Facts) -> Screen:
    text = texts.withdrawn(facts["department"], facts["words"], facts["withdrawal"])
    return Screen(text, is_record=True)


def _mended(facts: _Facts) -> Screen:
    text = texts.mended(facts["department"], facts["words"], facts["mended_words"], facts["proofs"])
    return Screen(text, choices=_opening(facts, texts.open_to_judge()), is_record=True)


def _confirmed(facts: _Facts) -> Screen:
    text = texts.confirmed(facts["department"], facts["words"], facts["confirmed_by"])
    return Screen(text, choices=_opening(facts, texts.open_again()), is_record=True)


def _refused(facts: _Facts) -> Screen:
    text = texts.refused(facts["department"], facts["words"], facts["refusal"], _due_on(facts))
    return Screen(text, choices=_opening(facts, texts.open_to_mend()), is_record=True)


def _inspection_sent(facts: _Facts) -> Screen:
    figures = texts.figures(facts["departments"], facts["findings"], facts["mended"])
    text = texts.inspection_sent(facts["round_key"], figures)
    opening = Choice(f"/tontai thang {facts['round_id']}", texts.open_inspection())
    return Screen(text, choices=(opening,), is_record=True)


FINDING_NOTICES: dict[str, Callable[[_Facts], Screen]] = {
    notices.FINDING_RECORDED: _recorded,
    notices.FINDING_CORRECTED: _corrected,
    notices.FINDING_WITHDRAWN: _withdrawn,
    notices.FINDING_MENDED: _mended,
    notices.FINDING_CONFIRMED: _confirmed,
    notices.FINDING_REFUSED: _refused,
    notices.INSPECTION_SENT: _inspection_sent,
}
