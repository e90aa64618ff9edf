"""The menu, and parts of conversations that many subjects share."""
