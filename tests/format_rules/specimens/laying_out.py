"""The makes of a paper: the same texts in a table or on tab stops, lines as paragraphs or breaks."""

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal

from tests.format_rules.specimens import writing as w
from tests.format_rules.specimens.writing import Text, paragraph

LEFT, RIGHT = 62.0, 103.0
"""Millimetres of the two sides of the head: the text is 165 wide."""

HALF = 82.5

Rules = Literal["drawn", "vml", "border"]


@dataclass(frozen=True)
class Make:
    """How a paper is made in Word."""

    head: Literal["table", "tabs", "one-cell", "boxes"] = "table"
    lines: Literal["paragraphs", "breaks"] = "paragraphs"
    rules: Rules = "drawn"
    kind_with_subject: bool = False
    signature: Literal["table", "tabs", "breaks"] = "table"

    @property
    def name(self) -> str:
        joined = "joined" if self.kind_with_subject else "apart"
        return f"{self.head}-{self.lines}-{self.rules}-{joined}-{self.signature}"


MAKES = (
    Make(),
    Make(lines="breaks", rules="vml"),
    Make(rules="border", kind_with_subject=True, signature="breaks"),
    Make(head="one-cell", lines="breaks", kind_with_subject=True, signature="breaks"),
    Make(head="tabs", rules="vml", signature="tabs"),
    Make(head="tabs", lines="breaks", kind_with_subject=True, signature="tabs"),
    Make(head="boxes", rules="border"),
    Make(head="boxes", lines="breaks", rules="border", signature="breaks"),
)


@dataclass
class Head:
    """The two sides of a head; ``ruled`` says that lines are drawn below issuer and motto."""

    left: list[Text]
    right: list[Text]
    number: list[Text]
    date: list[Text]
    ruled: bool = True
    shares: tuple[float, float] = (0.4, 1.0)


@dataclass
class Closing:
    """Recipients and signatures; ``clerk`` signs at the left instead of the recipients, who stand below."""

    recipients: list[Text]
    signature: list[Text]
    name: Text
    clerk: list[Text] = field(default_factory=list)


def head(made: Head, make: Make) -> str:
    """Return the head in the make's way."""
    if make.head == "tabs":
        return _head_on_tabs(made, make)
    if make.head == "one-cell":
        return _head_in_cells(made)
    if make.head == "boxes":
        return _head_in_boxes(made, make)

    left = _side(made.left, LEFT, make, made.ruled, made.shares[0])
    right = _side(made.right, RIGHT, make, made.ruled and len(made.right) > 1, made.shares[1])
    rows = [[left, right]]
    if made.number or made.date:
        rows.append([_below(made.number, 8, make), _below(made.date, 8, make)])
    return w.table((LEFT, RIGHT), rows) + paragraph(exact=2)


def _below(texts: list[Text], before: float, make: Make) -> str:
    """Return number and, 6 points below it, a letter's subject; or the date."""
    if not texts:
        return paragraph()
    first, *about = texts
    made = paragraph(first.xml, align="center", before=before)
    if about:
        made += _lines(about, make.lines == "breaks", before=6)
    return made


def _lines(texts: list[Text], with_breaks: bool, *, before: float = 0, end: str = "") -> str:
    if with_breaks:
        return paragraph(w.BREAK.join(text.xml for text in texts), end, align="center", before=before)
    *above, last = texts
    made = ""
    for text in above:
        made += paragraph(text.xml, align="center", before=before)
        before = 0
    return made + paragraph(last.xml, end, align="center", before=before)


def _side(texts: list[Text], room: float, make: Make, ruled: bool, share: float) -> str:
    length = texts[-1].width * share
    if not ruled:
        return _lines(texts, make.lines == "breaks")
    if make.rules == "border":
        return _lines(texts, make.lines == "breaks") + w.bordered(length, room)

    rows = texts if make.lines == "breaks" else texts[-1:]
    below = sum(text.height for text in rows) + 1
    return _lines(texts, make.lines == "breaks", end=_line(make.rules, length, (room - length) / 2, below))


def _line(rules: Rules, length: float, x: float, y: float) -> str:
    return w.vml(length, x, y) if rules == "vml" else w.drawn(length, x, y)


def _head_in_boxes(made: Head, make: Make) -> str:
    """Return each side in a text box, both anchored to one empty paragraph."""
    sides = ((made.left, made.number, 0, LEFT), (made.right, made.date, LEFT, RIGHT))
    boxes = ""

    for (texts, below, x, room), share in zip(sides, made.shares, strict=True):
        content = _side(texts, room, make, made.ruled and len(texts) + len(below) > 1, share)
        boxes += w.box(content + (_below(below, 8, make) if below else ""), x, room, 32)
    return paragraph(boxes) + paragraph(exact=2)


def _head_in_cells(made: Head) -> str:
    """Return everything of a side in one paragraph of one cell."""
    cells: list[str] = []
    sides = ((made.left, made.number, LEFT, made.shares[0]), (made.right, made.date, RIGHT, made.shares[1]))

    for texts, below, room, share in sides:
        length = texts[-1].width * share
        y = sum(text.height for text in texts) + 1
        blank = [Text("", 8), *below] if below else []
        rule = w.drawn(length, (room - length) / 2, y) if made.ruled and len(texts) + len(below) > 1 else ""
        content = w.BREAK.join(text.xml for text in [*texts, *blank])
        cells.append(paragraph(content, rule, align="center"))
    return w.table((LEFT, RIGHT), [cells]) + paragraph(exact=2)


