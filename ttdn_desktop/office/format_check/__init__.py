"""Measuring a .docx for the format check, and fixing it in a copy."""
