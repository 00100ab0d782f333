"""A pack as another addressee than the communes uses it."""

from msgspec.structs import replace

from tests.papers.paper_samples import pack, sample
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.interview.coverage import matrix
from ttdn_desktop.packs.for_author import pack_for

POLICE = Author(assignment="III.4", name="Công an huyện Vạn Ninh")


def test_the_communes_use_it_as_it_is() -> None:
    found = pack("tt01")
    assert pack_for(found, None) is found


def test_another_addressee_answers_its_own_duties() -> None:
    own = pack_for(pack("tt01"), POLICE)

    assert [duty.id for duty in own.directive.commune_duties] == ["III.4.1", "III.4.2", "III.4.3"]
    assert [row.id for row in matrix(replace(sample("tt01"), author=POLICE), own.directive).rows] == [
        "III.4.1",
        "III.4.2",
        "III.4.3",
    ]


def test_what_stands_beside_the_questions_is_the_authors_part() -> None:
    own = pack_for(pack("tt01"), POLICE)
    asked = own.interview.question("activities")
    assert asked is not None
    assert set(asked.source) == {"III.4", "III.4.1", "III.4.2", "III.4.3"}

    shown = {
        source for section in own.interview.sections for each in section.questions for source in each.source
    }
    assert not any(source.startswith("III.8") for source in shown)
