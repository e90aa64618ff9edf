"""Evidence: given, named, taken out, searched for marks of secrecy."""
