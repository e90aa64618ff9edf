"""Sentences about cases: lists, details, notices, digests."""

from collections.abc import Callable, Sequence
from datetime import datetime

from markupsafe import Markup

from core.difficulties.cases import Case, CaseState, CaseStep
from core.difficulties.step_told import StepTold
from core.difficulties.words.difficulties import reason
from core.wording import departments, formats
from core.wording.says import plain, plainly
from models import DifficultyAct

_SHOWN = 12  # in a digest; others are counted
_IN_SUMMARY = 5
_CLIPPED = 600  # UTF-16 units of one text in a case's details
_SHOWN_WORDS = 100  # the same, in a list
_TOLD_WORDS = 400  # the same, in a notice

_STATES = {
    CaseState.WAITING: "chưa tiếp nhận",
    CaseState.ACKNOWLEDGED: "đã tiếp nhận",
    CaseState.PASSED_ON: "đã chuyển lãnh đạo UBND xã",
    CaseState.ANSWERED: "đã trả lời",
    CaseState.REPLIED: "ngành ghi thêm, chờ trả lời",
    CaseState.CLOSED: "đã đóng",
}
_DID = {
    DifficultyAct.RAISED: "nêu vướng mắc",
    DifficultyAct.ACKNOWLEDGED: "đã tiếp nhận",
    DifficultyAct.ANSWERED: "trả lời",
    DifficultyAct.PASSED_ON: "đã chuyển xin ý kiến lãnh đạo UBND xã",
    DifficultyAct.REPLIED: "ghi thêm",
    DifficultyAct.CLOSED: "đã đóng vướng mắc",
    DifficultyAct.WITHDRAWN: "báo đã tự giải quyết",
}
_BUTTONS = {
    DifficultyAct.ACKNOWLEDGED: "Tiếp nhận",
    DifficultyAct.ANSWERED: "Trả lời",
    DifficultyAct.PASSED_ON: "Chuyển Chủ tịch",
    DifficultyAct.CLOSED: "Đóng vướng mắc",
    DifficultyAct.REPLIED: "Ghi thêm ý kiến",
    DifficultyAct.WITHDRAWN: "Đã tự giải quyết",
}
_QUESTIONS = {
    DifficultyAct.ANSWERED: "Đề nghị đồng chí gõ nội dung trả lời, trong một tin nhắn.",
    DifficultyAct.PASSED_ON: "Chuyển đồng chí Chủ tịch cho ý kiến? Có ý kiến kèm theo thì gõ vào.",
    DifficultyAct.CLOSED: "Đóng vướng mắc này? Đóng rồi thì không mở lại. Gõ kết quả nếu cần ghi.",
    DifficultyAct.REPLIED: "Đề nghị đồng chí gõ nội dung cần ghi thêm, trong một tin nhắn.",
    DifficultyAct.WITHDRAWN: "Ngành đã tự giải quyết? Gõ cách giải quyết nếu cần ghi.",
}
_AT_ONCE = {
    DifficultyAct.PASSED_ON: "Chuyển, không kèm ý kiến",
    DifficultyAct.CLOSED: "Đóng, không ghi thêm",
    DifficultyAct.WITHDRAWN: "Xác nhận đã giải quyết",
}
_KEPT = {
    DifficultyAct.ACKNOWLEDGED: "Đã tiếp nhận vướng mắc số {}",
    DifficultyAct.ANSWERED: "Đã ghi trả lời vướng mắc số {}",
    DifficultyAct.PASSED_ON: "Đã chuyển vướng mắc số {} đến lãnh đạo UBND xã",
    DifficultyAct.CLOSED: "Đã đóng vướng mắc số {}",
    DifficultyAct.REPLIED: "Đã ghi thêm vào vướng mắc số {}",
    DifficultyAct.WITHDRAWN: "Đã đóng vướng mắc số {}",
}


def number(case: Case) -> str:
    """The number of a case: 03/2023."""
    return _number(case.number, case.year)


