"""One mutant after the other through the reading of a plan, to its JSON; what breaks is told by its seed."""

import random
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz import hostile_word
from tests.fuzz.broken import Broken, within_time
from tests.fuzz.hostile_lines import hostile_lines
from tests.fuzz.mutants import mutated_bytes, mutated_lines, mutated_word_file, word_files
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.workspace.intake.read_plan import as_json, make_parts, read_plan

PACK_EVERY = 100
"""A pack is made of one in so many plans: it takes ten times as long as reading one."""


def broken_plans(seeds: Iterator[int] | range, *, files: float = 0.2) -> Iterator[Broken]:
    """Yield every mutant that leads to an error which isn't the clerk's, or to a plan that isn't whole.

    ``files`` is the share of mutants of whole files; the others change the lines of a plan as read.
    """
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            chance = random.Random(seed)
            try:
                with within_time():
                    source = _from_file(chance, Path(folder)) if chance.random() < files else _lines(chance)
                    _check(source, seed)
            except ClerkError:
                continue
            except Exception:
                yield Broken(seed, traceback.format_exc(limit=-4))


def _lines(chance: random.Random) -> Source:
    """Return a plan with changes that a writer may make, or that none makes."""
    return mutated_lines(chance) if chance.random() < 0.6 else hostile_lines(chance)


def _from_file(chance: random.Random, folder: Path) -> Source:
    suffix, data = (".docx", _word_file(chance)) if chance.random() < 0.6 else mutated_bytes(chance)
    path = folder / f"ke-hoach{suffix}"
    path.write_bytes(data)
    return read_plan(path)


def _word_file(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return mutated_word_file(chance)
    return hostile_word.mutated(chance.choice(word_files()), chance)


def _check(source: Source, seed: int) -> None:
    """Read a plan to its JSON; its ids are unique, and what names an id names one that is there."""
    directive = parse_plan(source).directive
    as_json(directive)
    ids = list(_ids(directive))
    assert len(ids) == len(set(ids)), "an id given twice"

    known = set(ids)
    named = [
        *directive.purposes,
        *directive.contents,
        *directive.forms,
        *(duty.id for duty in directive.commune_duties),
    ]
    named += [item for assignment in directive.assignments for item in assignment.items]
    assert known.issuperset(named), "an id that no item has"
    if seed % PACK_EVERY == 0:
        make_parts(directive)


def _ids(directive: Directive) -> Iterator[str]:
    def items(found: tuple[Item, ...]) -> Iterator[str]:
        for item in found:
            yield item.id
            yield from items(item.items)

    def sections(found: tuple[Section, ...]) -> Iterator[str]:
        for section in found:
            yield f"section {section.number}"
            yield from items(section.items)
            yield from sections(section.sections)

    yield from sections(directive.sections)
