"""The proposal for next year from one dossier, or from several of communes that merged."""

from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.dossier.records import Choice, Commune, Dossier, Superior
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.start import new_dossier
from ttdn_desktop.packs.migrate.diff import compare_packs, texts
from ttdn_desktop.packs.migrate.diff_questions import all_questions
from ttdn_desktop.packs.migrate.dossier import MigrationResult, migrate_dossier
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover import activities, reused_texts
from ttdn_desktop.packs.rollover.records import ActivityRow, Proposal, TextRow, YearBefore
from ttdn_desktop.packs.rollover.wording import Renewal, renew_wording


class _RolledOver(msgspec.Struct, frozen=True):
    """A source, migrated to the new pack, with how its words change; ``number`` counts the sources from 1."""

    source: YearBefore
    migrated: MigrationResult
    renewal: Renewal
    number: int

    def activities(self, pack: Pack) -> Iterator[ActivityRow]:
        return activities.activity_rows(self.source, self.migrated, self.renewal, pack, self.number)

    def texts(self, pack: Pack) -> Iterator[TextRow]:
        return reused_texts.texts_of(self.source, self.migrated, self.renewal, pack, self.number)


def propose_year(
    sources: tuple[YearBefore, ...],
    pack: Pack,
    year: int,
    commune: Commune,
    settings: CommuneSettings | None = None,
) -> Proposal:
    """Return what is proposed for ``commune`` in ``year`` under ``pack``; the sources stay as they are.

    The commune's settings count before what the first source says where they are that commune's.
    """
    rolled = tuple(_roll_over(sources, index, pack, commune, year) for index in range(len(sources)))
    rows = activities.merge_rows(tuple(row for each in rolled for row in each.activities(pack)))
    words = reused_texts.merge_texts(tuple(row for each in rolled for row in each.texts(pack)), pack)
    words = reused_texts.with_issuer_as_recipient(words, sources, pack)
    own = settings if settings and settings.commune == commune else CommuneSettings(commune=commune)
    base = _base(rolled, pack, year, own)
    lead = next((row.text for row in words if row.part == "answer" and row.place == "lead"), own.lead)

    return Proposal(
        year=year,
        commune=commune,
        pack=pack,
        base=base,
        chosen=_chosen(rolled, rows, pack),
        activities=(*rows, *activities.new_rows(rows, base.plan.not_applicable, pack, year, lead)),
        texts=words,
        notices=tuple(dict.fromkeys((*_old_signer(rolled, own), *_notices(rolled, year)))),
    )


def replace_row(proposal: Proposal, row: ActivityRow | TextRow) -> Proposal:
    """Return ``proposal`` with ``row`` in the place of the one of its key."""

    def put(rows: Iterable[ActivityRow | TextRow]) -> tuple[ActivityRow | TextRow, ...]:
        return tuple(row if each.key == row.key else each for each in rows)

    name = "texts" if isinstance(row, TextRow) else "activities"
    return msgspec.structs.replace(proposal, **{name: put(getattr(proposal, name))})


def split_row(proposal: Proposal, key: str) -> Proposal:
    """Return ``proposal`` with a joined row as the rows it was joined from."""
    rows = tuple(
        part
        for row in proposal.activities
        for part in (row.parts if row.key == key and row.parts else (row,))
    )
    return msgspec.structs.replace(proposal, activities=rows)


def build_dossier(proposal: Proposal) -> Dossier:
    """Return the new dossier that ``proposal`` gives with the clerk's choices."""
    base = proposal.base
    kept = tuple(row for row in proposal.texts if row.kept and row.text.strip())
    own = {row.place: row.text for row in kept if row.part == "choice"}
    plan = msgspec.structs.replace(
        base.plan,
        choices=tuple(msgspec.structs.replace(each, text=own.get(each.id)) for each in proposal.chosen),
        activities=activities.with_new_ids(proposal.activities),
        assignments=reused_texts.assignments(kept),
        recipients=tuple(row.text for row in kept if row.part == "recipient") or base.plan.recipients,
    )
    notes = [f"{reused_texts.REPORT_TEXTS[row.place]}: {row.text}" for row in kept if row.part == "note"]

    return msgspec.structs.replace(
        base,
        plan=plan,
        answers={**base.answers, **reused_texts.answers(kept, proposal.pack)},
        private_notes="\n".join(filter(None, (base.private_notes, *notes))),
    )


