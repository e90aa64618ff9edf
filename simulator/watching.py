"""What people see on their phones, and waiting for it."""

from collections.abc import Callable

from simulator.changes import Changes
from simulator.chats import Chat
from simulator.messages import ShownMessage, as_shown


class Watched:
    """Chats that a test or a page looks into."""

    chats: dict[int, Chat]
    changes: Changes

    def messages(self, chat_id: int) -> list[ShownMessage]:
        """Return a chat as it looks now, oldest first; a private chat has its person's id."""
        return [as_shown(message) for message in self.chats[chat_id].messages.values()]

    def last(self, chat_id: int) -> ShownMessage:
        """Return the newest message. Raises LookupError in an empty chat."""
        messages = self.messages(chat_id)
        if not messages:
            raise LookupError(f"nothing was said in chat {chat_id}")
        return messages[-1]

    async def wait_for(
        self,
        chat_id: int,
        predicate: Callable[[ShownMessage], object],
        timeout: float = 5.0,  # noqa: ASYNC109 - the deadline is part of the question
        *,
        after: int = 0,
    ) -> ShownMessage:
        """Return the newest message after number `after` that fits, now or later.

        Raises TimeoutError with the last message.
        """

        def fits(message: ShownMessage) -> bool:
            return message.message_id > after and bool(predicate(message))

        await self.changes.until(lambda: self._newest(chat_id, fits) is not None, timeout)
        if found := self._newest(chat_id, fits):
            return found
        texts = [message.text for message in self.messages(chat_id)[-3:]]
        raise TimeoutError(f"no such message in chat {chat_id}; the last ones: {texts}")

    def _newest(
        self, chat_id: int, predicate: Callable[[ShownMessage], bool]
    ) -> ShownMessage | None:
        fitting = (message for message in reversed(self.messages(chat_id)) if predicate(message))
        return next(fitting, None)
