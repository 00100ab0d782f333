"""Plain data, as a template may see it: texts, numbers, lists and dicts, nothing that can be called."""

from typing import Any, cast

from ttdn_desktop.basics.wording import normalize


def plain_data(value: Any) -> Any:
    """Return a copy of ``value``, every text normalized; what isn't plain data becomes an empty text.

    A pack's template comes from outside: an object would bring its methods along (docs/trust.md, «Packs come
    from outside»).
    """
    if isinstance(value, str):
        return normalize(value)

    if isinstance(value, dict):
        return {str(key): plain_data(item) for key, item in cast(dict[Any, Any], value).items()}
    if isinstance(value, list | tuple):
        return [plain_data(item) for item in cast(list[Any], value)]

    return value if isinstance(value, int | float) else ""
