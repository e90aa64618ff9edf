"""Who may order which document, and how an order is claimed, kept and returned."""

import inspect
from datetime import timedelta
from importlib import import_module

import pytest
from sqlalchemy import select

from core.documents.orders import orders
from core.documents.orders.products import RECIPES, Product
from core.errors import NotAllowedError, UserError
from core.order_facts import OrderFacts
from core.people.act import Act
from core.people.actor import find_actor
from core.stored_record import read_record
from models import Department, Event, Order, OrderState, Organization, Person, Round
from tests.office import BUTTONS, Office


class Desk:
    """An office in which people order evidence."""

    def __init__(self, office: Office) -> None:
        self.office = office

    @property
    def now(self):
        return self.office.clock.now()

    async def orders(self, who: str, product=Product.EVIDENCE, **facts) -> bool:
        async with self.office.database.writing() as session:
            address = self.office[who].address
            actor = await find_actor(session, BUTTONS, address, self.now.date())
            assert actor is not None
            round_id = await session.scalar(select(Round.id).where(Round.key == "2023-Q1"))
            full = read_record(OrderFacts, {"round_id": round_id, **facts})
            return await orders.order(Act(session, actor, self.now), product, full, channel=BUTTONS)

    async def department(self, name: str) -> int | None:
        async with self.office.database.reading() as session:
            return await session.scalar(select(Department.id).where(Department.name == name))

    async def claims(self) -> int | None:
        async with self.office.database.writing() as session:
            one = await orders.claim(session, self.now)
            return one.id if one else None

    async def person_of(self, order_id) -> str | None:
        async with self.office.database.reading() as session:
            one = await session.get_one(Order, order_id)
            return await session.scalar(select(Person.full_name).where(Person.id == one.person_id))

    async def does(self, what, *arguments):
        async with self.office.database.writing() as session:
            return await what(session, *arguments)

    async def one(self) -> Order:
        async with self.office.database.reading() as session:
            return (await session.scalars(select(Order))).one()

    def later(self, **how) -> None:
        self.office.clock.set(self.now + timedelta(**how))


@pytest.fixture
async def desk(tmp_path):
    office = await Office.open(tmp_path)
    yield Desk(office)
    await office.close()


@pytest.mark.parametrize("who", ["Nội vụ", "Chủ tịch"])
async def test_superiors_can_order_the_communes_evidence(desk, who):
    assert await desk.orders(who)


@pytest.mark.parametrize("who", ["Tư pháp", "Kiểm tra"])
async def test_officials_cannot_order_the_communes_evidence(desk, who):
    with pytest.raises(NotAllowedError, match="chỉ dành cho"):
        await desk.orders(who)


async def test_a_departments_evidence_is_for_its_officials_and_superiors(desk):
    own = await desk.department("Tư pháp")
    assert await desk.orders("Tư pháp", department_id=own)
    assert await desk.orders("Chủ tịch", department_id=own)
    with pytest.raises(NotAllowedError, match="của ngành mình"):
        await desk.orders("Văn hóa", department_id=own)


async def test_a_round_or_department_of_another_commune_is_not_found(desk):
    async with desk.office.database.writing() as session:
        other = Organization(name="xã khác")
        session.add(other)
        await session.flush()
        theirs = Department(organization_id=other.id, name="A", name_key="a", position=0)
        session.add(theirs)
        await session.flush()
        department_id = theirs.id
        for asked in await session.scalars(select(Round).where(Round.key == "2023-Q2")):
            asked.organization_id = other.id
            round_id = asked.id
    with pytest.raises(UserError, match="Không có ngành này"):
        await desk.orders("Nội vụ", department_id=department_id)
    with pytest.raises(UserError, match="Không tìm thấy kỳ"):
        await desk.orders("Nội vụ", round_id=round_id)


async def test_the_same_document_is_not_ordered_twice_until_it_is_made(desk):
    assert await desk.orders("Nội vụ")
    assert not await desk.orders("Nội vụ")
    assert await desk.orders("Nội vụ", as_of="2023-03-10")
    assert await desk.orders("Chủ tịch")
    claimed = await desk.claims()
    assert not await desk.orders("Nội vụ")
    await desk.does(orders.finish, claimed, OrderState.DONE, desk.now)
    assert await desk.orders("Nội vụ")


async def test_the_number_of_waiting_orders_of_a_person_is_limited(desk):
    for day in range(1, 11):
        assert await desk.orders("Nội vụ", as_of=f"2023-03-{day:02}")
    with pytest.raises(UserError, match="chờ nhận xong"):
        await desk.orders("Nội vụ", as_of="2023-03-11")
    assert await desk.orders("Chủ tịch")


