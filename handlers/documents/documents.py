"""Ordering the documents of a round, and choosing who signs."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.made_of import PRINTED, made_of
from core.documents.orders.offers import Offers, read_offers
from core.documents.orders.products import RECIPES, Product
from core.documents.printed_words import is_any_waiting, not_answered
from core.documents.words import list as texts
from core.documents.words import printed_words
from core.errors import UserError
from core.figures.figures_key import facts_of, key_of, key_of_order
from core.order_facts import OrderFacts
from core.screen import Choice, Item, Screen
from core.stored_record import as_facts, read_record
from core.wording import refusals
from handlers.documents.data import DocumentData, data_of
from handlers.documents.ordering import (
    LIST,
    SIGNER,
    WORD,
    list_shown,
    order_choice,
    order_or_ask,
    ordered,
    read_facts,
)
from handlers.documents.spelling import is_to_be_seen, to_words
from handlers.figures.summary_place import FIRST, place_named
from handlers.questions.question import not_understood

_SIGNED = "signed by "
_PRODUCTS = frozenset(Product)


async def open_documents(turn: Turn, words: str) -> Move:
    """Order the product in a button's key, or list the products for the named round."""
    name, _, rest = words.partition(" ")
    facts = read_facts(rest)
    if name in _PRODUCTS and facts is not None:
        return await _order(turn, Product(name), facts)
    if not words or (name == WORD and facts is not None):
        return Go(LIST, {**_kept(facts), **DocumentData(only_word=name == WORD)})
    place = await place_named(turn, words)
    if place is None:
        return Go(LIST, note=texts.not_read())
    await read_offers(turn.act, turn.office, place)  # raises `UserError` with the reason otherwise
    return Go(LIST, facts_of(place))


def _kept(facts: OrderFacts | None) -> dict[str, Any]:
    return as_facts(facts, short=True) if facts else {}


async def _order(turn: Turn, product: Product, facts: OrderFacts) -> Move:
    recipe = RECIPES[product]
    recipe.allow(turn.actor, facts)
    if recipe.is_of_round and facts.round_id is None:  # the command was typed by hand
        offers = await read_offers(turn.act, turn.office, key_of_order(facts))
        facts = replace(facts, round_id=offers.known.figures.round_id)
    if recipe.is_of_department and facts.department_id is None:
        raise UserError(refusals.round_gone())
    if await is_to_be_seen(turn, product, facts):
        return to_words(turn, product, facts)
    return await order_or_ask(turn, product, facts)


async def show_list(turn: Turn) -> Screen:
    """Show the products that the person can order."""
    offers = await _read(turn)
    is_only_word = data_of(turn).get("only_word", False)
    items = tuple(
        Item(dialogue.nothing(), order_choice(texts.button(offer), offer.product, offer.facts))
        for offer in offers.all
        if RECIPES[offer.product].is_word or not is_only_word
    )
    if not items:
        raise UserError(texts.nothing_yet())
    back = (go_back(),) if turn.actor.sees_summary else ()
    foot = await _not_answered(turn, Product.REPORT, _of_order(turn))
    return Screen(texts.heading(offers.known), items=items, foot=foot, choices=(*back, to_menu()))


async def _not_answered(turn: Turn, product: Product, facts: OrderFacts) -> Markup:
    """Tell the coordinator who has not yet agreed to the words that a document prints."""
    where = turn.session, turn.actor.organization_id
    if not turn.actor.coordinates or not await is_any_waiting(*where):
        return dialogue.nothing()
    whole = await made_of(*where, turn.office, product, facts, now=turn.now)
    found = await not_answered(*where, PRINTED[product], *whole)
    return printed_words.not_answered(found.departments, found.others)


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Take another round or day; the choices are commands."""
    place = await place_named(turn, reply.text, alone=True)
    if place is None:
        return await not_understood(turn, reply)
    await read_offers(turn.act, turn.office, place)
    return Go(LIST, {**facts_of(place), **list_shown(turn)})


async def show_signer(turn: Turn) -> Screen:
    """Ask who signs."""
    items = tuple(
        Item(dialogue.nothing(), Choice(f"{_SIGNED}{number}", texts.signer(one)))
        for number, one in enumerate(turn.office.documents.signers)
    )
    foot = await _not_answered(turn, Product(data_of(turn)["product"]), _of_order(turn))
    return Screen(texts.ask_signer(), items=items, foot=foot, choices=(go_back(), to_menu()))


async def take_signer(turn: Turn, reply: Reply) -> Move:
    """Order the document with that signer."""
    if not reply.choice or not reply.choice.startswith(_SIGNED):
        return Stay(dialogue.not_understood())
    signer = int(reply.choice.removeprefix(_SIGNED))
    facts = replace(_of_order(turn), signer=signer)
    done = await ordered(turn, Product(data_of(turn)["product"]), facts)
    return replace(_from_signer(turn), note=done.note, toast=done.toast)


async def _read(turn: Turn) -> Offers:
    return await read_offers(turn.act, turn.office, key_of(turn.data))


def _of_order(turn: Turn) -> OrderFacts:
    return read_record(OrderFacts, turn.data)


def _from_signer(turn: Turn) -> Go:
    """Go back to the screen of the order."""
    return Go(LIST, {**facts_of(key_of(turn.data)), **list_shown(turn)})


def _to_summary(turn: Turn) -> Go:
    return Go(FIRST, facts_of(key_of(turn.data)))


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list, back=_to_summary),
        Step(SIGNER, show_signer, take_signer, back=_from_signer),
    ),
    commands={"tailieu": open_documents},
)
