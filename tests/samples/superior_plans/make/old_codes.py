"""Vietnamese in the codes of the 1990s: TCVN3 (.VnTime) and VNI (VNI-Times)."""

import unicodedata

_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
_TCVN3 = (
    "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1\xaa"
    "\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb"
    "\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe"
)
_CAPITALS = dict(zip("ĂÂĐÊÔƠƯ", "\xa1\xa2\xa7\xa3\xa4\xa5\xa6", strict=True))
_TABLE = dict(zip(_LETTERS, _TCVN3, strict=True)) | _CAPITALS

_VNI_TONE = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_VNI_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_VNI_I = {"\u0301": "í", "\u0300": "ì", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò"}


def tcvn3(text: str) -> str:
    """Text for the font .VnTime; capitals with a tone have no code there."""
    return "".join(_TABLE.get(c, c) for c in unicodedata.normalize("NFC", text))


def tcvn3_capitals(text: str) -> str:
    """Capital text for the font .VnTimeH, which draws small letters as capitals."""
    return tcvn3(text.lower())


def vni(text: str) -> str:
    """Text for the font VNI-Times: one letter, then one sign."""
    return "".join(_vni_letter(c) for c in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    if letter in "đĐ":
        return "ñ" if letter == "đ" else "Ñ"
    base, *marks = unicodedata.normalize("NFD", letter)
    tone = next((m for m in marks if m in _VNI_TONE), "")
    upper = letter.isupper()
    small = base.lower()
    if not marks:
        return letter
    if "\u0302" in marks:
        out = small + _VNI_HAT[tone]
    elif "\u0306" in marks:
        out = small + _VNI_BREVE[tone]
    elif "\u031b" in marks:
        out = {"o": "ô", "u": "ö"}[small] + _VNI_TONE.get(tone, "")
    elif small == "i":
        out = _VNI_I[tone]
    elif small == "y" and tone == "\u0323":
        out = "î"
    else:
        out = small + _VNI_TONE[tone]
    return out.upper() if upper else out
