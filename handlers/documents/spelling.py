"""Shows the coordinator words that look wrong, to correct before a Word document is drafted."""

from typing import Any

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.made_of import PRINTED, made_of
from core.documents.orders.products import Product
from core.documents.printed_words import Typed, doubtful, keep, mend
from core.documents.words import printed_words as texts
from core.figures.figures_key import facts_of, key_of
from core.order_facts import OrderFacts
from core.screen import Choice, Screen
from core.stored_record import as_facts, read_record
from handlers.documents.data import DocumentData, data_of
from handlers.documents.ordering import LIST, list_shown, order_or_ask

ONE = "spelling.one"
WRITE = "spelling.write"

_MEND, _KEEP, _DRAFT = "mend ", "keep ", "draft"


async def is_to_be_seen(turn: Turn, product: Product, facts: OrderFacts) -> bool:
    """Tell whether a coordinator orders a document that would print doubtful words."""
    if not PRINTED.get(product) or not turn.actor.coordinates:
        return False
    return bool(await _doubtful(turn, product, facts))


def to_words(turn: Turn, product: Product, facts: OrderFacts) -> Go:
    """Go to the first doubtful words."""
    kept = as_facts(facts, short=True)
    return Go(ONE, {**kept, **list_shown(turn), **DocumentData(product=product.value)})


async def show_one(turn: Turn) -> Screen:
    """Show doubtful words as they would be printed."""
    found = await _read(turn)
    drafting = Choice(_DRAFT, texts.draft_button())
    if not found:
        return Screen(texts.nothing_left(), choices=(drafting, go_back(), to_menu()))
    one = found[0]
    asked = texts.ask(_where(one), one.printed, one.doubt, len(found))
    mending = Choice(f"{_MEND}{one.mark}", texts.mend_button())
    keeping = Choice(f"{_KEEP}{one.mark}", texts.keep_button())
    return Screen(asked, choices=(mending, keeping, drafting, go_back(), to_menu()))


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Correct the words, leave them, or draft at once."""
    if reply.choice == _DRAFT:
        return await _draft(turn)
    key = reply.choice or ""
    if not key.startswith((_MEND, _KEEP)):
        return Stay(dialogue.not_understood())
    found = await _read(turn)
    one = _marked(found, key.removeprefix(_MEND).removeprefix(_KEEP))
    if one is None:
        return Stay(texts.gone())
    if key.startswith(_MEND):
        return Go(WRITE, {**turn.data, **DocumentData(mark=one.mark)})
    await keep(turn.act, one)
    return await _next(turn, found, texts.kept())


async def show_write(turn: Turn) -> Screen:
    """Ask for the words to print."""
    found = await _read(turn)
    one = _marked(found, data_of(turn)["mark"])
    asked = texts.ask_words(_where(one), one.printed) if one else texts.gone()
    return Screen(asked, choices=(go_back(), to_menu()))


async def take_write(turn: Turn, reply: Reply) -> Move:
    """Record the words and go to the next doubtful ones."""
    if reply.choice is not None:
        return Stay(dialogue.not_understood())
    found = await _read(turn)
    one = _marked(found, data_of(turn)["mark"])
    if one is None:
        return Go(ONE, _facts(turn), texts.gone())
    office = turn.office.coordinating_department
    await mend(turn.act, one, reply.text, office)
    return await _next(turn, found, texts.mended())


async def _next(turn: Turn, found: list[Typed], note: Markup) -> Move:
    if len(found) > 1:
        return Go(ONE, _facts(turn), note)
    return await _draft(turn)


async def _draft(turn: Turn) -> Move:
    """Order the document."""
    move = await order_or_ask(turn, _product(turn), read_record(OrderFacts, turn.data))
    if isinstance(move, Stay):
        return Go(LIST, _list_place(turn), move.note, move.toast)
    return move


def _product(turn: Turn) -> Product:
    return Product(data_of(turn)["product"])


def _list_place(turn: Turn) -> dict[str, Any]:
    """Give the round of the list; a document of a month or a year has none."""
    is_of_round = _product(turn) in {Product.REPORT, Product.DEPARTMENT_REPORT}
    return {**(facts_of(key_of(turn.data)) if is_of_round else {}), **list_shown(turn)}


async def _read(turn: Turn) -> list[Typed]:
    return await _doubtful(turn, _product(turn), read_record(OrderFacts, turn.data))


async def _doubtful(turn: Turn, product: Product, facts: OrderFacts) -> list[Typed]:
    """List the doubtful words of a document; raise `UserError` when there is no document."""
    where = turn.session, turn.actor.organization_id
    whole = await made_of(*where, turn.office, product, facts, now=turn.now)
    return await doubtful(*where, PRINTED[product], *whole)


def _marked(found: list[Typed], mark: str) -> Typed | None:
    return next((one for one in found if one.mark == mark), None)


def _where(one: Typed) -> str:
    said = one.said
    return texts.where(said.department, said.code, f"{said.kind}.{said.field}")


def _facts(turn: Turn) -> dict[str, Any]:
    """Give the facts of the list's step, without chosen words."""
    facts = as_facts(read_record(OrderFacts, turn.data), short=True)
    return {**facts, **list_shown(turn), **DocumentData(product=data_of(turn)["product"])}


def _to_list(turn: Turn) -> Go:
    return Go(LIST, _list_place(turn))


def _to_one(turn: Turn) -> Go:
    return Go(ONE, _facts(turn))


TOPIC = Topic(
    steps=(
        Step(ONE, show_one, take_one, back=_to_list),
        Step(WRITE, show_write, take_write, back=_to_one, takes_words=True),
    )
)
