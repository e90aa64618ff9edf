"""The tables, and small pure rules about one row.

Times end in `_at` and are UTC; dates end in `_on` and are local; scores are decimals.
What belongs to a commune carries `organization_id`.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    Numeric,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

SCHEMA_REVISION = "0009"  # the newest migration, which makes these tables; a test keeps it so


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time; SQLite drops the zone."""

    impl = SqlDateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a time without a zone, because its hour is ambiguous."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Add the zone again."""
        del dialect
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Score(TypeDecorator[Decimal]):
    """A decimal score; SQLite has only floats, so it stores text there."""

    impl = Numeric(8, 2)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:  # noqa: ANN401 - SQLAlchemy's own type
        """Choose the column type for the database in use."""
        return dialect.type_descriptor(String(16) if dialect.name == "sqlite" else Numeric(8, 2))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Give the decimal, or its text."""
        return str(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ANN401
        """Give the decimal again."""
        del dialect
        return None if value is None else Decimal(str(value))


class Base(DeclarativeBase):
    """All tables; constraints have names, so that a migration can refer to them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime, Decimal: Score, dict[str, Any]: JSON}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)


class Role(StrEnum):
    """The roles of people; one person can hold several."""

    COORDINATOR = "coordinator"
    OFFICIAL = "official"
    LEADER = "leader"
    INSPECTOR = "inspector"
    ADMIN = "admin"  # looks after the program: hears of faults, sees no reports


class RoundKind(StrEnum):
    """What a round asks for, and who answers."""

    REPORT = "report"  # results, from every department
    FRAMEWORK = "framework"  # how the plan will be carried out, from every department, once
    INSPECTION = "inspection"  # a month's findings, from the inspection team


class DifficultyReason(StrEnum):
    """The cause of a difficulty."""

    FUNDING = "funding"
    STAFF = "staff"
    SOFTWARE = "software"
    AUTHORITY = "authority"
    COOPERATION = "cooperation"
    OTHER = "other"


class DifficultyAct(StrEnum):
    """A step in a difficulty; the first one raises it."""

    RAISED = "raised"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"
    PASSED_ON = "passed on"  # to the leaders
    REPLIED = "replied"  # by the department
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"  # by the department itself: it was solved


class OrderState(StrEnum):
    """The state of a document order."""

    WAITING = "waiting"
    MAKING = "making"
    DONE = "done"  # made and sent
    FAILED = "failed"
    DROPPED = "dropped"  # the person may no longer have them


class Verdict(StrEnum):
    """A reviewer's decision on an answer."""

    PASSED = "passed"
    RETURNED = "returned"
    EXPLAIN = "explain"  # an explanation is wanted


class Installation(Base):
    """The installation this database belongs to: one row, made with the database.

    The configuration's folder holds the same identity, so that another or an empty database in its
    place is recognised.
    """

    __tablename__ = "installations"

    identity: Mapped[str] = mapped_column(String(36), unique=True)  # a random UUID
    created_at: Mapped[datetime]


class Organization(Base):
    """A commune's People's Committee."""

    __tablename__ = "organizations"

    name: Mapped[str]


class Plan(Base):
    """A plan document that was imported."""

    __tablename__ = "plans"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    number: Mapped[str | None]
    issued_on: Mapped[date | None]
    title: Mapped[str] = mapped_column(Text)
    year: Mapped[int]
    imported_at: Mapped[datetime]


class Department(Base):
    """A department (ngành) of the commune."""

    __tablename__ = "departments"
    __table_args__ = (UniqueConstraint("organization_id", "name_key"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    name: Mapped[str]
    name_key: Mapped[str]
    position: Mapped[int]


class Task(Base):
    """A shortcoming that a department must correct; a withdrawn task keeps its answers."""

    __tablename__ = "tasks"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), index=True)
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), index=True)
    code: Mapped[str]
    title: Mapped[str] = mapped_column(Text)
    score: Mapped[Decimal | None]
    max_score: Mapped[Decimal | None]
    percent: Mapped[Decimal | None]
    note: Mapped[str | None] = mapped_column(Text)
    criterion_code: Mapped[str | None]  # of the index by which the commune is scored
    position: Mapped[int]
    added_on: Mapped[date | None]  # local; None: imported with the plan at first
    withdrawn_at: Mapped[datetime | None]