@plainly("{value:count}/{year}", "The number of a difficulty.")
def _number(value: int, year: int) -> str: ...


def state(case: Case) -> str:
    """The state of a case in words."""
    return _STATES[case.state]


def _age(days: int) -> str:
    return f"{formats.count(days)} ngày làm việc" if days else "mới nêu"


def _where(case: Case) -> str:
    return f"{case.department} ({case.task_code})" if case.task_code else case.department


def list_heading(count: int) -> Markup:
    """The heading of the open cases."""
    if not count:
        return Markup("<b>KHÓ KHĂN, VƯỚNG MẮC</b>\nKhông có vướng mắc nào chưa giải quyết.")
    return Markup("<b>KHÓ KHĂN, VƯỚNG MẮC</b>\nChưa giải quyết: {}.").format(formats.count(count))


def line(case: Case) -> Markup:
    """An open case in a list."""
    return Markup("• <b>Số {}</b> – {}, {}: {}, {}").format(
        number(case), _where(case), reason(case.reason).lower(), _STATES[case.state], _age(case.age)
    )


def button(case: Case) -> str:
    """The button of a case."""
    return f"Số {number(case)} · {case.department}"


raise_new = plain("Nêu vướng mắc mới", "The button that raises a new difficulty.")
see_all = plain("Danh sách vướng mắc", "The button that opens the list of cases.")


def heading(case: Case) -> Markup:
    """The heading of a case's details."""
    task = f", nội dung {case.task_code}" if case.task_code else ""
    return Markup("<b>VƯỚNG MẮC SỐ {}</b>\n{}{}\n{}, {}. Nguyên nhân: {}.").format(
        number(case),
        case.department,
        task,
        *_standing(case),
        reason(case.reason).lower(),
    )


def _standing(case: Case) -> tuple[str, str]:
    """The state of a case, and its age."""
    state = formats.capital(_STATES[case.state])
    if case.state is not CaseState.CLOSED:
        return state, _age(case.age)
    return state, f"sau {formats.count(case.age)} ngày làm việc" if case.age else "trong ngày"


def details(case: Case, local: Callable[[datetime], datetime]) -> list[Markup]:
    """A case's words and steps, one paragraph each."""
    proposal = Markup("<b>Đề xuất</b> (gửi {}): {}").format(
        case.addressed_to, formats.clipped(case.proposal, _CLIPPED) or "chưa có"
    )
    return [
        Markup("<b>Nội dung:</b> {}").format(formats.clipped(case.words, _CLIPPED)),
        proposal + Markup("\n"),  # a blank line before the steps
        *(_step(step, local(step.at)) for step in case.steps),
    ]


def _step(step: CaseStep, at: datetime) -> Markup:
    words = Markup(": {}").format(formats.clipped(step.words, _CLIPPED)) if step.words else Markup()
    return Markup("• {}, đồng chí {} {}{}").format(
        formats.moment(at), step.by, _DID[step.act], words
    )


def act_button(act: DifficultyAct) -> str:
    """The button of a step."""
    return _BUTTONS[act]


def act_question(act: DifficultyAct) -> Markup:
    """The question before a step."""
    return Markup("{}").format(_QUESTIONS[act])


def at_once(act: DifficultyAct) -> str:
    """The button that takes a step without words."""
    return _AT_ONCE[act]


def kept(case: Case, act: DifficultyAct, told: int) -> Markup:
    """The step was taken; `told` is the number of people notified."""
    hear = "các đồng chí liên quan được báo" if told else "chưa có ai nhận được tin qua trợ lý"
    return Markup("{}; {}.").format(_KEPT[act].format(number(case)), hear)


