"""What an expression in a tag prints and asks for, and what in it the template language doesn't have."""

import re
from difflib import get_close_matches
from functools import cache

from jinja2 import TemplateSyntaxError, nodes

from ttdn_desktop.office.render.sandboxed_jinja import FILTERS, TemplateLanguage, find_violation
from ttdn_desktop.office.template_lint.expression_tree import ExpressionResult, TreeReader
from ttdn_desktop.office.template_lint.schema import Form, field_key, nearest_field
from ttdn_desktop.office.template_lint.scope import Scope, resolve_path
from ttdn_desktop.office.template_lint.tags import TagError

_PATH = re.compile(r"\w+(?:\.\w+)*")
"""``hd.stt``"""

_WORDS = re.compile(r"[\w\s.-]+")
"""Words and dashes only, so perhaps one name written as several: ``mo dau``, ``mo-dau``."""

_LONGEST = 300
"""Characters of an expression that is read. A judgement: the longest of the shipped templates has 29;
without a limit an endless tag would be parsed again for each guess of ``scan_blocks``."""

_SIMILAR = 0.6
"""Likeness (difflib) from which a word is a misspelt filter; the few filters' names differ much."""

_FOREIGN_FILTERS = {
    "upper": "hoa", "lower": "thuong", "capitalize": "hoa_dau", "title": "hoa_dau", "join": "noi",
    "length": "so_luong", "count": "so_luong",
}  # fmt: skip
"""Filters of Jinja's that somebody may know, and ours that does it."""


def read_expression(inner: str, scope: Scope, wanted: Form) -> ExpressionResult:
    """Return what the expression ``inner`` holds where a text, a list or anything is ``wanted``."""
    result = ExpressionResult()

    if not inner:
        result.errors.append(TagError("tag.empty"))
    elif len(inner) > _LONGEST:
        result.errors.append(TagError("tag.long"))
    elif not _read_misspelt(inner, scope, wanted, result):
        _read_tree(inner, scope, wanted, result)

    if result.errors and not result.printed and len(inner) <= _LONGEST:
        result.printed = _mentioned_fields(inner, scope)

    return result


def _read_tree(inner: str, scope: Scope, wanted: Form, result: ExpressionResult) -> None:
    source = f"{{{{ {inner} }}}}"
    try:
        tree = _language().parse(source)
        error = _language_error(tree)
        if error is None:
            _language().from_string(source)  # some mistakes show only when the expression is compiled
    except TemplateSyntaxError:
        error = TagError("tag.syntax")
    else:
        if error is None:
            output = next(iter(tree.find_all(nodes.Output)), None)
            TreeReader(scope, wanted, result).read(output.nodes if output else [])

    if error is not None:
        result.errors.append(error)


def _read_misspelt(inner: str, scope: Scope, wanted: Form, result: ExpressionResult) -> bool:
    """Return whether ``inner`` is no path, yet spells a field: ``mo dau``, ``mo-dau``; then it is read."""
    if _PATH.fullmatch(inner) or not _WORDS.fullmatch(inner):
        return False

    meant = nearest_field(inner, {name: bound.shape for name, bound in scope.items()})
    bound = resolve_path(meant, scope) if meant else None
    if meant is None or bound is None or field_key(meant) != field_key(inner):
        return False

    result.read_as(inner, meant, bound, wanted)
    return True


def _mentioned_fields(inner: str, scope: Scope) -> list[str]:
    """Return the fields that ``inner`` names, for an expression that can't be read."""
    found: list[str] = []

    for path in _PATH.findall(inner):
        steps = path.split(".")
        for length in range(len(steps), 0, -1):  # the longest beginning that is a field
            bound = resolve_path(".".join(steps[:length]), scope)
            if bound and bound.path:
                found += bound.leaves()
                break

    return found


@cache
def _language() -> TemplateLanguage:
    return TemplateLanguage()


def _language_error(tree: nodes.Template) -> TagError | None:
    """Return the first thing in ``tree`` that the template language doesn't have.

    What has a message of its own for the clerk comes before what the language itself would say.
    """
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return _filter_error(node.name)
        if isinstance(node, nodes.Call):
            return TagError("tag.forbidden", "call")
        if isinstance(node, nodes.BinExpr) and not isinstance(node, (nodes.And, nodes.Or)):
            return TagError("tag.forbidden", "arithmetic")

    violation = find_violation(tree)
    return TagError("tag.forbidden", "language", {"violation": violation}) if violation else None


def _filter_error(name: str) -> TagError:
    meant = _FOREIGN_FILTERS.get(name) or next(iter(get_close_matches(name, list(FILTERS), 1, _SIMILAR)), "")
    if meant:
        return TagError("filter.unknown", "similar", {"name": name, "suggestion": meant})
    return TagError("filter.unknown", data={"name": name})
