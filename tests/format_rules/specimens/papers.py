"""The specimens of Phụ lục III, part II, as papers of made-up offices, each right by the decree."""

from dataclasses import dataclass, field, replace
from functools import cache

from tests.format_rules.specimens import laying_out as out
from tests.format_rules.specimens import writing as w
from tests.format_rules.specimens.laying_out import Closing, Head, Make
from tests.format_rules.specimens.writing import Text, paragraph

TITLE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"

LOOKS: dict[str, tuple[float, str]] = {
    "parent": (13, ""), "issuer": (13, "b"), "national": (13, "b"), "motto": (14, "b"), "number": (13, ""),
    "about": (13, ""), "date": (14, "i"), "title": (14, "b"), "subject": (14, "b"), "decider": (14, "b"),
    "bases": (14, "i"), "act": (14, "b"), "note": (14, "i"), "recipients": (11, ""), "signature": (14, "b"),
    "name": (14, "b"), "division": (14, "b"), "addressee": (14, ""), "copy": (14, "b"),
}  # fmt: skip
"""Size and look of each element, by Phụ lục I, part V."""


@dataclass(frozen=True)
class Issued:
    """What a decision issues, behind it (Mẫu 1.3)."""

    title: str
    subject: str
    note: str
    divisions: tuple[str | tuple[str, ...], ...]


@dataclass(frozen=True)
class Copy:
    """The block that makes a paper a copy (Mẫu 3.1)."""

    form: str
    issuer: tuple[str, ...]
    number: str
    date: str
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Specimen:
    """A paper's texts. ``looks`` are those that differ from the decree's, ``unruled`` what lacks its line."""

    kind: str
    issuer: tuple[str, ...]
    number: str
    signature: tuple[str, ...]
    name: str
    recipients: tuple[str, ...]
    body: tuple[str | tuple[str, ...], ...]
    date: str = ""
    parent: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    title: str = ""
    subject: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    announcement: tuple[str, ...] = ()
    decider: str = ""
    bases: tuple[str, ...] = ()
    act: str = ""
    clerk: tuple[str, ...] = ()
    issued: Issued | None = None
    copy: Copy | None = None
    looks: dict[str, tuple[float, str]] = field(default_factory=dict)
    unruled: frozenset[str] = frozenset()
    motto: str = MOTTO
    align: dict[str, str] = field(default_factory=dict)

    def look(self, element: str, words: tuple[str, ...]) -> list[Text]:
        """Return an element's lines in their look."""
        return [Text(line, *self.looks.get(element, LOOKS[element])) for line in words]

    def set(self, **changes: object) -> "Specimen":
        return replace(self, **changes)  # pyright: ignore[reportArgumentType]

    def looking(self, element: str, size: float, look: str) -> "Specimen":
        return replace(self, looks={**self.looks, element: (size, look)})


def build(paper: Specimen, make: Make) -> bytes:
    """Return a specimen as a .docx made so."""
    parts = [
        out.head(_head(paper), make),
        _title(paper, make),
        *(_kept(paper, "addressee") if paper.addressee else ()),
        *(_kept(paper, "announcement") if paper.announcement else ()),
        _decision(paper),
        out.body(list(paper.body)),
        out.closing(_closing(paper), make),
    ]
    if paper.issued is not None:
        parts.append(_issued(paper, paper.issued, make))
    if paper.copy is not None:
        parts.append(_copy(paper, paper.copy, make))
    return w.save("".join(parts))


def _head(paper: Specimen) -> Head:
    right = [*paper.look("national", (TITLE,)), *paper.look("motto", (paper.motto,))]
    return Head(
        left=[*paper.look("parent", paper.parent), *paper.look("issuer", paper.issuer)],
        right=right,
        number=[*paper.look("number", (paper.number,)), *paper.look("about", paper.about)],
        date=paper.look("date", (paper.date,)) if paper.date else [],
        ruled="head" not in paper.unruled,
    )


def _title(paper: Specimen, make: Make) -> str:
    if not paper.title:
        return ""
    kind, subject = paper.look("title", (paper.title,)), paper.look("subject", paper.subject)
    ruled = "subject" not in paper.unruled and paper.kind != "BIÊN BẢN"
    return out.title(kind, subject, make, ruled=ruled) + paragraph(exact=4)


def _kept(paper: Specimen, element: str) -> list[str]:
    """Return ``Kính gửi:`` or who sends, one addressee beside, several below the colon."""
    first, *below = getattr(paper, element)
    texts = paper.look("addressee", (first, *below))
    if not below:
        align = "center"
        return [paragraph(texts[0].xml, align=align, before=6)]

    heading = paragraph(texts[0].xml, align="left", first=30, before=6)
    colon = 30 + texts[0].width
    return [heading, *(paragraph(text.xml, align="left", first=colon, before=6) for text in texts[1:])]


def _decision(paper: Specimen) -> str:
    made = ""
    if paper.decider:
        (decider,) = paper.look("decider", (paper.decider,))
        made += paragraph(decider.xml, align=paper.align.get("decider", "center"), before=12)
    for text in paper.look("bases", paper.bases):
        made += paragraph(text.xml, first=12.7, before=6)
    if paper.act:
        (act,) = paper.look("act", (paper.act,))
        made += paragraph(act.xml, align=paper.align.get("act", "center"), before=6)
    return made


def _closing(paper: Specimen) -> Closing:
    (name,) = paper.look("name", (paper.name,))
    clerk = [*paper.look("signature", paper.clerk[:1]), *paper.look("name", paper.clerk[1:])]
    return Closing(
        paper.look("recipients", paper.recipients), paper.look("signature", paper.signature), name, clerk
    )


def _issued(paper: Specimen, issued: Issued, make: Make) -> str:
    page_break = paragraph('<w:r><w:br w:type="page"/></w:r>', exact=2)
    head = Head(
        left=[*paper.look("parent", paper.parent), *paper.look("issuer", paper.issuer)],
        right=[*paper.look("national", (TITLE,)), *paper.look("motto", (MOTTO,))],
        number=[],
        date=[],
    )
    kind, subject = paper.look("title", (issued.title,)), paper.look("subject", (issued.subject,))
    (note,) = paper.look("note", (issued.note,))
    made = page_break + out.head(head, make) + out.title(kind, subject, make, ruled=False)
    made += paragraph(note.xml, align="center") + w.bordered(40, out.LEFT + out.RIGHT)

    for one in issued.divisions:
        if isinstance(one, tuple) and len(one) == 2 and one[0].startswith(("Chương", "Mục")):
            for text in paper.look("division", one):
                made += paragraph(text.xml, align="center", before=6)
        else:
            made += out.body([one])
    return made


def _copy(paper: Specimen, copy: Copy, make: Make) -> str:
    (form,) = paper.look("copy", (copy.form,))
    head = Head(
        left=paper.look("issuer", copy.issuer),
        right=[form],
        number=paper.look("number", (copy.number,)),
        date=paper.look("date", (copy.date,)),
    )
    line = paragraph(w.drawn(165, 0, 6), exact=12)
    closing = Closing(
        paper.look("recipients", copy.recipients), paper.look("signature", copy.signature),
        paper.look("name", (copy.name,))[0],
    )  # fmt: skip
    return line + _copys_head(head, make) + out.closing(closing, make)


def _copys_head(head: Head, make: Make) -> str:
    """Return the copy's head: only the issuer has a line below it."""
    return out.head(replace(head, shares=(0.4, 0.0)), make)


@cache
def specimens() -> dict[str, Specimen]:
    """Return a paper of each specimen, by a short name."""
    from tests.format_rules.specimens.samples import SAMPLES

    return SAMPLES