class Round(Base):
    """One request for reports: a quarter's results, the framework plan, a month's inspection."""

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    key: Mapped[str] = mapped_column(String(16))
    starts_on: Mapped[date]
    kind: Mapped[RoundKind] = mapped_column(String(16), server_default=RoundKind.REPORT)
    cutoff_on: Mapped[date]
    due_on: Mapped[date]
    commune_due_on: Mapped[date | None]  # the commune's own deadline with its superior
    confirmed_at: Mapped[datetime | None]  # None: nobody confirmed the default days


class Extension(Base):
    """A request for more time; a decided one without a granted day was refused."""

    __tablename__ = "extensions"
    __table_args__ = (Index("ix_extensions_round_id_department_id", "round_id", "department_id"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"))
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"))
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    asked_at: Mapped[datetime]
    wanted_on: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
    granted_on: Mapped[date | None]


class Report(Base):
    """The report of one department, or of the inspection team, in one round.

    Its first draft creates it; the team's has no department.
    """

    __tablename__ = "reports"
    __table_args__ = (
        UniqueConstraint("round_id", "department_id"),
        Index(
            "uq_reports_team",
            "round_id",
            unique=True,
            sqlite_where=text("department_id IS NULL"),
        ),
    )

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"), index=True)
    department_name: Mapped[str]  # of that time: a later plan may rename the department
    words: Mapped[str] = mapped_column(Text, default="", server_default="")  # of the whole report
    submitted_at: Mapped[datetime | None]
    submitted_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    on_behalf_of_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # on leave then
    is_by_office: Mapped[bool] = mapped_column(default=False, server_default=false())  # coordinator


class Answer(Base):
    """One version of a department's answer to one task in one round.

    The newest confirmed version counts; the unconfirmed one is the draft.
    """

    __tablename__ = "answers"
    __table_args__ = (
        Index(
            "uq_answers_draft",
            "report_id",
            "task_id",
            unique=True,
            # The migration has this index for PostgreSQL too; here it would load that whole
            # dialect.
            sqlite_where=text("confirmed_at IS NULL"),
        ),
        Index("ix_answers_report_id_task_id", "report_id", "task_id"),
    )

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"))
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))
    task_title: Mapped[str] = mapped_column(Text)  # of that time, like the department's name
    progress: Mapped[int | None]  # percent: 0, 25, 50, 75 or 100
    result: Mapped[str] = mapped_column(Text, default="")
    difficulty: Mapped[str] = mapped_column(Text, default="")
    self_score: Mapped[Decimal | None]  # the department's own score, up to the task's maximum
    explanation: Mapped[str] = mapped_column(Text, default="", server_default="")  # for no evidence
    written_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    written_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]


class Review(Base):
    """A reviewer's decision on one answer of a sent report; an answer's newest review counts."""

    __tablename__ = "reviews"

    answer_id: Mapped[int] = mapped_column(ForeignKey("answers.id"), index=True)
    verdict: Mapped[Verdict] = mapped_column(String(16))
    verified_score: Mapped[Decimal | None]  # of the task's maximum, beside the self-score
    reason: Mapped[str] = mapped_column(Text, default="")
    due_on: Mapped[date | None]  # until when to correct or explain
    reviewed_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    reviewed_at: Mapped[datetime]


class Difficulty(Base):
    """A department's difficulty as a case, numbered within the year.

    Its steps hold what was said; the times here are those of the newest step of each kind.
    """

    __tablename__ = "difficulties"
    __table_args__ = (UniqueConstraint("organization_id", "year", "number"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    year: Mapped[int]
    number: Mapped[int]
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), index=True)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id"))
    reason: Mapped[DifficultyReason] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(Text)
    proposal: Mapped[str] = mapped_column(Text, default="")
    addressed_to: Mapped[str] = mapped_column(Text, default="")
    raised_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    raised_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    passed_on_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class DifficultyStep(Base):
    """One step in a difficulty: something done or said."""

    __tablename__ = "difficulty_steps"

    difficulty_id: Mapped[int] = mapped_column(ForeignKey("difficulties.id"), index=True)
    act: Mapped[DifficultyAct] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]


