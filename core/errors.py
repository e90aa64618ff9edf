"""The four kinds of error this house knows; anything else is a bug."""

from enum import StrEnum


class UserError(Exception):
    """A person asked for what cannot be done; `text` is one Vietnamese sentence for them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class NotAllowedError(UserError):
    """The person's roles, at this moment, do not permit the change."""


class DeliveryError(Exception):
    """A message did not reach its channel.

    `permanent`: no later attempt can succeed.
    `is_unreachable`: the person blocked the assistant or deleted the chat.
    `retry_after`: seconds the channel told us to wait, or None.
    `is_used_up`: the channel carries no more messages this month.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        is_unreachable: bool = False,
        retry_after: float | None = None,
        is_used_up: bool = False,
    ) -> None:
        super().__init__(reason)
        self.permanent = permanent
        self.is_unreachable = is_unreachable
        self.retry_after = retry_after
        self.is_used_up = is_used_up


class FilesOutOfReachError(DeliveryError):
    """The channel's server names files that lie where we cannot read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, permanent=True)


class Obstacle(StrEnum):
    """Why nothing can be written just now."""

    FULL = "the disk is full"
    READ_ONLY = "the disk or the file is read-only"
    BROKEN = "the disk or the file is damaged"
    GONE = "the database's file is gone"
    REPLACED = "another file lies in the database's place"
    BUSY = "another process holds the database"


class NotKeptError(Exception):
    """A change was not written, not even a part of it; `obstacle` says why."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle
