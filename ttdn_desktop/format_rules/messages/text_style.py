"""Phrases of how a text is set."""

DETAILS: dict[str, str] = {
    "size": "cỡ chữ {sizes:number}",
    "not-bold": "chữ không đậm",
    "bold": "chữ đậm",
    "not-italic": "chữ không nghiêng",
    "italic": "chữ nghiêng",
    "underline": "gạch chân",
    "not-all-capitals": "chưa viết hoa toàn bộ",
    "all-capitals": "viết hoa toàn bộ",
    "align": "{align:align}",
    "not-flush-left": "không sát lề trái",
}
