"""How far one key press travels: files passed, changes of room, what is made more than once.

Run: ``python -m tests.benchmarks.key_to_page [--ways]``. Counted are the calls of our own functions, so the figures are
the same on every machine.
"""

import os
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from docx.oxml.parser import parse_xml
from PySide6.QtTest import QTest

from tests.benchmarks.preview_latency import settle, until_painted
from tests.format_rules import corpus
from tests.format_rules.seeded import edited
from ttdn_desktop.__main__ import main as command_line
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui.app import prepare_app
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.office.docx.package import Package
from ttdn_desktop.office.docx.plain_text import parse_strictly
from ttdn_desktop.office.layout.pagination import Paginator
from ttdn_desktop.papers.report import activities, duties, leadership
from ttdn_desktop.sense import check
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing.readiness import readiness as what_stops

PACKAGE = f"{os.sep}ttdn_desktop{os.sep}"
GUARD = str(Path("basics", "threads.py"))
"""Stands around a session's methods and does nothing but see to the thread: no place that a reader passes."""

COUNTED: dict[CodeType, str] = {
    Package.tree.__code__: "XML parts parsed",
    parse_strictly.__code__: "XML parts parsed",
    parse_xml.__code__: "XML parts parsed",
    check.plan_findings.__code__: "findings",
    Paginator.run.__code__: "layouts",
    **{
        piece.__code__: f"report: {piece.__module__.rsplit('.', 1)[-1]}.{piece.__name__}"
        for piece in (
            activities.totals,
            activities.activities,
            activities.channels,
            activities.unplanned,
            duties.duties,
            duties.press,
            leadership.program_sentences,
        )
    },
}
"""What is counted, by the function that makes it."""


Failed = Callable[[ClerkError], None]


class Trace:
    """Counts calls while it is on, on the thread that ``of`` is called on and where ``heard`` is the profile."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.changes = 0
        self.ways: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self._rooms = threading.local()
        self._on = False
        self._entered: set[FrameType] = set()  # a generator's frame is entered again with each line it yields

    def of(self, act: Callable[[], object]) -> "Trace":
        """Count what ``act`` calls; return this trace."""
        self._on = True
        sys.setprofile(self.heard)
        try:
            act()
        finally:
            sys.setprofile(None)
            self._on = False
        return self

    def heard(self, frame: FrameType, event: str, _argument: Any) -> None:
        if not self._on or event not in ("call", "return"):
            return
        name = frame.f_code.co_filename
        self._count(frame, name, event)
        place = name.rfind(PACKAGE)
        if place >= 0 and not name.endswith(GUARD):
            self._walk(name[place + len(PACKAGE) :], frame.f_code.co_qualname, event)

    def _walk(self, path: str, called: str, event: str) -> None:
        stack: list[str] = self._rooms.__dict__.setdefault("stack", [])
        if event == "return":
            if stack:
                stack.pop()
            return
        self.files.add(path)
        room = path.partition(os.sep)[0]
        if stack and stack[-1] != room:
            self.changes += 1
            self.ways[f"{stack[-1]} -> {path}:{called}"] += 1
        stack.append(room)

    def _count(self, frame: FrameType, name: str, event: str) -> None:
        if event != "call":
            return
        code = frame.f_code
        if (Path(name).stem, code.co_qualname) == ("zipfile", "ZipFile.__init__"):
            self.calls["zipped" if frame.f_locals["mode"] == "w" else "unzipped"] += 1
        elif code in COUNTED and frame not in self._entered:
            self._entered.add(frame)
            self.calls[COUNTED[code]] += 1


def main() -> int:
    """Print the figures."""
    prepare_app()
    sys.excepthook = sys.__excepthook__
    trace_threads()
    with tempfile.TemporaryDirectory() as folder:
        data_folder = DataFolder.open(Path(folder))
        window = MainWindow(data_folder)
        window.resize(1366, 730)
        window.show()
        window._timer.stop()  # what is saved by the clock isn't the key's
        show("Một phím trong kế hoạch, đến trang và lần làm mới", plan_key(window))
        strengths: dict[str, Any] = {"strengths": ("Chủ động, kịp thời.",)}
        show("Một ưu điểm trong báo cáo, đến trang và lần làm mới", report_key(window, strengths))
        reason: dict[str, Any] = {"variances": {"a1": "Mưa lũ kéo dài."}}
        show("Một lý do chưa đạt trong báo cáo, đến trang và lần làm mới", report_key(window, reason))
        show("Trình ký báo cáo", watched(lambda: readiness(window.data_folder.open_sample())))
        window.close()
        data_folder.close()
        papers = (
            ("có đoạn sai lề", faulty("body.align")),
            ("có đường kẻ sai", faulty("motto.rule")),
            ("không lỗi", corpus.clean("mau-nd30")),
        )
        for name, paper in papers:
            path = Path(folder) / "a.docx"
            path.write_bytes(paper)
            wanted = ["check", str(path), "--mend", str(Path(folder) / "b.docx")]
            found = Trace().of(lambda wanted=wanted: command_line(wanted))
            print(f"check --mend, tệp {name}: dàn trang {found.calls['layouts']} lần")
    return 0


CURRENT: list[Trace] = []


def trace_threads() -> None:
    """Let the window's worker threads count for the trace that is on."""
    run = Tasks.run

    def counted(
        self: Tasks, slot: str, work: Callable[[], Any], done: Callable[[Any], None], failed: Failed
    ) -> None:
        run(self, slot, lambda: profiled(work), done, failed)

    Tasks.run = counted


