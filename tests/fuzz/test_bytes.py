"""No bytes break a reader: it gives a text, or says what is wrong and what to do."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.load import FORMATS
from pipeline.load.source import Format
from pipeline.model import ReportError
from tests.fuzz.texts import TEXTS

ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
TAGS = (
    "<p>", "</p>", "<table>", "<tr>", "<td colspan=3>", "<td rowspan='99999'>", "</table>", "<div>", "<script>", "</script>",
    "<!--", "-->", "<![CDATA[", "<meta charset=gb2312>", "<meta charset=nothing>", "&#x110000;", "&#0;", "&nbsp", "<", "</",
    "<a href='javascript:1'>", "<style>", "<title>", "<nav>", "<br>", "<svg>", "<math>", "<template>", "<plaintext>",
)  # fmt: skip
PARTS = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
    "<w:br/>", "<w:tab/>", "<w:sym/>", '<w:gridSpan w:val="9"/>', '<w:vMerge w:val="x"/>', '<w:gridSpan w:val="-1"/>', "<w:del>", "</w:del>",
)  # fmt: skip
OBJECTS = (
    b"1 0 obj", b"endobj", b"<<", b">>", b"/Type /Page", b"/Kids [1 0 R]", b"/Parent 1 0 R", b"stream\n", b"endstream",
    b"BT", b"ET", b"(a) Tj", b"/Length 99999", b"xref", b"trailer", b"startxref\n0", b"%%EOF", b"/Root 1 0 R", b"\n",
)  # fmt: skip
DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def _mixed(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(pieces), TEXTS), max_size=30).map("".join)


def _encoded(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    return st.builds(lambda t, e: t.encode(e, "ignore"), texts, st.sampled_from(ENCODINGS))


def _zipped(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", DOCUMENT.format(body).encode("utf-8", "ignore"))
    return file.getvalue()


KINDS = {
    "text": _encoded(TEXTS),
    "markdown": _encoded(TEXTS),
    "html": _encoded(_mixed(TAGS)),
    "docx": st.one_of(_mixed(PARTS), st.lists(st.sampled_from(PARTS)).map("".join)).map(_zipped),
    "pdf": st.lists(st.sampled_from(OBJECTS)).map(lambda o: b"%PDF-1.7\n" + b" ".join(o)),
}


def _damaged(whole: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """Cut something out of the bytes and put something in."""
    return st.builds(
        lambda data, at, cut, more: (
            data[: at % (len(data) + 1)] + more + data[at % (len(data) + 1) + cut :]
        ),
        whole,
        st.integers(0, 10_000),
        st.integers(0, 40),
        st.binary(max_size=12),
    )


@pytest.mark.parametrize("format", FORMATS, ids=lambda f: f.name)
@given(data=st.data())
def test_a_reader_gives_text_or_says_what_to_do(format: Format, data: st.DataObject) -> None:
    whole = KINDS[format.name]
    file = data.draw(st.one_of(whole, _damaged(whole), st.binary()))
    try:
        text, encoding = format.read(file)
    except ReportError as error:
        _check_refusal(error)
        return
    assert text.strip()
    assert encoding
    text.encode("utf-8")


def _check_refusal(error: ReportError) -> None:
    what, _, remedy = str(error).partition(";")
    assert error.stage == "load"
    assert what
    assert remedy.strip()
