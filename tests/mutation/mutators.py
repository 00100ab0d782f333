"""Makes the mutants of a source file: each one small change, with its text before and after."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mutant:
    """One small change of one file.

    Args:
        file: The source file, relative to the root, with slashes.
        function: The qualified name of the function, or ``<module>`` for what runs at import.
        line: Its line today, from 1; for the reader only, since it isn't part of the key.
        before: The source lines that the change touches, without indent.
        after: The same lines changed.
        start: Where the changed text begins, in bytes of the file.
        end: Where it ends.
        text: What stands there instead.
        name: For a value given at import, the name it's bound to or the class or function it's a default of.
    """

    file: str
    function: str
    line: int
    before: str
    after: str
    start: int
    end: int
    text: str
    name: str = ""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Return what tells this mutant from all others, however the lines above it move."""
        return self.file, self.function, self.before, self.after

    def applied(self, source: bytes) -> bytes:
        """Return the file's text with the change in it."""
        return source[: self.start] + self.text.encode() + source[self.end :]


MODULE = "<module>"

# an operator and what it's changed to: its border moved, and its direction turned
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
EMPTY = {"str": "''", "tuple": "()", "list": "[]", "dict": "{}", "set": "set()", "frozenset": "frozenset()"}
# these change no behaviour that a test of rules could show
QUIET_KEYWORDS = {"strict", "frozen", "slots", "kw_only", "gc"}


def mutants_of(root: Path, path: Path) -> list[Mutant]:
    """Return every mutant of one file, in reading order, each text once."""
    source = path.read_bytes()
    maker = _Maker(path.relative_to(root).as_posix(), source)
    maker.visit(ast.parse(source))
    return list({mutant.key: mutant for mutant in maker.made}.values())


class _Maker(ast.NodeVisitor):
    """Walks a file; gathers its mutants in ``made``."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file = file
        self.source = source
        self.lines = source.splitlines(keepends=True)
        self.made: list[Mutant] = []
        self.names: list[str] = []
        self.bound = ""
        self.returns: ast.expr | None = None

    def visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.expr | ast.Return):
            for text in _changes(node, self.returns):
                self._add(node, text)
        super().visit(node)

    # what holds other nodes, and what is no behaviour

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer = self.names, self.returns
        self.names = [*self.names, node.name]
        self.returns = node.returns

        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        self.names = [*self.names, "<locals>"]
        for statement in _without_docstring(node.body):
            self.visit(statement)

        self.names, self.returns = outer

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.names.append(node.name)
        for statement in _without_docstring(node.body):
            self.visit(statement)
        self.names.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        self._visit_bound(node.targets[0], node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self._visit_bound(node.target, node.value)

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg not in QUIET_KEYWORDS:
            self.visit(node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Pass it over: Python 3.11 gives wrong places inside an f-string."""

    def visit_If(self, node: ast.If) -> None:
        if ast.unparse(node.test) not in ("TYPE_CHECKING", "__name__ == '__main__'"):
            self.generic_visit(node)

    def _visit_bound(self, target: ast.expr, value: ast.expr) -> None:
        if not self.names and isinstance(target, ast.Name):
            self.bound = target.id
        self.visit(value)
        self.bound = ""

    # the mutant itself

    def _add(self, node: ast.expr | ast.Return, text: str) -> None:
        start, end = self._offset(node.lineno, node.col_offset), self._end(node)
        first, last = self._offset(node.lineno, 0), self._line_end(node)
        before = self.source[first:last].decode().strip()
        after = (self.source[first:start] + text.encode() + self.source[end:last]).decode().strip()
        function = self._function()
        self.made.append(
            Mutant(
                self.file, function, node.lineno, before, after, start, end, text, self.bound or self._field()
            )
        )

    def _function(self) -> str:
        names = self.names[:-1] if self.names and self.names[-1] == "<locals>" else self.names
        return ".".join(names) if "<locals>" in self.names else MODULE

    def _field(self) -> str:
        """Return the class or function whose body or defaults are run at import."""
        return self.names[0] if self.names and "<locals>" not in self.names else ""

    def _offset(self, line: int, column: int) -> int:
        return sum(map(len, self.lines[: line - 1])) + column

    def _end(self, node: ast.expr | ast.Return) -> int:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self._offset(node.end_lineno, node.end_col_offset)

    def _line_end(self, node: ast.expr | ast.Return) -> int:
        assert node.end_lineno is not None
        return self._offset(node.end_lineno + 1, 0)


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return body[1:] if has_docstring else body


