"""One turn of a conversation: `Incoming` in, `Screen` out, on any channel."""
