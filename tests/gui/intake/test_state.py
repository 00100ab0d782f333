"""Marks and corrections as data."""

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.gui.intake import flow, state


def test_an_emptied_number_is_no_number() -> None:
    work = state.with_correction(state.IntakeState(), "number", "")
    assert flow.apply_corrections(Directive(number="05/KH-UBND"), work).number is None
