"""Find calendar dates and spans of dates.

A length of time (五年来, 近10年, 连续3年) is an amount and no date; what period it speaks of is for
the stage that knows the report's own date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TypeAlias

from extractors.lexicon import Row, rows
from extractors.mention import DateMention

Days: TypeAlias = tuple[date, date]
"""A first and a last day, both inclusive."""

Groups: TypeAlias = dict[str, str]

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}


@cache
def words(lexicon: str) -> Mapping[str, Row]:
    """Return the rows of a lexicon by their word."""
    table = rows(lexicon)
    return {next(iter(row.values())): row for row in table}


def _either(found: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longer first."""
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))


def _having(lexicon: str, column: str) -> str:
    return _either(word for word, row in words(lexicon).items() if row[column] == "yes")


_NUMBERS = "一二三四五六七八九十"
_YEAR = r"(?:(?:18|19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})"
_TWELVE = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_THIRTY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十?[一二三四五六七八九]|十)"
_TO = r" ?(?:[-—–－~～─]{1,2}|至|到) ?"
_Y = rf"(?:(?P<y>{_YEAR}(?= ?年)|0\d(?=年)|{_either(words('date_words'))})(?: ?年度?)?)"
_M = rf"(?P<m>{_TWELVE}) ?月"
_D = rf"(?P<d>{_THIRTY}) ?[日号]"
_Y2, _M2, _D2 = (part.replace("P<", "P<to_") for part in (_Y, _M, _D))
_UNTIL = r"(?P<until>截至|截止[到至]?)?"
_SINCE = r"(?P<since>以来|至今|起)?"
_PLAN = _either(words("date_plans"))
_HOUR = r"(?:[01]?\d|2[0-4]|二?十?[一二三四五六七八九]|二?十) ?"

RULES: Mapping[str, str] = {
    "span of years": rf"(?P<y>{_YEAR})(?: ?年)?{_TO}(?P<to_y>{_YEAR})(?: ?年度?|(?![\d.%％‰亿万千百\w]))",
    "years in a list": rf"(?P<y>{_YEAR})年?(?:、{_YEAR}年?)*[、和](?P<to_y>{_YEAR}) ?年",
    "span of days": rf"{_Y}? ?{_M} ?(?P<d>{_THIRTY}) ?[日号]?{_TO}{_Y2}? ?(?:{_M2} ?)?{_D2}",
    "span of months": rf"{_UNTIL}{_Y}? ?(?P<m>{_TWELVE}) ?月?份?{_TO}{_Y2}? ?{_M2}份?",
    "day": rf"{_UNTIL}{_Y}? ?{_M} ?{_D}{_SINCE}",
    "month": rf"{_UNTIL}{_Y}? ?{_M}(?![龄均薪租嫂饼经票])份?[底末]?{_SINCE}",
    "part of a year": rf"{_UNTIL}{_Y} ?(?P<part>{_either(words('date_parts'))})",
    "year": rf"{_UNTIL}{_Y}{_SINCE}",
    "part alone": rf"{_UNTIL}(?P<part>{_having('date_parts', 'alone')})",
    "numeric day": rf"(?P<y>{_YEAR})([-/.])(?P<m>{_TWELVE})[-/.](?P<d>{_THIRTY})(?!\d)",
    "plan": rf"[“\"「『](?P<plan>{_PLAN})[”\"」』](?:期间|时期)?",
    "plan without its marks": rf"(?P<plan>{_having('date_plans', 'bare')}|(?:{_PLAN})(?=期间|时期|规划))",
    "event": rf"(?P<event>{_either(words('date_events'))})(?P<since>以来)",
    "clock time": r"(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d.:：])",
    "hour": _HOUR
    + r"(?:时(?![代期候段空尚速])|点(?=[0-5]?\d分|[半整许钟]))(?:[0-5]?\d分|[半整许])?",
    "day of the month": rf"{_D}(?![内之均龄游])",
    "century": r"(?:\d\d?|上个?|本|二?十[一二三四五六七八九]?)世纪(?:(?:\d0|[一二三四五六七八九]十)年代)?[初末]?",
    "decade": r"\d0年代[初末]?",
}
"""The ways to write a date; where two fit at a place the earlier is taken.

Groups: ``y``, ``m``, ``d`` year, month, day, with ``to_`` those of a span's end; ``part``, ``plan``,
``event`` words of the lexicons; ``until`` and ``since`` the words that close or open a span.
"""


def find_dates(text: str) -> Iterator[DateMention]:
    """Yield the calendar dates and spans of dates of a text, in the order they stand.

    ``last`` alone is ``None`` for what still goes on (2019年以来). ``amount`` is the number of years
    from the text's own date (去年: -1).

    >>> text = "截至2023年底，比去年5月多"
    >>> [(text[m.start:m.end], m.last, m.amount) for m in find_dates(text)]
    [('截至2023年底', datetime.date(2023, 12, 31), None), ('去年5月', None, -1)]
    """
    names = tuple(RULES)
    for match in _anywhere().finditer(text):
        rule = names[(match.lastindex or 1) - 1]
        groups = _groups(rule, match.group())
        first, last = _days(groups, None) or (None, None)
        relative = words("date_words").get(groups.get("y", ""))
        yield DateMention(
            match.start(),
            match.end(),
            rule,
            first,
            None if "since" in groups else last,
            int(relative["years"]) if relative else None,
        )