def notice(told: StepTold) -> Markup:
    """To the others concerned: a step was taken."""
    act = told.act
    lines = [_opening(told)]
    # A department does not need its own words repeated.
    if act is DifficultyAct.RAISED or (act is DifficultyAct.PASSED_ON and told.leader):
        lines += _said(told)
    if told.words:
        label = "Ý kiến kèm theo: " if act is DifficultyAct.PASSED_ON else ""
        words = formats.shortened(told.words, _TOLD_WORDS)
        lines.append(Markup("{}{}").format(label, words))
    if told.leader and act in {DifficultyAct.RAISED, DifficultyAct.PASSED_ON}:
        lines.append(Markup("Kính xin ý kiến đồng chí."))
    return Markup("\n").join(lines)


def _opening(told: StepTold) -> Markup:
    number = _number(told.number, told.year)
    task = f" (nội dung {told.task_code})" if told.task_code else ""
    leader = told.leader
    before, first = (f"Kính báo cáo đồng chí {leader}: ", "v") if leader else ("", "V")
    if told.act is DifficultyAct.RAISED:
        return Markup("{}{} nêu vướng mắc <b>số {}</b>{}. Người nêu: đồng chí {}.").format(
            before,
            departments.bold(told.department, at_start=not leader),
            number,
            task,
            told.by,
        )
    return Markup("{}{}ướng mắc <b>số {}</b> của {}{}: đồng chí {} {}.").format(
        before, first, number, departments.bold(told.department), task, told.by, _DID[told.act]
    )


def _said(told: StepTold) -> list[Markup]:
    said = [
        Markup("Nguyên nhân: {}.\nNội dung: {}").format(
            reason(told.reason).lower(),
            formats.shortened(told.case_words, _TOLD_WORDS),
        )
    ]
    if told.proposal:
        proposal = formats.shortened(told.proposal, _TOLD_WORDS)
        said.append(Markup("Đề xuất (gửi {}): {}").format(told.addressed_to, proposal))
    return said


def open_case(value: int, year: int) -> str:
    """The button that opens a case."""
    return f"Xem vướng mắc số {_number(value, year)}"


def digest(cases: Sequence[Case], leader: str | None, *, is_terse: bool = False) -> Markup:
    """The unacknowledged cases; `leader` is how a leader is addressed.

    `is_terse` counts several cases instead of listing them.
    """
    opening = Markup("<b>VƯỚNG MẮC CHƯA TIẾP NHẬN</b>: {}").format(formats.count(len(cases)))
    if leader:
        opening = Markup(
            "Kính báo cáo đồng chí {}: có {} khó khăn, vướng mắc của các ngành chưa được tiếp nhận."
        ).format(leader, formats.count(len(cases)))
    if is_terse and len(cases) > 1:
        longest = _age(max(case.age for case in cases))
        said = Markup("{} Lâu nhất: {}.") if leader else Markup("{}, lâu nhất {}")
        return said.format(opening, longest)
    lines = [opening, *(_waiting(case) for case in cases[:_SHOWN])]
    if len(cases) > _SHOWN:
        lines.append(Markup("• và {} vướng mắc khác").format(len(cases) - _SHOWN))
    return Markup("\n").join(lines)


def _waiting(case: Case) -> Markup:
    return Markup("• <b>Số {}</b> – {}, {}, {}: {}").format(
        number(case),
        _where(case),
        _age(case.age),
        reason(case.reason).lower(),
        formats.shortened(case.words, _SHOWN_WORDS),
    )


see_open = plain("Xem khó khăn, vướng mắc", "The button that opens the unsolved cases.")


def in_summary(cases: Sequence[Case]) -> Markup:
    """The open cases with their age, for a summary; empty when there are none."""
    if not cases:
        return Markup()
    lines = [Markup("<b>Khó khăn, vướng mắc chưa giải quyết: {}</b>").format(len(cases))]
    lines += [line(case) for case in cases[:_IN_SUMMARY]]
    if len(cases) > _IN_SUMMARY:
        lines.append(Markup("• và {} vướng mắc khác").format(len(cases) - _IN_SUMMARY))
    return Markup("\n").join(lines)


direct = plain("Giao chỉ đạo", "The button for a leader to give a direction.")
