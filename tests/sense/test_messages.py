"""Every rule has its reason, its message and what to do; no code stands in what a clerk reads."""

import re

from tests.sense.dossiers import base, findings_of, with_changes
from tests.sense.test_check import CASES
from ttdn_desktop.sense.catalogue import rules
from ttdn_desktop.sense.messages import expected_of, found_of, message_of, why_of
from ttdn_desktop.sense.messages.expected import EXPECTED, FIX_LABELS
from ttdn_desktop.sense.messages.plan import PLAN_FOUND
from ttdn_desktop.sense.messages.report import REPORT_FOUND


def test_every_rule_has_its_messages_and_none_is_left_over() -> None:
    assert {*PLAN_FOUND, *REPORT_FOUND} == rules().keys() == EXPECTED.keys()
    assert not PLAN_FOUND.keys() & REPORT_FOUND.keys()
    assert FIX_LABELS.keys() <= rules().keys()


def test_a_clerk_reads_sentences_and_no_code() -> None:
    for case in CASES:
        for one in findings_of(
            with_changes(base(case["base"]), case["changes"]), case["part"], case.get("due")
        ):
            assert re.search(r"[.:?!”)]$", found_of(one).strip()), found_of(one)
            if one.code not in ("sense.unknown-item", "sense.remark-open"):
                assert not re.search(r"\b[IVX]+\.\d|sense\.|\{", message_of(one)), message_of(one)
            assert why_of(one)
            assert expected_of(one) or one.code == "sense.remark-open"
