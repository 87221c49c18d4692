"""What the model for names looks at: each character, its words, and the lexicons' marks around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from extractors.lexicon import rows
from extractors.words import tag as cut_and_tag

_NEAR = ["1", "2", "3", "4", *["8"] * 4, *["16"] * 8]
"""Distances as they are told, from 1; farther is a plus."""

_BREAKS = frozenset("，,；;。！？：:")


@cache
def _marks() -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[str, ...]]:
    """Return the automaton of all marked words, and the mark of each."""
    marked: dict[str, str] = {}
    for row in rows("regions"):
        marked[row["name"]] = "R"
        marked.setdefault(row["short"], "r")
    for row in rows("organizations"):
        marked[row["name"]] = "K"
    for row in rows("organization_heads"):
        marked[row["head"]] = "O"
    for row in rows("title_heads"):
        marked[row["head"]] = "T"
    for row in rows("conferrals"):
        marked[row["word"]] = {"receiver": "C", "named": "N", "giver": "G", "aim": "A"}[row["role"]]
    for row in rows("levels"):
        marked[row["word"]] = "L"
    words = [word for word in marked if len(word) > 1 or marked[word] in "CG"]
    automaton = CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_LEFTMOST_LONGEST)
    return automaton, tuple(marked[word] for word in words)


def marks_of(text: str) -> frozenset[str]:
    """Return the marks of the words in a text: O, T heads; C, N, G, A cues; R, r, K names; L levels.

    >>> sorted(marks_of("荣获一等奖"))
    ['C', 'T']
    """
    automaton, kinds = _marks()
    return frozenset(kinds[index] for _, _, index in automaton.find(text))


def features(text: str) -> list[list[str]]:
    """Return the features of each character of a sentence."""
    words, tags, places = _words(text)
    marks, ahead_o, ahead_t, behind = _around(text)
    quoted = _quoted(text)
    chars = f"##{text}##"
    found = []
    windows = zip(chars, chars[1:], text, chars[3:], chars[4:], strict=False)
    for i, window in enumerate(windows):
        a, b, c, d, e = window
        w = places[i]
        word, tag, position = words[w[0]], tags[w[0]], w[1]
        before, after = words[w[0] - 1], words[w[0] + 1]
        tag_before, tag_after = tags[w[0] - 1], tags[w[0] + 1]
        found.append([
            f"c{c}", f"b{b}", f"d{d}", f"a{a}", f"e{e}",
            f"bc{b}{c}", f"cd{c}{d}", f"ab{a}{b}", f"de{d}{e}", f"bcd{b}{c}{d}",
            f"w{word}{position}", f"p{tag}{position}", f"-w{before}{position}", f"+w{after}{position}",
            f"-p{tag_before}{tag}{position}", f"+p{tag}{tag_after}{position}",
            f"m{marks[i]}", f"-m{marks[i - 1] if i else '#'}{marks[i]}",
            f"+m{marks[i]}{marks[i + 1] if i + 1 < len(text) else '#'}",
            f"o{ahead_o[i]}{tag}", f"t{ahead_t[i]}{tag}", f"k{behind[i]}", f"kt{behind[i]}{ahead_t[i]}",
            f"q{quoted[i]}", f"qt{quoted[i]}{ahead_t[i]}", f"om{ahead_o[i]}{marks[i]}{position}",
        ])  # fmt: skip
    return found


def _words(text: str) -> tuple[list[str], list[str], list[tuple[int, str]]]:
    """Return words and tags, with a word before the first and behind the last, and each
    character's word and place in it."""
    words, tags, places = ["#"], ["#"], []
    for word, tag in cut_and_tag(text):
        index = len(words)
        words.append(word)
        tags.append(tag)
        if len(word) == 1:
            places.append((index, "S"))
        else:
            places += [(index, "B"), *[(index, "M")] * (len(word) - 2), (index, "E")]
    words.append("#")
    tags.append("#")
    return words, tags, places


def _around(text: str) -> tuple[list[str], list[str], list[str], list[str]]:
    """Return each character's mark, how far the next heads are, and the cue behind it."""
    automaton, kinds = _marks()
    marks = ["-"] * len(text)
    ends: dict[str, list[int]] = {"O": [], "T": []}
    cues: list[tuple[int, str]] = []
    for start, end, index in automaton.find(text):
        kind = kinds[index]
        marks[start:end] = [f"{kind}B", *[f"{kind}I"] * (end - start - 2), f"{kind}E"][
            : end - start
        ]
        if kind in ends:
            ends[kind].append(end)
        if kind in "CNGA":
            cues.append((end, kind))
    stops = [i for i, c in enumerate(text) if c in _BREAKS]
    return (
        marks,
        _ahead(len(text), ends["O"], stops),
        _ahead(len(text), ends["T"], stops),
        _behind(len(text), cues, stops),
    )


def _ahead(length: int, ends: Sequence[int], stops: Sequence[int]) -> list[str]:
    found = ["-"] * length
    last = 0
    for end in ends:
        stop = bisect_left(stops, end) - 1
        start = max(last, stops[stop] + 1 if stop >= 0 else 0)
        found[start:end] = _steps(end - start)[::-1]
        last = end
    return found


def _behind(length: int, cues: Sequence[tuple[int, str]], stops: Sequence[int]) -> list[str]:
    found = ["-"] * length
    nexts = [end for end, _ in cues[1:]]
    for (start, kind), until in zip(cues, [*nexts, length], strict=False):
        stop = bisect_left(stops, start)
        end = min(until, stops[stop] + 1 if stop < len(stops) else length)
        found[start:end] = [f"{kind}{step}" for step in _steps(end - start)]
    return found


def _steps(length: int) -> list[str]:
    """Return the distances from 1 to a length, in steps that grow with them."""
    return [*_NEAR, *["+"] * (length - len(_NEAR))][: max(length, 0)]


def _quoted(text: str) -> list[str]:
    """Return for each character whether it stands in quotation marks."""
    if "“" not in text:
        return ["0"] * len(text)
    marks, inside = [], "0"
    for character in text:
        inside = "1" if character == "“" else "0" if character == "”" else inside
        marks.append(inside)
    return marks
