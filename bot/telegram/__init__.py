"""Telegram as a channel: client, updates in, answers out, errors in the house's terms."""
