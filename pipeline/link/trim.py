"""Cut from the words that name what an amount measures those that tell what was done with it."""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows
from pipeline.link.change import LEVEL, TURNS, joins, roles
from pipeline.link.clause import Words
from pipeline.link.features import Place, Run
from pipeline.link.series import Pieces

ADVERBS = frozenset(("d", "ad", "a"))
PARTICLES = frozenset(("ul", "uj"))
VERB, NOUN = "v", "n"
"""jieba's tags of adverbs and what stands for them (成功举办), of 了 and 的, of verbs, and how those of nouns start."""

OF = "的"


def trim(words: Words, place: Place, pieces: Pieces) -> Pieces:
    """Return the pieces without verbs that say what was done, at the first one's outer end.

    Before the amount these stand first (举办 or 成功举办 before 活动) or far in (全市共有 before 学校); behind
    it, last (3所高校 before 升格).
    """
    if not pieces:
        return ()
    run, *others = pieces
    trimmed = _before_verb(words, run) if run[0] > place.index else _behind_verb(words, run)
    return (trimmed, *others)


def _behind_verb(words: Words, run: Run) -> Run:
    first, last = run
    if OF not in words.surfaces[first : last + 1]:
        inner = [at for at in range(first, last) if _verbs().get(words.surfaces[at])]
        first = inner[-1] + 1 if inner else first
    while first < last and _says_nothing(words, first):
        first += 1
    while first < last and _is_turn(words, last):
        last -= 1
    return first, last


def _before_verb(words: Words, run: Run) -> Run:
    """Return a run up to the verb, if one comes behind a noun and no 的 follows."""
    first, last = run
    noun = False
    for at in range(first, last + 1):
        tag = words.tagged[at][1]
        if noun and tag == VERB:
            if OF in words.surfaces[at : last + 1]:
                return run
            return first, at - 2 if words.surfaces[at - 1] in joins() else at - 1
        noun = noun or tag.startswith(NOUN)
    return run


def _says_nothing(words: Words, at: int) -> bool:
    """Say whether a word is a verb of doing, an adverb before one, a particle or a join."""
    word, tag = words.tagged[at]
    if tag in ADVERBS and words.surfaces[at + 1] in _verbs():
        return True
    return word in _verbs() or tag in PARTICLES or word in joins()


def _is_turn(words: Words, at: int) -> bool:
    """Say whether a word of change leads to a level (结构调整为, 时限压缩至)."""
    turn = roles().get(words.surfaces[at]) in TURNS
    return turn and roles().get(words.surfaces[at + 1]) == LEVEL


@cache
def _verbs() -> dict[str, bool]:
    """Return the verbs of doing, with whether a name starts behind them wherever they stand."""
    return {row["verb"]: row["inside"] == "yes" for row in rows("verbs")}
