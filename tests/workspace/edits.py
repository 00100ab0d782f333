"""Changes of a dossier, for tests."""

import msgspec

from ttdn_desktop.dossier.records import Dossier


def reworded(dossier: Dossier, title: str) -> Dossier:
    first, *rest = dossier.plan.activities
    changed = msgspec.structs.replace(first, title=title)
    plan = msgspec.structs.replace(dossier.plan, activities=(changed, *rest))
    return msgspec.structs.replace(dossier, plan=plan)
