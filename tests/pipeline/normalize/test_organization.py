"""Full names and types: the corpus of organizations, as a report of 西安市 has them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractors.mention import OrganizationMention
from extractors.organization import find_organizations
from pipeline.model import Document, Organization, Profile
from pipeline.normalize.organization import normalize_organizations

CORPUS = Path(__file__).parents[2] / "corpus" / "organization.tsv"
LINES = [
    line.split("\t")
    for line in CORPUS.read_text("utf-8").split("# known failures")[0].splitlines()
    if line and not line.startswith("#")
]


def _normalized(text: str, profile: Profile) -> tuple[Organization, ...]:
    doc = Document("a", "a.txt", "txt", "utf-8", "", text, text=text, profile=profile)
    return normalize_organizations(doc, tuple(find_organizations(text)))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_full_names_and_types(line: list[str]) -> None:
    marks = re.findall("⟦(.+?)⟧", line[0])
    text = re.sub("[⟦⟧]", "", line[0])
    found = {
        text[o.start : o.end]: (o.canonical, o.type)
        for o in _normalized(text, Profile(region="西安市", region_code="610100"))
    }
    for mark, cell in zip(marks, line[1:], strict=True):
        assert found[mark] == tuple(cell.split(" | ")[1:])


def test_level_and_region_are_filled() -> None:
    court = max(_normalized("西安市莲湖区人民法院", Profile()), key=lambda o: o.end - o.start)
    assert (court.level, court.region, court.region_code) == ("区县", "莲湖区", "610104")
    (union,) = _normalized("全总", Profile())
    assert (union.level, union.region, union.settled) == ("国家", "", True)


def test_what_no_region_settles_keeps_its_surface() -> None:
    (committee,) = _normalized("市委", Profile())
    assert (committee.canonical, committee.settled) == ("市委", False)


@pytest.mark.parametrize(
    ("surface", "name", "kind"),
    [
        ("隆基绿能科技股份有限公司", "隆基绿能科技股份有限公司", "企业"),
        ("复旦大学宁波研究院", "复旦大学宁波研究院", "科研机构"),
        ("“饿了么”阎良站", "“饿了么”阎良站", "企业"),
        ("某某", "某某", "企业"),
    ],
)
def test_names_of_the_model_pass_through(surface: str, name: str, kind: str) -> None:
    doc = Document("a", "a.txt", "txt", "utf-8", "", surface, text=surface)
    mention = OrganizationMention(0, len(surface), "model", "full")
    (found,) = normalize_organizations(doc, (mention,))
    assert (found.canonical, found.type) == (name, kind)


@pytest.mark.parametrize(
    ("text", "surface", "form"),
    [
        ("由西安市总工会承办", "西安市总工会", "full"),
        ("由市总承办", "市总", "abbreviation"),
        ("建成市第三、第九人民医院", "第九人民医院", "part"),
    ],
)
def test_forms(text: str, surface: str, form: str) -> None:
    found = _normalized(text, Profile(region="西安市", region_code="610100"))
    assert {text[o.start : o.end]: o.form for o in found}[surface] == form
