"""Chats and the messages in them, by their channels' own names."""

from typing import NamedTuple


class ChatKey(NamedTuple):
    """A chat: the channel, and the chat's address there."""

    channel: str
    address: str


class MessageKey(NamedTuple):
    """A message in a chat; a channel that names no messages gives an empty name."""

    channel: str
    address: str
    message: str
