"""What every reader of a part needs first: the branch of a choice, and fields that never end taken out."""

from ttdn_desktop.office.docx.package import MC, Node, W

_UNDERSTOOD = frozenset(
    (
        "wps",
        "wpg",
        "wpc",
        "wp14",
        "wp15",
        "wpi",
        "w14",
        "w15",
        "w16",
        "w16se",
        "w16cid",
        "v",
        "o",
        "a14",
        "wne",
    )
)
"""Prefixes of the extensions whose content is read, by the names that Word itself gives them."""


def chosen(alternate: Node) -> Node | None:
    """Return the branch of a mc:AlternateContent that is shown.

    That is the first choice that is understood and holds anything, else the fallback, else any choice.
    """
    choices = [one for one in alternate.findall(MC + "Choice") if len(one)]
    for choice in choices:
        if set(choice.get("Requires", "").split()) <= _UNDERSTOOD:
            return choice

    fallback = alternate.find(MC + "Fallback")
    if fallback is not None and len(fallback):
        return fallback
    return choices[0] if choices else None


def drop_unclosed_fields(root: Node) -> None:
    """Take the marks of fields that never end out of a part, so that the text behind them is shown.

    A text box is a text of its own: its fields begin and end within it.
    """
    open_fields: dict[Node | None, list[list[Node]]] = {}

    for mark in root.iter(W + "fldChar"):
        box = next(mark.iterancestors(W + "txbxContent", W + "footnote", W + "endnote"), None)
        waiting = open_fields.setdefault(box, [])
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            waiting.append([mark])
        elif waiting and kind == "separate":
            waiting[-1].append(mark)
        elif waiting and kind == "end":
            waiting.pop()

    for waiting in open_fields.values():
        for mark in (mark for marks in waiting for mark in marks):
            mark.getparent().remove(mark)
