"""Who decided on titles in a document that is named before confers them."""

from __future__ import annotations

import pytest

from pipeline.link.decree import Decree, decided
from tests.pipeline.link.marked_honors import linked


@pytest.mark.parametrize(
    ("written", "issuer"),
    [
        ("省教育厅印发《关于表彰文明校园的决定》。东山中学荣获“⟦文明校园⟧”。", "省教育厅"),
        ("省教育厅印发《关于表彰省文明校园的决定》。东山中学荣获“⟦浙江省文明校园⟧”。", "省教育厅"),
        ("省教育厅印发《关于表彰文明校园的决定》。东山中学荣获“⟦绿色学校⟧”。", ""),
        ("会议学习《关于表彰文明校园的决定》。东山中学荣获“⟦文明校园⟧”。", ""),
    ],
)
def test_who_decided_confers(written: str, issuer: str) -> None:
    assert [honor.issuer for honor in linked(written)] == [issuer]


def test_a_short_title_and_a_later_document_tell_nothing() -> None:
    named = [Decree(30, "标兵和文明校园的决定", "省教育厅")]
    assert (decided("标兵", 40, named), decided("文明校园", 20, named)) == ("", "")
