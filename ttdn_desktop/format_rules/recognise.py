"""Telling the elements of a paper apart by place and words, also where they are set wrong."""

import re
from dataclasses import dataclass, field, replace
from itertools import chain, takewhile

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.splitting import split_at_breaks, split_at_tabs
from ttdn_desktop.official_paper import heads
from ttdn_desktop.official_paper.endings import is_annex_label, names_authority
from ttdn_desktop.official_paper.kinds import SYMBOLS, folded_title
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_HEAD = 30
_FAKE_RULE = re.compile(r"[_\-–—=*.~ ]{3,}")
_BASE = re.compile(r"(can cu|thuc hien|theo|xet|tren co so)\b")


@dataclass(slots=True)
class Elements:
    """The elements of one paper; None or empty where it has none.

    ``body`` are the paragraphs of the text proper, from the bases' end to the closing sentence; ``opening``
    those of them before the first heading.
    """

    national: list[Para] = field(default_factory=list[Para])
    motto: Para | None = None
    parent: list[Para] = field(default_factory=list[Para])
    issuer: list[Para] = field(default_factory=list[Para])
    number: Para | None = None
    place_date: Para | None = None
    kind: Para | None = None
    subject: list[Para] = field(default_factory=list[Para])
    fake_rules: dict[str, Para] = field(default_factory=dict[str, Para])
    addressee: list[Para] = field(default_factory=list[Para])
    bases: list[Para] = field(default_factory=list[Para])
    body: list[Para] = field(default_factory=list[Para])
    recipients_heading: Para | None = None
    recipients: list[Para] = field(default_factory=list[Para])
    authority: list[Para] = field(default_factory=list[Para])
    signer: Para | None = None
    annexes: list["Annex"] = field(default_factory=list["Annex"])

    @property
    def kind_code(self) -> str:
        """The code of the paper's kind, ``KH`` for a plan, or where it has none of its number; else empty."""
        if self.kind:
            return SYMBOLS.get(folded(self.kind), "")
        match = re.search(r"/\s*(\w+)\s*-", self.number.words) if self.number else None
        return match[1] if match and match[1] in SYMBOLS.values() else ""

    @property
    def opening(self) -> list[Para]:
        """The body's paragraphs before its first heading."""
        found: list[Para] = []
        for para in self.body:
            if ROMAN.match(para.words) or ARABIC.match(para.words):
                break
            found.append(para)
        return found


@dataclass(slots=True)
class Annex:
    """An annex: its label, its title's paragraphs, the note ``(Kèm theo …)``."""

    label: Para
    title: list[Para] = field(default_factory=list[Para])
    note: Para | None = None


def folded(para: Para | None) -> str:
    """Return a paragraph's words without accents and case; spaced-out letters are drawn together."""
    return folded_title(para.words) if para is not None else ""


def recognise(facts: Facts) -> Elements:
    """Return the elements of a paper."""
    shown = [piece for para in facts.paras if para.words for piece in _kind_apart(para)]
    found = Elements()
    kind_at = next((at for at, para in enumerate(shown[:_HEAD]) if _is_kind(para)), None)
    start = kind_at if kind_at is not None else _end_of_head(shown)
    _read_head(found, [piece for para in shown[:start] for piece in split_at_tabs(para)])

    if kind_at is not None:
        found.kind = shown[kind_at]
        start += 1

    data_tables = {number for number, table in enumerate(facts.tables) if table.is_data}
    annex_at = _annex_starts(shown, start)
    main = shown[start : annex_at[0] if annex_at else len(shown)]
    end_at = _end_start(main)
    text = [para for para in main[:end_at] if para.cell is None]
    text += [para for para in main[:end_at] if para.cell and para.cell.table not in data_tables]
    text.sort(key=lambda para: para.number)
    _read_text(found, text)
    _read_end(found, main[end_at:])

    for at, begin in enumerate(annex_at):
        stop = annex_at[at + 1] if at + 1 < len(annex_at) else len(shown)
        found.annexes.append(_annex(shown[begin:stop]))

    return found


def _kind_apart(para: Para) -> list[Para]:
    """Return the kind and its subject as two where a line break alone divides them."""
    if (
        para.number > _HEAD
        or "\n" not in para.text.strip()
        or fold(para.text.split("\n")[0].strip()) not in SYMBOLS
    ):
        return [para]

    kind, *rows = split_at_breaks(para)
    whole = "\n".join(row.text for row in rows)
    runs = tuple(run for row in rows for run in row.runs)

    return [replace(kind, rule=None), replace(para, text=whole, runs=runs)] if rows else [para]


