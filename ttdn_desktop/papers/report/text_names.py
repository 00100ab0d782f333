"""What the report's text parts are called."""

TEXT_NAMES = {
    "strengths": "Ưu điểm",
    "difficulties": "Hạn chế, khó khăn",
    "causes": "Nguyên nhân",
    "next_year": "Phương hướng, nhiệm vụ",
    "proposals": "Kiến nghị, đề xuất",
}
"""The names of the text parts that a report shouldn't lack, by the report's fields."""