def resolve(written: str, rule: str, year: int) -> Days | None:
    """Return the days of a mention's text if it speaks from a year; ``None`` for clock times.

    >>> resolve("去年5月", "month", 2023)
    (datetime.date(2022, 5, 1), datetime.date(2022, 5, 31))
    """
    return _days(_groups(rule, written), year)


@cache
def _anywhere() -> re.Pattern[str]:
    """Return one pattern for all rules, with one group a rule, in their order."""
    plain = [re.sub(r"\((?:\?P<\w+>|(?!\?))", "(?:", pattern) for pattern in RULES.values()]
    apart = r"(?<![\d.一二三四五六七八九十百千〇○零几数第])(?<!\d,)"
    either = "|".join(f"({pattern})" for pattern in plain)
    return re.compile(f"{_beginning()}{apart}{_no_count()}(?:{either})")


def _beginning() -> str:
    """Return a pattern for what a date begins with: a number, a quotation mark or a word."""
    begun = {"截至", "截止", "上世纪", "上个世纪", "本世纪"}
    begun.update(*map(words, ("date_words", "date_parts", "date_events", "date_plans")))
    signs = rf"\d{_NUMBERS}“\"「『"
    heads = "".join(sorted({word[0] for word in begun}))
    return rf"(?=[{signs}{heads}])(?=[{signs}]|{_either(begun)})"


def _no_count() -> str:
    """Return a pattern that a number which begins no date does not pass: 35个, 12.5, 一批."""
    named = {word for name in ("date_parts", "date_events", "date_plans") for word in words(name)}
    behind = "".join(sorted({word[1] for word in named if re.match(rf"[\d{_NUMBERS}].", word)}))
    units = rf" 年月日号时点世分份:：\-—–－~～─至到、和/.{behind}"
    return rf"(?!(?:\d+|[{_NUMBERS}])[^\d{_NUMBERS}〇○零{units}]|\d{{1,3}}\.)"


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\(\?[=!][^()]*\)", "", RULES[rule]))


def _groups(rule: str, written: str) -> Groups:
    """Return the named groups of a mention; what a rule looks ahead for is outside the mention."""
    match = _pattern(rule).fullmatch(written)
    named = match.groupdict() if match else {}
    return {name: part for name, part in named.items() if part is not None}


def _days(groups: Groups, year: int | None) -> Days | None:
    """Return the first and last day that the groups name, seen from a year."""
    if "plan" in groups:
        plan = words("date_plans")[groups["plan"]]
        return date(int(plan["first"]), 1, 1), date(int(plan["last"]), 12, 31)
    if "event" in groups:
        day = date.fromisoformat(words("date_events")[groups["event"]]["date"])
        return day, day
    since = _year(groups.get("y"), year)
    if since is None or not groups.keys() & {"y", "m", "d", "part"}:
        return None
    first, last = _ends(since, groups)
    if groups.keys() & {"to_y", "to_m", "to_d"}:
        end = {name[3:]: part for name, part in groups.items() if name.startswith("to_")}
        last = _ends(_year(end.get("y"), since) or since, {"m": groups.get("m", ""), **end})[1]
    return (last, last) if "until" in groups else (first, last)


def _ends(year: int, groups: Groups) -> Days:
    """Return the first and last day of a year, or of the month, day or part of it named."""
    if "part" in groups:
        part = words("date_parts")[groups["part"]]
        return date.fromisoformat(f"{year}-{part['first']}"), date.fromisoformat(
            f"{year}-{part['last']}"
        )
    if not groups.get("m"):
        return date(year, 1, 1), date(year, 12, 31)
    month = _number(groups["m"])
    length = monthrange(year, month)[1]
    if "d" not in groups:
        return date(year, month, 1), date(year, month, length)
    day = date(year, month, min(_number(groups["d"]), length))
    return day, day


def _year(written: str | None, seen_from: int | None) -> int | None:
    if written is None:
        return seen_from
    relative = words("date_words").get(written)
    if relative:
        return None if seen_from is None else seen_from + int(relative["years"])
    year = _number(written)
    return year + 2000 if len(written) == 2 else year


def _number(written: str) -> int:
    """Return a number up to 99, or a year digit by digit, in Arabic or Chinese.

    >>> _number("十二"), _number("三十一"), _number("二〇二三")
    (12, 31, 2023)
    """
    if written.isdecimal():
        return int(written)
    if "十" in written:
        tens, ones = written.split("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[sign]) for sign in written))
