"""Shows a department words that look wrong, to correct before the report is sent."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.words import printed_words as printed_texts
from core.reporting.own_words import doubtful, is_mended, mend
from core.reporting.words import own_words as texts
from core.screen import Choice, Screen
from handlers.reporting.data import ReportingData, data_of, report_place_of
from handlers.reporting.report import card_of
from handlers.reporting.steps import CARD, OWN_WORDS

_KEEP = "keep "


async def show_words(turn: Turn) -> Screen:
    """Show the first doubtful words as they will be printed."""
    left = doubtful(await card_of(turn), data_of(turn).get("kept", []))
    if not left:
        return Screen(texts.all_seen(), choices=(go_back(), to_menu()))
    one = left[0]
    where = printed_texts.where("", one.entry.code, f"answer.{one.field}")
    keeping = Choice(f"{_KEEP}{one.mark}", printed_texts.keep_button())
    asked = texts.ask(where, one.words, one.doubt, len(left))
    return Screen(asked, choices=(keeping, go_back(), to_menu()), version=one.words)


async def take_words(turn: Turn, reply: Reply) -> Move:
    """Keep or replace the words, and go to the next ones."""
    kept = list(data_of(turn).get("kept", []))
    left = doubtful(await card_of(turn), kept)
    if reply.choice:
        data = {**turn.data, **ReportingData(kept=[*kept, reply.choice.removeprefix(_KEEP)])}
        return _next(turn, data, len(left) - 1, texts.left())
    if not left or left[0].words != turn.seen:
        return Stay(texts.changed() if left else dialogue.not_understood())
    one = left[0]
    if not is_mended(one.words, reply.text):
        return Stay(texts.others())
    await mend(turn.act, one, reply.text, office=turn.office)
    return _next(turn, dict(turn.data), len(doubtful(await card_of(turn), kept)), texts.mended())


def _next(turn: Turn, data: Mapping[str, Any], left: int, note: Markup) -> Go:
    """Go to the next doubtful words, or back to the report."""
    return Go(OWN_WORDS, data, note) if left else replace(_to_card(turn), note=note)


def _to_card(turn: Turn) -> Go:
    return Go(CARD, report_place_of(turn))


TOPIC = Topic(steps=(Step(OWN_WORDS, show_words, take_words, back=_to_card, takes_words=True),))
