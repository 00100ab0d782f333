"""Each oddity has one sentence, and no sentence is left over."""

from tests.codes_in_source import codes_in
from ttdn_desktop.dossier import oddities
from ttdn_desktop.dossier.messages import MESSAGES, message_of
from ttdn_desktop.dossier.oddities import Oddity


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    assert codes_in((oddities,), "Oddity") == MESSAGES.keys()


def test_a_message_is_made_from_subject_and_data() -> None:
    assert message_of(Oddity("entry.unknown_activity", "l1", {"activity": "a99"})) == (
        "mục nhật ký “l1” ghi hoạt động không có trong kế hoạch “a99”."
    )


def test_known_values_are_listed() -> None:
    oddity = Oddity("report.unknown_kind", data={"kind": "month", "known": ("year", "half")})
    assert message_of(oddity) == "loại báo cáo “month” không có trong: year, half."


def test_braces_of_the_file_are_text_like_any() -> None:
    assert message_of(Oddity("entry.id_repeated", "{0}")) == "mã nhật ký “{0}” dùng hơn một lần."
