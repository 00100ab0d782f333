"""Each code of a problem has its message, and no message is left over."""

from tests.codes_in_source import codes_in
from ttdn_desktop.workspace.log import messages, problems, sheet_reader


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    assert codes_in((problems, sheet_reader), "problem") == messages.MESSAGES.keys()
