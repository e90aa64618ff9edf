"""The plan: read a document, check it, import it."""
