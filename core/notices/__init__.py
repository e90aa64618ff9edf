"""The outbox: each message is stored once, claimed, and marked when sent."""
