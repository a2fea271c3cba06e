"""Heads of state and of government: one at a time, as far as the sources let us tell."""

import datetime
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
    settle_overlaps(rest)
    return rest


# Overlaps of days up to this many are no more than two datings of one change, as `check` has it.
TOLERANCE = 31


def days(date):
    return datetime.date(int(date[:4]), int(date[5:7]), min(int(date[8:10]), 28)).toordinal() + max(int(date[8:10]) - 28, 0)


def settle_overlaps(holders):
    """Two people in one office at a time: a loose end is cut at the next beginning, all else is marked shared.

    An end that is known less well than the next beginning (a year beside a day), or that lies beyond it by less
    than a quarter of the shorter term, is the same change dated twice. What stays is what the sources say: somebody
    who stood in, a junior minister of the same title, an office of several.
    """
    offices = defaultdict(list)
    for person, term in holders:
        if term.kind in SINGLE | {"legislature", "economy", "secretaryGeneral", "executive", "centralBank"} and term.start:
            offices[term.body, term.kind, term.office].append((person, term))
    for office in offices.values():
        office.sort(key=lambda entry: (lower(entry[1].start), entry[0], upper(entry[1].end or "9999")))
        for index, (person, term) in enumerate(office):
            if not term.end:
                continue
            for other, later in office[index + 1:]:
                start, last = days(upper(later.start)), days(lower(term.end))
                if min(last, days(lower(later.end or "9999"))) - start <= TOLERANCE or other == person:
                    continue
                shorter = min(last - days(lower(term.start)), days(upper(later.end or term.end)) - start)
                loose = len(term.end) < len(later.start) or (last - start) * 4 < shorter
                if loose and (not later.end or days(lower(later.end)) > last) and lower(later.start) > lower(term.start):
                    term.end = later.start
                    if "HAND" not in term.sources:
                        term.as_of = max(term.as_of, term.end) if term.as_of else term.as_of
                    break
                later.shared = "yes"


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