class Direction(Base):
    """A leader's instruction to a department (chỉ đạo), which it must acknowledge."""

    __tablename__ = "directions"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"))
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id"))
    words: Mapped[str] = mapped_column(Text)
    given_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    given_at: Mapped[datetime]
    acknowledged_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    acknowledged_at: Mapped[datetime | None]


class Finding(Base):
    """A shortcoming that the inspection team found at a department, with a day to correct it.

    The department reports the correction; an inspector confirms it, or refuses with a reason.
    """

    __tablename__ = "findings"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), index=True)  # the team's
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"))
    field: Mapped[str]  # of administrative reform
    words: Mapped[str] = mapped_column(Text)
    remedy: Mapped[str] = mapped_column(Text)  # what must be mended
    due_on: Mapped[date]
    recorded_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    recorded_at: Mapped[datetime]
    mended_words: Mapped[str] = mapped_column(Text, default="")
    mended_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    mended_at: Mapped[datetime | None]  # None again after an inspector's refusal
    refusal: Mapped[str] = mapped_column(Text, default="")  # the reason of the last refusal
    confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    confirmed_at: Mapped[datetime | None]
    tracked_at: Mapped[datetime]  # recorded, given another day, or refused: reminders start here
    withdrawn_at: Mapped[datetime | None]  # an inspector withdrew it before it was corrected
    withdrawal: Mapped[str] = mapped_column(Text, default="")  # why


class Measure(Base):
    """How a department will correct a task: a line of its framework plan (khung kế hoạch)."""

    __tablename__ = "measures"
    __table_args__ = (UniqueConstraint("report_id", "task_id"),)

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"))
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))
    solution: Mapped[str] = mapped_column(Text, default="")
    responsible: Mapped[str] = mapped_column(Text, default="")
    cooperation_said: Mapped[bool] = mapped_column(default=False)  # set also without products
    finish_on: Mapped[date | None]
    product: Mapped[str] = mapped_column(Text, default="")  # or evidence
    target_said: Mapped[bool] = mapped_column(default=False)  # set also without a target
    target_score: Mapped[Decimal | None]
    written_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    written_at: Mapped[datetime]


class Cooperation(Base):
    """A department that cooperates in another's task."""

    __tablename__ = "cooperations"
    __table_args__ = (UniqueConstraint("measure_id", "department_id"),)

    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id"))
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), index=True)


class Evidence(Base):
    """A file of an answer, of a finding, or of a whole report when both are empty.

    The evidence folder holds the bytes under their SHA-256.
    """

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("report_id", "task_id", "finding_id", "sha256"),)

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"))
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id"))
    finding_id: Mapped[int | None] = mapped_column(ForeignKey("findings.id"), index=True)
    # from the department, of the correction; other files show what was found
    proves_mending: Mapped[bool] = mapped_column(default=False, server_default=false())
    file_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]  # bytes
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    added_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    added_at: Mapped[datetime]
    # Withdrawn (a secret, a citizen's paper): the bytes are gone, this row stays.
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    withdrawal: Mapped[str] = mapped_column(Text, default="", server_default="")  # why


class ShownFile(Base):
    """A message in a chat that carries an evidence file, so that it can be deleted too."""

    __tablename__ = "shown_files"

    sha256: Mapped[str] = mapped_column(String(64), index=True)
    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64))
    message: Mapped[str] = mapped_column(String(64))  # the message's name in the channel
    shown_at: Mapped[datetime]


class Erasure(Base):
    """An order to erase content from the disk and the chats, with its time; the row stays."""

    __tablename__ = "erasures"

    sha256: Mapped[str] = mapped_column(String(64), index=True)
    is_secret: Mapped[bool] = mapped_column(default=False, server_default=false())  # never again
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # None: the assistant
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime]  # next attempt
    attempts: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    done_at: Mapped[datetime | None]


