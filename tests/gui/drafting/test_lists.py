"""Outline and findings as lists: Qt's rules for models."""

import pytest

from ttdn_desktop.gui.drafting.lists import FindingsModel, OutlineModel
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.flow import SectionState, State


def test_a_filled_outline_keeps_qts_rules(qtmodeltester):
    model = OutlineModel()
    model.show((SectionState("a", "Thông tin chung", State.DONE, 0),))
    qtmodeltester.check(model)


def test_filled_findings_keep_qts_rules(qtmodeltester):
    model = FindingsModel()
    model.show((Finding("sense.answer-missing", "error", data={"label": "Mục đích"}),))
    qtmodeltester.check(model)


@pytest.mark.parametrize("kind", [OutlineModel, FindingsModel])
def test_an_empty_model_keeps_qts_rules(qtmodeltester, kind):
    qtmodeltester.check(kind())
