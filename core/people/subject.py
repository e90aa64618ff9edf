"""People: its manifest."""

from core.people.deletion_notices import DeletionAsked, DeletionRefused, Farewell
from core.people.leave_notices import (
    Deputised,
    DeputyElsewhere,
    DeputyReleased,
    LeaveCancelled,
    LeaveEntered,
    Uncovered,
)
from core.people.linking_notices import ChatLinked, ChatLinkedByOther, ChatRemoved
from core.people.notices import (
    CodeApproved,
    CodeRefused,
    CodeWaits,
    HandingOver,
    Joined,
    MutualAcceptance,
    NameMended,
    RoleRemoved,
    Undelivered,
    Unreachable,
)
from core.people.quota_notices import QuotaReached, TooManyPeople
from core.people.words import manifest as words
from core.subject import Subject

SUBJECT = Subject(
    "people",
    notices=(
        Unreachable,
        Undelivered,
        DeletionAsked,
        DeletionRefused,
        Farewell,
        Deputised,
        Uncovered,
        LeaveEntered,
        LeaveCancelled,
        DeputyReleased,
        DeputyElsewhere,
        Joined,
        NameMended,
        CodeWaits,
        CodeApproved,
        CodeRefused,
        RoleRemoved,
        MutualAcceptance,
        HandingOver,
        QuotaReached,
        TooManyPeople,
        ChatLinked,
        ChatLinkedByOther,
        ChatRemoved,
    ),
    commands=words.COMMANDS,
    log_words=words.LOG,
    own_data=words.OWN_DATA,
)
