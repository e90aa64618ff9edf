"""What is asked in the middle of something else: answered there, and nothing is left behind."""

from markupsafe import Markup

from core.dialogue.access_log import note_accesses
from core.dialogue.misses import BESIDE, DO
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Say, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.dialogue.words import kept_words as kept_texts
from core.questions.reading import readings_of
from core.questions.words import questions as texts
from core.screen import Choice, Screen, join
from core.speech.kinds import Kind
from handlers.dialogue.menu import show_menu
from handlers.questions.carried import opened_at_once
from handlers.questions.question import answer_inline, understood

_MANY = 3  # meanings: then nobody knows what is asked
_LINES = 8  # of a list below an answer


async def answer_beside(turn: Turn, reply: Reply) -> Move:
    """Answer a question; offer what else is wished for, with all that was said."""
    words = reply.text
    kind = turn.hearing.kind(words)
    move = None if kind is Kind.RESULT and texts.tells(words) else await understood(turn, words)
    if move is None or _is_vague(move):
        return Stay(dialogue.not_understood())
    if opened_at_once(turn, move, words, kind):
        kept = turn.kept.add(words, kind)
        doing = Choice(f"/cau {kept.number} {DO}", kept_texts.do_this())
        return Say(texts.leads_away(kept.words), (doing, to_menu()))
    screen = await answer_inline(turn, move)
    await note_accesses(turn.session, turn.known, screen.gives, (), turn.now)
    return Say(_text(screen), _choices(screen))


def _is_vague(move: Go) -> bool:
    """Tell whether an answer to the open step only resembles questions: "khi nào xong thì xong"."""
    meanings = {(one.intent, one.command) for one in readings_of(move.data["asked"])}
    return len(meanings) >= _MANY


def _text(screen: Screen) -> Markup:
    return join([screen.head, join([one.text for one in screen.items[:_LINES]], "\n"), screen.foot])


def _choices(screen: Screen) -> tuple[Choice, ...]:
    """Give what may be tapped in any message: a command."""
    of_items = [one.choice for one in screen.items[:_LINES] if one.choice]
    return tuple(one for one in (*of_items, *screen.choices) if one.key.startswith("/"))


TOPIC = Topic(steps=(Step(BESIDE, show_menu, answer_beside),))
