"""Each reference that leads nowhere has one message, and no message is left over."""

from tests.codes_in_source import codes_in
from ttdn_desktop.dossier.oddities import Oddity
from ttdn_desktop.interview import unknown_references
from ttdn_desktop.interview.messages import ODDITY_MESSAGES, oddity_message


def test_every_oddity_has_its_message_and_no_message_is_left_over() -> None:
    assert codes_in((unknown_references,), "Oddity") == ODDITY_MESSAGES.keys()
    assert oddity_message(Oddity("activity.unknown_duty", "a9", {"duty": "III.9"})) == (
        "hoạt động “a9” ghi nhiệm vụ “III.9” không có trong kế hoạch cấp trên."
    )
