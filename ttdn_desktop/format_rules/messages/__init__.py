"""The Vietnamese of a format check: one message a code, made last, from the finding's data alone.

Each family of rules has a module with its messages by code and the phrases of its details. A template's
fields are the names of the data; ``{details}`` stands for the details' phrases. Nothing reads a message back.
"""

from ttdn_desktop.format_rules.messages.describing import DETAILS, MESSAGES, Description, describe, line

__all__ = ["DETAILS", "MESSAGES", "Description", "describe", "line"]
