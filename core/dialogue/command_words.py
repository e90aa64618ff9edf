"""Commands as they are typed, and as buttons carry them: "/baocao 3 1"."""


def command_in(words: str) -> str | None:
    """Give the words back when they are a command."""
    return words if words.startswith("/") and len(words) > 1 else None


def command_name(key: str | None) -> str:
    """Give the command's name of what was tapped or typed; nothing when it is no command."""
    if key is None or not key.startswith("/"):
        return ""
    return key[1:].partition(" ")[0].partition("@")[0].lower()
