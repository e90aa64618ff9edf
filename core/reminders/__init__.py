"""When somebody is reminded (the ladder), and the messages that are owed (the outbox)."""
