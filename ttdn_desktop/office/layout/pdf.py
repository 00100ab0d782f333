"""Writing laid-out sheets as a PDF with reportlab, the same bytes for the same sheets."""

import io
from collections import defaultdict
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas as _Canvas

from ttdn_desktop.office.docx.model import TextStyle
from ttdn_desktop.office.layout.embedding import Encoder
from ttdn_desktop.office.layout.faces import FaceFile, baseline_rise, em, face, face_file, no_break
from ttdn_desktop.office.layout.sheet import Oval, Rule, Sheet, TextMark

Canvas: Any = _Canvas
_POINT = 20
"""Twips a point."""
_ROUND = 0.5523
"""How far a quarter circle's control points lie, in radii."""
_UNDERLINE_AT, _UNDERLINE_THICK, _STRIKE_AT = 0.1, 0.049, 0.28


def _shown(text: str, style: TextStyle) -> str:
    text = text.translate(no_break(style.family))
    return text.upper() if style.small_caps else text


def _encoders(sheets: list[Sheet], doc: Any) -> dict[FaceFile, Encoder]:
    used: defaultdict[FaceFile, set[str]] = defaultdict(set)
    for sheet in sheets:
        for mark in sheet.texts:
            style = mark.span.style
            used[_file(style)].update(_shown(mark.span.text, style))
    return {file: Encoder(face(file), doc, used[file]) for file in sorted(used)}


def _file(style: TextStyle) -> FaceFile:
    return face_file(style.family, style.bold, style.italic)


def _color(color: str) -> str:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return f"{red:.3g} {green:.3g} {blue:.3g}"


def snap_to_grid(x: float) -> float:
    """Return where text at ``x`` twips starts in points, on LibreOffice's grid (NOTES.md, Columns)."""
    return (int(x) + 3) // 2 / 10