async def test_the_log_says_who_ordered_what(desk):
    await desk.orders("Chủ tịch")
    async with desk.office.database.reading() as session:
        event = await session.scalar(select(Event).where(Event.action == "documents ordered"))
    assert event.after["product"] == "evidence"
    assert event.person_id is not None


async def test_the_oldest_order_is_claimed_once(desk):
    await desk.orders("Nội vụ")
    desk.later(seconds=1)
    await desk.orders("Chủ tịch")
    first, second = await desk.claims(), await desk.claims()
    assert first < second
    assert await desk.claims() is None


async def test_a_renewed_claim_is_not_taken_by_another_process(desk):
    await desk.orders("Nội vụ")
    claimed = await desk.claims()
    desk.later(seconds=50)
    await desk.does(orders.renew, claimed, desk.now)
    desk.later(seconds=50)
    assert await desk.claims() is None
    assert await desk.does(orders.held, desk.now) == {claimed}
    desk.later(seconds=10)
    assert await desk.claims() == claimed
    assert (await desk.one()).attempts == 2


async def test_a_failed_order_is_retried_later_and_given_up_the_third_time(desk):
    await desk.orders("Nội vụ")
    outcomes = []
    for _ in range(3):
        claimed = await desk.claims()
        outcomes.append(await desk.does(orders.put_back, claimed, desk.now, "broken"))
        desk.later(minutes=2)
    assert outcomes == [True, True, False]
    one = await desk.one()
    assert (one.state, one.attempts, one.last_error) == (OrderState.FAILED, 3, "broken")
    assert await desk.claims() is None


async def test_an_order_that_cannot_be_sent_waits_longer_each_time_and_is_given_up(desk):
    await desk.orders("Nội vụ")
    waits = []
    while (claimed := await desk.claims()) is not None:
        began = desk.now
        if not await desk.does(orders.put_off, claimed, began, "no network"):
            break
        one = await desk.one()
        waits.append((one.lease_until - began).total_seconds())
        assert await desk.claims() is None
        desk.office.clock.set(one.lease_until)
    assert waits[:3] == [60, 60, 120]
    assert max(waits) == 3600
    assert (await desk.one()).state == OrderState.FAILED


async def test_a_returned_order_is_as_before_its_claim(desk):
    await desk.orders("Nội vụ")
    claimed = await desk.claims()
    await desk.does(orders.let_go, claimed)
    one = await desk.one()
    assert (one.state, one.attempts) == (OrderState.WAITING, 0)
    assert await desk.claims() == claimed


@pytest.mark.parametrize("product", Product)
def test_every_product_has_a_function_that_makes_it(product):
    module, _, function = RECIPES[product].maker.partition(":")
    assert inspect.iscoroutinefunction(getattr(import_module(module), function))


async def test_a_clock_that_was_ahead_does_not_delay_an_order(desk):
    """The clock was corrected while an order was being made or waited for a retry."""
    right = desk.now
    await desk.orders("Nội vụ")
    desk.later(days=365)
    order_id = await desk.claims()
    desk.office.clock.set(right)
    assert await desk.claims() == order_id
    assert await desk.claims() is None
    async with desk.office.database.writing() as session:
        one = await session.get_one(Order, order_id)
        one.state, one.lease_until = OrderState.WAITING, right + timedelta(days=365)
    assert await desk.claims() == order_id


async def test_many_orders_of_one_person_delay_another_person_by_one_order_only(desk):
    departments = ["Tư pháp", "Địa chính – Xây dựng", "Văn phòng - Nội vụ"]
    for name in departments:
        await desk.orders("Chủ tịch", department_id=await desk.department(name))
        desk.later(seconds=1)
    await desk.orders("Nội vụ")
    first = await desk.claims()
    assert (await desk.person_of(first)) == "Chủ tịch"
    await desk.does(orders.finish, first, OrderState.DONE, desk.now)
    second = await desk.claims()
    assert (await desk.person_of(second)) == "Nội vụ"
    await desk.does(orders.finish, second, OrderState.DONE, desk.now)
    assert (await desk.person_of(await desk.claims())) == "Chủ tịch"


async def test_a_coordinators_order_comes_first_among_equal_shares(desk):
    own = await desk.department("Tư pháp")
    await desk.orders("Tư pháp", Product.DEPARTMENT_REPORT, department_id=own)
    desk.later(seconds=1)
    await desk.orders("Nội vụ")
    assert (await desk.person_of(await desk.claims())) == "Nội vụ"
    assert (await desk.person_of(await desk.claims())) == "Tư pháp"