class Snapshot(Base):
    """A locked round's frozen figures; later editions add later changes."""

    __tablename__ = "snapshots"
    __table_args__ = (UniqueConstraint("round_id", "number"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"))
    number: Mapped[int]  # from 1
    as_of: Mapped[datetime]  # nothing later is in it
    taken_at: Mapped[datetime]
    figures: Mapped[dict[str, Any]]  # core.figures.snapshots reads and writes it


class Shortfall(Base):
    """A task that a person declared not done (không hoàn thành) at the year's end, and why."""

    __tablename__ = "shortfalls"

    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    declared_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    declared_at: Mapped[datetime]
    lifted_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    lifted_at: Mapped[datetime | None]


class CitedDocument(Base):
    """An official document named as evidence; it counts without being sent."""

    __tablename__ = "cited_documents"
    __table_args__ = (UniqueConstraint("report_id", "task_id", "symbol"),)

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"))
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))
    symbol: Mapped[str] = mapped_column(String(64))  # "15/QĐ-UBND"
    issued_on: Mapped[date | None]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    added_at: Mapped[datetime]


class Person(Base):
    """A person of the office; messages address them as `called`."""

    __tablename__ = "people"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    full_name: Mapped[str]
    called: Mapped[str]
    # False: the channel gave no full name, and the person has not given one yet.
    is_name_known: Mapped[bool] = mapped_column(default=True, server_default=true())
    notice_read_at: Mapped[datetime | None]

    accounts: Mapped[list["Account"]] = relationship(lazy="raise", back_populates="person")
    grants: Mapped[list["Grant"]] = relationship(lazy="raise", back_populates="person")


class Account(Base):
    """A person's chat in a channel."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64))
    linked_at: Mapped[datetime]
    unreachable_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]  # when the person last wrote or tapped here

    person: Mapped[Person] = relationship(lazy="raise", back_populates="accounts")


class Grant(Base):
    """A role that a person holds; an official holds it for a department."""

    __tablename__ = "grants"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[Role] = mapped_column(String(16))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"))
    granted_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="raise", back_populates="grants")


class DeletionRequest(Base):
    """A person's wish to have their chat unlinked; the office's records stay."""

    __tablename__ = "deletion_requests"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
    is_granted: Mapped[bool | None]


class Leave(Base):
    """A person's days of absence, and their deputy if there is one."""

    __tablename__ = "leaves"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date] = mapped_column(index=True)  # the last day away
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    entered_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    entered_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]


class ChangedDay(Base):
    """A day that the coordinator declared off or working, by a document."""

    __tablename__ = "changed_days"
    __table_args__ = (UniqueConstraint("organization_id", "on"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    on: Mapped[date]
    is_working: Mapped[bool]
    document: Mapped[str] = mapped_column(Text)
    entered_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    entered_at: Mapped[datetime]


class ConfirmedYear(Base):
    """A year whose working calendar the coordinator has checked."""

    __tablename__ = "confirmed_years"
    __table_args__ = (UniqueConstraint("organization_id", "year"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    year: Mapped[int]
    confirmed_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    confirmed_at: Mapped[datetime]


class Invitation(Base):
    """A single-use code, stored only as a hash, that gives a chat a role."""

    __tablename__ = "invitations"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[Role] = mapped_column(String(16))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"))
    invited_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    cancelled_at: Mapped[datetime | None]
    cancelled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    # A leader's code made by a coordinator works only with a second person's consent.
    approved_at: Mapped[datetime | None]
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


class Guess(Base):
    """A wrong invitation code, counted to slow down guessing."""

    __tablename__ = "guesses"
    __table_args__ = (Index("ix_guesses_channel_address", "channel", "address"),)

    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64))
    guessed_at: Mapped[datetime]


class Conversation(Base):
    """The state of one chat: step, its data, and the choices as shown."""

    __tablename__ = "conversations"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64))
    state: Mapped[dict[str, Any]]  # core.dialogue.state reads and writes it