def _is_kind(para: Para) -> bool:
    return folded(para) in SYMBOLS


def _end_of_head(shown: list[Para]) -> int:
    """Return where a paper without a kind goes on after its head."""
    last = 0
    for at, para in enumerate(shown[:12]):
        words = fold(para.words)
        if _is_head_word(words) and not _BASE.match(words):
            last = at + 1
    return last


def _is_head_word(words: str) -> bool:
    return (
        heads.is_title_or_motto_in_full(words)
        or heads.is_number_line(words)
        or (len(words) < 70 and heads.has_date(words))
    )


def _read_head(found: Elements, head: list[Para]) -> None:
    left: list[Para] = []
    for para in head:
        words = fold(para.words)
        if _FAKE_RULE.fullmatch(para.words):
            _fake(found, para)
        elif heads.is_national_title(words):
            found.national.append(para)
        elif heads.is_motto(words):
            found.motto = para
        elif heads.is_number_line(words) or (found.number is None and re.match(r"so\s*:", words)):
            found.number = para
        elif len(words) < 90 and heads.has_date(words):
            found.place_date = para
        elif found.national and found.motto is None and _beside(para, found.national[-1]):
            found.national.append(para)
        else:
            left.append(para)

    _read_issuer(found, left)


def is_office(para: Para) -> bool:
    """Return whether a name is that of an office under another organ: ``PHÒNG``, ``VĂN PHÒNG``."""
    return heads.is_office(fold(para.words))


def _beside(para: Para, other: Para) -> bool:
    """Say whether both stand in one cell: the rest of a national title broken by hand."""
    return para.cell is not None and para.cell == other.cell


def _fake(found: Elements, para: Para) -> None:
    if found.motto is not None and _beside(para, found.motto):
        found.fake_rules["motto.rule"] = para
    elif para.cell is not None:
        found.fake_rules["issuer.rule"] = para


def _read_issuer(found: Elements, left: list[Para]) -> None:
    groups: list[list[Para]] = []
    for para in left:
        words = fold(para.words)
        if heads.begins_organ(words) or not groups:
            groups.append([])
        groups[-1].append(para)

    if groups:
        found.issuer = groups[-1]
        found.parent = [para for group in groups[:-1] for para in group]


def _annex_starts(shown: list[Para], start: int) -> list[int]:
    """Return where annexes begin: a paragraph that says only that it is one."""
    return [
        at
        for at, para in enumerate(shown)
        if at > start and para.cell is None and is_annex_label(fold(para.words))
    ]


def _annex(paras: list[Para]) -> Annex:
    annex = Annex(paras[0])
    for para in paras[1:8]:
        words = fold(para.words).lstrip("( ")
        if words.startswith(("kem theo", "ban hanh kem")):
            annex.note = para
            break

        if para.cell is not None or ROMAN.match(para.words) or ARABIC.match(para.words):
            break
        if len(annex.title) < 3:
            annex.title.append(para)

    if annex.note is None:
        annex.title = annex.title[:1]

    return annex


def _end_start(main: list[Para]) -> int:
    """Return where the closing block begins: at the recipients or the authority, whichever comes first."""
    for at in range(len(main)):
        words = fold(main[at].words)
        if words.startswith("noi nhan"):
            return at
        if at and _is_authority(main[at]) and (main[at].cell is not None or main[at].align != "both"):
            return _row_start(main, at)
    return len(main)


def _row_start(main: list[Para], at: int) -> int:
    """Return where the row of a table begins that the paragraph at ``at`` stands in."""
    cell = main[at].cell
    while cell and at and (above := main[at - 1].cell) and (above.table, above.row) == (cell.table, cell.row):
        at -= 1
    return at


def _is_authority(para: Para) -> bool:
    words = fold(para.words)
    return names_authority(words) and len(words) < 60 and para.words.upper() == para.words


def _read_text(found: Elements, text: list[Para]) -> None:
    at = 0
    while at < len(text) and _goes_on_subject(found, text[at]):
        if _FAKE_RULE.fullmatch(text[at].words):
            found.fake_rules["subject.rule"] = text[at]
        else:
            found.subject.append(text[at])
        at += 1

    at = _read_addressee(found, text, at)
    at = _read_bases(found, text, at)
    found.body = text[at:]


