"""Slow work: the newest wins, faults arrive as messages."""

import re
import threading
from pathlib import Path

from PySide6.QtWidgets import QLabel

from tests.gui.captured import thread_bound_in
from ttdn_desktop import gui
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.gui.tasks import Tasks


def test_the_newest_of_a_slot_wins_and_older_results_are_dropped(qtbot):
    tasks, gate = Tasks(), threading.Event()
    heard: list[str] = []
    ran: list[str] = []

    def work(name: str) -> str:
        gate.wait(10)
        ran.append(name)
        return name

    for name in ("cũ", "giữa", "mới"):
        tasks.run("trang", lambda name=name: work(name), heard.append, lambda _: None)
    gate.set()
    qtbot.waitUntil(lambda: heard == ["mới"])
    assert ran == ["cũ", "mới"]
    tasks.close()


def test_slots_do_not_wait_for_each_other(qtbot):
    tasks = Tasks()
    heard: list[int] = []
    tasks.run("a", lambda: 1, heard.append, lambda _: None)
    tasks.run("b", lambda: 2, heard.append, lambda _: None)
    qtbot.waitUntil(lambda: sorted(heard) == [1, 2])
    tasks.close()


def test_a_fault_arrives_in_vietnamese_without_the_values(qtbot, caplog):
    tasks = Tasks()
    faults: list[ClerkError] = []

    def broken() -> None:
        raise ValueError("Nguyễn Văn A")

    def refused() -> None:
        raise InputError("Tệp hỏng.", "Hãy chọn tệp khác.")

    line = broken.__code__.co_firstlineno + 1
    tasks.run("a", broken, lambda _: None, faults.append)
    tasks.run("b", refused, lambda _: None, faults.append)
    qtbot.waitUntil(lambda: len(faults) == 2)
    assert {str(fault) for fault in faults} == {
        "Tệp hỏng. Hãy chọn tệp khác.",
        f"Việc đang làm gặp lỗi. Hãy thử lại. Mã lỗi: ValueError-test_tasks-{line}.",
    }
    assert f"test_tasks.py:{line} broken" in caplog.text
    assert "Nguyễn" not in caplog.text
    tasks.close()


def test_a_cancelled_result_is_not_heard(qtbot):
    tasks, gate = Tasks(), threading.Event()
    heard: list[int] = []
    tasks.run("a", lambda: gate.wait(10) and 1, heard.append, lambda _: None)
    tasks.cancel("a")
    gate.set()
    tasks.close()
    tasks.run("a", lambda: 2, heard.append, lambda _: None)
    qtbot.waitUntil(lambda: heard == [2])
    tasks.close()


def test_a_worker_that_holds_a_session_or_a_widget_is_found(qtbot, data_folder):
    session, shown = data_folder.open_sample(), QLabel()
    qtbot.addWidget(shown)
    frozen = session.plan
    assert thread_bound_in(lambda: session.plan) == ["DossierSession"]
    assert thread_bound_in(lambda: (lambda: shown.text())()) == ["QLabel"]
    assert thread_bound_in(data_folder.packs) == ["DataFolder"]
    assert thread_bound_in(lambda: frozen.dossier) == []


def test_a_session_touched_by_a_worker_is_a_fault_told_in_vietnamese(qtbot, data_folder, caplog, monkeypatch):
    monkeypatch.undo()  # the watch over workers: here one does what it must not
    tasks, session = Tasks(), data_folder.open_sample()
    faults: list[ClerkError] = []
    tasks.run("a", session.save_now, lambda _: None, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    pattern = r"Việc đang làm gặp lỗi\. Hãy thử lại\. Mã lỗi: WrongThreadError-threads-\d+\."
    assert re.fullmatch(pattern, str(faults[0]))
    assert "WrongThreadError" in caplog.text
    tasks.close()


def test_every_slot_is_a_code_that_the_log_may_hold():
    sources = [path.read_text("utf-8") for path in Path(gui.__file__).parent.rglob("*.py")]
    named = [name for source in sources for name in re.findall(r'SLOT = "(.*)"', source)]
    assert len(named) >= 10
    assert [name for name in named if not re.fullmatch(r"[a-z][a-z-]*", name)] == []
    assert len(named) == len(set(named))


def test_time_and_outcome_of_each_task_are_logged(qtbot, caplog):
    caplog.set_level("INFO", "ttdn_desktop")
    tasks, heard = Tasks(), []

    def refused() -> None:
        raise InputError("Tệp hỏng.", "Hãy chọn tệp khác.")

    for slot, work in (("a", lambda: threading.Event().wait(0.05)), ("b", refused), ("c", lambda: 1 // 0)):
        tasks.run(slot, work, heard.append, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 3)
    tasks.close()
    ended = {found[1]: found for found in re.finditer(r"task slot=(.) ms=(\d+) (\w+)", caplog.text)}
    assert {slot: found[3] for slot, found in ended.items()} == {"a": "done", "b": "refused", "c": "failed"}
    assert 50 <= int(ended["a"][2]) < 5000
