"""The channels through which a commune communicates (docs/domain/practice.md, «Channels, units»)."""

import msgspec


class Channel(msgspec.Struct, frozen=True):
    """A channel's Vietnamese name and the unit its figures are usually counted in."""

    id: str
    name: str
    unit: str


CHANNELS: dict[str, Channel] = {
    row[0]: Channel(*row)
    for row in (
        ("radio", "Truyền thanh cơ sở", "tin, bài"),
        ("portal", "Cổng/Trang thông tin điện tử", "tin, bài"),
        ("social", "Mạng xã hội", "bài"),
        ("meeting", "Hội nghị, họp thôn", "buổi"),
        ("training", "Tập huấn, phổ biến pháp luật", "buổi"),
        ("visual", "Băng rôn, panô, áp phích, khẩu hiệu", "băng rôn"),
        ("leaflet", "Tờ rơi, tờ gấp, tài liệu", "bản"),
        ("culture", "Văn nghệ, thể thao, hội chợ, triển lãm", "hoạt động"),
        ("mobile", "Tuyên truyền lưu động", "lượt"),
        ("press", "Cung cấp thông tin cho báo chí", "lượt"),
        ("rebuttal", "Phản bác, xử lý thông tin sai sự thật", "vụ, việc"),
        ("delegation", "Đoàn khách quốc tế, kiều bào, phóng viên nước ngoài", "đoàn"),
        ("directive", "Văn bản chỉ đạo, triển khai", "văn bản"),
        ("other", "Khác", "lượt"),
    )
}
