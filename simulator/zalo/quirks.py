"""What the real Zalo does wrong or may do, as switches; the defaults are as it was seen."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal


@dataclass
class Quirks:
    """One bot's switches and its plan.

    `patience`: seconds without a poll after which what people send is lost; `has_unsupported_ids`
    is for messages whose contents Zalo does not hand on. `messages_a_month` and `users` are the
    plan's; whether what comes in counts is not known of the real one.
    """

    loses_unpolled: bool = True
    patience: float = 5.0
    has_message_ids: bool = True
    has_unsupported_ids: bool = False
    photo_shape: Literal["live", "documented"] = "live"
    media_live: timedelta = timedelta(hours=24)
    doubles_deliveries: bool = False
    photo_fetches: int = 3
    messages_a_month: int = 3000
    counts_received: bool = False
    users: int = 50