def _goes_on_subject(found: Elements, para: Para) -> bool:
    if _FAKE_RULE.fullmatch(para.words):
        return True

    words = fold(para.words)
    if words.startswith("kinh gui") or _begins_text(para):
        return False

    looks = para.align == "center" or all(run.bold for run in para.runs if run.text.strip())
    if not found.subject:
        return found.kind is not None or (looks and bool(found.kind_code))
    return looks and len(found.subject) < 4 and not para.words.endswith((":", ";"))


def _begins_text(para: Para) -> bool:
    words = fold(para.words)
    if ROMAN.match(para.words) or ARABIC.match(para.words):
        return True
    begins = words.startswith(("can cu", "thuc hien ke hoach", "thuc hien nghi quyet", "thuc hien chi thi"))
    return begins or (len(words) > 60 and words.endswith((":", ";", ".")) and para.align != "center")


def _read_addressee(found: Elements, text: list[Para], at: int) -> int:
    if at >= len(text) or not fold(text[at].words).startswith("kinh gui"):
        return at

    found.addressee.append(text[at])
    at += 1
    open_list = not fold(text[at - 1].words).partition("kinh gui")[2].strip(" :")

    while at < len(text) and not _begins_text(text[at]) and len(text[at].words) < 160:
        if not (text[at].words.startswith(("-", "–")) or open_list):
            break
        found.addressee.append(text[at])
        at += 1

    return at


def _read_bases(found: Elements, text: list[Para], at: int) -> int:
    last = at - 1
    for index in range(at, len(text)):
        words = fold(text[index].words)
        if not _BASE.match(words) or ROMAN.match(text[index].words) or words.endswith(":"):
            break

        begins = words.startswith("can cu") and not _acts(words)
        goes_on = last >= at and not _acts(words) and words.endswith((",", "."))

        if begins or goes_on or words.endswith(";"):
            last = index
        elif not words.startswith("can cu"):
            later = any(fold(para.words).startswith("can cu") for para in text[index + 1 : index + 3])
            if not later:
                break
            last = index
        else:
            break

    found.bases = text[at : last + 1]
    return last + 1


def _acts(words: str) -> bool:
    """Say whether a sentence goes on from its base to what the organ does."""
    return bool(
        re.search(r",\s*(uy ban nhan dan|ubnd|chu tich)\b.*\b(ban hanh|xay dung|bao cao|ke hoach)", words)
    )


def _read_end(found: Elements, end: list[Para]) -> None:
    """Read recipients and signature, which stand beside one another or below, in either order."""
    rows = [row for para in end for row in split_at_breaks(para)]
    rest = _read_recipients(found, rows)
    _read_signature(found, rest)


def _read_recipients(found: Elements, rows: list[Para]) -> list[Para]:
    """Read ``Nơi nhận:`` and its lines; return the rows that are none of them."""
    at = next((at for at, row in enumerate(rows) if fold(row.words).startswith("noi nhan")), None)
    if at is None:
        return rows

    heading = rows[at]
    found.recipients_heading = heading
    found.recipients = list(takewhile(lambda row: _goes_on_recipients(row, heading), rows[at + 1 :]))

    return rows[:at] + rows[at + 1 + len(found.recipients) :]


def _goes_on_recipients(row: Para, heading: Para) -> bool:
    """Say whether a row is one of the list: below its heading, and without columns not yet the signature."""
    return _same_column(row, heading) and not (row.cell is None and _is_authority(row))


def _read_signature(found: Elements, rows: list[Para]) -> None:
    """Read who signs: the lines of authority and position, and the name below them in the same column."""
    start = _signature_start(rows)
    if start is None:
        return

    first, *below = (row for row in rows[start:] if _same_column(row, rows[start]))
    further = list(takewhile(lambda row: names_authority(fold(row.words)), below))
    found.authority = [first, *further]
    found.signer = next(iter(below[len(further) :]), None)


def _signature_start(rows: list[Para]) -> int | None:
    """Return the first row in capitals that reads as an authority; one in other letters where none is."""
    in_capitals = (at for at, row in enumerate(rows) if _is_authority(row))
    in_any_letters = (at for at, row in enumerate(rows) if names_authority(fold(row.words)))
    return next(chain(in_capitals, in_any_letters), None)


def _same_column(one: Para, other: Para) -> bool:
    if one.cell is None or other.cell is None:
        return one.cell is other.cell
    return one.cell.table == other.cell.table and one.cell.column == other.cell.column
