"""Each oddity is found as a code at its record, and nothing that is right is odd."""

from typing import Any

import pytest

from tests.dossier.dossier_samples import put, read_table, sample
from ttdn_desktop.dossier.messages import message_of
from ttdn_desktop.dossier.oddities import Oddity, find_oddities, repeated_ids


def found(path: str, value: Any, signed_by: str | None = None) -> list[Oddity]:
    table = put(sample(), path, value)
    if signed_by is not None:
        table = put(table, "plan.signer.authority", signed_by)
    return list(find_oddities(read_table(table).dossier))


def test_nothing_in_the_sample_is_odd() -> None:
    assert list(find_oddities(read_table(sample()).dossier)) == []


@pytest.mark.parametrize(
    ("path", "value", "code", "subject"),
    [
        ("commune.kind", "làng", "commune.unknown_kind", ""),
        ("plan.signer.authority", "TL", "signer.unknown_authority", ""),
        ("report.signer.authority", "TL", "signer.unknown_authority", ""),
        ("author", {"name": " ", "symbol": "KH-CAH"}, "author.no_name", ""),
        ("author", {"name": "Công an huyện Vạn Ninh"}, "author.no_symbol", ""),
        ("plan.activities.0.channel", "fax", "activity.unknown_channel", "a1"),
        ("plan.activities.0.end", "2019-01-31", "activity.end_before_start", "a1"),
        ("log.0.channel", "fax", "entry.unknown_channel", "l1"),
        ("log.0.activity", "a99", "entry.unknown_activity", "l1"),
        ("log.1.id", "l1", "entry.id_repeated", "l1"),
        ("report.kind", "month", "report.unknown_kind", ""),
        ("report.period", {"from": "2019-10-31", "to": "2019-10-30"}, "report.period_backwards", ""),
        ("report.period", {"from": "2019-10-31", "to": None}, "report.period_missing", ""),
        ("report.period", {"from": None, "to": "2019-10-31"}, "report.period_missing", ""),
        ("report.variances", {"a99": "x"}, "report.unknown_activity", "a99"),
    ],
)
def test_each_is_found_once_at_its_record(path: str, value: Any, code: str, subject: str) -> None:
    (oddity,) = found(path, value)
    assert (oddity.code, oddity.subject) == (code, subject)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *(("commune.kind", kind) for kind in ("xã", "thị trấn", "phường", "đặc khu")),
        *(("plan.signer.authority", authority) for authority in ("TM", "KT", "Q")),
        ("plan.activities.0.end", "2019-02-01"),
        ("plan.activities.0.end", None),
        ("log.0.activity", None),
        ("report.kind", "half"),
        ("report.period", {"from": "2019-10-31", "to": "2019-10-31"}),
        ("report.variances", {"a1": "x"}),
    ],
)
def test_what_is_just_right_is_not_odd(path: str, value: Any) -> None:
    assert found(path, value) == []


def test_both_reports_are_looked_at() -> None:
    half = {"kind": "half", "period": {"from": "2019-01-01"}, "variances": {"a98": "x"}}
    codes = [oddity.code for oddity in found("half_report", half)]
    assert codes == ["report.period_missing", "report.unknown_activity"]


def test_an_unknown_kind_comes_with_the_known_ones() -> None:
    (oddity,) = found("commune.kind", "làng")
    assert oddity.data == {"kind": "làng", "known": ("xã", "thị trấn", "phường", "đặc khu")}


def test_an_id_that_comes_three_times_is_named_once() -> None:
    assert repeated_ids(["b", "a", "b", "c", "a", "b"]) == ["b", "a"]
    assert repeated_ids(["a", "b"]) == []


def test_papers_of_another_organ_need_name_no_commune() -> None:
    blank = put(sample(), "commune.kind", "")
    assert [one.code for one in find_oddities(read_table(blank).dossier)] == ["commune.unknown_kind"]
    police = put(blank, "author", {"name": "Công an huyện Vạn Ninh", "symbol": "KH-CAH"})
    assert list(find_oddities(read_table(police).dossier)) == []


def test_a_key_that_no_paper_shows_is_told_in_words() -> None:
    (oddity,) = found("plan.signer.authority", "none")
    assert message_of(oddity) == "quyền hạn ký “thủ trưởng ký trực tiếp” không có trong: TM, KT, Q."
    (of_organ,) = found("author", {"name": "Công an huyện Vạn Ninh", "symbol": "KH-CAH"}, signed_by="X")
    assert "none" not in message_of(of_organ)
