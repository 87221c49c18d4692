"""Sections and sentences: nothing is left out, headings are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.model import Document
from pipeline.segment import segment
from tests.corpus_file import cases

_TEXTS = st.lists(
    st.sampled_from(
        [
            *"工会。！？；”）（“：、 \n\t#*5",
            "一、",
            "（一）",
            "第一章",
            "全市新增就业五万人，",
            "\n\n",
        ]
    ),
    max_size=50,
).map("".join) | st.text(max_size=150)


def _segment(raw: str) -> Document:
    return segment(clean(Document("d", "d.txt", "text", "utf-8", "", raw)))


@given(_TEXTS)
def test_every_character_that_is_no_space_lies_in_one_sentence(raw: str) -> None:
    doc = _segment(raw)
    covered = [i for s in doc.sentences for i in range(s.start, s.end)]
    assert covered == sorted(set(covered))
    assert not "".join(c for i, c in enumerate(doc.text) if i not in set(covered)).strip()


@given(_TEXTS)
def test_sections_cover_the_text_and_sentences_lie_in_theirs(raw: str) -> None:
    doc = _segment(raw)
    ends = [section.end for section in doc.sections]
    assert [section.start for section in doc.sections] == [0, *ends[:-1]]
    assert ends[-1] == len(doc.text)
    for sentence in doc.sentences:
        section = doc.sections[sentence.section]
        assert section.start <= sentence.start < sentence.end <= section.end


@pytest.mark.parametrize(("raw", "expected"), list(cases("segment")))
def test_the_corpus_of_segmenting(raw: str, expected: tuple[str, ...]) -> None:
    doc = _segment(raw.replace("\\n", "\n"))
    sentences, headings = expected
    assert " | ".join(doc.text[s.start : s.end] for s in doc.sentences) == sentences
    assert " | ".join(section.heading for section in doc.sections) == headings


def test_a_page_of_nothing_but_headings_repeats_none_for_ever() -> None:
    doc = _segment("市总工会\n" * 500)
    assert max(len(section.heading) for section in doc.sections) <= 200
    assert len(doc.sentences) == 500


def test_the_mark_of_a_heading_counts_whatever_ends_the_lines() -> None:
    for end in ("\n", "\r\n", "\r"):
        doc = _segment(f"正文。{end}# 总体情况怎样{end}取得成绩。")
        assert [section.heading for section in doc.sections] == ["", "总体情况怎样"]
