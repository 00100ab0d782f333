"""The small language that tags in a Word template may use; a template is data, never a program.

docxtpl itself renders without a sandbox: a header, a cell or the Title property could run a command.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import first_upper

DEEPEST_LOOP = 2
"""Loops inside each other. The papers' fields are lists of groups of lists at most (templates/README.md); a
third one could only multiply text: a judgement."""

_MOST_COMPILED = 64
"""Templates kept compiled. A judgement: a pack has two templates of a few parts each; when it is full all are
dropped, which costs one compilation each."""

_MISSING = re.compile(r"has no attribute '([^']*)'|^'([^']*)' is undefined")
"""Jinja's two messages about an undefined value: of a member and of a name."""

_LONGEST_QUOTE = 80
"""Characters of the line around a broken tag that a message quotes."""

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


def _first_upper(text: str) -> str:
    return first_upper(str(text))


def _join_lines(lines: list[str], mark: str = "; ") -> str:  # a template may write mark=
    return str(mark).join(str(line) for line in lines)


FILTERS = {"hoa": _upper, "thuong": _lower, "hoa_dau": _first_upper, "noi": _join_lines, "so_luong": len}
"""The filters a template may use, by their Vietnamese names (templates/README.md)."""


ViolationCode = Literal["node", "filter", "loop", "name", "depth"]

_VIOLATIONS: dict[ViolationCode, str] = {
    "node": "không được dùng “{name}” trong thẻ",
    "filter": "không có bộ lọc “{name}”",
    "loop": "vòng lặp chỉ được viết “for … in …”",
    "name": "không được dùng tên “{name}”",
    "depth": f"vòng lặp lồng quá {DEEPEST_LOOP} lớp",
}


@dataclass(frozen=True)
class LanguageViolation:
    """Something in a template that the language doesn't have: a node of Jinja's, a filter, a name.

    ``line`` counts from 1 in the part's XML.
    """

    code: ViolationCode
    line: int
    name: str = ""


def violation_message(violation: LanguageViolation) -> str:
    """Return what is wrong, as a sentence for the clerk."""
    what = _VIOLATIONS[violation.code].format(name=violation.name)
    return f"Mẫu Word có thẻ không dùng được: {what} (dòng {violation.line})."


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
            violation = find_violation(self.parse(source))
            if violation is not None:
                raise InputError(violation_message(violation), _NEXT_STEP)
            if len(self._compiled) >= _MOST_COMPILED:
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
    where = f" ở chỗ “{near[:_LONGEST_QUOTE]}”" if near else ""
    return InputError(f"Mẫu Word có thẻ viết sai{where}.", _NEXT_STEP)


def _as_text(value: Any) -> Any:
    """Return a value ready for the page: docxtpl would read ``{_{`` in it as a tag delimiter of its own."""
    if not isinstance(value, str):
        return value
    return Markup(str(escape(value)).replace("_", "&#95;")) if "_" in value else value


def find_violation(tree: nodes.Template) -> LanguageViolation | None:
    """Return the first thing in ``tree`` that the template language doesn't have, None for none."""
    return next(_violations(tree), None)


def _violations(tree: nodes.Template) -> Iterator[LanguageViolation]:
    for node in _all_nodes(tree):
        if not isinstance(node, _ALLOWED):
            yield LanguageViolation("node", node.lineno, type(node).__name__)
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield LanguageViolation("filter", node.lineno, node.name)
        if isinstance(node, nodes.For) and (node.recursive or node.test or node.else_):
            yield LanguageViolation("loop", node.lineno)

        for name in _names(node):
            if name.startswith("_"):  # ``__class__``, and what else leads out of a value
                yield LanguageViolation("name", node.lineno, name)

    if _loop_depth(tree) > DEEPEST_LOOP:
        yield LanguageViolation("depth", tree.lineno)


def _names(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        yield node.name
    elif isinstance(node, nodes.Getattr):
        yield node.attr
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        yield str(node.arg.value)


def _all_nodes(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _all_nodes(child)


def _loop_depth(node: nodes.Node) -> int:
    below = max((_loop_depth(child) for child in node.iter_child_nodes()), default=0)
    return below + isinstance(node, nodes.For)
