import datetime as dt
from pathlib import Path

import pytest

from tests.workspace.issued import issue_now
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.exchange import package
from ttdn_desktop.store.register import pdf_name, word_name
from ttdn_desktop.workspace import export
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing.issuing import Issue

NOW = dt.datetime(2019, 11, 4, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def test_the_issued_papers_go_with_the_dossier(desk: DataFolder, tmp_path: Path) -> None:
    dossier_id = desk.create_dossier(desk.open_sample().dossier)
    path = tmp_path / "a.ttdn"
    export.export_file(export.snapshot(desk, desk.open_dossier(dossier_id)), path, NOW)
    assert package.read(path.read_bytes(), name="a.ttdn").parts == {}
    line = issue_now(desk, desk.open_dossier(dossier_id), Issue(5, dt.date(2019, 3, 8)))
    export.export_file(export.snapshot(desk, desk.open_dossier(dossier_id)), path, NOW)
    sent = package.read(path.read_bytes(), name="a.ttdn")
    assert sent.dossier.plan.number == "05/KH-UBND"
    assert sent.parts == {
        name: desk.register.file_bytes(line, name) for name in (word_name("plan"), pdf_name("plan"))
    }


def test_a_dossier_that_is_not_stored_can_be_sent(desk: DataFolder, tmp_path: Path) -> None:
    drafting = desk.open_sample()
    export.export_file(export.snapshot(desk, drafting), tmp_path / "a.ttdn", NOW)
    sent = package.read((tmp_path / "a.ttdn").read_bytes(), name="a.ttdn")
    assert (sent.dossier.commune, sent.exported) == (drafting.dossier.commune, NOW)


def test_what_the_higher_office_could_not_read_is_not_written(desk: DataFolder, tmp_path: Path) -> None:
    path = tmp_path / "a.ttdn"
    with pytest.raises(ClerkError, match=r"quá lớn.*rút gọn"):
        export.export(desk.open_sample().dossier, path, NOW, parts={"to.pdf": bytes(21 * 1024 * 1024)})
    assert not path.exists()
