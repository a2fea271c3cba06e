"""people.tsv and officeholders.tsv: who held which office when, one row a person."""

import re
from collections import defaultdict

import heads
import names
from tables import by_id, fold, id_order, key, read, read_if_there, slug, source_codes, split, unique, write
from terms import Term, close_kinds, end_of, joined, lower, refined_kind, upper

PEOPLE = ["id", "name", "aliases", "surname", "gender", "born", "country", "source"]
HOLDERS = ["person", "office", "kind", "of", "from", "to", "asOf", "shared", "source"]


class People:
    """The persons with their terms of office."""

    def __init__(self, data, corrections, countries, organizations):
        self.countries, self.organizations = countries, organizations
        self.corrections = corrections
        self.unplaced = defaultdict(int)
        family = {key(row["surname"]): int(row["count"]) for row in read(data / "surnames.tsv")}
        self.given = {key(row["name"]) for row in read(data / "given_names.tsv")
                      if int(row["count"]) >= max(4, 1 + family.get(key(row["name"]), 0)) and len(row["name"]) >= 4}
        # Countries under which CountryInfo files the officials of others.
        self.misfiled = {row["country"] for row in read_if_there(corrections / "countryinfo.tsv")}
        terms = []
        for file in ("leaders.tsv", "ministers.tsv", "ministers_ci.tsv", "org_leaders.tsv"):
            for row in read(data / file):
                term = self.term(row)
                if term:
                    terms.append(term)
        terms = self.corrected(terms)
        self.persons = self.merged(self.grouped(terms))
        self.finish()

    # One source row.

    def term(self, row):
        sources = source_codes(row["source"])
        name, aliases, item = row["person"], split(row["aliases"]), row["qid"]
        if sources == ["CI"] and row["country"] in self.misfiled:
            return None
        if sources in (["CI"], ["FB"]):
            # These rows were linked to others by likeness; what the source itself says is the last alias.
            own = aliases[-1] if aliases else name
            same = names.squeezed(own) == names.squeezed(name) if sources == ["CI"] else \
                names.close(names.natural(own)[0], names.natural(name)[0])
            if not same:
                name, aliases, item = own, [], ""
        country = row["country"]
        kind = refined_kind(row["kind"], row["office"])
        if kind == "headOfState" and heads.is_premier(row["office"]):
            kind = "headOfGovernment"
        body = self.body(country, row["office"], kind)
        if not body:
            self.unplaced[country] += 1
            return None
        short, full = names.natural(name)
        others = [names.natural(alias)[0] for alias in aliases]
        end, as_of = end_of(row["to"], row["as_of"])
        if as_of and "~open" in row["to"]:
            as_of = "2011-12"
        start, end = iso(row["from"]), iso(end)
        if end and start and lower(start) > upper(end):
            return None
        return Term(
            name=short, aliases=[other for other in others + [full] if usable(other) and other != short],
            gender=row["gender"] if name == row["person"] else "", born=row["dob"] if name == row["person"] else "",
            country=self.countries.iso3.get(country, ""),
            office=title(row["office"]), kind=kind, body=body, start=start, end=end, as_of=as_of,
            item=item if re.fullmatch(r"Q\d+", item) else "", sources=sources)

    def body(self, country, office, kind):
        """The id of the country or organisation an office belongs to."""
        if country in self.countries.iso3:
            return self.countries.id[self.countries.iso3[country]]
        known = self.organizations.by_name
        match = re.search(r"\b(?:of|at|in) (?:the )?(.+?)(?: (?:Commission|Office|Secretariat))?$", office)
        if country == "EU":
            for name in ("European Commission", "European Council", "European Parliament",
                         "European Central Bank"):
                if name in office:
                    return known.get(key(name))
            return "Q8880" if "European Commissioner" in office else "Q458"
        if country in ("INT",):
            for name in reversed(re.findall(r"(?=\b(?:of|at|to|in) (?:the )?(.+)$)", office)):
                if key(name) in known:
                    return known[key(name)]
            head = re.match(r"(OSCE|NATO|ASEAN|OPEC|UN)\b", office)
            return known.get(head.group(1)) if head else None
        return known.get(country) or known.get(key(country)) or (match and known.get(key(match.group(1))))

    # Corrections by hand.

    def corrected(self, terms):
        for row in read_if_there(self.corrections / "officeholders.tsv"):
            if row["action"] == "add":
                terms.append(self.added(row))
                continue
            found = [term for term in terms if self.concerns(row, term)]
            if not found:
                print("corrections/officeholders.tsv: no term fits "
                      f"{row['action']} {row['of']} {row['kind']} {row['person']} {row['from']}")
            for term in found:
                if row["action"] == "drop":
                    terms.remove(term)
                elif row["action"] == "set":
                    self.set(term, row)
                else:
                    raise SystemExit(f"corrections/officeholders.tsv: unknown action {row['action']}")
        return terms

    def body_of(self, code):
        return self.countries.id.get(code) or self.organizations.by_name.get(code) \
            or self.organizations.by_name[key(code)]

    def concerns(self, row, term):
        return (term.body == self.body_of(row["of"]) and (not row["kind"] or term.kind == row["kind"])
                and self.named(row["person"], term)
                and (not row["from"] or term.start.startswith(row["from"]))
                and (not row["title"] or re.search(row["title"], term.office) is not None)
                and (not row["source"] or row["source"] in term.sources))

    def named(self, pattern, term):
        """Whether a correction's person fits: a name, `*` for all, `!A|B` for all but these."""
        if pattern.startswith("!"):
            return not {term.name, *term.aliases} & set(split(pattern[1:]))
        return pattern in ("*", term.name) or pattern in term.aliases

    def added(self, row):
        return Term(name=row["person"], aliases=[], gender=row["gender"], born="",
                    country=row["of"] if row["of"] in self.countries.id else "",
                    office=row["office"], kind=row["kind"], body=self.body_of(row["of"]),
                    start=row["from"], end="" if row["to"] == "-" else row["to"],
                    as_of=row["asOf"] or "2026-01", item=row["id"], sources=["HAND"])

    def set(self, term, row):
        if row["newName"]:
            term.aliases = [] if row["keepNot"] else unique([term.name] + term.aliases)
            term.name = row["newName"]
        if row["newOf"]:
            term.body = self.body_of(row["newOf"])
            term.country = row["newOf"] if row["newOf"] in self.countries.id else term.country
        if row["id"]:
            term.item = "" if row["id"] == "-" else row["id"]
        term.kind = row["newKind"] or term.kind
        term.office = row["office"] or term.office
        term.gender = row["gender"] or term.gender
        if row["newFrom"]:
            term.start = row["newFrom"]
        if row["to"]:
            term.end = "" if row["to"] == "-" else row["to"]
        if row["newFrom"] or row["to"]:
            term.as_of = row["asOf"] or "2026-01"
            term.sources = unique(["HAND"] + [source for source in term.sources if source != "CI"])

    # One person.

    def grouped(self, terms):
        """Terms of one person: by item, else by exact name within a country, else by a name that only one bears."""
        groups = {}
        by_name = defaultdict(list)
        for term in terms:
            if term.item:
                groups.setdefault(term.item, []).append(term)
        for item, members in groups.items():
            for term in members:
                for name in [term.name] + term.aliases:
                    entry = (names.squeezed(name), term.country)
                    if item not in by_name[entry]:
                        by_name[entry].append(item)
        anywhere = defaultdict(set)
        for (name, _), items in by_name.items():
            anywhere[name].update(items)
        for term in terms:
            if term.item:
                continue
            entry = (names.squeezed(term.name), term.country)
            items = by_name.get(entry, [])
            if not items and not term.country:
                items = sorted(anywhere.get(entry[0], ()))
            fitting = [item for item in items if compatible(groups[item], term)]
            if len(fitting) == 1:
                groups[fitting[0]].append(term)
                continue
            own = ("name",) + entry
            if own in groups and not compatible(groups[own], term):
                own = own + (term.start[:4],)
            groups.setdefault(own, []).append(term)
        return groups

    def merged(self, groups):
        """Groups whose persons are the same under two spellings made one."""
        heads = defaultdict(list)
        for label in sorted(groups, key=str):
            for term in groups[label]:
                if term.kind in close_kinds:
                    heads[term.body, term.kind].append((label, term))
        alias_of = {}

        def root(label):
            while label in alias_of:
                label = alias_of[label]
            return label

        for _, entries in sorted(heads.items()):
            entries.sort(key=lambda entry: (lower(entry[1].start), str(entry[0])))
            for index, (label, term) in enumerate(entries):
                for other_label, other in entries[index + 1:index + 12]:
                    one, two = root(label), root(other_label)
                    if one == two or (isinstance(one, str) and isinstance(two, str)):
                        continue
                    if not term.start or not other.start or not term.overlaps(other, 0):
                        continue
                    if abs(year(term.start) - year(other.start)) <= 1 and names.close(term.name, other.name) \
                            and compatible(groups[one], other) and compatible(groups[two], term):
                        keep, lose = (one, two) if isinstance(one, str) or not isinstance(two, str) and \
                            best(groups[one]) <= best(groups[two]) else (two, one)
                        groups[keep] = groups[keep] + groups[lose]
                        groups[lose] = []
                        alias_of[lose] = keep
        self.merge_fuller_names(groups)
        return {label: members for label, members in groups.items() if members}

    def merge_fuller_names(self, groups):
        """Joins a person known by two names with one known by the same and more between them.

        'Thabo Mvuyelwa Mbeki' joins 'Thabo Mbeki' of the same country, and who heads an organisation
        joins the only other person of that very name; only where there is but one such person.
        """
        whole, ends = defaultdict(list), defaultdict(list)
        for label, members in groups.items():
            if members:
                name = best_name(members)
                words = [names.squeezed(word) for word in name.split()]
                country = next((term.country for term in members if term.country), "")
                whole[names.squeezed(name)].append((label, country))
                if len(words) >= 2 and any(term.kind in LEADING for term in members):
                    ends[words[0], words[-1], country].append((label, len(words)))
        pairs = []
        for entries in whole.values():
            if len(entries) == 2 and {bool(country) for _, country in entries} == {True, False}:
                pairs.append([label for label, _ in entries])
        for (_, _, country), entries in ends.items():
            if country and len(entries) == 2 and 2 in {count for _, count in entries} \
                    and entries[0][1] != entries[1][1]:
                pairs.append([label for label, _ in entries])
        for one, two in sorted(pairs, key=str):
            if isinstance(one, str) and isinstance(two, str) or not groups[one] or not groups[two]:
                continue
            if all(compatible(groups[one], term) for term in groups[two]):
                keep, lose = (one, two) if isinstance(one, str) or \
                    not isinstance(two, str) and best(groups[one]) <= best(groups[two]) else (two, one)
                groups[keep], groups[lose] = groups[keep] + groups[lose], []

    # Rows.

    def finish(self):
        corrections = {row["id"]: row for row in read_if_there(self.corrections / "people.tsv")}
        self.people, holders = [], []
        taken = set(self.organizations.taken)
        order = sorted(self.persons.items(), key=lambda item: (not isinstance(item[0], str), best(item[1]), str(item[0])))
        for label, members in order:
            members.sort(key=lambda term: (term.rank(), lower(term.start), term.name))
            name, country = best_name(members), next((term.country for term in members if term.country), "")
            identifier = label if isinstance(label, str) else self.new_id(name, country, members, taken)
            taken.add(identifier)
            correction = corrections.pop(identifier, {})
            name = correction.get("name") or name
            surnames = split(correction["surname"]) if correction.get("surname") else names.surname(name, country, self.given)
            aliases = [other for term in members for other in [term.name] + term.aliases]
            aliases = different(name, aliases) + split(correction.get("aliases", ""))
            dropped = set(split(correction.get("not", "")))
            sources = sorted({source for term in members for source in term.sources})
            self.people.append({
                "id": identifier, "name": name,
                "aliases": [alias for alias in unique(aliases) if alias not in dropped and alias != name],
                "surname": [] if surnames == ["-"] else surnames,
                "gender": correction.get("gender") or next((term.gender for term in members if term.gender), ""),
                "born": correction.get("born") or next((term.born for term in members if term.born), ""),
                "country": correction.get("country") or country, "source": sources + (["HAND"] if correction and "HAND" not in sources else []),
            })
            by_body = defaultdict(list)
            for term in members:
                by_body[term.body, term.kind].append(term)
            for _, spells in sorted(by_body.items()):
                holders += [(identifier, term) for term in joined(spells)]
        self.holders = [
            {"person": identifier, "office": term.office, "kind": term.kind, "of": term.body, "from": term.start,
             "to": term.end, "asOf": term.as_of, "shared": term.shared, "source": unique(term.sources)}
            for identifier, term in heads.settled(holders)]
        serving = {row["person"] for row in self.holders}
        self.people = [row for row in self.people if row["id"] in serving]
        for identifier in corrections:
            print(f"corrections/people.tsv: nobody has the id {identifier}")

    def new_id(self, name, country, members, taken):
        base = "person:" + slug(name)
        year_of = next((term.start[:4] for term in members if term.start), "0")
        candidates = [base, f"{base}-{country.lower() or 'int'}", f"{base}-{country.lower() or 'int'}-{year_of}"]
        for candidate in candidates:
            if candidate not in taken:
                return candidate
        number = 2
        while f"{candidates[-1]}-{number}" in taken:
            number += 1
        return f"{candidates[-1]}-{number}"

    def write(self, folder):
        """Rows that rest on the share-alike source alone go to files of their own."""
        apart = {row["id"] for row in self.people if row["source"] == ["CI"]}
        write(folder / "people.tsv", PEOPLE, [row for row in self.people if row["id"] not in apart], by_id)
        write(folder / "people-countryinfo.tsv", PEOPLE, [row for row in self.people if row["id"] in apart], by_id)

        def order(row):
            return (id_order(row["of"]), row["kind"], row["from"], id_order(row["person"]), row["office"], row["to"])
        write(folder / "officeholders.tsv", HOLDERS, [row for row in self.holders if row["source"] != ["CI"]], order)
        write(folder / "officeholders-countryinfo.tsv", HOLDERS,
              [row for row in self.holders if row["source"] == ["CI"]], order)


