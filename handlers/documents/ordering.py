"""Ordering documents: the tap is answered at once, the files come when they are made."""

import re
from datetime import date

from core.dialogue.step import Go, Move, Stay, Turn
from core.documents.orders.orders import order, title_of
from core.documents.orders.products import RECIPES, Facts, Product
from core.documents.words import orders as texts
from core.screen import Choice

LIST = "documents.list"
SIGNER = "documents.signer"
PRODUCT = "product"
WORD = "word"  # in the place of a product: the Word documents to choose from
ONLY_WORD = "only_word"  # the list that it was chosen from shows these alone

_LETTERS = {"round_id": "r", "department_id": "d", "edition": "e", "signer": "s", "year": "y"}
_NAMES = {letter: name for name, letter in _LETTERS.items()}
_FACT = re.compile(r"([rdesy])([0-9]{1,9})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def order_key(product: Product | str, facts: Facts) -> str:
    """Give the command that orders a product: "/tailieu report r3 2023-03-10 s1".

    A command, as it changes nothing and an old message may well be used for it.
    """
    words = [f"{_LETTERS[name]}{value}" for name, value in facts.items() if name in _LETTERS]
    day = [facts["as_of"]] if facts.get("as_of") else []
    return " ".join(["/tailieu", product, *words, *day])


def order_choice(label: str, product: Product, facts: Facts) -> Choice:
    """Give the button that orders a product."""
    return Choice(order_key(product, facts), label)


def read_facts(words: str) -> dict[str, int | str] | None:
    """Read what `order_key` wrote after the product; None when it is something else."""
    facts: dict[str, int | str] = {}
    for word in words.split():
        if found := _FACT.fullmatch(word):
            facts[_NAMES[found[1]]] = int(found[2])
        elif _DAY.fullmatch(word) and _is_day(word):
            facts["as_of"] = word
        else:
            return None
    return facts


async def order_or_ask(turn: Turn, product: Product, facts: Facts) -> Move:
    """Order a product, once it is known who signs it."""
    is_signed = RECIPES[product].is_signed and "signer" not in facts
    if is_signed and len(turn.office.documents.signers) > 1:
        return Go(SIGNER, {**facts, **list_shown(turn), PRODUCT: str(product)})
    return await ordered(turn, product, facts)


async def ordered(turn: Turn, product: Product, facts: Facts) -> Stay:
    """Order a product and say so above the same screen; `UserError` when it is not theirs."""
    is_new = await order(turn.act, product, facts, channel=turn.visitor.channel)
    title = await title_of(turn.session, product, facts)
    said = texts.ordered(title) if is_new else texts.ordered_already(title)
    return Stay(said, texts.toast(title))


def list_shown(turn: Turn) -> dict[str, bool]:
    """Give what tells which list the conversation comes from, to lead back to it."""
    return {ONLY_WORD: True} if turn.data.get(ONLY_WORD) else {}


def _is_day(word: str) -> bool:
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True
