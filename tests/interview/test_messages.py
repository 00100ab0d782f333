"""Each code that a check of the answers can yield has one message, and no message is left over."""

from tests.codes_in_source import codes_in
from ttdn_desktop.interview import activity_checks, remarks, validation
from ttdn_desktop.interview.messages import MESSAGES


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    yielded = codes_in((activity_checks, remarks, validation), "error", "warning", "Finding")
    assert yielded == MESSAGES.keys()
