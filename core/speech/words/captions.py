"""Words of captions."""

_WORDS = (
    "anh hinh tep file tai lieu minh chung kiem chung bang cho cua noi dung nd muc nhiem vu "
    "day la em gui toi xin bao cao nhe a ah so"
)


CAPTION_WORDS = frozenset(_WORDS.split(" "))
"""Words of a caption that only names a task, unaccented."""
