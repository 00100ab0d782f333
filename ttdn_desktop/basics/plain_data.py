"""Plain data, as a template may see it: texts, numbers, lists and dicts, nothing that can be called."""

from typing import Any, cast

from ttdn_desktop.basics.wording import normalize


def plain_data(value: Any) -> Any:
    """Return a copy of ``value``, every text put in order; what isn't plain data becomes an empty text."""
    if isinstance(value, str):
        return normalize(value)
    if isinstance(value, dict):
        return {str(name): plain_data(each) for name, each in cast(dict[Any, Any], value).items()}
    if isinstance(value, list | tuple):
        return [plain_data(each) for each in cast(list[Any], value)]
    return value if isinstance(value, int | float) else ""
