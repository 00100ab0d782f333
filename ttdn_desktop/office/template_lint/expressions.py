"""What an expression in a tag prints and asks for, and what in it the template language doesn't have."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache

from jinja2 import TemplateSyntaxError, nodes

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.render.sandboxed_jinja import FILTERS, TemplateLanguage
from ttdn_desktop.office.template_lint.schema import ANY, TEXT, Form, Shape, field_key, nearest_field
from ttdn_desktop.office.template_lint.tags import TagError

_PATH = re.compile(r"\w+(?:\.\w+)*")
_FOREIGN_FILTERS = {
    "upper": "hoa", "lower": "thuong", "capitalize": "hoa_dau", "title": "hoa_dau", "join": "noi",
    "length": "so_luong", "count": "so_luong",
}  # fmt: skip
_LONGEST = 300
_ASKS = "Chỉ dùng tên trường, bộ lọc, if và for (xem templates/README.md)."


@dataclass(frozen=True)
class Bound:
    """What a name stands for: its shape and, while it is the program's field, its path there."""

    shape: Shape
    path: str | None = None


Scope = Mapping[str, Bound]


@dataclass
class ExpressionResult:
    """What one expression was found to hold."""

    value: Bound = field(default_factory=lambda: Bound(ANY))
    printed: list[str] = field(default_factory=list[str])
    faults: list[TagError] = field(default_factory=list[TagError])
    unknown: str | None = None


def scope_of(shape: Shape) -> dict[str, Bound]:
    """Return the names that are known outside every loop."""
    return {name: Bound(below, name) for name, below in shape.fields.items()}


def read_expression(inner: str, scope: Scope, wanted: Form) -> ExpressionResult:
    """Return what the expression ``inner`` holds where a text, a list or anything is ``wanted``."""
    seen = ExpressionResult()

    if not inner:
        seen.faults.append(TagError("tag.empty"))
    elif len(inner) > _LONGEST:
        seen.faults.append(TagError("tag.long"))
    elif not _misspelt_as_a_whole(inner, scope, wanted, seen):
        _parsed(inner, scope, wanted, seen)

    if seen.faults and not seen.printed and len(inner) <= _LONGEST:
        seen.printed = _mentioned(inner, scope)

    return seen


def _parsed(inner: str, scope: Scope, wanted: Form, seen: ExpressionResult) -> None:
    source = f"{{{{ {inner} }}}}"
    try:
        tree = _language().parse(source)
        fault = _refused(tree)
        if fault is None:
            _language().from_string(source)
    except TemplateSyntaxError:
        fault = TagError("tag.syntax")
    except InputError as error:
        fault = TagError("tag.forbidden", error.what, _ASKS)
    else:
        if fault is None:
            output = next(iter(tree.find_all(nodes.Output)), None)
            _Reader(scope, wanted, seen).expression(output.nodes if output else [])

    if fault is not None:
        seen.faults.append(fault)


def _misspelt_as_a_whole(inner: str, scope: Scope, wanted: Form, seen: ExpressionResult) -> bool:
    """Return whether ``inner`` is no path, yet spells a field: ``mo dau``, ``mo-dau``."""
    if _PATH.fullmatch(inner) or not re.fullmatch(r"[\w\s.-]+", inner):
        return False
    meant = nearest_field(inner, {name: bound.shape for name, bound in scope.items()})
    if meant is None or field_key(meant) != field_key(inner):
        return False
    _replace(inner, meant, scope, wanted, seen)
    return True


def _replace(name: str, meant: str, scope: Scope, wanted: Form, seen: ExpressionResult) -> None:
    """Note that ``name`` is no field and go on with the one that was ``meant``."""
    bound = _resolved(meant, scope) or Bound(ANY)
    code = "field.spelling" if field_key(name) == field_key(meant) else "field.unknown"
    what = f"không có trường “{name}”; gần giống nhất là “{meant}”."
    seen.faults.append(TagError(code, what, f"Viết “{meant}” thay cho “{name}”."))
    seen.value = bound
    if wanted == "text" and bound.path:
        seen.printed = list(bound.shape.leaves(bound.path))


def _resolved(path: str, scope: Scope) -> Bound | None:
    root, _, rest = path.partition(".")
    bound = scope.get(root)
    for name in rest.split(".") if rest else ():
        below = bound.shape.fields.get(name) if bound else None
        bound = Bound(below, f"{bound.path}.{name}" if bound and bound.path else None) if below else None
    return bound


def _mentioned(inner: str, scope: Scope) -> list[str]:
    """Return the fields that ``inner`` names, for an expression that can't be read."""
    found: list[str] = []

    for path in _PATH.findall(inner):
        steps = path.split(".")
        for length in range(len(steps), 0, -1):
            bound = _resolved(".".join(steps[:length]), scope)
            if bound and bound.path:
                found += list(bound.shape.leaves(bound.path))
                break

    return found


