"""Orders documents: the tap is answered at once, the files follow when they are made."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from core.dialogue.step import Go, Move, Stay, Turn
from core.documents.orders.orders import order, title_of
from core.documents.orders.products import RECIPES, Product
from core.documents.words import orders as texts
from core.order_facts import OrderFacts
from core.screen import Choice
from core.stored_record import as_facts
from handlers.documents.data import DocumentData, data_of

LIST = "documents.list"
SIGNER = "documents.signer"
WORD = "word"  # stands for a product: opens the choice of Word documents

_TAKEN: Mapping[str, Callable[[OrderFacts, int], OrderFacts]] = {
    "r": lambda facts, number: replace(facts, round_id=number),
    "d": lambda facts, number: replace(facts, department_id=number),
    "e": lambda facts, number: replace(facts, edition=number),
    "s": lambda facts, number: replace(facts, signer=number),
    "y": lambda facts, number: replace(facts, year=number),
}
_FACT = re.compile(r"([rdesy])([0-9]{1,9})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def order_key(product: Product | str, facts: OrderFacts) -> str:
    """Give the command that orders a product: "/tailieu report r3 2023-03-10 s1".

    It is a command, so that a button of an old message works too.
    """
    numbers = {
        "r": facts.round_id,
        "e": facts.edition,
        "d": facts.department_id,
        "s": facts.signer,
        "y": facts.year,
    }
    words = [f"{letter}{number}" for letter, number in numbers.items() if number is not None]
    day = [facts.as_of.isoformat()] if facts.as_of else []
    return " ".join(["/tailieu", product, *words, *day])


def order_choice(label: str, product: Product, facts: OrderFacts) -> Choice:
    """Give the button that orders a product."""
    return Choice(order_key(product, facts), label)


def read_facts(words: str) -> OrderFacts | None:
    """Read the facts that `order_key` wrote; None when the words are something else."""
    facts = OrderFacts()
    for word in words.split():
        if found := _FACT.fullmatch(word):
            facts = _TAKEN[found[1]](facts, int(found[2]))
        elif _DAY.fullmatch(word) and (day := _day(word)):
            facts = replace(facts, as_of=day)
        else:
            return None
    return facts


async def order_or_ask(turn: Turn, product: Product, facts: OrderFacts) -> Move:
    """Order a product, after asking who signs if that is unknown."""
    is_signed = RECIPES[product].is_signed and facts.signer is None
    if is_signed and len(turn.office.documents.signers) > 1:
        kept = as_facts(facts, short=True)
        return Go(SIGNER, {**kept, **list_shown(turn), **DocumentData(product=product.value)})
    return await ordered(turn, product, facts)


async def ordered(turn: Turn, product: Product, facts: OrderFacts) -> Stay:
    """Order a product and say so on the same screen; raise `UserError` when they may not."""
    is_new = await order(turn.act, product, facts, channel=turn.visitor.channel)
    title = await title_of(turn.session, product, facts)
    said = texts.ordered(title) if is_new else texts.ordered_already(title)
    return Stay(said, texts.toast(title))


def list_shown(turn: Turn) -> DocumentData:
    """Give the facts that identify the conversation's list, to lead back to it."""
    return DocumentData(only_word=True) if data_of(turn).get("only_word") else DocumentData()


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
