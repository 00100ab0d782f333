"""Messages to the clerk, recorded in the place of being shown."""

import pytest

from ttdn_desktop.gui import messages


def record_messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that questions, notes, errors and written files are put into.

    Every question is answered with yes; a question is recorded with what is said below it.
    """
    recorded: list[str] = []

    def ask(_parent: object, what: str, *_answers: str, details: str = "") -> bool:
        recorded.append(f"{what} {details}")
        return True

    monkeypatch.setattr(messages, "ask", ask)
    monkeypatch.setattr(messages, "show_note", lambda _parent, what, _more="": recorded.append(what))
    monkeypatch.setattr(messages, "show_error", lambda _parent, error: recorded.append(str(error)))
    monkeypatch.setattr(messages, "offer_folder", lambda _parent, path: recorded.append(f"ghi {path.name}"))
    return recorded