class _PageWriter:
    """Writes one sheet's content stream."""

    def __init__(self, canvas: Any, sheet: Sheet, encoders: dict[FaceFile, Encoder]) -> None:
        self.canvas, self.sheet, self.encoders = canvas, sheet, encoders
        self.height = sheet.section.height
        self.code: list[str] = []
        self.rules: list[Rule] = list(sheet.rules)

    def write(self) -> None:
        for fill in self.sheet.fills:
            box = [fill.x, self.height - fill.y - fill.height, fill.width, fill.height]
            corners = " ".join(f"{one / _POINT:.2f}" for one in box)
            self.code.append(f"q {_color(fill.color)} rg {corners} re f Q")

        if self.sheet.under:
            self.canvas._code += self.code
            self.code = []
            for mark in self.sheet.under:
                self._picture(mark)

        self.code.append("BT")
        self.font, self.gap, self.track, self.ink = "", 0.0, 0.0, ""

        for mark in self.sheet.texts:
            self._text(mark)

        self.code.append("ET")
        for rule in self.rules:
            self._rule(rule)

        for oval in self.sheet.ovals:
            self._oval(oval)

        self.canvas._code += self.code
        for mark in self.sheet.texts:
            self._picture(mark)

    def _text(self, mark: TextMark) -> None:
        span = mark.span
        style = span.style

        if style.underline or style.strike:
            self._decorate(mark)

        if not span.text:
            return

        size = em(style) / _POINT
        x, y = snap_to_grid(mark.x), (self.height - mark.y + baseline_rise(style)) / _POINT
        share = style.scale / 100
        placed = f"{share:g} 0 0 1 {x:.1f} {y:.2f} Tm "

        for name, codes in self._parts(mark):
            font = f"{name} {size:g} Tf"
            # what stands between characters isn't drawn wider or narrower with them
            gap, track = span.gap / _POINT / share, style.spacing / _POINT / share

            if font != self.font:
                self.code.append(font)
                self.font = font

            if gap != self.gap:
                self.code.append(f"{gap:.4f} Tw")
                self.gap = gap

            if track != self.track:
                self.code.append(f"{track:g} Tc")
                self.track = track

            self._inked(style)
            if span.note:
                # a space nobody sees keeps a note's mark apart from its word where the text is read out
                read_out = f" {span.text}".encode("utf-16-be").hex()
                self.code.append(f"/Span <</ActualText <feff{read_out}>>> BDC {placed}<{codes}> Tj EMC")
            else:
                self.code.append(f"{placed}<{codes}> Tj")
            placed = ""

    def _parts(self, mark: TextMark) -> list[tuple[str, str]]:
        style = mark.span.style
        return self.encoders[_file(style)].encode(_shown(mark.span.text, style))

    def _inked(self, style: TextStyle) -> None:
        if style.color != self.ink:
            self.code.append(f"{_color(style.color or '000000')} rg")
            self.ink = style.color

    def _decorate(self, mark: TextMark) -> None:
        span, size = mark.span, em(mark.span.style)
        base = mark.y - baseline_rise(span.style)
        end = mark.x + span.width
        color = span.style.color or "000000"

        for wanted, shift in ((span.style.underline, _UNDERLINE_AT), (span.style.strike, -_STRIKE_AT)):
            if wanted:
                y = base + shift * size
                self.rules.append(Rule(mark.x, y, end, y, _UNDERLINE_THICK * size, color))

    def _rule(self, rule: Rule) -> None:
        y1, y2 = self.height - rule.y1, self.height - rule.y2
        ends = [f"{one / _POINT:.2f}" for one in (rule.x1, y1, rule.x2, y2)]
        dash = "[3 2] 0 d " if rule.dashed else ""
        stroke = f"{rule.stroke / _POINT:.3g} w"
        path = f"{ends[0]} {ends[1]} m {ends[2]} {ends[3]} l S"
        self.code.append(f"q {dash}{_color(rule.color)} RG {stroke} {path} Q")

    def _oval(self, oval: Oval) -> None:
        """Draw an ellipse by four curves."""
        across, down = oval.width / 2 / _POINT, oval.height / 2 / _POINT
        x, y = oval.x / _POINT + across, (self.height - oval.y) / _POINT - down
        far, high = across * _ROUND, down * _ROUND
        curves = (
            (x + across, y + high, x + far, y + down, x, y + down),
            (x - far, y + down, x - across, y + high, x - across, y),
            (x - across, y - high, x - far, y - down, x, y - down),
            (x + far, y - down, x + across, y - high, x + across, y),
        )
        path = " ".join(" ".join(f"{one:.2f}" for one in curve) + " c" for curve in curves)
        stroke = f"{_color(oval.color)} RG {oval.stroke / _POINT:.3g} w"
        self.code.append(f"q {stroke} {x + across:.2f} {y:.2f} m {path} S Q")

    def _picture(self, mark: TextMark) -> None:
        picture = mark.span.picture
        if picture is None or not picture.data:
            return

        from reportlab.lib.utils import ImageReader

        self.canvas.drawImage(
            ImageReader(io.BytesIO(picture.data)),
            (mark.x + picture.space.left) / _POINT,
            (self.height - mark.y + picture.space.bottom) / _POINT,
            picture.width / _POINT,
            picture.height / _POINT,
            mask="auto",
        )


def write_pdf(sheets: list[Sheet], title: str) -> bytes:
    """Return the sheets as the bytes of a PDF."""
    rl_config.useA85 = 0
    stream = io.BytesIO()

    canvas = Canvas(stream, pageCompression=1, invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("")
    canvas.setSubject("")
    encoders = _encoders(sheets, canvas._doc)

    for sheet in sheets:
        canvas.setPageSize((sheet.section.width / _POINT, sheet.section.height / _POINT))
        _PageWriter(canvas, sheet, encoders).write()
        canvas.showPage()

    canvas.save()
    return stream.getvalue()