class OutboxState(StrEnum):
    """The state of an outbox message."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"  # nothing was owed any more when its time came


class PutAside(Base):
    """An update that waits behind many others of the same chat.

    It is stored so that the channel can confirm it, and deleted once it was handled.
    """

    __tablename__ = "put_aside"
    __table_args__ = (
        UniqueConstraint("channel", "number"),
        Index("ix_put_aside_channel_address", "channel", "address"),
    )

    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64))
    number: Mapped[int] = mapped_column(BigInteger)  # the channel's own id; ids grow with time
    payload: Mapped[dict[str, Any]]
    put_aside_at: Mapped[datetime]


class Traffic(Base):
    """How many messages a channel carried in a month, where its plan counts them."""

    __tablename__ = "traffic"
    __table_args__ = (UniqueConstraint("channel", "month"),)

    channel: Mapped[str] = mapped_column(String(16))
    month: Mapped[str] = mapped_column(String(7))  # "2026-03", the office's own time
    sent: Mapped[int] = mapped_column(default=0)
    received: Mapped[int] = mapped_column(default=0)
    told_percent: Mapped[int] = mapped_column(default=0)  # what the coordinator last heard
    used_up_at: Mapped[datetime | None]  # when the channel itself last said that it is used up


class LinkCode(Base):
    """A single-use code, stored only as a hash, that links another chat to its person."""

    __tablename__ = "link_codes"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class UploadLink(Base):
    """A one-time link to the upload page, stored only as a hash; it knows its question."""

    __tablename__ = "upload_links"

    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(64))
    question: Mapped[str] = mapped_column(String(64))  # what the chat asks: `State.question`
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    browser_hash: Mapped[str | None] = mapped_column(String(64))  # of the browser that opened it
    closed_at: Mapped[datetime | None]


class OutboxMessage(Base):
    """A message owed to a person; `dedupe_key` makes repeating a job harmless."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_state_due_at", "state", "due_at"),
        Index("ix_outbox_organization_id_kind", "organization_id", "kind"),
    )

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    dedupe_key: Mapped[str] = mapped_column(String(128), unique=True)
    facts: Mapped[dict[str, Any]]  # the facts that the text is made from
    slot_at: Mapped[datetime | None]  # of a reminder: its slot
    state: Mapped[OutboxState] = mapped_column(String(16), default=OutboxState.PENDING)
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class Order(Base):
    """Documents that a person ordered: made beside the conversations, then sent."""

    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_state_ordered_at", "state", "ordered_at"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str] = mapped_column(String(16))  # the channel that ordered
    product: Mapped[str] = mapped_column(String(32))
    facts: Mapped[dict[str, Any]]  # a round, a day, a department
    ordered_at: Mapped[datetime]
    state: Mapped[OrderState] = mapped_column(String(16), default=OrderState.WAITING)
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None] = mapped_column(Text)
    finished_at: Mapped[datetime | None]


class WeeklyDigest(Base):
    """A person's wish for a weekly message on the state of reports."""

    __tablename__ = "weekly_digests"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    wanted_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Mention(Base):
    """A report that a reminder mentioned; without a department, the inspection team's."""

    __tablename__ = "mentions"
    __table_args__ = (
        UniqueConstraint("outbox_id", "round_id", "department_id"),
        Index("ix_mentions_round_id_department_id", "round_id", "department_id"),
    )

    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"))
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"))


class Pause(Base):
    """A time in which a person is not reminded of one report.

    With `promised_on` they named the day on which they report; without, they asked to be reminded
    later.
    """

    __tablename__ = "pauses"
    __table_args__ = (Index("ix_pauses_person_id_until_at", "person_id", "until_at"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), index=True)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"))
    made_at: Mapped[datetime]
    until_at: Mapped[datetime]
    promised_on: Mapped[date | None]


class Event(Base):
    """One line of the append-only log: who, when, before, after."""

    __tablename__ = "events"
    __table_args__ = (Index("ix_events_subject_subject_id", "subject", "subject_id"),)

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # None: the assistant
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(32))
    subject_id: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    happened_at: Mapped[datetime]


class Access(Base):
    """One line of the append-only access log: who received what of others, and when."""

    __tablename__ = "accesses"

    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    action: Mapped[str] = mapped_column(String(32))  # "file", "document", "summary", …
    facts: Mapped[dict[str, Any]]  # ids and keys, never people's words
    happened_at: Mapped[datetime]
