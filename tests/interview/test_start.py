from msgspec.structs import replace

from tests.interview.interview_samples import BARE_SETTINGS, DIRECTIVE, SETTINGS
from ttdn_desktop.dossier.reading import oddity_messages, read, write
from ttdn_desktop.interview.start import new_dossier


def test_a_new_dossier_holds_what_the_communes_settings_say():
    dossier = new_dossier("van-ninh-2019", 2019, SETTINGS, DIRECTIVE)
    assert (dossier.pack, dossier.year, dossier.commune) == ("van-ninh-2019", 2019, SETTINGS.commune)
    assert dossier.plan.signer == SETTINGS.signers[0]
    assert dossier.plan.recipients == SETTINGS.recipients
    assert dossier.plan.archive == "VT, VHXH"


def test_nothing_is_decided_for_the_clerk():
    dossier = new_dossier("van-ninh-2019", 2019, SETTINGS, DIRECTIVE)
    assert dossier.plan.number is None
    assert dossier.plan.date is None
    assert dossier.plan.choices == ()
    assert dossier.plan.activities == ()
    assert dossier.report is None


def test_without_recipients_the_higher_office_is_the_first():
    dossier = new_dossier("van-ninh-2019", 2019, BARE_SETTINGS, DIRECTIVE)
    assert dossier.plan.recipients == ("Ủy ban nhân dân huyện Vạn Ninh (b/c)",)
    nobody = new_dossier("van-ninh-2019", 2019, BARE_SETTINGS, replace(DIRECTIVE, issuer=""))
    assert nobody.plan.recipients == ()


def test_a_new_dossier_is_sound_and_survives_its_file():
    dossier = new_dossier("van-ninh-2019", 2019, SETTINGS, DIRECTIVE)
    assert list(oddity_messages(dossier)) == []
    assert read(write(dossier), name="a.json").dossier == dossier
