"""Earlier papers chosen in the window, looked over, and kept as the dossier of their year."""

from PySide6.QtWidgets import QDialog

from tests.samples.earlier_papers import written
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.intake import controller
from ttdn_desktop.gui.intake.learned_dialog import LearnedDialog
from ttdn_desktop.workspace.intake.learn import learn


def texts(dialog: LearnedDialog) -> list[str]:
    model = dialog.model
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        str(model.data(model.index(row, 0, group)))
        for group in groups
        for row in range(model.rowCount(group))
    ]


def test_what_was_read_and_what_was_not_is_shown(qtbot, tmp_path) -> None:
    learned = learn(written.write("word-lists-2020", tmp_path))
    dialog = LearnedDialog(learned, "xã Tân Lập")
    qtbot.addWidget(dialog)
    shown = texts(dialog)
    assert any("Tặng quà trẻ em" in text and "35 suất" in text for text in shown)
    assert any(text.startswith("Kế hoạch: KH.docx (11/KH-UBND") for text in shown)
    assert set(learned.warnings) <= set(shown)
    assert dialog.keep_button.text() == "&Lưu thành hồ sơ năm 2020"


def test_papers_become_the_dossier_of_their_year(qtbot, ready, tmp_path, monkeypatch) -> None:
    paths = tuple(written.write("word-lists-2020", tmp_path))
    monkeypatch.setattr(messages, "ask_open_paths", lambda *_: paths)
    monkeypatch.setattr(controller, "LearnedDialog", lambda *_: _Accepting(QDialog.DialogCode.Accepted))
    ready.intake.learn_papers()
    qtbot.waitUntil(lambda: isinstance(ready.page, DraftingPage), timeout=20_000)
    assert [dossier.year for _, dossier in ready.data_folder.stored()] == [2020]


def test_what_is_turned_down_is_not_kept(qtbot, ready, tmp_path, monkeypatch) -> None:
    paths = tuple(written.write("name-alone-2018", tmp_path))
    asked = []
    monkeypatch.setattr(messages, "ask_open_paths", lambda *_: paths)
    monkeypatch.setattr(
        controller,
        "LearnedDialog",
        lambda *args: asked.append(args) or _Accepting(QDialog.DialogCode.Rejected),
    )
    ready.intake.learn_papers()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert list(ready.data_folder.stored()) == []


def test_a_file_that_cant_be_used_is_told(qtbot, ready, tmp_path, monkeypatch) -> None:
    bad = tmp_path / "trong.docx"
    bad.write_bytes(b"")
    monkeypatch.setattr(messages, "ask_open_paths", lambda *_: (bad,))
    ready.intake.learn_papers()
    qtbot.waitUntil(lambda: bool(ready.shown_messages), timeout=20_000)
    assert "trong.docx" in ready.shown_messages[0]


def test_reading_can_be_stopped(qtbot, ready, tmp_path, monkeypatch) -> None:
    paths = tuple(written.write("name-alone-2018", tmp_path))
    asked = []
    monkeypatch.setattr(messages, "ask_open_paths", lambda *_: paths)
    monkeypatch.setattr(controller, "LearnedDialog", lambda *args: asked.append(args))
    ready.intake.learn_papers()
    assert ready.statusBar().currentMessage().startswith("Đang đọc")
    ready.intake.flow._progress.canceled.emit()
    ready.tasks._pool.waitForDone()
    qtbot.wait(50)
    assert asked == []
    assert ready.statusBar().currentMessage() == ""


class _Accepting:
    def __init__(self, answer: QDialog.DialogCode) -> None:
        self._answer = answer

    def exec(self) -> int:
        return int(self._answer.value)

    def deleteLater(self) -> None:  # noqa: N802 - Qt's own name
        pass
