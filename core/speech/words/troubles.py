"""Words that state a difficulty, unaccented."""

SIGNS = " ,.:;-–—"
LEVEL = r"[0-9] ?(?:%|phan tram)"
TROUBLE = (
    r"(?:(?:da|em|toi|minh|nganh|noi dung|nd|muc|hien|nay|dang|con|thi|van|xin|cho|viec nay|o|"
    r"[0-9]+[.][0-9]+)[ ,:]+)*"
    r"(?:gap|co|con|bi|bao|neu|vuong|dang)(?: phai| mot so| nhieu)? "
    r"(?:kho khan|vuong mac|tro ngai)"
    r"(?: (?:o|trong))?(?:[ ,:]+(?:la|ve|vi|do|ve viec|do la|nhu sau))?[ ,:]+(?=\S)"
)
"""Words before the description of a difficulty."""