class _Reader:
    """Follows an expression's tree through the fields in scope."""

    def __init__(self, scope: Scope, wanted: Form, seen: ExpressionResult) -> None:
        self._scope, self._seen = scope, seen
        self._wanted: Form = wanted

    def expression(self, parts: list[nodes.Expr]) -> None:
        """Read the whole expression of a tag."""
        for part in parts:
            if not isinstance(part, nodes.TemplateData):
                for bound in self._results(part):
                    self._take(bound)

    def _take(self, bound: Bound) -> None:
        seen, form = self._seen, bound.shape.form
        if not seen.faults:
            seen.value = bound

        if self._wanted == "text" and form in ("list", "group"):
            seen.faults.append(_not_a_text(bound))
            seen.printed += list(bound.shape.leaves(bound.path)) if bound.path else []
        elif self._wanted == "text" and bound.path:
            seen.printed.append(bound.path)
        elif self._wanted == "list" and form in ("text", "group") and not seen.faults:
            what = f"“{_said(bound)}” không phải danh sách nên không lặp được."
            seen.faults.append(TagError("field.shape", what, "Chỉ lặp trên trường danh sách."))

    def _results(self, node: nodes.Node) -> Iterator[Bound]:
        """Yield what ``node`` may come to: a condition has two ends."""
        if isinstance(node, nodes.CondExpr):
            self._value(node.test)
            yield from self._results(node.expr1)
            if node.expr2 is not None:
                yield from self._results(node.expr2)
        elif isinstance(node, (nodes.And, nodes.Or)):
            yield from self._results(node.left)
            yield from self._results(node.right)
        else:
            yield self._value(node)

    def _value(self, node: nodes.Node) -> Bound:
        if _root(node) not in (None, *self._scope):
            return self._not_known(_dotted(node))
        if isinstance(node, nodes.Name):
            return self._scope[node.name]
        if isinstance(node, nodes.Getattr):
            return self._member(node, node.node, node.attr)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return self._item(node, node.arg.value)
        if isinstance(node, nodes.Filter):
            return self._filtered(node)

        for child in node.iter_child_nodes():
            self._value(child)

        return Bound(ANY if isinstance(node, nodes.Getitem) else TEXT)

    def _member(self, node: nodes.Node, owner: nodes.Node, name: str) -> Bound:
        above = self._value(owner)
        if above.shape.form == "any":
            return Bound(ANY)
        found = above.shape.fields.get(name)
        if found is None:
            return self._not_known(_dotted(node))
        return Bound(found, f"{above.path}.{name}" if above.path else None)

    def _item(self, node: nodes.Getitem, place: object) -> Bound:
        if isinstance(place, str):
            return self._member(node, node.node, place)
        above = self._value(node.node)
        return Bound(above.shape.item) if above.shape.form == "list" and above.shape.item else Bound(ANY)

    def _filtered(self, node: nodes.Filter) -> Bound:
        below = self._value(node.node) if node.node is not None else Bound(TEXT)
        for argument in node.args:
            self._value(argument)

        if node.name == "so_luong":
            return Bound(TEXT)
        if node.name == "noi" and below.shape.form == "list":
            return Bound(below.shape.item or ANY, f"{below.path}[]" if below.path else None)
        return below

    def _not_known(self, name: str) -> Bound:
        seen = self._seen
        if seen.faults or seen.unknown:
            return Bound(ANY)

        shapes = {known: bound.shape for known, bound in self._scope.items()}
        meant = nearest_field(name, shapes)
        bound = _resolved(meant, self._scope) if meant else None

        if meant is None or bound is None or not _fits(bound.shape.form, self._wanted):
            seen.unknown = name
            return Bound(ANY)

        _replace(name, meant, self._scope, self._wanted, seen)
        return Bound(ANY)


def _fits(form: Form, wanted: Form) -> bool:
    return wanted == "any" or form == "any" or form == wanted


def _not_a_text(bound: Bound) -> TagError:
    said = _said(bound)
    if bound.shape.form == "list":
        what = f"“{said}” là danh sách, in thẳng ra sẽ hỏng chữ."
        return TagError(
            "field.shape", what, f"Lặp: {{%p for dong in {said} %}} … {{{{ dong }}}} … {{%p endfor %}}."
        )

    names = ", ".join(f"{said}.{name}" for name in bound.shape.fields)
    return TagError(
        "field.shape", f"“{said}” là một nhóm trường, không in thẳng ra được.", f"Viết một trong: {names}."
    )


def _said(bound: Bound) -> str:
    return bound.path.replace("[]", "") if bound.path else "giá trị này"


def _root(node: nodes.Node) -> str | None:
    """Return the name that a path begins with, None for what is no path."""
    while isinstance(node, (nodes.Getattr, nodes.Getitem)):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else None


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{_dotted(node.node)}.{node.arg.value}"
    return "…"


@cache
def _language() -> TemplateLanguage:
    return TemplateLanguage()


def _refused(tree: nodes.Template) -> TagError | None:
    """Return the first thing in ``tree`` that has a name of its own for the clerk."""
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            meant = _FOREIGN_FILTERS.get(node.name) or next(
                iter(get_close_matches(node.name, list(FILTERS), 1, 0.6)), None
            )
            mend = f"Viết “{meant}”." if meant else f"Chỉ có các bộ lọc: {', '.join(FILTERS)}."
            return TagError("filter.unknown", f"không có bộ lọc “{node.name}”.", mend)

        if isinstance(node, nodes.Call):
            return TagError("tag.forbidden", "thẻ không được gọi hàm.", _ASKS)
        if isinstance(node, nodes.BinExpr) and not isinstance(node, (nodes.And, nodes.Or)):
            return TagError("tag.forbidden", "thẻ không được tính toán.", _ASKS)

    return None
