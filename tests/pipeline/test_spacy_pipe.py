"""The component for spaCy users, with each of spaCy's ways to cut Chinese."""

import pytest
import spacy

TEXT = "西安市总工会投入1190余万元,获评“全国先进集体”。"


@pytest.mark.parametrize("segmenter", ["char", "jieba"])
def test_the_mentions_are_exact_to_the_character(segmenter: str) -> None:
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": segmenter}}})
    nlp.add_pipe("tilian")
    doc = nlp(TEXT)
    for group, text in [
        ("quantities", "1190余万元"),
        ("organizations", "西安市总工会"),
        ("honors", "全国先进集体"),
    ]:
        (span,) = doc.spans[group]
        row = span._.tilian
        assert TEXT[row.start : row.end] == row.text == text
        assert span.start_char <= row.start < row.end <= span.end_char


def test_the_component_is_found_by_its_entry_point() -> None:
    assert "tilian" in spacy.blank("zh").factory_names


def test_an_empty_document_stays_one() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("tilian")
    assert list(nlp("").spans["quantities"]) == []


@pytest.mark.parametrize("segmenter", ["char", "jieba"])
def test_the_model_alone_is_exact_to_the_character(segmenter: str) -> None:
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": segmenter}}})
    nlp.add_pipe("tilian_names")
    doc = nlp(TEXT)
    found = [span._.tilian for span in doc.spans["names"]]
    assert [TEXT[m.start : m.end] for m in found] == ["西安市总工会", "全国先进集体"]
    assert [ent.label_ for ent in doc.ents] == ["ORG", "HONOR"]


def test_the_model_alone_leaves_entities_that_it_does_not_touch() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined]
        [{"label": "MONEY", "pattern": "万元"}, {"label": "GPE", "pattern": "西安"}]
    )
    nlp.add_pipe("tilian_names")
    assert [ent.label_ for ent in nlp(TEXT).ents] == ["ORG", "MONEY", "HONOR"]
