"""Thông tin chương trình: version, folders, licences, the support file."""
