"""Each code that a check of the answers can yield has one message, and no message is left over."""

import datetime as dt

from tests.codes_in_source import codes_in
from ttdn_desktop.dossier.oddities import Oddity
from ttdn_desktop.interview import activity_checks, remarks, unknown_references, validation
from ttdn_desktop.interview.messages import MESSAGES, ODDITY_MESSAGES, oddity_message


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    yielded = codes_in((activity_checks, remarks, validation), "error", "warning", "Finding")
    assert yielded == MESSAGES.keys()


def test_every_oddity_has_its_message_and_no_message_is_left_over() -> None:
    assert codes_in((unknown_references,), "Oddity") == ODDITY_MESSAGES.keys()
    assert oddity_message(Oddity("activity.unknown_duty", "a9", {"duty": "III.9"})) == (
        "hoạt động “a9” ghi nhiệm vụ “III.9” không có trong kế hoạch cấp trên."
    )


def test_a_remark_says_whose_it_is_and_how_much_it_weighs() -> None:
    data = {"sender": "", "weight": "must", "kind": "duty", "id": "III.1", "title": "", "text": "Xem lại."}
    remark = MESSAGES["remark"]
    assert remark(**data) == "Cấp trên góp ý nhiệm vụ III.1 (phải sửa): Xem lại."
    assert remark(**{**data, "sender": "UBND huyện", "weight": "lạ"}) == (
        "UBND huyện góp ý nhiệm vụ III.1 (nên xem): Xem lại."
    )


def test_an_activity_without_title_is_called_by_its_number() -> None:
    assert MESSAGES["no_title"](number=3, title="") == "Hoạt động 3 chưa có tên. Hãy ghi việc sẽ làm."
    days = (dt.date(2018, 12, 31), dt.date(2020, 1, 1))
    assert MESSAGES["outside_year"](year=2019, days=days, number=1, title="A") == (
        "Hoạt động 1 “A” có ngày ngoài năm 2019: 31/12/2018, 01/01/2020."
    )
