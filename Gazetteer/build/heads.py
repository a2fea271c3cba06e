"""Heads of state and of government: one at a time, as far as the sources let us tell."""

import re
from collections import defaultdict

from terms import SINGLE, acting, lower, months_between, upper

HEADS = ("headOfState", "headOfGovernment")
# Overlaps up to this many months are two datings of one hand-over.
HANDOVER = 1.6


def settled(holders):
    """The terms, `(person id, Term)`, without those that another source contradicts.

    - A CountryInfo term without a beginning, or whose time better dated terms of others cover by
      half, is left out: these are namesakes, exiles, regents and cabinet lists.
    - A term without an end that was not seen after its successor took office ends then.
    - A hand-over dated twice, by days or weeks, counts from the successor's first day.
    """
    by_office = defaultdict(list)
    rest = []
    for person, term in holders:
        if term.kind in HEADS:
            by_office[term.body, term.kind].append((person, term))
        else:
            rest.append((person, term))
    end_frozen(rest)
    for office in by_office.values():
        office = [entry for entry in office if entry[1].start or entry[1].sources != ["CI"]]
        office = [entry for entry in office if not contradicted(entry, office)]
        office.sort(key=lambda entry: (lower(entry[1].start), entry[0]))
        paired = len({lower(term.start) for _, term in office}) < 0.8 * len(office)
        for index, (person, term) in enumerate(office):
            if acting(term) or paired:
                continue
            for other, later in office[index + 1:]:
                if other == person or acting(later) or lower(later.start) <= lower(term.start):
                    continue
                close(term, later)
                break
        rest += office
    return rest


def end_frozen(terms):
    """Ends ministers' terms that were open when CountryInfo was frozen where the next one begins."""
    by_office = defaultdict(list)
    for person, term in terms:
        if term.kind in SINGLE:
            by_office[term.body, term.kind].append((lower(term.start), person, term))
    for office in by_office.values():
        for start, person, term in office:
            if term.sources == ["CI"] and not term.end:
                later = [that.start for begin, other, that in office if begin > start and other != person and that.start]
                if later:
                    term.end = min(later, key=lower)


def close(term, later):
    """Ends a term where its successor's begins."""
    start = lower(later.start)
    if not term.end:
        # Seen in office after the other came: both may be right, or the other's kind is wrong.
        if lower(term.as_of) > start and later.sources == ["CI"]:
            return
        term.end = later.start
    elif 0 < months_between(start, upper(term.end)) <= HANDOVER and len(later.start) >= len(term.end):
        term.end = later.start


def contradicted(entry, office):
    """Whether terms of others, better dated or from better sources, cover half of a CountryInfo term."""
    person, term = entry
    if term.sources != ["CI"] or not term.start:
        return False
    length = max(months_between(lower(term.start), end(term)), 0.5)
    covered = 0.0
    for other, that in office:
        if other == person or not that.start or acting(that) and not acting(term):
            continue
        better = that.sources != ["CI"] or len(that.start) > len(term.start)
        if better:
            overlap = months_between(max(lower(term.start), lower(that.start)), min(end(term), end(that)))
            covered += max(overlap, 0.0)
    return covered * 2 >= length


def end(term):
    return upper(term.end) if term.end else upper(term.as_of or "2011-12")


def is_premier(title):
    """Whether a title that a source files under heads of state is a head of government's."""
    return re.search(r"premier|prime minister|council of minister|executive yuan|people'?s.?commissars",
                     title.lower()) is not None
