"""The parts of a Word file are read within bounds, and nothing outside of it."""

import io
import zipfile
from collections.abc import Callable

import pytest

from pipeline.load.docx import package as module
from pipeline.load.docx import read
from pipeline.model import ReportError

W = Callable[..., bytes]


def package(document: str | bytes, **more: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, text in more.items():
            archive.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE d SYSTEM "http://localhost:1/d.dtd">',
    ],
)
def test_entities_are_refused(prolog: str) -> None:
    document = f"{prolog}<d><body><p><t>&x;</t></p></body></d>"
    with pytest.raises(ReportError, match="entities"):
        read(package(document))


def test_external_entities_are_not_read_in_other_encodings_either() -> None:
    document = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d><body><p><t>工会&x;</t></p></body></d>'
    with pytest.raises(ReportError):
        read(package(document.encode("utf-16")))


def test_a_part_that_grows_too_much_is_refused(word: W) -> None:
    with pytest.raises(ReportError, match="times its size"):
        read(word(f"<w:p><w:r><w:t>{'工' * 6_000_000}</w:t></w:r></w:p>"))


def test_too_many_bytes_are_refused(word: W, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 10_000)
    with pytest.raises(ReportError, match="MiB"):
        read(word("<w:p><w:r><w:t>工会</w:t></w:r></w:p>" * 1000))


def test_the_main_part_may_have_another_name() -> None:
    relations = '<R><r Type="urn:x/officeDocument" Target="/office/main.xml"/></R>'
    main = "<d><body><p><r><t>工会</t></r></p></body></d>"
    data = package("<d/>", **{"_rels/.rels": relations, "office/main.xml": main})
    assert read(data).text == "工会\n"


def test_a_part_that_is_named_and_missing_is_done_without(word: W) -> None:
    data = word("<w:p><w:r><w:t>工会</w:t></w:r></w:p>", styles="", numbering="")
    whole = zipfile.ZipFile(io.BytesIO(data))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as cut:
        for name in whole.namelist():
            if name not in ("word/styles.xml", "word/numbering.xml"):
                cut.writestr(name, whole.read(name))
    assert read(file.getvalue()).text == "工会\n"


def test_a_package_with_a_password_is_refused(word: W) -> None:
    data = bytearray(word("<w:p><w:r><w:t>工会</w:t></w:r></w:p>"))
    for mark, at in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 1)
    with pytest.raises(ReportError, match="password"):
        read(bytes(data))
