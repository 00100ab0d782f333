"""A pack's data as the JSON it is shipped in: the same data gives the same bytes."""

from typing import Any, cast

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json
from ttdn_desktop.packs.records import Manifest


def to_json(value: Any) -> bytes:
    """Return ``value`` as indented JSON in UTF-8, with a last line break."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def plain_directive(directive: Directive) -> dict[str, Any]:
    """Return ``directive`` as JSON values (docs/contract.md, «intake --json»).

    An item with nothing below it has no ``items``; every other key is there, null where nothing is known.
    """
    return cast(dict[str, Any], _without_empty_items(records_json.to_builtins(directive)))


def plain_manifest(manifest: Manifest) -> dict[str, Any]:
    """Return ``manifest`` as the JSON values of ``pack.json``, the higher plan last."""
    plain = records_json.to_builtins(manifest)
    documents = {name: part for name, part in plain.pop("documents").items() if part is not None}
    del plain["directive"]
    directive = plain_directive(manifest.directive)
    return {**plain, "documents": documents, "directive": directive}


def _without_empty_items(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_empty_items(each) for each in cast(list[Any], value)]
    if not isinstance(value, dict):
        return value

    table = {key: _without_empty_items(each) for key, each in cast(dict[str, Any], value).items()}
    if "id" in table and not table.get("items"):
        table.pop("items", None)

    return table
