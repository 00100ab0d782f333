"""Settings of one's own unit, and of another organ."""

from msgspec.structs import replace

from ttdn_desktop.dossier.records import Author, Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.writer_settings import settings_of

POLICE = Author(assignment="IV.1", name="Công an huyện Hoài An", area="huyện Hoài An")
COMMUNE = Commune(name="Ân Đức", kind="xã", district="Hoài An", province="Bình Định")
SETTINGS = CommuneSettings(
    commune=COMMUNE,
    signers=(Signer(name="Lê Văn Bình"),),
    lead="Công chức",
    recipients=("UBND huyện (b/c)",),
    archive="VT, VHXH",
)


def test_what_is_the_units_own_is_not_taken_for_another_organ() -> None:
    others = settings_of(SETTINGS, POLICE)
    assert (others.signer.name, others.signer.authority) == ("", "none")
    assert (others.recipients, others.lead, others.archive) == ((), "", "VT")


def test_the_units_own_papers_have_its_settings() -> None:
    assert settings_of(SETTINGS, None) == SETTINGS
    of_police = settings_of(settings_of(SETTINGS, POLICE), POLICE)
    assert of_police == settings_of(SETTINGS, POLICE)


def test_a_dossier_of_another_organ_is_asked_against_its_settings(data_folder: DataFolder) -> None:
    data_folder.save_settings(SETTINGS)
    own = data_folder.open_sample().dossier
    ids = [data_folder.create_dossier(replace(own, author=author)) for author in (None, POLICE)]
    sample, police = map(data_folder.open_dossier, ids)
    assert (sample.settings.lead, police.settings.lead) == ("Công chức", "")
