"""One window a data folder: a later start brings the first window to the front and hands it its files.

The two processes meet on a local socket (a named pipe on Windows) that only this user can open; nothing goes
over a network (docs/trust.md, T7).
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from ttdn_desktop.basics import login, typed_data, windows_api

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_STARTING_MS = 20_000
"""A judgement: ten files opened by one double click are ten cold starts at once on an old disk (under Wine
on a loaded machine five seconds were too few for six of ten)."""

_PATIENCE_MS = 5_000
"""A judgement: where the first window hangs the clerk must at least be able to read."""

_RETRY_S = 0.1
_LONGEST = 256 * 1024
"""Bytes of one call; a judgement: some thousand paths, more than a double click on files ever hands over."""

_ANSWER = b"ok\n"


class Wish(msgspec.Struct, frozen=True):
    """What a start asks the window for, besides being seen."""

    files: tuple[str, ...] = ()
    sample: bool = False


class FirstWindow(QObject):
    """Answers later starts for as long as it lives; the data folder's holder alone has one.

    Args:
        on_wish: called on the window's thread with what a later start asks for, after it has its answer.
    """

    def __init__(
        self, data_dir: Path, on_wish: Callable[[Wish], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_wish = on_wish
        self._server = _listening_server(data_dir, self)
        self._server.newConnection.connect(self._take_connections)

    @property
    def listening(self) -> bool:
        """Whether later starts find this window; where not they open read-only, as ever."""
        return self._server.isListening()

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.close()

    def _take_connections(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            self._listen_to(connection)

    def _listen_to(self, connection: "QLocalSocket") -> None:
        heard = bytearray()

        def hear() -> None:
            heard.extend(connection.readAll().data())
            if len(heard) > _LONGEST:
                connection.abort()
            elif heard.endswith(b"\n"):
                self._answer(connection, bytes(heard))

        connection.disconnected.connect(connection.deleteLater)
        connection.readyRead.connect(hear)
        hear()

    def _answer(self, connection: "QLocalSocket", heard: bytes) -> None:
        try:
            wish = typed_data.decode(heard, Wish)
        except msgspec.MsgspecError:
            connection.abort()
            return
        connection.write(_ANSWER)
        connection.flush()
        # after the answer is out: a file may open a message that waits for the clerk
        QTimer.singleShot(0, self, lambda: self._on_wish(wish))


def hand_over(
    data_dir: Path,
    wish: Wish,
    *,
    starting_ms: int = _STARTING_MS,
    patience_ms: int = _PATIENCE_MS,
    is_held: Callable[[], bool] = lambda: True,
) -> bool:
    """Hand ``wish`` to the window that holds ``data_dir``; return whether it answered in time.

    Args:
        data_dir: the folder that both are about.
        wish: what this start was for.
        starting_ms: how long a window is waited for that doesn't listen yet.
        patience_ms: how long an answer is waited for.
        is_held: whether somebody still holds the folder; asked now and then while nobody listens.
    """
    from PySide6.QtNetwork import QLocalSocket  # 11 ms, only where another window is there

    _let_come_to_front()
    deadline = time.monotonic() + starting_ms / 1000
    connection = QLocalSocket()
    connection.connectToServer(_name(data_dir))

    # a window that is just starting doesn't listen yet
    while not connection.waitForConnected(_left(deadline)):
        if time.monotonic() + _RETRY_S > deadline or not is_held():
            return False
        time.sleep(_RETRY_S)
        connection.connectToServer(_name(data_dir))

    deadline = time.monotonic() + patience_ms / 1000
    connection.write(msgspec.json.encode(wish) + b"\n")
    connection.flush()
    # the answer may come in while the call is still being written: then no later one is to be waited for
    while connection.bytesAvailable() < len(_ANSWER):
        if not connection.waitForReadyRead(_left(deadline)):
            break
    return connection.readAll().data() == _ANSWER


def _listening_server(data_dir: Path, parent: QObject) -> "QLocalServer":
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    # a killed window leaves its socket on Linux; only who holds the data folder's lock comes here
    QLocalServer.removeServer(_name(data_dir))
    server.listen(_name(data_dir))
    return server


def _name(data_dir: Path) -> str:
    # a hash: a name may not hold what a path does, and with its folder not be longer than 108 bytes on Linux;
    # 64 bits of it tell the few data folders of one user apart
    meant = f"{login.user_name()}\0{os.path.normcase(data_dir.resolve())}".encode("utf-8", "surrogateescape")
    return f"ttdn-desktop-{hashlib.sha256(meant).hexdigest()[:16]}"


def _left(deadline: float) -> int:
    return max(1, round((deadline - time.monotonic()) * 1000))


def _let_come_to_front(platform: str = sys.platform) -> None:
    """Allow it to the other process: Windows lets only the program in front, this one, bring one there."""
    if platform == "win32":
        any_process = -1
        windows_api.library("user32").AllowSetForegroundWindow(any_process)
