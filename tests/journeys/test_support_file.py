"""A support file in which nothing stands that the clerk wrote."""

import io
import json
import logging
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSettings, qWarning
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.journeys.marked_records import HEAD, TAIL, found_in, marked, marker
from ttdn_desktop import __version__
from ttdn_desktop.__main__ import main
from ttdn_desktop.basics import money
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, LogEntry, Plan, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import unexpected_errors
from ttdn_desktop.gui.about import flow
from ttdn_desktop.gui.app import prepare_app
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.support import event_log, support_file

PACK = "van-ninh-2019"


@pytest.fixture(autouse=True)
def shown_messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes say; none of them waits."""
    heard: list[str] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: heard.append(f"{box.text()} {box.informativeText()}")
    )
    return heard


@pytest.fixture
def busy(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window as ``app.run`` opens it, with its log, in a folder whose name is a marker."""
    prepare_app()
    data_folder = DataFolder.open(tmp_path / marker())
    events, end_watch = event_log.start(data_folder.data_dir, "window"), unexpected_errors.watch()
    window = MainWindow(
        data_folder, QSettings(str(data_folder.data_dir / "cua-so.ini"), QSettings.Format.IniFormat)
    )
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    data_folder.close()
    end_watch()
    events.close()


def sample_marked() -> Dossier:
    """Return the sample's dossier with a marker in every text of it that the clerk may write."""
    sample = reading.read((templates_dir() / PACK / "sample.json").read_bytes(), name="sample.json").dossier
    replace = msgspec.structs.replace
    commune = marked(Commune, kind="xã", code="22516")
    signer = marked(Signer, authority="TM")
    activities = tuple(
        replace(marked(Activity, **_kept(activity)), title=f"{marker()} {activity.title}")
        for activity in sample.plan.activities
    )
    log = tuple(
        marked(LogEntry, id=one.id, activity=one.activity, channel=one.channel, date=one.date)
        for one in sample.log
    )
    plan = marked(
        Plan, signer=signer, choices=sample.plan.choices, activities=activities, word_text=None, number=None
    )
    return marked(
        Dossier,
        pack=PACK,
        pack_version=None,
        year=2019,
        commune=commune,
        plan=plan,
        log=log,
        half_report=None,
    )


def _kept(activity: Activity) -> dict[str, object]:
    names = ("id", "duties", "contents", "channel", "start", "end", "target")
    return {name: getattr(activity, name) for name in names}


def fill(window: MainWindow, tmp_path: Path) -> str:
    """Store markers everywhere: settings, dossiers, evidence, a pack, files of the data folder."""
    data_folder = window.data_folder
    data_folder.save_settings(marked(CommuneSettings, commune=marked(Commune, kind="xã")))
    dossier_id = data_folder.create_dossier(sample_marked())
    odd_id = data_folder.create_dossier(marked(Dossier, pack=PACK, year=2020))
    photo = tmp_path / f"{marker()}.png"
    photo.write_bytes(b"\x89PNG " + marker().encode())
    data_folder.evidence.keep(dossier_id, photo)
    own_pack = data_folder.data_dir / "mau" / "zung-khoat@2.0"
    shutil.copytree(templates_dir() / PACK, own_pack)
    manifest = json.loads((own_pack / "pack.json").read_bytes())
    changed = {**manifest, "id": "zung-khoat", "title": marker(), "pack_version": "2.0"}
    (own_pack / "pack.json").write_text(json.dumps(changed), "utf-8")
    (data_folder.data_dir / f"{marker()}.{TAIL}").write_text(marker(), "utf-8")
    data_folder.replace_dossier(odd_id, marked(Dossier, pack="zung-khoat", year=2020))
    return dossier_id


def work(qtbot: QtBot, window: MainWindow, dossier_id: str) -> None:
    """Go through the pages that need no file from the clerk, as far as the dossier lets them."""
    window.open_stored(dossier_id)
    page = window.drafting_page
    assert page is not None
    qtbot.waitUntil(lambda: page.preview.view.pages is not None, timeout=20_000)
    for name in (
        "check",
        "basis",
        "preview",
        "save",
        "follow",
        "report",
        "ready",
        "register",
        "settings",
        "home",
    ):
        window.actions_by_name[name].trigger()
        window.tasks._pool.waitForDone()
        qtbot.wait(20)


