"""What can be done with a finding: why it is one, the fix as a button, suppressed and counted again."""

import pytest
from pytestqt.qtbot import QtBot

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.gui.widgets.finding_bar import FindingBar, ShownFinding, shown_finding
from ttdn_desktop.interview.findings import Finding, Place


@pytest.fixture
def bar(qtbot: QtBot) -> FindingBar:
    made = FindingBar()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(**more: object) -> ShownFinding:
    values = {"is_error": False, "text": "Câu.", "place": "Nơi nhận", "why": "Vì thế.", "key": "k", **more}
    return ShownFinding(**values)  # type: ignore[arg-type]


def test_a_fix_is_a_button_that_says_what_it_does(bar: FindingBar, qtbot: QtBot) -> None:
    bar.show_finding(shown(fix="Thêm: UBND & HĐND"), writable=True)
    assert bar.fix.isVisible()
    assert bar.fix.text() == "Thêm: UBND && HĐND"
    with qtbot.waitSignal(bar.fix_wanted):
        bar.fix.click()
    bar.show_finding(shown(), writable=True)
    assert not bar.fix.isVisible()


def test_an_error_is_not_passed_over_and_nothing_in_a_window_that_only_looks(bar: FindingBar) -> None:
    bar.show_finding(shown(is_error=True), writable=True)
    assert not bar.skip.isEnabled()
    bar.show_finding(shown(), writable=False)
    assert not bar.skip.isEnabled()


def test_what_is_passed_over_says_why_and_can_count_again(bar: FindingBar, qtbot: QtBot) -> None:
    passed = shown(reason="Đã hỏi.", fix="Thêm")
    bar.show_finding(passed, writable=True)
    assert passed.line.startswith("–  Đã bỏ qua (Đã hỏi.): Câu.")
    assert not bar.fix.isVisible()
    with qtbot.waitSignal(bar.reason_given) as given:
        bar.skip.click()
    assert given.args == [""]


def test_a_finding_is_shown_with_its_place_its_reason_and_its_fix() -> None:
    place = Place("s", "q", "a1", "activity")
    fix = Change(("plan",), "x", "Đài xã")
    found = Finding("sense.lead-missing", "error", place, {"number": 1, "title": "Họp thôn"}, fix=fix)
    row = shown_finding(found, "Hoạt động")
    assert row.line == (
        "✖  Lỗi: Hoạt động 1 “Họp thôn” chưa ghi đơn vị chủ trì. Hãy ghi đơn vị chủ trì. [Hoạt động]"
    )
    assert (row.fix, row.key) == ("Ghi chủ trì: Đài xã", "sense.lead-missing:a1")
    assert row.why