def iso(text):
    """The valid part of a date."""
    match = re.match(r"~?(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)", text)
    return match.group(1) if match else ""


# Offices whose holders are well enough known that a fuller name is a fuller name of the same person.
LEADING = {"headOfState", "headOfGovernment", "deputyHead", "foreign", "finance", "defence"}


def year(date):
    return int(date[:4])


def best(members):
    return min(term.rank() for term in members)


def compatible(members, term):
    """Whether a term can belong to a person: alive and grown up, and not generations apart."""
    start = lower(term.start or term.end or "2000")
    for member in members:
        if member.born and term.born and member.born[:4] != term.born[:4]:
            return False
        born = member.born or term.born
        if born and year(start) - year(born) < 18:
            return False
    starts = [year(member.start) for member in members if member.start]
    return not starts or not term.start or (max(starts + [year(term.start)]) - min(starts + [year(term.start)]) <= 45)


def best_name(members):
    """The name of the best source; of several, the most frequent, then the one with its accents."""
    rank = best(members)
    counted = defaultdict(int)
    for term in members:
        if term.rank() == rank or ("EP" in term.sources):
            counted[term.name] += 1
    return min(counted, key=lambda name: (-counted[name], fold(name) == name, name))


def different(name, others):
    """Likely spellings of `name` that differ from it, and from each other, in more than accents."""
    seen, kept = {key(name)}, []
    for other in others:
        if key(other) not in seen and len(other) > 3 and " " in other and names.close(name, other):
            seen.add(key(other))
            kept.append(other)
    return kept


def usable(alias):
    """Whether a full form is a name of use: no noble titles after a comma, no brackets."""
    return not re.search(r"[,()/\"&]", alias) and 1 < len(alias.split()) <= 7


# CountryInfo heads its lists with plurals: 'Presidents of the executive yuan (PREMIERS'.
PLURAL_TITLES = re.compile(r"^(Prime minister|President|Premier|Head|Governor|Chancellor|King|Chair|Co-prince)(s|men)\b")


def title(office):
    """The title of an office, tidied."""
    office = re.sub(r"(_|\s)+", " ", office).strip()
    office = re.sub(r"\s*\([^)]*$", "", office)
    office = PLURAL_TITLES.sub(lambda match: match.group(1) + "man" if match.group(2) == "men" else match.group(1),
                               office)
    return " & ".join(unique(office.split(" & ")))
