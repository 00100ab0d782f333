"""Draws the program's icon, a sheet of paper before a globe: ``python packaging/icon/draw.py``."""

from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""What Explorer, the taskbar and the title bar ask for at 100 to 250 per cent."""

_GRID = 64
_SCALE = 16
"""Drawn at 1024 points and made smaller, so that edges are smooth at every size."""

_BLUE, _LIGHT, _WHITE, _RED, _GREY = "#0b4f8a", "#8fc1ea", "#ffffff", "#c8102e", "#9aa5b1"


def icon() -> Image.Image:
    """Return the icon at its largest."""
    image = Image.new("RGBA", (_GRID * _SCALE, _GRID * _SCALE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)

    draw.rounded_rectangle(_box(2, 2, 62, 62), 12 * _SCALE, fill=_BLUE)
    _globe(draw)
    _sheet(draw)

    return image


def _smaller(size: int) -> Image.Image:
    return icon().resize((size, size), Image.Resampling.LANCZOS)  # pyright: ignore[reportUnknownMemberType]


def _globe(draw: ImageDraw.ImageDraw) -> None:
    width = 2 * _SCALE
    draw.ellipse(_box(24, 8, 58, 42), outline=_LIGHT, width=width)
    draw.ellipse(_box(33, 8, 49, 42), outline=_LIGHT, width=width)
    draw.line(_box(24, 25, 58, 25), fill=_LIGHT, width=width)


def _sheet(draw: ImageDraw.ImageDraw) -> None:
    draw.rounded_rectangle(_box(9, 17, 41, 57), 3 * _SCALE, fill=_WHITE)
    draw.rounded_rectangle(_box(14, 23, 36, 27), 1 * _SCALE, fill=_RED)
    for top, end in ((32, 36), (38, 36), (44, 36), (50, 27)):
        draw.rounded_rectangle(_box(14, top, end, top + 2.5), 1 * _SCALE, fill=_GREY)


def _box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return (left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE)


def main() -> None:
    """Write ``ttdn-desktop.png`` and ``ttdn-desktop.ico`` beside this file."""
    sizes = [_smaller(size) for size in SIZES]
    sizes[-1].save(HERE / "ttdn-desktop.png", optimize=True)
    sizes[-1].save(HERE / "ttdn-desktop.ico", sizes=[one.size for one in sizes], append_images=sizes[:-1])


if __name__ == "__main__":
    main()
