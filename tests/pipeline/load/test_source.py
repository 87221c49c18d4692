"""Formats: each ending has one, each name stands once."""

from pipeline.load import FORMATS


def test_formats_are_told_apart() -> None:
    endings = [ending for format in FORMATS for ending in format.endings]
    assert len(set(endings)) == len(endings)
    assert len({format.name for format in FORMATS}) == len(FORMATS)
    assert [format.name for format in FORMATS if not format.kept] == ["text", "markdown"]
