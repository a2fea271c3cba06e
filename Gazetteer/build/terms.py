"""Terms of office: one source row each at first, then joined, person by person."""

import re

SOURCE_RANK = {"HAND": 0, "EP": 1, "FB": 2, "WLC": 3, "CI": 4}

KINDS = {
    "HoS": "headOfState", "HoG": "headOfGovernment", "vice": "deputyHead", "foreign": "foreign",
    "finance": "finance", "defence": "defence", "interior": "interior", "energy": "energy",
    "economy": "economy", "central_bank": "centralBank", "speaker": "legislature",
    "ambassador": "ambassador", "governor": "governor", "regional": "governor",
    "executive": "executive", "intl": "secretaryGeneral", "deputy_minister": "deputyMinister",
    "judicial": "other", "military": "other", "nsa": "other", "other": "other",
}

# Kinds that one person holds under one title at a time: spells of two sources are the same term.
SINGLE = {"headOfState", "headOfGovernment", "foreign", "finance", "defence", "interior", "justice",
          "energy", "trade", "centralBank"}


# Titles in a ministry that are not the minister's.
AIDES = re.compile(
    r"^minister of state (for|at|in)|^state minister|spoke|deputy|\bvice\b|assistant|under-?secretary|parliamentary"
    r"|junior|^head of|^director|chief of|whip|lords? (commissioner|of the treasury)|minister[- ]delegate|procurement"
    r"|equipment|veterans|personnel|treasury board|secretary to the|permanent secretary|(financial|economic|exchequer"
    r"|chief) secretary|paymaster|shadow|adviser|advisor|minister for (europe|asia|africa)\b")


class Term:
    """One spell of one person in one office."""

    __slots__ = ("name", "aliases", "gender", "born", "country", "office", "kind", "body", "start",
                 "end", "item", "sources", "as_of", "person", "shared")

    def __init__(self, **values):
        for slot in self.__slots__:
            setattr(self, slot, values.get(slot, ""))

    def rank(self):
        return min(SOURCE_RANK.get(source, 5) for source in self.sources)

    def last(self):
        """The last day the term is known to have run, for comparing."""
        return upper(self.end) if self.end else "9999-99-99"

    def overlaps(self, other, days=31):
        return (months_between(self.last(), lower(other.start)) <= days / 30
                and months_between(other.last(), lower(self.start)) <= days / 30)


def lower(date):
    """The first day of a partial date; the far past if there is none."""
    if not date:
        return "0000-00-00"
    return date + "-01-01"[: 10 - len(date)] if len(date) == 4 else date + "-01"[: 10 - len(date)]


def upper(date):
    """The last day of a partial date."""
    if len(date) == 4:
        return date + "-12-31"
    return date + "-31" if len(date) == 7 else date


def months_between(earlier, later):
    """How many months `later` lies after `earlier`; negative if it is earlier."""
    def months(date):
        year, month, day = (int(part) for part in date.split("-"))
        return year * 12 + month + day / 31
    return months(later) - months(earlier)


def end_of(text, as_of):
    """The end of a term and the date it was last checked.

    `~2024-05-30` (last seen then, end unknown) ends then, checked then; `~open-2011` (open when the
    source was frozen) has no end, checked then.
    """
    if text.startswith("~open-"):
        return "", text[6:]
    if text.startswith("~"):
        return text[1:], text[1:]
    return text, as_of


def refined_kind(kind, office):
    """The kind of an office, with the title consulted where the source's kind is coarse."""
    kind = KINDS[kind]
    title = office.lower()
    first = title.split("&")[0].strip()
    if kind in ("other", "economy"):
        if re.search(r"\b(deputy|vice|assistant|under-?secretary|parliamentary|junior|shadow)\b", first):
            return "deputyMinister" if re.search(r"minister|secretary", first) else "other"
        if re.search(r"\bminist(er|ry) (of|for) (the )?justice|^justice minister|secretary (of|for) justice"
                     r"|attorney general$|^attorney-general$|lord chancellor", first):
            return "justice"
        if re.search(r"\b(trade|commerce)\b", first) and re.search(r"minister|secretary|representative", first):
            return "trade"
        if kind == "economy":
            return "economy"
        if re.match(r"(federal |prime |state |senior |first |acting |president's |union |cabinet )*"
                    r"(minister|secretary of|secretary for|minister-)|.* minister\b", first):
            return "minister"
    if kind in SINGLE - {"headOfState", "headOfGovernment"} and AIDES.search(first):
        return "deputyMinister" if re.search(r"minister|secretary", first) and "spoke" not in first else "other"
    if kind == "governor" and not re.search(r"governor|premier|president|chief minister|mayor|first minister"
                                            r"|administrator|commissioner", first):
        return "minister" if "minister" in first or "secretary" in first else "other"
    return kind


def joined(terms):
    """One person's terms in one office of one body: those that overlap or touch made one."""
    terms = sorted(terms, key=lambda term: (lower(term.start), term.rank(), term.last(), term.office))
    result = []
    for term in terms:
        for known in result:
            if same_office(known, term) and known.overlaps(term):
                absorb(known, term)
                break
        else:
            result.append(term)
    return result


def same_office(one, other):
    if one.kind != other.kind or one.body != other.body:
        return False
    if one.office.lower() == other.office.lower():
        return True
    if one.kind not in SINGLE or acting(one) != acting(other):
        return False
    return set(one.sources).isdisjoint(other.sources)


def acting(term):
    return re.search(r"\b(acting|interim|caretaker)\b", term.office.lower()) is not None


def absorb(known, other):
    """Makes `known` the union of two spells; the better source decides on the title and the end."""
    better, worse = (known, other) if known.rank() <= other.rank() else (other, known)
    known.office, known.as_of, sources = better.office, better.as_of, better.sources
    start, end = better.start, better.end
    if worse.sources == ["CI"] and better.sources != ["CI"]:
        # The share-alike source says nothing new here: the row stays free of it.
        known.start, known.end, known.sources = start, end, sources
        return
    if worse.start and (not start or lower(worse.start) < lower(start)
                        or worse.start.startswith(start)):
        start = worse.start
    if worse.last() > better.last() and better.rank() == worse.rank():
        end, known.as_of = worse.end, worse.as_of
    elif worse.end and not end and upper(worse.end) >= lower(better.as_of):
        end, known.as_of = worse.end, worse.as_of
    elif end and worse.last() > better.last() and lower(worse.as_of) > lower(better.as_of):
        end, known.as_of = worse.end, worse.as_of
    elif not end and not worse.end:
        known.as_of = max(better.as_of, worse.as_of)
    known.start, known.end = start, end
    known.sources = sorted(set(better.sources) | set(worse.sources), key=lambda s: SOURCE_RANK.get(s, 5))


# Offices that one person holds at a time, so that two names in one at one time may be one person.
close_kinds = SINGLE | {"deputyHead", "legislature", "minister", "economy", "ambassador"}
