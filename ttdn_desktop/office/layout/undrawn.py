"""What isn't drawn, named in Vietnamese: every word of a file is on the page or in a note."""

from collections.abc import Iterator

from ttdn_desktop.office.docx.package import MC, Node, W, count_of

_TEXT = W + "t"
_LEFT_OUT = frozenset((W + "del", W + "moveFrom", MC + "Fallback"))
"""Elements whose text isn't missed: what was deleted or moved, and what stands for a choice."""
_MOST_WORDS = 8
"""So many words tell which passage is meant."""


def quoted(text: str) -> str:
    """Return the first words of ``text`` in quotation marks with a space before, empty for none."""
    words = text.split()
    if not words:
        return ""
    more = " …" if len(words) > _MOST_WORDS else ""
    return f" “{' '.join(words[:_MOST_WORDS])}{more}”"


def unshown_furniture(words: str) -> Iterator[str]:
    """Yield the note on the words of a header or footer that no page shows, none where it has none."""
    if any(character.isalnum() for character in words):
        yield f"Chữ{quoted(words)} ở đầu hoặc chân trang không hiện trên trang nào."


class Undrawn:
    """Gathers the notes of one document, and which of its texts were read.

    A text that nobody took is of an element that isn't known: it is found at the end and named.
    """

    def __init__(self) -> None:
        self.notes: dict[str, None] = {}
        self._taken: dict[Node, None] = {}
        self._hidden: list[str] = []
        self._lacking: list[str] = []
        self._turned: list[str] = []

    def note(self, line: str) -> None:
        """Remember, once, what is left out."""
        self.notes[line] = None

    def take(self, node: Node) -> None:
        """Say that the text in ``node`` was read, or that what stands for it was."""
        if node.tag == _TEXT:
            self._taken[node] = None
            return
        for text in node.iter(_TEXT):
            self._taken[text] = None

    def lack(self, words: str) -> None:
        """Say that the font lacks a character of these words: a sign stands for it, if any."""
        if len(self._lacking) < _MOST_WORDS:
            self._lacking.append(words)

    def turn(self, words: str) -> None:
        """Say that these words are written from right to left: they are drawn the other way."""
        if len(self._turned) < _MOST_WORDS:
            self._turned.append(words)

    def hide(self, run: Node) -> None:
        """Say that a run is hidden and stays out."""
        for text in run.iter(_TEXT):
            self._taken[text] = None
            self._hidden.append(text.text or "")

    def name_the_rest(self, roots: list[Node]) -> None:
        """Name the hidden words, and those of these parts that nobody took."""
        if self._lacking:
            words = quoted(" ".join(self._lacking))
            self.note(f"Chữ{words} có ký tự mà phông chữ không có, được vẽ bằng hình thay thế.")

        if self._turned:
            words = quoted(" ".join(self._turned))
            self.note(f"Chữ{words} viết từ phải sang trái, được vẽ từ trái sang phải.")

        if self._hidden:
            self.note(f"Chữ ẩn{quoted(''.join(self._hidden))} không được vẽ.")

        if sum(count_of(root, "t") for root in roots) == len(self._taken):
            return

        for root in roots:
            words = quoted("".join(self._missed(root)))
            if words:
                self.note(f"Chữ{words} nằm trong thành phần không đọc được, không được vẽ.")

    def _missed(self, node: Node) -> Iterator[str]:
        for child in node:
            if child.tag == _TEXT:
                if child not in self._taken:
                    yield child.text or ""
            elif child.tag == MC + "AlternateContent":
                yield from self._missed_of(child)
            elif child.tag not in _LEFT_OUT:
                yield from self._missed(child)
            if child.tag == W + "p":
                yield " "

    def _missed_of(self, alternate: Node) -> Iterator[str]:
        """Yield what is missed of a choice: nothing where its fallback was taken in its place."""
        branches = list(alternate)
        if any(text in self._taken for branch in branches for text in branch.iter(_TEXT)):
            return
        for branch in branches[:1]:
            yield from self._missed(branch)
