"""The small language that tags in a Word template may use; a template is data, never a program.

docxtpl itself renders without a sandbox: a header, a cell or the Title property could run a command.
"""

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import first_upper

DEEPEST_LOOP = 2
_KEPT = 64
_MISSING = re.compile(r"has no attribute '([^']*)'|^'([^']*)' is undefined")
_NEXT_STEP = "Hãy sửa mẫu Word của bộ mẫu, hoặc chọn bộ mẫu khác."

_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.If, nodes.For, nodes.Filter, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.CondExpr,
)  # fmt: skip


def _upper(text: str) -> str:
    return str(text).upper()


def _lower(text: str) -> str:
    return str(text).lower()


def _capital(text: str) -> str:
    return first_upper(str(text))


def _joined(lines: list[str], mark: str = "; ") -> str:
    return str(mark).join(str(line) for line in lines)


FILTERS = {"hoa": _upper, "thuong": _lower, "hoa_dau": _capital, "noi": _joined, "so_luong": len}
"""The filters a template may use, by their Vietnamese names (templates/README.md)."""


class TemplateLanguage(ImmutableSandboxedEnvironment):
    """A Jinja environment with our filters, no globals, no tests, and every template checked once."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True, finalize=_as_text, cache_size=0)
        own: Any = self
        own.globals, own.tests, own.filters = {}, {}, dict(FILTERS)
        self._compiled: dict[str, Template] = {}

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        """Return the compiled template of that source; compiled once, whatever is asked how often.

        Raises InputError for what the language doesn't have.
        """
        found = self._compiled.get(source)
        if found is None:
            _check(self.parse(source))
            if len(self._compiled) >= _KEPT:
                self._compiled.clear()
            found = self._compiled[source] = super().from_string(source)
        return found


def template_error_message(error: TemplateError) -> InputError:
    """Return what the clerk is told about a template that can't be rendered: which field, or where."""
    if isinstance(error, UndefinedError):
        found = _MISSING.search(error.message or "")
        field = found[1] or found[2] if found else error.message
        return InputError(f"Mẫu Word dùng trường “{field}” mà văn bản không có.", _NEXT_STEP)
    near = next((line.strip() for line in getattr(error, "docx_context", ()) if "{" in line), "")
    where = f" ở chỗ “{near[:80]}”" if near else ""
    return InputError(f"Mẫu Word có thẻ viết sai{where}.", _NEXT_STEP)


def _as_text(value: Any) -> Any:
    """Return a value ready for the page: docxtpl would read ``{_{`` in it as a mark of its own."""
    if not isinstance(value, str):
        return value
    return Markup(str(escape(value)).replace("_", "&#95;")) if "_" in value else value


def _check(tree: nodes.Template) -> None:
    for node in _all(tree):
        if not isinstance(node, _ALLOWED):
            raise _refused(f"không được dùng “{type(node).__name__}” trong thẻ", node)
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            raise _refused(f"không có bộ lọc “{node.name}”", node)
        if isinstance(node, nodes.For) and (node.recursive or node.test or node.else_):
            raise _refused("vòng lặp chỉ được viết “for … in …”", node)
        for name in _names(node):
            if name.startswith("_"):
                raise _refused(f"không được dùng tên “{name}”", node)

    if _depth(tree) > DEEPEST_LOOP:
        raise _refused(f"vòng lặp lồng quá {DEEPEST_LOOP} lớp", tree)


def _names(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        yield node.name
    elif isinstance(node, nodes.Getattr):
        yield node.attr
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        yield str(node.arg.value)


def _all(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _all(child)


def _depth(node: nodes.Node) -> int:
    below = max((_depth(child) for child in node.iter_child_nodes()), default=0)
    return below + isinstance(node, nodes.For)


def _refused(what: str, node: nodes.Node) -> InputError:
    return InputError(f"Mẫu Word có thẻ không dùng được: {what} (dòng {node.lineno}).", _NEXT_STEP)
