"""A return slip goes from the higher office to the commune's dossier, or is told why it can't."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from tests.workspace.issued import issue_now
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Commune, Remark, Subject
from ttdn_desktop.dossier.slip import Slip, remarks_on, with_remark_settled
from ttdn_desktop.exchange import package, slip_file
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.report.findings import report_findings
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing

DUTY = Remark(on=Subject(kind="duty", id="III.8.2"), text="Nêu rõ số buổi.", severity="must")
ACTIVITY = Remark(on=Subject(kind="activity", id="a1"), text="Chỉ tiêu thấp hơn năm trước.")
REPORT = Remark(on=Subject(kind="report", id="judgement"), text="Chưa nêu nguyên nhân.", severity="must")


def slip_for(session: DossierSession, *remarks: Remark) -> Slip:
    dossier = session.dossier
    day = dt.date(2019, 11, 5)
    return Slip(
        commune=dossier.commune, year=dossier.year, sender="UBND huyện Vạn Ninh", date=day, remarks=remarks
    )


def test_a_slip_written_is_read_the_same(data_folder: DataFolder, tmp_path: Path) -> None:
    slip = slip_for(data_folder.open_sample(), DUTY, ACTIVITY)
    return_slips.write_slip(tmp_path / "góp ý.phieu", slip)
    assert return_slips.read_slip(tmp_path / "góp ý.phieu") == slip
    assert slip.must == 1


def test_one_changed_byte_anywhere_is_told(data_folder: DataFolder, tmp_path: Path) -> None:
    path = tmp_path / "a.phieu"
    whole = slip_file.write(slip_for(data_folder.open_sample(), DUTY))
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(InputError, match=r"a\.phieu"):
            return_slips.read_slip(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "rỗng"),
        (b"PK\x03\x04", "không phải phiếu góp ý"),
        (b"{" * (slip_file.LARGEST + 1), "quá lớn"),
        (b'{"format": "ttdn-slip"', "bị cắt cụt"),
    ],
)
def test_what_is_no_slip_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "a.phieu"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message):
        return_slips.read_slip(path)


def test_an_unknown_kind_is_told_with_its_place(data_folder: DataFolder, tmp_path: Path) -> None:
    odd = msgspec.structs.replace(DUTY, on=Subject(kind="page", id="1"))
    (tmp_path / "a.phieu").write_bytes(slip_file.write(slip_for(data_folder.open_sample(), DUTY, odd)))
    with pytest.raises(InputError, match=r"remarks\[1\]\.on\.kind.*question, duty"):
        return_slips.read_slip(tmp_path / "a.phieu")


def test_taken_once_though_opened_twice_and_settled_stays(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    slip = slip_for(session, DUTY, ACTIVITY)
    assert return_slips.take_slip(session, slip) == 2
    (remark,) = remarks_on(session.dossier, "duty", "III.8.2")
    assert (remark.sender, remark.date) == ("UBND huyện Vạn Ninh", dt.date(2019, 11, 5))
    session.change(with_remark_settled(session.dossier, remark, True))
    newer = msgspec.structs.replace(slip, remarks=(*slip.remarks, REPORT))
    assert return_slips.take_slip(session, newer) == 1
    assert [one.settled for one in session.dossier.remarks] == [True, False, False]


@pytest.mark.parametrize(
    "change",
    [{"year": 2020}, {"commune": Commune(name="Vạn Thắng", kind="phường", province="Khánh Hòa")}],
)
def test_another_communes_or_years_slip_is_not_taken(
    data_folder: DataFolder, change: dict[str, object]
) -> None:
    session = data_folder.open_sample()
    with pytest.raises(InputError, match="hồ sơ đang mở là của xã Vạn Thắng, năm 2019"):
        return_slips.take_slip(session, msgspec.structs.replace(slip_for(session, DUTY), **change))
    assert session.dossier.remarks == ()


def test_open_remarks_are_findings_at_their_places(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    first = session.pack.interview.sections[0].questions[0]
    asked = Remark(on=Subject(kind="question", id=first.id), text="Ghi đúng tên.")
    return_slips.take_slip(session, slip_for(session, asked, DUTY, ACTIVITY, REPORT))
    found = [one for one in session.findings() if one.code == "sense.remark-open"]
    assert [(one.severity, one.subject) for one in found] == [
        ("error", "III.8.2"),
        ("warning", None),
        ("warning", "a1"),
    ]
    assert found[1].question == first.id
    assert "phải sửa" in message_of(found[0])
    assert "UBND huyện Vạn Ninh" in message_of(found[0])
    session.change(with_remark_settled(session.dossier, session.dossier.remarks[1], True))
    assert len([one for one in session.findings() if one.code == "sense.remark-open"]) == 2


def test_a_remark_on_the_report_is_a_finding_of_the_report(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    return_slips.take_slip(session, slip_for(session, REPORT))
    (finding,) = (one for one in report_findings(session.report()) if one.code == "sense.remark-open")
    assert (finding.severity, finding.section) == ("error", "judgement")
    assert "báo cáo, phần “Đánh giá chung”" in message_of(finding)
    session.change(with_remark_settled(session.dossier, session.dossier.remarks[0], True))
    assert not [one for one in report_findings(session.report()) if one.code == "sense.remark-open"]


def test_two_remarks_passed_over_by_themselves(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    other = msgspec.structs.replace(ACTIVITY, text="Thiếu đơn vị phối hợp.")
    return_slips.take_slip(session, slip_for(session, ACTIVITY, other))
    keys = {one.key for one in session.findings() if one.code == "sense.remark-open"}
    assert len(keys) == 2


def test_an_issued_plan_takes_remarks(data_folder: DataFolder) -> None:
    session = data_folder.open_dossier(data_folder.create_dossier(data_folder.open_sample().dossier))
    session.save_now()
    issued = issue_now(data_folder, session, issuing.Issue(1, dt.date(2019, 3, 8)))
    locked = data_folder.open_dossier(issued.dossier)
    assert return_slips.take_slip(locked, slip_for(locked, DUTY)) == 1
    assert not locked.save_now().failed
    assert data_folder.open_dossier(issued.dossier).dossier.remarks[0].text == DUTY.text


def test_the_file_sent_keeps_the_remarks(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    return_slips.take_slip(session, slip_for(session, DUTY))
    sent = package.write(session.dossier, exported=dt.datetime(2019, 12, 1))
    assert package.read(sent, name="a.ttdn").dossier.remarks == session.dossier.remarks


@pytest.mark.parametrize("suffix", [".ttdn", ".json"])
def test_every_place_of_a_sent_dossier_can_be_remarked_on(
    data_folder: DataFolder, tmp_path: Path, suffix: str
) -> None:
    dossier = data_folder.open_sample().dossier
    body = reading.write(dossier)
    sent = package.write(dossier, exported=dt.datetime(2019, 12, 1)) if suffix == ".ttdn" else body
    path = tmp_path / f"a{suffix}"
    path.write_bytes(sent)
    found = return_slips.remark_targets(data_folder, path)
    assert found.dossier.commune == dossier.commune
    assert "Vạn Ninh" in found.sender
    kinds = [place.on.kind for place in found.places]
    assert kinds.count("duty") == 3
    assert kinds.count("activity") == len(dossier.plan.activities)
    assert {"question", "report"} <= set(kinds)


def test_without_its_pack_duties_and_activities_remain(data_folder: DataFolder, tmp_path: Path) -> None:
    dossier = msgspec.structs.replace(data_folder.open_sample().dossier, pack="khong-co")
    (tmp_path / "a.json").write_bytes(reading.write(dossier))
    found = return_slips.remark_targets(data_folder, tmp_path / "a.json")
    assert {place.on.kind for place in found.places} == {"duty", "activity", "report"}
    assert found.sender == ""
