"""What the name of an organ begins with, and ordinary words that begin alike.

With accents: ``Sở`` is an organ and ``số`` a number, ``phường`` a unit and ``phương`` a word.
"""

import re
import unicodedata

from ttdn_desktop.basics.vietnamese import tones_on_first_vowel

_NAMES = """
ủy ban|ubnd|ubmttq|mttq|ủy viên|hđnd|hội đồng|phòng|sở|ban|bộ|công an|đài|trung tâm|văn phòng|đồn|đoàn|hội
mặt trận|cơ quan|đơn vị|xã|phường|thị trấn|đặc khu|địa phương|báo|cổng thông tin|trang thông tin
tổng liên đoàn|công đoàn|thành đoàn|huyện đoàn|tỉnh đoàn|thị đoàn|quận đoàn|trường|chi cục|cục
trung ương đoàn|bch|kho bạc|bệnh viện|viện|liên đoàn
ngân hàng|chủ tịch|phó chủ tịch|thủ trưởng|đảng ủy|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|thanh tra
tổ công tác|tổ giúp việc|tổ chuyên gia|tổ công nghệ|hạt kiểm lâm|hạt quản lý|bảo hiểm|doanh nghiệp|ngành
khối|thành viên|cán bộ|công chức|chính quyền|huyện|thị xã|thành phố|quận|cấp xã|cấp huyện|bí thư
viện kiểm sát|tòa án|cảng|hải quan|bưu điện|viễn thông|vnpt|viettel|mobifone|liên hiệp|liên minh|trạm y tế
công ty|tập đoàn|tổng công ty|hợp tác xã|điện lực|quân sự|biên phòng|giám đốc|trưởng ban|trưởng phòng
hiệu trưởng|các tổ chức|tổ chức chính trị|tổ chức đoàn thể|tổ chức xã hội|tổ chức đảng|tổ chức hội
tổ chức kinh tế|tổ chức tín dụng|tổ chức tôn giáo|tổ chức công đoàn|đoàn thể|kiểm lâm|chi nhánh|quỹ
chủ đầu tư|chủ rừng|khu bảo tồn|vườn quốc gia|trại giam|đội|nhà máy|tiểu ban|câu lạc bộ|tổ trưởng|cụm trưởng
trưởng thôn|trưởng ấp|trưởng bản|trưởng khóm|trưởng khu|già làng|trung đoàn|tiểu đoàn|lữ đoàn|sư đoàn
cơ sở giáo dục|cơ sở y tế|cơ sở khám
thôn|tổ dân phố|ấp|khóm|bản, |nhà văn hóa|thư viện|bảo tàng|học viện|đại học|phân hiệu|cụm thi đua
"""
"""In lower case: «Phòng Văn hóa», «Đồn Biên phòng», «Ban Chỉ huy»."""

_NO_ORGAN = """
phòng,? (?:chống|trào|ngừa|cháy|thủ|vệ|tránh)|ban (?:hành|đầu|ngày|đêm|bố)|hội (?:nghị|thi|thảo|diễn|chợ|trại)
hội (?:xuân|đàm|nhập|tụ|họp|báo|khỏe|viên)|tổ chức (?:hội nghị|hội thi|hội thảo|hội diễn)|đoàn kết
trường (?:hợp|kỳ)|báo (?:cáo|động|chí cần)|bộ (?:máy|phận|tiêu chí|tài liệu|chỉ số|thủ tục|ảnh|phim)
viện (?:trợ|dẫn|phí)|cục (?:bộ|diện)|khối (?:lượng|đại đoàn kết)|ngành nghề|xã (?:hội|giao)|bản quyền
đài (?:tưởng niệm|hoa)|đơn vị hành chính|cơ quan phụ trách|cơ quan chủ trì|đơn vị chủ trì|đơn vị phụ trách
đơn vị thực hiện|đội (?:ngũ|hình)
cơ quan thực hiện|cơ quan phối hợp|đơn vị phối hợp|thành phần|thành phố thông minh
"""
"""Words that go on from the same beginning: «Phòng chống thiên tai», «Hội nghị», «Ban hành»."""


def plain(text: str) -> str:
    """Return ``text`` composed, in lower case, its tones on the first vowel: as the patterns here have it."""
    return tones_on_first_vowel(unicodedata.normalize("NFC", text).lower())


def _any_of(words: str) -> str:
    return "(?:" + "|".join(line.strip() for line in plain(words).strip().splitlines()) + ")"


_ORGAN = re.compile(rf"(?!{_any_of(_NO_ORGAN)}(?!\w)){_any_of(_NAMES)}(?!\w)")


def begins_organ_name(words: str) -> bool:
    """Return whether ``words`` (of ``plain``) begin with an organ's name or with a kind of organ."""
    return _ORGAN.match(words) is not None
