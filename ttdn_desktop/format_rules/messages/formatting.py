"""Filling a message's template: Python's format fields, and how Vietnamese writes numbers."""

from collections.abc import Callable
from string import Formatter
from typing import Any

from ttdn_desktop.basics import money
from ttdn_desktop.format_rules.violations import Data

_ALIGNED = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều hai bên"}


def _comma(text: str) -> str:
    return text.replace(".", ",")


_SLOTS = {"eastAsia": "eastAsia (chữ Đông Á)", "cs": "cs (chữ phức hợp)"}
"""Word's name of a font's slot, with what it draws where that isn't Vietnamese."""

_FORMATS: dict[str, Callable[[Any], str]] = {
    "number": lambda value: _comma(f"{value:g}"),
    "tenths": lambda value: _comma(f"{value:.1f}"),
    "tenths-if-any": lambda value: _comma(f"{value:.1f}").removesuffix(",0"),
    "hundredths-if-any": lambda value: _comma(f"{value:.2f}".rstrip("0").rstrip(".")),
    "money": money.format_amount,
    "slot": lambda value: _SLOTS.get(str(value), str(value)),
    "side": lambda value: _ALIGNED.get(str(value), str(value)),
    "align": lambda value: f"canh {_ALIGNED[value]}" if value in _ALIGNED else str(value),
}
"""What may stand behind a field's colon besides Python's own: ``{mm:tenths}``."""


class _MessageFormatter(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        """Return one value; those of a list are separated by commas."""
        if isinstance(value, tuple):
            return ", ".join(self.format_field(item, format_spec) for item in value)  # pyright: ignore[reportUnknownVariableType]
        if format_spec in _FORMATS:
            return _FORMATS[format_spec](value)
        return str(super().format_field(value, format_spec))


_FORMATTER = _MessageFormatter()


def fill_template(template: str, data: Data, **more: str) -> str:
    """Return ``template`` with ``data`` in its fields. Raises KeyError for a field that the data lacks."""
    return _FORMATTER.vformat(template, (), {**dict(data), **more})
