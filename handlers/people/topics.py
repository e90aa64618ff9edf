"""The conversations of this folder, for handlers/__init__.py."""

from handlers.people import (
    codes,
    contact_check,
    deletion,
    handing_over,
    invite,
    join,
    leave,
    my_data,
    removal,
)

TOPICS = (
    join.TOPIC,
    join.NAMING,
    handing_over.TOPIC,
    leave.TOPIC,
    contact_check.TOPIC,
    invite.TOPIC,
    codes.TOPIC,
    removal.TOPIC,
    my_data.TOPIC,
    deletion.TOPIC,
    deletion.DECIDING,
)