def _head_on_tabs(made: Head, make: Make) -> str:
    stops = (LEFT / 2, LEFT + RIGHT / 2)
    count = max(len(made.left), len(made.right))
    # both sides end in one row, where their lines are drawn; the longer begins above
    blank = Text("")
    left = [blank] * (count - len(made.left)) + made.left
    right = [blank] * (count - len(made.right)) + made.right
    rows = [_row(one, other) for one, other in zip(left, right, strict=True)]

    y = max(left[-1].height, right[-1].height) + 1
    if make.lines == "breaks":
        y += sum(max(one.height, other.height) for one, other in zip(left[:-1], right[:-1], strict=True))
    rules = ""
    if made.ruled:
        for texts, middle, share in ((left, stops[0], made.shares[0]), (right, stops[1], made.shares[1])):
            length = texts[-1].width * share
            rules += _line("vml" if make.rules == "vml" else "drawn", length, middle - length / 2, y)

    if make.lines == "breaks":
        body = paragraph(w.BREAK.join(rows), rules, align="left", stops=stops, after=8)
    else:
        body = "".join(paragraph(row, align="left", stops=stops) for row in rows[:-1])
        body += paragraph(rows[-1], rules, align="left", stops=stops, after=8)

    if made.number or made.date:
        first = made.number[0] if made.number else blank
        date = made.date[0] if made.date else blank
        body += paragraph(_row(first, date), align="left", stops=stops)
    about = [paragraph(w.TAB + text.xml, align="left", stops=stops) for text in made.number[1:]]
    if about:
        about[0] = paragraph(w.TAB + made.number[1].xml, align="left", stops=stops, before=6)
    return body + "".join(about)


def _row(left: Text, right: Text) -> str:
    return w.TAB + left.xml + w.TAB + right.xml


def title(
    kind: list[Text], subject: list[Text], make: Make, *, ruled: bool = True, share: float = 0.4
) -> str:
    """Return kind and subject with the line below them."""
    texts = [*kind, *subject]
    length = texts[-1].width * share
    with_breaks = make.kind_with_subject and len(texts) > 1
    if not ruled:
        return _lines(texts, with_breaks, before=12)
    if make.rules == "border":
        return _lines(texts, with_breaks, before=12) + w.bordered(length, LEFT + RIGHT)

    rows = texts if with_breaks else texts[-1:]
    above = 12 if with_breaks or len(texts) == 1 else 0
    y = sum(text.height for text in rows) + 1 + above
    line = _line(make.rules, length, (LEFT + RIGHT - length) / 2, y)
    return _lines(texts, with_breaks, before=12, end=line)


def closing(made: Closing, make: Make) -> str:
    """Return recipients and signature in the make's way."""
    if made.clerk:
        return _minutes(made, make)

    heading = Text("Nơi nhận:", 12, "bi")
    if make.signature == "tabs":
        return _closing_on_tabs(heading, made)

    if make.signature == "breaks":
        left = paragraph(w.BREAK.join(text.xml for text in (heading, *made.recipients)), align="left")
    else:
        left = "".join(paragraph(text.xml, align="left") for text in (heading, *made.recipients))
    right = _signature(made.signature, made.name, make)
    return paragraph(exact=2) + w.table((HALF, HALF), [[left, right]]) + paragraph(exact=2)


def _signature(lines: list[Text], name: Text, make: Make) -> str:
    if make.signature == "breaks":
        room = w.BREAK * 6
        return paragraph(w.BREAK.join(text.xml for text in lines), room, name.xml, align="center")
    above = "".join(paragraph(text.xml, align="center") for text in lines)
    return above + paragraph(name.xml, align="center", before=72)


def _closing_on_tabs(heading: Text, made: Closing) -> str:
    stops = (HALF * 1.5,)
    rows = "".join(
        paragraph(
            (left.xml if left else "") + (w.TAB + right.xml if right else ""), align="left", stops=stops
        )
        for left, right in zip_longest([heading, *made.recipients], made.signature)
    )
    return paragraph(exact=2) + rows + paragraph(w.TAB + made.name.xml, align="left", stops=stops, before=72)


def _minutes(made: Closing, make: Make) -> str:
    heading = Text("Nơi nhận:", 12, "bi")
    *clerk, clerks_name = made.clerk
    signed = "breaks" if make.signature == "breaks" else "table"
    way = Make(signature=signed)
    cells = [_signature(clerk, clerks_name, way), _signature(made.signature, made.name, way)]
    below = "".join(paragraph(text.xml, align="left") for text in (heading, *made.recipients))
    return paragraph(exact=2) + w.table((HALF, HALF), [cells]) + below


def body(texts: list[str | tuple[str, ...]], *, size: float = 14) -> str:
    """Return justified paragraphs; a tuple is a bold beginning and the rest."""
    made = ""
    for text in texts:
        bold, plain = text if isinstance(text, tuple) else ("", text)
        content = (Text(bold, size, "b").xml if bold else "") + (Text(plain, size).xml if plain else "")
        made += paragraph(content, first=12.7, before=6)
    return made
