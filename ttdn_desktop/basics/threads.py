"""State that belongs to one thread: any other thread that reads or changes it is a fault of the program."""

import functools
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_OWNER_ATTRIBUTE = "_owner_thread"


class WrongThreadError(RuntimeError):
    """A worker touched what belongs to the thread that opened it; workers get frozen snapshots."""


def bound_to_its_thread(cls: type[T]) -> type[T]:
    """Return ``cls``, whose public methods and properties refuse every thread but that of ``__init__``.

    They raise WrongThreadError before anything is read or changed. What is kept private, class methods and
    plain attributes aren't watched: a public attribute must be frozen data.
    """
    for name, member in tuple(vars(cls).items()):
        if name.startswith("_"):
            continue

        if isinstance(member, property):
            setattr(cls, name, _guarded_property(member, name))
        elif callable(member):
            setattr(cls, name, _guarded_method(member, name))

    # before the class's own __init__: it may call public methods of its own
    setattr(cls, "__init__", _record_owner(vars(cls)["__init__"]))  # noqa: B010 - pyright: the name is special
    return cls


def _record_owner(init: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(init)
    def recording(self: Any, *args: Any, **kwargs: Any) -> None:
        setattr(self, _OWNER_ATTRIBUTE, threading.get_ident())
        init(self, *args, **kwargs)

    return recording


def _guarded_property(member: property, name: str) -> property:
    if member.fget is None or member.fset is not None:
        raise TypeError(f"{name}: only properties that are read can be watched")
    return property(_guarded_method(member.fget, name), doc=member.__doc__)


def _guarded_method(method: Callable[..., Any], name: str) -> Callable[..., Any]:
    @functools.wraps(method)
    def guarded(self: Any, *args: Any, **kwargs: Any) -> Any:
        if getattr(self, _OWNER_ATTRIBUTE) != threading.get_ident():
            raise WrongThreadError(f"{type(self).__name__}.{name}")
        return method(self, *args, **kwargs)

    return guarded
