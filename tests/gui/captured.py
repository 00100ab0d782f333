"""What the work given to a worker holds: looked for in its closure, its arguments and the data in them."""

import functools
import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QObject

from ttdn_desktop.gui.consolidation.session import ConsolidationSession
from ttdn_desktop.store.autosave import Autosave
from ttdn_desktop.store.dossiers import DossierStore
from ttdn_desktop.store.register import Register
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession

BELONGS_TO_A_THREAD = (
    QObject, DataFolder, DossierSession, DossierStore, Register, Autosave, ConsolidationSession,
)  # fmt: skip


def thread_bound_in(work: Callable[[], Any]) -> list[str]:
    """Return the names of the types that ``work`` holds though they belong to the window's thread."""
    seen: set[int] = set()
    waiting: list[Any] = [work]
    found: list[str] = []
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, BELONGS_TO_A_THREAD):
            found.append(type(one).__name__)
        else:
            waiting += _held_by(one)
    return found


def _held_by(one: Any) -> Iterator[Any]:
    if isinstance(one, types.FunctionType):
        yield from (cell.cell_contents for cell in one.__closure__ or ())
        yield from one.__defaults__ or ()
        yield from (one.__kwdefaults__ or {}).values()
    elif isinstance(one, types.MethodType):
        yield from (one.__self__, one.__func__)
    elif isinstance(one, functools.partial):
        yield from (one.func, *one.args, *one.keywords.values())
    elif isinstance(one, msgspec.Struct):
        yield from (getattr(one, name) for name in one.__struct_fields__)
    elif is_dataclass(one) and not isinstance(one, type):
        yield from (getattr(one, field.name) for field in fields(one))
    elif isinstance(one, dict):
        yield from one.values()
    elif isinstance(one, tuple | list | set | frozenset):
        yield from one
