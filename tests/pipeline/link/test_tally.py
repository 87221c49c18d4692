"""A count reaches its title, and a joint count each title of the list."""

from __future__ import annotations

import pytest

from extractors.lexicon import rows
from tests.pipeline.link.marked_honors import linked


def _counts(written: str) -> list[str]:
    return [str(honor.count or "") for honor in linked(written)]


@pytest.mark.parametrize(
    ("written", "counts"),
    [
        ("全市评选⟦先进集体⟧12个。", ["12"]),
        ("涌现出“⟦技术能手⟧”“⟦技术标兵⟧”14名。", ["14", "14"]),
        ("公司荣获“⟦全国文明单位⟧”称号。", [""]),
        ("新增3个⟦省级园林城市⟧。", ["3"]),
        ("评选⟦劳动模范⟧5名、⟦先进集体⟧8个。", ["5", "8"]),
        ("东山镇等3个乡镇入选⟦省级生态镇⟧。", ["3"]),
        ("近30家企业入选⟦省级绿色工厂⟧。", [""]),
        ("东山县入选⟦全国百强⟧65位。", [""]),
        ("评选⟦先进集体⟧0.5个。", [""]),
        ("3人获⟦全国五一劳动奖⟧ 2个集体受表扬。", ["3"]),
        ("新增⟦省级龙头企业⟧ 8家，发展较快。", ["8"]),
        ("2个集体和6名个人荣获⟦全国抗灾先进⟧称号。", [""]),
        ("东山702所、西山集团荣获⟦质量奖提名奖⟧。", [""]),
        ("东山等11个地区和单位成为⟦国家示范区⟧。", ["11"]),
        ("五区均获评⟦省示范区⟧。", ["5"]),
        ("3地获评⟦省示范村镇⟧。", ["3"]),
        ("第三区获评⟦省示范区⟧。", [""]),
        ("东山镇入选全省首批12个⟦特色小镇⟧。", [""]),
        ("新增全省首批12个⟦特色小镇⟧。", ["12"]),
    ],
)
def test_a_count_reaches_its_titles(written: str, counts: list[str]) -> None:
    assert _counts(written) == counts


@pytest.mark.parametrize(
    "row",
    [r for r in rows("recipient_words", key=("word", "place")) if r["place"] == "rank"],
    ids=lambda r: r["word"],
)
def test_a_row_of_wins_counts_no_titles(row: dict[str, str]) -> None:
    assert _counts(f"荣获⟦全国双拥模范城⟧五{row['word']}。") == [""]


@pytest.mark.parametrize(
    "row",
    [r for r in rows("recipient_words", key=("word", "place")) if r["place"] == "sum"],
    ids=lambda r: r["word"],
)
def test_the_sum_of_a_list_counts_none_of_its_titles(row: dict[str, str]) -> None:
    assert _counts(f"荣获“⟦文明村⟧”和“⟦生态村⟧”两项{row['word']}。") == ["", ""]


def test_who_received_the_titles_before_counts_only_those() -> None:
    assert _counts("东山镇等3个乡镇入选⟦省级生态镇⟧，获评⟦省级文明镇⟧。") == ["3", ""]
