"""Replaces the mark for the coordinating department by its name, which is a setting."""

from dataclasses import replace

from core.dialogue.step import Move, Say, Tell
from core.office import Office
from core.screen import Choice, Item, Screen
from core.wording.coordinating import with_name


def named(screen: Screen, office: Office) -> Screen:
    """Give a screen with the name in place."""
    name = office.coordinating_department
    return replace(
        screen,
        head=with_name(screen.head, name),
        items=tuple(_item(one, name) for one in screen.items),
        foot=with_name(screen.foot, name),
        choices=_choices(screen.choices, name),
        lead=_choices(screen.lead, name),
    )


def named_in(move: Move, office: Office) -> Move:
    """Give a move with the name in place in its note."""
    name = office.coordinating_department
    if isinstance(move, Tell):
        return Tell(named(move.screen, office))
    move = replace(move, note=with_name(move.note, name), toast=with_name(move.toast, name))
    if isinstance(move, Say):
        return replace(move, choices=_choices(move.choices, name))
    return move


def _item(one: Item, name: str) -> Item:
    choice = one.choice and Choice(one.choice.key, with_name(one.choice.label, name))
    return Item(with_name(one.text, name), choice)


def _choices(of: tuple[Choice, ...], name: str) -> tuple[Choice, ...]:
    return tuple(Choice(one.key, with_name(one.label, name)) for one in of)