def profiled(work: Callable[[], Any]) -> Any:
    """Return what ``work`` returns, counted for the trace that is on."""
    if CURRENT:
        sys.setprofile(CURRENT[0].heard)
    try:
        return work()
    finally:
        sys.setprofile(None)


def watched(act: Callable[[], object]) -> Trace:
    """Return the trace of ``act`` on the window's thread and its workers."""
    trace = Trace()
    CURRENT[:] = [trace]
    trace.of(act)
    CURRENT.clear()
    return trace


def plan_key(window: MainWindow) -> Trace:
    """Type one letter in the plan; wait for the page and for what is brought up to date after it."""
    window.open_sample()
    page = window.drafting_page
    assert page is not None
    until_painted(page, lambda: None)
    page.show_section("noi-nhan")
    assert page.page is not None
    row = page.page.row("archive")
    assert row is not None
    field: Any = row.field
    edit = field.edit
    edit.setFocus()
    settle(500)
    until_painted(page, lambda: QTest.keyClicks(edit, "a"))
    settle(600)

    def key() -> None:
        until_painted(page, lambda: QTest.keyClicks(edit, "b"))
        settle(600)

    return watched(key)


def readiness(session: DossierSession) -> None:
    """Look at what stops the report from being signed, as its page does."""
    what_stops(session.paper("report"))


def report_key(window: MainWindow, changes: dict[str, Any]) -> Trace:
    """Change the year's report; wait as for the plan."""
    session: DossierSession = window.data_folder.open_sample()
    page = window.follow_up.show_report(session)
    assert page is not None
    until_painted(page, lambda: None)
    settle(500)

    def key() -> None:
        until_painted(page, lambda: page._on_edited(changes, "a"))
        settle(600)

    return watched(key)


def show(what: str, trace: Trace) -> None:
    """Print one trace."""
    print(f"{what}: {len(trace.files)} tệp, {trace.changes} lần đổi phòng")
    for name in sorted(trace.calls):
        print(f"    {name:<34}{trace.calls[name]:>5}")
    if "--ways" in sys.argv:
        for way, times in trace.ways.most_common(40):
            print(f"    {times:>5}  {way}")


def faulty(rule: str) -> bytes:
    """Return a paper with a fault of that rule, which can be mended."""
    seed = next(seed for seed in corpus.ND30 if seed.rule == rule)
    return edited(corpus.clean("mau-nd30"), seed.edit)


if __name__ == "__main__":
    sys.exit(main())
