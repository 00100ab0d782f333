"""A clean process that forks one saving child for each connection: a fault must hit a process of its own.

Run as ``python save_server.py SOCKET``. A request is one line of JSON: what to do and where. The child
answers with its process id, waits for ``go``, and acknowledges over the same connection.
"""

import ctypes
import json
import os
import signal
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.store import disk, safe_file
from ttdn_desktop.store.dossiers import DossierStore
from ttdn_desktop.store.register import Register

ANY_TRACER = (0x59616D61, -1)
"""prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY): lets a tracer in that isn't the parent."""


def noon() -> datetime:
    return datetime(2026, 11, 23, 12, 0)


def body_of(number: int) -> bytes:
    return b'{"year":%d,"log":[{"id":"l"}],"filler":"%s"}' % (number, b"x" * (number % 7 * 3000))


def save_once(request: dict[str, Any], store: DossierStore) -> bytes:
    store.save(request["id"], request["body"].encode())
    return b"ok\n"


def load_once(request: dict[str, Any], store: DossierStore) -> bytes:
    loaded = store.load(request["id"])
    return b"ok\n" if loaded.document == request["body"].encode() else b"other\n"


def issue_once(request: dict[str, Any]) -> bytes:
    """Issue one paper of a number, as signing does."""
    register = Register(Path(request["data_dir"]), now=noon)
    line = RegisterLine(
        number=request["number"],
        symbol="KH-UBND",
        date=noon().date(),
        kind="KẾ HOẠCH",
        subject="thử",
        signer="A",
        dossier=f"d{request['number']}",
    )
    register.add(line, {"ke-hoach.docx": body_of(request["number"])}, series="one")
    return b"ok\n"


def save_forever(request: dict[str, Any], store: DossierStore, connection: socket.socket) -> None:
    number = request["from"]
    while True:
        number += 1
        store.save(request["id"], body_of(number))
        connection.sendall(b"%d\n" % number)


def write_for_a_while(request: dict[str, Any]) -> bytes:
    """Save past every lock and check, as two programs would on a share without locks."""
    for number in range(request["times"]):
        safe_file.write(Path(request["path"]), request["body"].encode() * (number % 50 + 1), now=noon)
    return b"ok\n"


def copy_in_place(source: Path, target: Path) -> None:
    """Stand in for the replace: the mistake that the tests must see."""
    target.write_bytes(source.read_bytes())
    source.unlink()


def serve_one(connection: socket.socket) -> None:
    request = json.loads(connection.makefile("rb").readline())
    ctypes.CDLL(None).prctl(*ANY_TRACER)
    if request.get("mutation") == "copy":
        disk.replace = copy_in_place
    store = DossierStore(Path(request["data_dir"]), now=noon)
    connection.sendall(b"%d\n" % os.getpid())
    connection.recv(16)
    try:
        if request["do"] == "save":
            connection.sendall(save_once(request, store))
        elif request["do"] == "load":
            connection.sendall(load_once(request, store))
        elif request["do"] == "issue":
            connection.sendall(issue_once(request))
        elif request["do"] == "write":
            connection.sendall(write_for_a_while(request))
        else:
            save_forever(request, store, connection)
    except ClerkError as fault:
        connection.sendall(f"clerk {fault}\n".encode())
    except BaseException as fault:
        connection.sendall(f"bare {fault!r}\n".encode())


def main(path: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        connection = server.accept()[0]
        if os.fork() == 0:
            server.close()
            serve_one(connection)
            os._exit(0)
        connection.close()


if __name__ == "__main__":
    main(sys.argv[1])
