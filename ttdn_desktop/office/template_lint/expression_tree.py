"""Following an expression's tree through the fields in scope: what it stands for, prints, and gets wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from ttdn_desktop.office.template_lint.schema import ANY, TEXT, Form, field_key, nearest_field
from ttdn_desktop.office.template_lint.scope import Bound, Scope, resolve_path
from ttdn_desktop.office.template_lint.tags import TagError


@dataclass
class ExpressionResult:
    """What one expression was found to hold.

    ``value`` is what it stands for, ``printed`` the paths of the fields it prints, ``unknown`` the first name
    that is no field and like none.
    """

    value: Bound = field(default_factory=lambda: Bound(ANY))
    printed: list[str] = field(default_factory=list[str])
    errors: list[TagError] = field(default_factory=list[TagError])
    unknown: str | None = None

    def read_as(self, name: str, meant: str, bound: Bound, wanted: Form) -> None:
        """Note that ``name`` is no field and go on with the one that was ``meant``, ``bound``."""
        data = {"name": name, "suggestion": meant}
        if field_key(name) == field_key(meant):
            self.errors.append(TagError("field.spelling", data=data))
        else:
            self.errors.append(TagError("field.unknown", "similar", data))

        self.value = bound
        if wanted == "text" and bound.path:
            self.printed = bound.leaves()


class TreeReader:
    """Reads one expression of which a ``wanted`` form is asked into ``result``."""

    def __init__(self, scope: Scope, wanted: Form, result: ExpressionResult) -> None:
        self._scope, self._result = scope, result
        self._wanted: Form = wanted

    def read(self, parts: list[nodes.Expr]) -> None:
        """Read the whole expression of a tag."""
        for part in parts:
            if not isinstance(part, nodes.TemplateData):
                for bound in self._results(part):
                    self._take(bound)

    def _take(self, bound: Bound) -> None:
        """Note what the expression may come to, and where that isn't what was wanted."""
        result, form = self._result, bound.shape.form
        if not result.errors:
            result.value = bound

        if self._wanted == "text" and form in ("list", "group"):
            result.errors.append(_not_a_text(bound))
            result.printed += bound.leaves()
        elif self._wanted == "text" and bound.path:
            result.printed.append(bound.path)
        elif self._wanted == "list" and form in ("text", "group") and not result.errors:
            result.errors.append(TagError("field.shape", "no-list", {"field": bound.path or ""}))

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
            return self._unknown(_dotted(node))
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
        return above.member(name) or self._unknown(_dotted(node))

    def _item(self, node: nodes.Getitem, key: object) -> Bound:
        """Return what ``value['name']`` or ``value[0]`` stands for."""
        if isinstance(key, str):
            return self._member(node, node.node, key)
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

    def _unknown(self, name: str) -> Bound:
        """Note a name that is no field; only the first error of an expression counts."""
        result = self._result
        if result.errors or result.unknown:
            return Bound(ANY)

        meant = nearest_field(name, {known: bound.shape for known, bound in self._scope.items()})
        bound = resolve_path(meant, self._scope) if meant else None

        if meant is None or bound is None or not _fits(bound.shape.form, self._wanted):
            result.unknown = name
        else:
            result.read_as(name, meant, bound, self._wanted)

        return Bound(ANY)


def _fits(form: Form, wanted: Form) -> bool:
    return wanted == "any" or form == "any" or form == wanted


def _not_a_text(bound: Bound) -> TagError:
    name = bound.path or ""
    if bound.shape.form == "list":
        return TagError("field.shape", "list", {"field": name})
    return TagError("field.shape", "group", {"field": name, "members": tuple(bound.shape.fields)})


def _root(node: nodes.Node) -> str | None:
    """Return the name that a path begins with, None for what is no path."""
    while isinstance(node, (nodes.Getattr, nodes.Getitem)):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else None


def _dotted(node: nodes.Node) -> str:
    """Return the path as it is written with dots, an ellipsis for what is no name in it."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{_dotted(node.node)}.{node.arg.value}"
    return "…"