def provoke(qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let go wrong what can: in workers, in slots, on threads, in Qt, in verbs, in the store."""

    def nested() -> None:
        try:
            money.amount_in_words(-7_654_321)
        except ValueError as fault:
            raise KeyError(marker()) from fault

    def refused() -> None:
        raise InputError(f"Tệp {marker()} hỏng.", f"Hãy chọn tệp khác {marker()}.")

    ended: list[object] = []
    for slot, broken in (("preview", nested), ("export", refused)):
        window.tasks.run(slot, broken, ended.append, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 2)

    try:
        nested()
    except KeyError as fault:
        unexpected_errors.on_window_thread(KeyError, fault, fault.__traceback__)
    thread = threading.Thread(target=nested, name=marker())
    thread.start()
    thread.join()
    qWarning(f"QFile::open: {marker()}")
    logging.getLogger("ttdn_desktop.gui").warning("nobody should: %s", marker())

    bad = tmp_path / f"{marker()}.json"
    bad.write_text(json.dumps({"format": "ttdn-dossier", "version": 1, "year": marker()}), "utf-8")
    monkeypatch.setenv("TTDN_DATA_DIR", str(window.data_folder.data_dir))
    assert main(["plan", str(bad), "-o", str(tmp_path / f"{marker()}.docx")]) == 2
    damaged = next((window.data_folder.data_dir / "ho-so").glob("*.ttdb"))
    damaged.write_bytes(damaged.read_bytes()[:-3])
    window.show_home()


def log_of(archive: Path) -> str:
    with zipfile.ZipFile(archive) as opened:
        return (
            opened.read("nhat-ky/ttdn.log").decode("ascii").replace("\r\n", "\n")
        )  # lines as the system ends them


def test_no_marker_of_a_busy_window_is_in_the_support_file(
    qtbot: QtBot, busy: MainWindow, shown_messages: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir = busy.data_folder.data_dir
    work(qtbot, busy, fill(busy, tmp_path))
    provoke(qtbot, busy, tmp_path, monkeypatch)
    target = tmp_path / f"{marker()}.zip"
    dialog = flow.dialog_for(busy, data_dir, busy.tasks, busy.scheme())
    qtbot.addWidget(dialog)
    flow.save(dialog, target, data_dir, busy.tasks, flow.window_facts(busy, busy.scheme()))
    qtbot.waitUntil(lambda: any("Đã ghi tệp" in line for line in shown_messages), timeout=20_000)

    kept = [path for path in data_dir.rglob("*") if path.is_file()]
    assert sum(bool(found_in(path.read_bytes())) for path in kept) >= 6
    assert found_in("\n".join(path.name for path in kept).encode())
    assert any(HEAD in line for line in shown_messages)

    assert found_in(target.read_bytes()) == []
    log = log_of(target)
    assert "task slot=preview code=KeyError-test_support_file-" in log
    assert "caused by ValueError" in log
    assert "basics/money.py:" in log
    assert "7654321" not in log
    assert "InputError at test_support_file.py:" in log
    assert "unforeseen on a thread code=KeyError-test_support_file-" in log
    assert "qt category=default place=QFile::open" in log
    assert "start program=plan" in log
    assert "action name=report ms=" in log
    code = next(line for line in shown_messages if "Mã lỗi: " in line).rpartition("Mã lỗi: ")[2].rstrip(".")
    assert f"code={code}\n" in log


def test_the_support_file_counts_what_there_is(busy: MainWindow, tmp_path: Path) -> None:
    fill(busy, tmp_path)
    first, second = (
        json.loads(
            _part(support_file.content(busy.data_folder.data_dir, {"scheme": "dark"}), "thong-tin.json")
        )
        for _ in range(2)
    )
    assert first["program"] == __version__
    assert first["window"] == {"scheme": "dark"}
    assert first["packs"].keys() == {"mau-nd30", "van-ninh-2019"}
    assert first["packs_of_ones_own"] == 1
    assert sorted(row["entries"] for row in first["dossiers"]) == [1, len(sample_marked().log)]
    folders = {row["folder"] for row in first["files"]}
    assert {"ho-so", "ban-luu", "minh-chung", "mau", "nhat-ky-chuong-trinh", "khac"} <= folders
    assert {row["ending"] for row in first["files"]} >= {"ttdb", "json", "png", "docx", "khac"}
    names = [{row["name"] for row in shown_messages["files"]} for shown_messages in (first, second)]
    assert len(names[0]) == len(first["files"]) == len(second["files"])
    assert not names[0] & names[1]


def _part(archive: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(name)