def _roll_over(
    sources: tuple[YearBefore, ...], index: int, pack: Pack, commune: Commune, year: int
) -> _RolledOver:
    source = sources[index]
    others = (*sources[:index], *sources[index + 1 :])
    dossier = msgspec.structs.replace(source.dossier, superior=Superior(), waived={}, log=(), report=None)
    migrated = migrate_dossier(dossier, source.pack, pack, compare_packs(source.pack, pack))
    return _RolledOver(source, migrated, renew_wording(source, others, pack, commune, year), index + 1)


def _base(rolled: tuple[_RolledOver, ...], pack: Pack, year: int, own: CommuneSettings) -> Dossier:
    """Return the new dossier without what the rows decide."""
    first = rolled[0].source.dossier
    begun = new_dossier(pack.id, year, own, pack.directive)
    same_office = len(rolled) == 1 and first.commune == own.commune
    questions = all_questions(pack.interview)
    answers = {
        name: value
        for each in reversed(rolled)
        for name, value in each.migrated.dossier.answers.items()
        if name in questions and not reused_texts.has_text_answers(questions[name])
    }
    plan = msgspec.structs.replace(
        begun.plan,
        signer=first.plan.signer if same_office or not own.signers else begun.plan.signer,
        archive=(first.plan.archive if same_office else own.archive) or first.plan.archive,
        not_applicable=_excused(rolled, pack),
    )

    return msgspec.structs.replace(
        begun,
        pack_version=pack.manifest.pack_version,
        plan=plan,
        answers=answers,
        private_notes="\n".join(filter(None, (each.source.dossier.private_notes for each in rolled))),
    )


def _excused(rolled: tuple[_RolledOver, ...], pack: Pack) -> dict[str, str]:
    """Return the duties of ``pack`` that were excused last year, each with the first reason given."""
    known = texts(pack.directive, "duty")
    found: dict[str, str] = {}
    for each in rolled:
        for duty, reason in each.migrated.dossier.plan.not_applicable.items():
            if duty in known:
                found.setdefault(duty, each.renewal.text(reason).text)
    return found


def _chosen(rolled: tuple[_RolledOver, ...], rows: tuple[ActivityRow, ...], pack: Pack) -> tuple[Choice, ...]:
    directive = pack.directive
    wanted = {choice.id for each in rolled for choice in each.migrated.dossier.plan.choices}
    wanted |= {item for row in rows for item in row.activity.contents}
    offered = (*directive.purposes, *directive.contents, *directive.forms)
    return tuple(Choice(id=item) for item in offered if item in wanted)


def _old_signer(rolled: tuple[_RolledOver, ...], own: CommuneSettings) -> Iterator[str]:
    """Yield that the signer is another commune's, where the settings name none."""
    first = rolled[0].source.dossier
    if not own.signers and first.commune != own.commune and first.plan.signer.name:
        yield (
            f"Người ký {first.plan.signer.name} lấy từ hồ sơ {first.commune.title} năm {first.year}; "
            "hãy xem lại."
        )


def _notices(rolled: tuple[_RolledOver, ...], year: int) -> Iterator[str]:
    for each in rolled:
        source = each.source.dossier
        if source.year != year - 1:
            yield f"Hồ sơ {source.commune.title} là của năm {source.year}, không phải {year - 1}."

        chosen = {choice.id for choice in source.plan.choices}
        with_own_rows = {activity.id for activity in source.plan.activities}
        shown = with_own_rows | chosen
        gone = [note.subject for note in each.migrated.review_notes if note.subject in chosen and note.lost]

        if gone:
            yield (
                f"{len(gone)} mục {source.commune.title} đã chọn không còn trong kế hoạch mới "
                f"({', '.join(filter(None, gone))}); hãy chọn lại khi soạn."
            )

        for note in each.migrated.review_notes:
            if note.lost and note.subject not in shown:
                yield note.text

        for reason in each.migrated.dossier.plan.not_applicable.values():
            flags = each.renewal.text(reason).flags
            yield from (f"Lý do không áp dụng “{reason}”: {flag}." for flag in flags)
