"""Offsets survive: the way from cleaned text back to the raw text."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Document, Origin, Sentence, Span

_SPANS = st.lists(st.integers(0, 60), unique=True, max_size=20).map(
    lambda cuts: [(a, b) for a, b in zip(*[iter(sorted(cuts))] * 2, strict=False)]
)


@given(_SPANS)
def test_the_origin_of_kept_spans_is_their_offsets(spans: list[Span]) -> None:
    origin = Origin.keeping(spans)
    offsets = [i for start, end in spans for i in range(start, end)]
    assert [origin[i] for i in range(len(origin))] == offsets


@given(_SPANS, st.data())
def test_a_span_goes_back_to_the_first_and_last_of_its_characters(
    spans: list[Span], data: st.DataObject
) -> None:
    origin = Origin.keeping(spans)
    start = data.draw(st.integers(0, len(origin)))
    end = data.draw(st.integers(start, len(origin)))
    first, last = origin.span(start, end)
    if start < end:
        assert (first, last) == (origin[start], origin[end - 1] + 1)
    else:
        assert first == last


def test_the_sentence_at_an_offset_is_the_last_that_began() -> None:
    doc = Document(
        "d", "d", "text", "utf-8", "", "", sentences=(Sentence(0, 4, 0), Sentence(6, 9, 0))
    )
    assert [doc.sentence_at(i) for i in (0, 3, 5, 6, 8)] == [0, 0, 0, 1, 1]
