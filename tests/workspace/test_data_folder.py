from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from ttdn_desktop.dossier.records import Commune, Dossier, Signer
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession, steps

SETTINGS = CommuneSettings(
    commune=Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa"),
    signers=(Signer(name="Nguyễn Văn A"),),
    recipients=("Các thôn",),
    archive="VT",
)


def now() -> datetime:
    return datetime(2019, 10, 26, 9, 0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path, now=now)
    yield opened
    opened.close()


def reworded(dossier: Dossier, title: str) -> Dossier:
    first, *rest = dossier.plan.activities
    changed = msgspec.structs.replace(first, title=title)
    plan = msgspec.structs.replace(dossier.plan, activities=(changed, *rest))
    return msgspec.structs.replace(dossier, plan=plan)


def test_an_empty_desk_has_no_settings_and_no_dossiers(desk: DataFolder) -> None:
    assert (desk.settings, desk.dossiers(), desk.read_only) == (None, (), False)


def test_settings_stay(desk: DataFolder, tmp_path: Path) -> None:
    desk.save_settings(SETTINGS)
    desk.close()
    assert DataFolder.open(tmp_path, now=now).settings == SETTINGS


def test_the_sample_is_stored_with_its_first_change_only(desk: DataFolder) -> None:
    drafting = desk.open_sample()
    drafting.save_now()
    assert desk.dossiers() == ()
    drafting.change(reworded(drafting.dossier, "Đổi"))
    drafting.save_now()
    drafting.change(reworded(drafting.dossier, "Đổi nữa"))
    drafting.save_now()
    (card,) = desk.dossiers()
    assert (card.commune, card.year, card.days_left) == ("xã Vạn Thắng", 2019, 10)
    assert desk.open_dossier(card.id).dossier.plan.activities[0].title == "Đổi nữa"


def test_a_new_dossier_takes_the_settings(desk: DataFolder) -> None:
    desk.save_settings(SETTINGS)
    dossier = desk.new_dossier("mau-nd30", 2026).dossier
    assert (dossier.commune, dossier.plan.signer.name) == (SETTINGS.commune, "Nguyễn Văn A")
    (card,) = desk.dossiers()
    assert card.missing
    assert [step.name for step in card.steps if step.current] == ["Soạn kế hoạch"]


def test_a_second_window_reads_only(desk: DataFolder, tmp_path: Path) -> None:
    drafting = desk.open_sample()
    drafting.change(reworded(drafting.dossier, "Đổi"))
    drafting.save_now()
    second = DataFolder.open(tmp_path, now=now)
    assert second.read_only
    assert "đang được" in (second.held_by or "")
    opened = second.open_dossier(second.dossiers()[0].id)
    opened.change(reworded(opened.dossier, "Không được ghi"))
    opened.save_now()
    assert desk.open_dossier(desk.dossiers()[0].id).dossier.plan.activities[0].title == "Đổi"


def test_a_dossier_whose_pack_is_gone_says_so_on_its_card(desk: DataFolder) -> None:
    drafting = desk.open_sample()
    drafting.change(msgspec.structs.replace(drafting.dossier, pack="da-mat"))
    drafting.save_now()
    (card,) = desk.dossiers()
    assert "da-mat" in card.trouble


def test_undo_goes_back_and_is_saved_too(desk: DataFolder) -> None:
    drafting = desk.open_sample()
    before = drafting.dossier
    drafting.change(reworded(before, "Đ"), "title")
    drafting.change(reworded(before, "Đổi"), "title")
    drafting.save_now()
    drafting.undo()
    drafting.save_now()
    assert drafting.dossier == before
    assert desk.open_dossier(desk.dossiers()[0].id).dossier == before
    drafting.redo()
    assert drafting.dossier.plan.activities[0].title == "Đổi"


def test_an_uncovered_duty_is_the_first_finding(desk: DataFolder) -> None:
    drafting = desk.open_sample()
    assert not [f for f in drafting.findings() if f.severity == "error"]
    kept = tuple(a for a in drafting.dossier.plan.activities if "III.8.1" not in a.duties)
    plan = msgspec.structs.replace(drafting.dossier.plan, activities=kept)
    drafting.change(msgspec.structs.replace(drafting.dossier, plan=plan))
    first = drafting.findings()[0]
    assert (first.severity, first.subject) == ("error", "III.8.1")


def test_an_issued_plan_is_at_the_fourth_step(desk: DataFolder) -> None:
    drafting: DossierSession = desk.open_sample()
    plan = msgspec.structs.replace(drafting.dossier.plan, number="05/KH-UBND", date=now().date())
    issued = msgspec.structs.replace(drafting.dossier, plan=plan)
    assert [step.current for step in steps(issued)] == [False, False, False, True, False]


def test_the_year_is_done_once_its_report_stands_in_the_register(desk: DataFolder) -> None:
    locked: frozenset[PaperKind] = frozenset({"plan", "half"})
    assert [step.done for step in steps(desk.open_sample().dossier, locked)] == [True] * 3 + [False] * 2
    assert all(step.done for step in steps(desk.open_sample().dossier, locked | {"report"}))


def test_entries_with_one_id_are_told_apart_on_opening(desk: DataFolder) -> None:
    sample = desk.open_sample().dossier
    twice = msgspec.structs.replace(sample, log=(*sample.log, sample.log[0]))
    opened = desk.open_dossier(desk.create_dossier(twice)).dossier
    assert opened.log[:-1] == sample.log
    assert len({entry.id for entry in opened.log}) == len(opened.log)
    assert opened.log[-1].title == sample.log[0].title
