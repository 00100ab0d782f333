"""Work that a table in an annex gives to the communes: none of it is taken, so it is told."""

from collections.abc import Iterable, Iterator

from ttdn_desktop.directive.communes import AddressedTo, addresses_communes
from ttdn_desktop.directive.notes import Doubt
from ttdn_desktop.directive.paragraphs import join_pieces
from ttdn_desktop.directive.pieces import Piece

_MOST_ROWS = 3
"""Rows told with their words; a judgement: they show the clerk which table it is."""


def annex_doubts(annex: Iterable[Piece], *, features: bool) -> Iterator[Doubt]:
    """Yield one doubt on the rows of the annexes' tables whose column of who leads speaks to the communes."""
    rows = (paragraph for paragraph in join_pieces(annex, features=features) if paragraph.row)
    given = [
        paragraph.text
        for paragraph in rows
        if paragraph.row and addresses_communes(paragraph.row.lead) > AddressedTo.OTHERS
    ]
    if given:
        told = {"words": tuple(given[:_MOST_ROWS]), "count": len(given)}
        yield Doubt("annex_duties", told, place="commune_duties")
