"""A rating is proposed by rules: every term is shown, and nothing is rounded up."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.figures.figures import Sending
from core.figures.year.rating import rate
from core.figures.year.year_end import Findings
from core.reporting.completion import Completion
from core.settings.scale import Grade, RatingTerm, Scale, TermWeight
from tests.figures import passed, task
from tests.years import SCALE, department_year, eventful, sent, standing

counts = st.integers(0, 30)
sendings = st.lists(st.sampled_from(Sending), max_size=6).map(lambda found: sent(*found))
scores = st.decimals(0, 3, places=2)


@st.composite
def years(draw):
    """Draw a department's year."""
    tasks = standing(*((stand, draw(counts)) for stand in Completion))
    scored = [passed(task(f"2.{n}"), str(draw(scores))) for n in range(draw(st.integers(0, 3)))]
    is_declared = draw(st.sets(st.integers(0, 5)))
    return department_year(
        task_figures=tuple(
            replace(one, shortfall="Chưa làm") if place in is_declared else one
            for place, one in enumerate((*tasks, *scored))
        ),
        reports=draw(sendings),
        findings=Findings(draw(counts), draw(counts), draw(counts)),
    )


@st.composite
def scales(draw):
    """Any weights and any share for late work, on today's scale."""
    weights = tuple(TermWeight(term, Decimal(draw(st.integers(0, 100)))) for term in RatingTerm)
    assume(sum(weight for _, weight in weights))
    return replace(SCALE, weights=weights, late_share=Decimal(draw(st.integers(0, 100))))


def proposed(year, scale=SCALE):
    """Give the proposal, typed so that its parts need not exist."""
    return rate(year, scale)


def by_tasks_alone(done, tasks):
    """Propose with tasks as the only term."""
    scale = replace(SCALE, weights=(TermWeight(RatingTerm.TASKS, Decimal(100)),))
    counts = ((Completion.DONE, done), (Completion.NOT_BEGUN, tasks - done))
    return proposed(department_year(task_figures=standing(*counts)), scale)


@given(years(), scales())
def test_a_percentage_agrees_with_a_calculation_by_hand(year, scale):
    proposal = proposed(year, scale)
    assert len(proposal.parts) == sum(weight > 0 for _, weight in scale.weights)
    if proposal.percent is None:
        assert not any(part.counts for part in proposal.parts)
        return
    assert 0 <= proposal.percent <= 100
    assert proposal.percent == proposal.percent.quantize(Decimal("0.01"))
    exact = proposal.contributed * 100 / proposal.weight
    assert 0 <= exact - proposal.percent < Decimal("0.01")
    for part in proposal.parts:
        assert 0 <= part.contribution <= part.weight
        assert 0 <= part.reached <= part.of


@given(years(), scales())
def test_another_done_task_never_lowers_the_rating(year, scale):
    waiting = [one for one in year.task_figures if one.completion is not Completion.DONE]
    assume(waiting)
    done = tuple(
        replace(one, completion=Completion.DONE, shortfall="") if one is waiting[0] else one
        for one in year.task_figures
    )
    before, after = proposed(year, scale), proposed(replace(year, task_figures=done), scale)
    if before.percent is not None:
        assert after.percent >= before.percent
        assert after.level.least >= before.level.least


@given(years(), scales())
def test_a_task_declared_not_done_never_raises_the_rating(year, scale):
    assume(year.task_figures)
    first = replace(year.task_figures[0], shortfall="Chưa làm")
    declared = replace(year, task_figures=(first, *year.task_figures[1:]))
    before, after = proposed(year, scale), proposed(declared, scale)
    if before.percent is not None:
        assert after.percent <= before.percent


@pytest.mark.parametrize(
    ("done", "tasks", "percent", "name"),
    [
        (9, 10, "90", "Hoàn thành xuất sắc nhiệm vụ"),
        (8999, 10000, "89.99", "Hoàn thành tốt nhiệm vụ"),
        (7, 10, "70", "Hoàn thành tốt nhiệm vụ"),
        (6999, 10000, "69.99", "Hoàn thành nhiệm vụ"),
        (1, 2, "50", "Hoàn thành nhiệm vụ"),
        (4999, 10000, "49.99", "Không hoàn thành nhiệm vụ"),
        (0, 3, "0", "Không hoàn thành nhiệm vụ"),
    ],
)
def test_the_limits_of_the_levels_are_exact(done, tasks, percent, name):
    proposal = by_tasks_alone(done, tasks)
    assert proposal.percent == Decimal(percent)
    assert proposal.level.name == name


def test_a_percentage_is_not_rounded_up_to_a_limit():
    proposal = by_tasks_alone(17999, 20000)  # 89.995
    assert proposal.percent == Decimal("89.99")
    assert proposal.level.least == 70


def test_every_term_of_an_eventful_year_agrees_with_a_calculation_by_hand():
    proposal = proposed(eventful(), SCALE)
    parts = {part.term: (part.reached, part.of, part.contribution) for part in proposal.parts}
    assert parts == {
        RatingTerm.TASKS: (Decimal(7), Decimal(16), Decimal("21.87")),  # 6 and half of 2; weight 50
        RatingTerm.REPORTS: (Decimal("2.5"), Decimal(4), Decimal("12.5")),  # weight 20
        RatingTerm.POINTS: (Decimal("0.75"), Decimal("1.5"), Decimal(10)),  # weight 20
        RatingTerm.FINDINGS: (Decimal(10), Decimal(12), Decimal("8.33")),  # weight 10
    }
    assert proposal.percent == Decimal("52.70")
    assert proposal.level.name == "Hoàn thành nhiệm vụ"


def test_a_part_without_anything_to_judge_is_left_out_of_the_weights():
    proposal = proposed(department_year(), SCALE)
    counted = {part.term for part in proposal.parts if part.counts}
    assert counted == {RatingTerm.TASKS, RatingTerm.REPORTS}
    assert proposal.weight == 70
    assert proposal.percent == 100


def test_unverified_points_and_findings_not_yet_due_do_not_count():
    year = department_year(task_figures=(task("1.1", 100),), findings=Findings(open=2))
    counted = {part.term for part in proposed(year, SCALE).parts if part.counts}
    assert counted == {RatingTerm.TASKS, RatingTerm.REPORTS}


def test_lost_points_count_as_zero_and_not_less():
    worse = department_year(task_figures=(passed(task("1.1"), "0.5"),))
    part = next(part for part in proposed(worse, SCALE).parts if part.term is RatingTerm.POINTS)
    assert (part.reached, part.of, part.counts) == (Decimal(), Decimal("1.5"), True)


def test_no_level_is_proposed_without_anything_to_judge():
    proposal = proposed(department_year(task_figures=(), reports=()), SCALE)
    assert (proposal.percent, proposal.level) == (None, None)


def test_an_office_can_set_its_own_scale_and_weights():
    scale = Scale((Grade(Decimal(60), "Đạt"), Grade(Decimal(), "Chưa đạt")), (), Decimal())
    scale = replace(scale, weights=(TermWeight(RatingTerm.REPORTS, Decimal(1)),))
    year = department_year(reports=sent(Sending.ON_TIME, Sending.LATE))
    assert proposed(year, scale).percent == 50
    assert proposed(year, scale).level.name == "Chưa đạt"
