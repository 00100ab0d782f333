"""A return slip as a record: what is refused, what is added once, how a remark names its subject."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.dossier.dossier_samples import read_table, sample
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import slip
from ttdn_desktop.dossier.records import Dossier, Remark, Subject
from ttdn_desktop.dossier.slip import MOST_REMARKS, Slip

DOSSIER = read_table(sample()).dossier
DUTY = Remark(on=Subject(kind="duty", id="III.8.2"), text="Nêu rõ số buổi.", severity="must")
ACTIVITY = Remark(on=Subject(kind="activity", id="a1"), text="Chỉ tiêu thấp.")
DAY = dt.date(2019, 11, 5)


def slip_with(*remarks: Remark, **changes: Any) -> Slip:
    made = Slip(commune=DOSSIER.commune, year=DOSSIER.year, sender="UBND huyện", date=DAY, remarks=remarks)
    return replace(made, **changes)


def test_a_slip_reads_back_as_it_was_written() -> None:
    made = slip_with(DUTY, ACTIVITY)
    assert slip.read(slip.write(made), name="a.phieu") == made
    assert made.must == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "ttdn-dossier"}, "không phải phiếu góp ý"),
        ({"version": 2}, "bản chương trình mới hơn"),
        ({"year": 1899}, "không nhỏ hơn 1900"),
        ({"remarks": (replace(DUTY, severity="may"),)}, r"“remarks\[0\].severity” phải là một trong: must"),
        (
            {"remarks": (DUTY, replace(DUTY, on=Subject(kind="page", id="1")))},
            r"“remarks\[1\].on.kind” phải là một trong: question, duty, activity, report\.",
        ),
    ],
)
def test_what_is_no_usable_slip_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        slip.read(slip.write(slip_with(**changes)), name="a.phieu")


def test_a_slip_has_a_thousand_remarks_at_most() -> None:
    assert MOST_REMARKS == 1000
    full = slip_with(*[DUTY] * 1000)
    assert slip.read(slip.write(full), name="a.phieu") == full
    with pytest.raises(InputError, match="quá 1000 góp ý"):
        slip.read(slip.write(slip_with(*[DUTY] * 1001)), name="a.phieu")


def test_remarks_come_with_sender_and_date_and_open() -> None:
    (added,) = slip.with_remarks(slip_with(replace(DUTY, settled=True)), DOSSIER).remarks
    assert added == replace(DUTY, sender="UBND huyện", date=DAY, settled=False)


def test_a_remark_that_is_there_stays_as_it_is_settled_or_not() -> None:
    once = slip.with_remarks(slip_with(DUTY), DOSSIER)
    settled = slip.with_remark_settled(once, once.remarks[0], settled=True)
    twice = slip.with_remarks(slip_with(DUTY, replace(DUTY, text="Khác."), sender="Khác"), settled)
    assert [(remark.text, remark.settled) for remark in twice.remarks] == [
        ("Nêu rõ số buổi.", True),
        ("Khác.", False),
    ]


@pytest.mark.parametrize(
    "change", [{"text": "x"}, {"severity": "should"}, {"on": Subject(kind="duty", id="1")}]
)
def test_a_remark_of_another_text_weight_or_subject_is_another(change: dict[str, Any]) -> None:
    once = slip.with_remarks(slip_with(DUTY), DOSSIER)
    assert len(slip.with_remarks(slip_with(replace(DUTY, **change)), once).remarks) == 2


@pytest.mark.parametrize(
    ("changes", "fits"),
    [
        ({}, True),
        ({"code": None}, True),
        ({"code": "99999"}, False),
        ({"name": "Vạn Bình"}, False),
        ({"kind": "phường"}, False),
        ({"district": None}, False),
        ({"province": "Phú Yên"}, False),
    ],
)
def test_a_slip_goes_to_its_commune_alone(changes: dict[str, Any], fits: bool) -> None:
    dossier = replace(DOSSIER, commune=replace(DOSSIER.commune, code="22516"))
    sent = slip_with(DUTY, commune=replace(dossier.commune, **changes))
    if fits:
        assert slip.with_remarks(sent, dossier).remarks
    else:
        with pytest.raises(InputError, match="hồ sơ đang mở là của xã Vạn Thắng, năm 2019"):
            slip.with_remarks(sent, dossier)


def test_a_slip_of_another_year_is_refused() -> None:
    with pytest.raises(InputError, match="năm 2020"):
        slip.with_remarks(slip_with(DUTY, year=2020), DOSSIER)


def with_both() -> Dossier:
    return replace(DOSSIER, remarks=(DUTY, ACTIVITY))


def test_remarks_are_found_by_kind_and_id() -> None:
    assert slip.remarks_on(with_both(), "duty") == (DUTY,)
    assert slip.remarks_on(with_both(), "duty", "III.8.2") == (DUTY,)
    assert slip.remarks_on(with_both(), "duty", "III.8.1") == ()


def test_only_the_remark_meant_is_settled_and_can_be_opened_again() -> None:
    settled = slip.with_remark_settled(with_both(), ACTIVITY, settled=True)
    assert [remark.settled for remark in settled.remarks] == [False, True]
    assert slip.with_remark_settled(settled, settled.remarks[1], settled=False) == with_both()


@pytest.mark.parametrize(
    ("kind", "subject", "mention"),
    [
        ("duty", "III.8.1", " nhiệm vụ “Chủ động xây dựng kế hoạch”"),
        ("duty", "III.8.9", " một nhiệm vụ không còn trong kế hoạch cấp trên"),
        ("activity", "a1", f" hoạt động “{DOSSIER.plan.activities[0].title}”"),
        ("activity", "a99", " một hoạt động đã xóa"),
        ("report", "results", " báo cáo, phần “Kết quả trong kỳ”"),
        ("report", "x", " báo cáo, phần “x”"),
        ("question", "signer", ""),
    ],
)
def test_a_remark_names_its_subject(kind: str, subject: str, mention: str) -> None:
    remark = Remark(on=Subject(kind=kind, id=subject), text="x")
    texts = {"III.8.1": "Chủ động xây dựng kế hoạch."}
    assert slip.remark_subject(remark, DOSSIER, texts) == mention
