"""Ordering documents: the tap is answered at once, the files come when they are made."""

from core.dialogue.step import Stay, Turn
from core.reports.orders import order, title_of
from core.reports.products import Facts, Product
from core.texts import orders as texts


async def ordered(turn: Turn, product: Product, facts: Facts) -> Stay:
    """Order a product and say so above the same screen; `UserError` when it is not theirs."""
    is_new = await order(
        turn.session, turn.actor, product, facts, channel=turn.visitor.channel, now=turn.now
    )
    title = await title_of(turn.session, product, facts)
    return Stay(texts.ordered(title) if is_new else texts.ordered_already(title))
