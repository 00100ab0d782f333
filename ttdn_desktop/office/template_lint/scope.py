"""The names that a tag may use where it stands, and what each stands for."""

from collections.abc import Mapping
from dataclasses import dataclass

from ttdn_desktop.office.template_lint.schema import FieldType


@dataclass(frozen=True)
class Bound:
    """What a name stands for: its shape and, while it is the program's field, its path there."""

    shape: FieldType
    path: str | None = None

    def leaves(self) -> list[str]:
        """Return the paths of the texts in it; none where it isn't the program's field."""
        return list(self.shape.leaves(self.path)) if self.path else []

    def member(self, name: str) -> "Bound | None":
        """Return its field ``name``, None where it has none."""
        shape = self.shape.fields.get(name)
        if shape is None:
            return None
        return Bound(shape, f"{self.path}.{name}" if self.path else None)


Scope = Mapping[str, Bound]


def scope_of(shape: FieldType) -> dict[str, Bound]:
    """Return the names that are known outside every loop."""
    return {name: Bound(below, name) for name, below in shape.fields.items()}


def resolve_path(path: str, scope: Scope) -> Bound | None:
    """Return what the dotted ``path`` stands for in ``scope``, None where it names nothing."""
    root, *steps = path.split(".")
    bound = scope.get(root)
    for name in steps:
        bound = bound.member(name) if bound else None
    return bound