def _changes(node: ast.expr | ast.Return, returns: ast.expr | None) -> Iterator[str]:
    """Yield each text that may stand in the node's place."""
    match node:
        case ast.Compare():
            yield from _other_comparisons(node)
        case ast.Constant():
            yield from _other_constants(node.value)
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield _text(ast.BoolOp(other, node.values))
        case ast.UnaryOp(op=ast.Not()):
            yield _text(node.operand)
        case ast.BinOp():
            yield from _other_arithmetic(node)
        case ast.Call():
            yield from _other_calls(node)
        case ast.Subscript(slice=ast.Slice()):
            yield from _other_slices(node)
        case ast.Return():
            yield from _other_returns(node, returns)
        case _:
            pass


def _text(node: ast.AST) -> str:
    return f"({ast.unparse(node)})"


def _other_comparisons(node: ast.Compare) -> Iterator[str]:
    for index, op in enumerate(node.ops):
        for other in COMPARISONS[type(op)]:
            ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]
            yield _text(ast.Compare(node.left, ops, node.comparators))


def _other_constants(value: object) -> Iterator[str]:
    if isinstance(value, bool):
        yield str(not value)
    elif isinstance(value, int | float):
        others = dict.fromkeys([value + 1, value - 1, value * 2])
        yield from (repr(other) if other >= 0 else f"({other!r})" for other in others if other != value)


def _other_arithmetic(node: ast.BinOp) -> Iterator[str]:
    words = [part for part in (node.left, node.right) if isinstance(part, ast.JoinedStr | ast.Constant)]
    joins_text = any(isinstance(part, ast.JoinedStr) or isinstance(part.value, str) for part in words)
    if type(node.op) in ARITHMETIC and not joins_text:
        yield _text(ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right))


def _other_calls(node: ast.Call) -> Iterator[str]:
    if not isinstance(node.func, ast.Name):
        return
    if node.func.id in CALLS:
        yield ast.unparse(ast.Call(ast.Name(CALLS[node.func.id]), node.args, node.keywords))
    if node.func.id == "range":
        bound = min(len(node.args) - 1, 1)
        for change in ("+ 1", "- 1"):
            args: list[ast.expr] = [*node.args]
            args[bound] = ast.Name(f"{_text(args[bound])} {change}")
            yield ast.unparse(ast.Call(node.func, args, []))


def _other_slices(node: ast.Subscript) -> Iterator[str]:
    """Move a bound that is no plain number, which the constants cover, and set one where there is none."""
    assert isinstance(node.slice, ast.Slice)
    lower, upper = node.slice.lower, node.slice.upper
    if lower is None:
        yield ast.unparse(ast.Subscript(node.value, ast.Slice(ast.Constant(1), upper, node.slice.step)))
    elif not isinstance(lower, ast.Constant):
        moved = ast.Name(f"{_text(lower)} + 1")
        yield ast.unparse(ast.Subscript(node.value, ast.Slice(moved, upper, node.slice.step)))
    if upper is None:
        yield ast.unparse(ast.Subscript(node.value, ast.Slice(lower, ast.Constant(-1), node.slice.step)))


def _other_returns(node: ast.Return, returns: ast.expr | None) -> Iterator[str]:
    """Return nothing, or what is empty, or the opposite."""
    if node.value is None or isinstance(node.value, ast.Constant):
        return
    kind = ast.unparse(returns).split("[")[0] if returns is not None else ""
    if kind == "bool":
        yield f"return not {_text(node.value)}"
    else:
        other = EMPTY.get(kind, "None")
        if ast.unparse(node.value) != other:
            yield f"return {other}"
