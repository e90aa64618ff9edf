"""The names of channels, as people know them."""

_NAMES = {"telegram": "Telegram", "zalo": "Zalo"}


def channel_name(channel: str) -> str:
    """Name a channel; an office with several Zalo bots has one channel each ("zalo-xa")."""
    kind, _, rest = channel.partition("-")
    name = _NAMES.get(kind)
    if name is None:
        return channel
    return f"{name} ({rest})" if rest else name
