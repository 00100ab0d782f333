"""Records are read one thread at a time."""

import threading
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from ttdn_desktop.basics import typed_data


class Pair(msgspec.Struct, frozen=True):
    left: int
    right: str = ""


def test_bytes_and_tables_are_read_as_records() -> None:
    assert typed_data.decode(b'{"left": 1}', Pair) == Pair(1)
    assert typed_data.convert({"left": 1, "right": "a"}, Pair) == Pair(1, "a")
    assert typed_data.unpack(msgspec.msgpack.encode(Pair(2)), Pair) == Pair(2)
    assert typed_data.decoder(Pair).decode(b'{"left": 3}') == Pair(3)
    with pytest.raises(msgspec.ValidationError):
        typed_data.convert({"left": "x"}, Pair)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("convert", lambda: typed_data.convert({}, dict)),
        ("json.decode", lambda: typed_data.decode(b"{}", dict)),
        ("json.Decoder", lambda: typed_data.decoder(dict)),
        ("msgpack.decode", lambda: typed_data.unpack(b"", dict)),
    ],
)
def test_nobody_reads_while_another_thread_does(
    name: str, read: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, together = threading.Event(), threading.Event()

    def reading(*_: Any, **__: Any) -> None:
        if inside.is_set():
            together.set()
        inside.set()
        together.wait(0.2)
        inside.clear()

    monkeypatch.setattr(f"msgspec.{name}", reading)
    workers = [threading.Thread(target=read) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not together.is_set()
