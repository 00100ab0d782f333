"""Copies that earlier programs made for a plan's new version are joined into its dossier."""

import datetime as dt

from msgspec.structs import replace

from tests.workspace.issued import DAY, issue_now, issued
from ttdn_desktop.dossier.records import Dossier, IssuedPaper, LogEntry
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing.issuing import Issue
from ttdn_desktop.workspace.version_upgrade import join_versions

FIRST = IssuedPaper(number="05/KH-UBND", date=DAY)


def dossier_at(data_folder: DataFolder, dossier_id: str) -> Dossier:
    return dict(data_folder.stored())[dossier_id]


def entry(entry_id: str, title: str) -> LogEntry:
    return LogEntry(id=entry_id, date=dt.date(2019, 5, 2), channel="meeting", title=title, quantity=1)


def copied(data_folder: DataFolder, dossier_id: str, subject: str) -> str:
    """A copy as "Lập phiên bản thay thế" made it: the plan open again, the log beside."""
    one = dossier_at(data_folder, dossier_id)
    plan = replace(one.plan, number=None, date=None, replaces=FIRST, subject=subject)
    log = (*one.log, entry("l1", "Của bản sao"), entry(f"x-{subject}", subject))
    return data_folder.create_dossier(replace(one, plan=plan, log=log))


def test_a_copy_becomes_the_version_in_work_and_goes_on_the_shelf(data_folder: DataFolder) -> None:
    first = issued(data_folder)
    logged = replace(dossier_at(data_folder, first), log=(entry("l1", "Của hồ sơ đầu"),))
    data_folder.replace_dossier(first, logged)
    copy = copied(data_folder, first, "Bản hai")

    assert join_versions(data_folder) == 1

    whole = dossier_at(data_folder, first)
    assert (whole.plan.subject, whole.plan.replaces) == ("Bản hai", FIRST)
    assert [plan.number for plan in whole.issued_plans] == ["05/KH-UBND"]
    assert [(one.id, one.title) for one in whole.log] == [
        ("l1", "Của hồ sơ đầu"), ("l1-2", "Của bản sao"), ("x-Bản hai", "Bản hai")
    ]  # fmt: skip
    assert [card.id for card in data_folder.removed_dossiers()] == [copy]
    assert not data_folder.open_dossier(first).is_locked("plan")


def test_an_issued_copy_stands_in_the_register_under_the_first_dossier(data_folder: DataFolder) -> None:
    first = issued(data_folder)
    copy = copied(data_folder, first, "Bản hai")
    issue_now(data_folder, data_folder.open_dossier(copy), Issue(9, dt.date(2019, 6, 3)))

    assert join_versions(data_folder) == 1

    assert [line.dossier for line in data_folder.register.lines()] == [first, first]
    again = data_folder.open_dossier(first)
    assert again.is_locked("plan")
    assert again.dossier.plan.number == "09/KH-UBND"
    assert again.plan.kept is not None


def test_of_several_drafts_the_last_saved_counts_and_a_second_start_changes_nothing(
    data_folder: DataFolder,
) -> None:
    first = issued(data_folder)
    copied(data_folder, first, "Cũ")
    copied(data_folder, first, "Mới")

    assert join_versions(data_folder) == 2
    whole = dossier_at(data_folder, first)
    assert join_versions(data_folder) == 0

    assert dossier_at(data_folder, first) == whole
    assert len(data_folder.removed_dossiers()) == 2
    back = data_folder.removed_dossiers()[0].id
    data_folder.set_removed(back, removed=False)
    assert len(data_folder.dossiers()) == 2
