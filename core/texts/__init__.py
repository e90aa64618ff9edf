"""Every Vietnamese sentence, as typed functions.

Formatted text is `markupsafe.Markup`: `Markup("<b>{}</b>").format(words)` escapes the words, so
what people type cannot become markup. Only <b> and <i> are used; a channel without them drops them.
"""
