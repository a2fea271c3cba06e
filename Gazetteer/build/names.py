"""Names of persons: natural order, variants, the part that the press uses alone."""

import difflib
import re

from tables import key, unique

TITLES = re.compile(
    r"^(Sir|Dame|Lord|Lady|Dr\.?|Prof\.?|Professor|Gen\.?|General|Col\.?|Colonel|Maj\.?|Major|Lt\.?|"
    r"Lieutenant|Capt\.?|Captain|Adm\.?|Admiral|Brig\.?|Brigadier|Marshal|Field|Vice-?Admiral|Rear|Air|"
    r"Hojatolislam|Hojjat ol-Eslam|Ayatollah|Sheikh|Shaikh|Shaykh|Sayyid|Tan Sri|Tun|Dato'?|Datuk|Seri|"
    r"Dato' Seri|Pehin|Ratu|Rt\.?|Hon\.?|Eng\.?|Ing\.?|Mr\.?|Mrs\.?|Ms\.?|Elect|Acting|\(Ret\.\)|Ret\.?|Sac Chair|SAC Chair|Sr\.?|"
    r"King|Queen|Prince|Princess|Emir|Amir|Sultan|Emperor|Pope|Cardinal|H\.E\.) (?=\S+ \S|\S+$)")
# Titles that are given names as well, cut only where a given name and a surname remain.
DOUBTFUL = {"Major", "King", "Prince", "Sultan", "Amir", "Emir", "Queen", "Field", "Air", "Rear", "Seri",
            "Sheikh", "Shaikh", "Lord", "Pope", "General", "Marshal", "Tun", "Dame", "Lady", "Elect", "Pehin",
            "Sayyid", "Emperor", "Princess", "Cardinal", "Eng", "Ing", "Col", "Gen", "Maj", "Dato"}

REGNAL = r" (I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XVI)\b(?![.-])"

FAMILY_FIRST = {"CHN", "PRK", "KOR", "TWN", "HKG", "MAC", "VNM", "KHM", "SGP"}
SPANISH = {"ESP", "MEX", "ARG", "COL", "PER", "CHL", "VEN", "ECU", "BOL", "PRY", "URY", "CUB", "DOM",
           "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "GNQ", "PRI"}
FIRST_NAME_ALONE = {"ETH", "ERI"}
WHOLE_NAME = {"MMR", "BTN", "MNG"}
PARTICLES = {"de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
             "ten", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "abu", "abd", "zu", "af", "av", "d'",
             "mac", "st", "san", "santa", "dal", "e", "y", "und", "dela", "ould", "ag", "vanden", "op", "'t"}
# Particles that the press keeps before a surname standing alone.
KEPT = {"de", "van", "von", "der", "den", "la", "le", "del", "della", "di", "du", "da", "al", "el", "bin",
        "ter", "ten", "abu", "ould", "dos", "do"}
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v", "vi", "vii", "viii", "xvi", "x", "xii"}


def natural(name):
    """A name in natural order and case, without titles; and the fuller form if one was cut."""
    full = re.sub(r"\s+", " ", name.replace("ʼ", "'").replace("’", "'")).strip()
    full = re.sub(r"^(Presidential (Leadership )?Council|of the Swiss Confederation|Confederation) (?=\S+ \S)", "", full)
    full = re.sub(rf"({REGNAL}( \w+)?) of [A-Z]\w+( [A-Z]\w+)*$", r"\1", full)
    short = re.sub(r"\s*[\"“(][^)\"”]*[)\"”]", "", full)
    short = re.sub(r",? (\d+(st|nd|rd|th) )?(Baron|Baroness|Viscount|Viscountess|Earl|Marquis|Marquess|Duke|Lord|"
                   r"Baronet|Count)\b.*", "", short)
    short = re.sub(r",.*", "", short) if re.search(r", (?!Jr|Sr|III|II)", short) else short.replace(",", "")
    short = " ".join(recase(word) for word in short.split())
    while True:
        match = TITLES.match(short)
        if not match:
            break
        rest = short[match.end():]
        if match.group(1).rstrip(".") in DOUBTFUL and len(rest.split()) < 2:
            break
        short = rest
    return (short.strip(" ,;/") or full), full


def recase(word):
    """'KHAMENEI' → 'Khamenei', 'AL-Assad' stays close: only whole words of four capitals or more."""
    def part(text):
        return text.capitalize() if len(text) >= 3 and text.isupper() and text.isalpha() else text
    if re.fullmatch(r"(II|III|IV|VI|VII|VIII|XVI|XII|XI)", word):
        return word
    return "-".join(part(piece) for piece in word.split("-")) if word.isupper() or "-" in word else part(word)


def squeezed(name):
    """A name without case, marks and spaces."""
    return re.sub(r"[\W_]", "", key(name))


def skeleton(name):
    """What transliterations of one name have in common."""
    text = squeezed(name)
    for old, new in (("kh", "h"), ("zh", "z"), ("ts", "c"), ("ch", "c"), ("sh", "s"), ("yu", "u"), ("iu", "u"),
                     ("ya", "a"), ("ia", "a"), ("yo", "o"), ("ye", "e"), ("ie", "e"), ("ij", "i"), ("iy", "i"),
                     ("yi", "i"), ("y", "i"), ("j", "i"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "k"),
                     ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("g", "h"), ("x", "ks")):
        text = text.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", text)


def close(one, other):
    """Whether two names are likely spellings of one: for persons of the same office and time only."""
    first, second = skeleton(one), skeleton(other)
    if first == second:
        return True
    ratio = difflib.SequenceMatcher(None, first, second).ratio()
    if ratio >= 0.86:
        return True
    left = [skeleton(word) for word in re.split(r"[\s-]+", key(one)) if len(word) > 1]
    right = [skeleton(word) for word in re.split(r"[\s-]+", key(other)) if len(word) > 1]
    if not left or not right or abs(len(left) - len(right)) > 2:
        return False
    shorter, longer = sorted((left, right), key=len)
    matched = sum(1 for word in shorter
                  if any(difflib.SequenceMatcher(None, word, that).ratio() >= 0.75 for that in longer))
    return matched == len(shorter) and len(shorter) >= 2


def surname(name, country, foreign_given=frozenset()):
    """The part of a name that the press uses alone, with a variant; empty where none is used."""
    if re.search(REGNAL, name) and country not in ("USA", "PHL") or re.search(r"^\S+ of ", name):
        return []  # Monarchs go by their whole name.
    words = [word for word in name.split() if word.lower() not in SUFFIXES or word == name.split()[0]]
    words = [word for word in words if not re.fullmatch(r"[A-Z]\.?([A-Z]\.?)*", word) or len(word) > 3] or words
    if len(words) < 2 or country in WHOLE_NAME:
        return [name] if len(words) == 1 else []
    if country in FAMILY_FIRST:
        if key(words[0]) in foreign_given and "-" not in words[0] + words[1]:
            # 'Michael Tsai', 'Tony Tan Keng Yam': a Western given name before the family name.
            return [words[1]]
        if family_first(words, country):
            return [words[0]]
    if country in FIRST_NAME_ALONE:
        return [words[0]]
    if country == "THA":
        # The press calls Thais by their first names, and the long surnames are rare alone.
        return [words[0], words[-1]]
    if country in SPANISH:
        return spanish(words)
    return western(words)


def family_first(words, country):
    """Whether the first word is the family name: it is short and of one syllable, or the rest is hyphened."""
    if "-" in words[0] and len(words) == 2:
        return False
    if country == "SGP":
        return len(words) == 3 and all(len(word) <= 6 for word in words) and not key(words[0]).endswith("y")
    return len(words[0]) <= 7


COMMON_GIVEN = {"jose", "juan", "luis", "carlos", "maria", "miguel", "angel", "antonio", "manuel", "pedro", "jorge",
                "francisco", "javier", "fernando", "rafael", "alberto", "alejandro", "andres", "eduardo", "enrique",
                "felipe", "hugo", "jaime", "jesus", "joaquin", "julio", "mario", "martin", "oscar", "pablo", "ramon",
                "raul", "ricardo", "roberto", "rodrigo", "ruben", "santiago", "sergio", "victor", "vicente", "ana",
                "isabel", "carmen", "cristina", "elena", "laura", "lucia", "marta", "patricia", "rosa", "teresa",
                "gabriel", "daniel", "david", "diego", "ernesto", "alfonso", "alfredo", "arturo", "cesar", "emilio",
                "federico", "guillermo", "gustavo", "hector", "ignacio", "marcelo", "nicolas", "ivan", "rene", "tomas",
                "alvaro", "agustin", "armando", "horacio", "leonardo", "mauricio", "orlando", "evo", "rolando", "fidel",
                "ines", "soraya", "margarita", "beatriz", "claudia", "veronica", "gloria", "susana", "jose-luis",
                "xavier", "xiomara", "lenin", "guadalupe", "esteban", "augusto", "salvador", "abel", "elvira", "alonso",
                "wilfredo", "domingo", "dolores", "mercedes", "pilar", "magdalena", "ivonne"}


def spanish(words):
    """Both surnames, and the first of them alone: 'Peña Nieto' and 'Peña'."""
    given = 1
    while given < len(words) - 1 and key(words[given]) in COMMON_GIVEN | {"de", "del"} \
            and not (key(words[given]) in ("de", "del") and given + 2 >= len(words)):
        given += 1
        if key(words[given - 1]) in ("de", "del"):
            while given < len(words) - 1 and key(words[given]) in ("la", "los", "las"):
                given += 1
            given += 1 if given < len(words) - 1 else 0
    rest = words[given:]
    if len(rest) == 1:
        return rest
    whole = " ".join(rest)
    first = []
    for word in rest:
        first.append(word)
        if key(word) not in PARTICLES:
            break
    return unique([whole, " ".join(first)])


def western(words):
    """The last word with the particles before it."""
    start = len(words) - 1
    while start > 1 and key(words[start - 1]).rstrip("'") in PARTICLES:
        start -= 1
    tail = words[start:]
    forms = [" ".join(tail)] if start < len(words) - 1 else []
    last = words[-1]
    match = re.match(r"(?i)(al|el|ad|as|ash|at|an|ar|az)-(.+)", last)
    if match and match.group(2)[0].isupper():
        forms += [last, match.group(2)]
    else:
        forms.append(last)
    if len(tail) > 1 and (tail[0] == "Al" or key(tail[0]) in ("bin", "ibn", "abu", "la", "le")):
        forms = [" ".join(tail)]
    elif len(tail) > 1 and key(tail[0]) not in KEPT:
        forms = [last]
    return [form for form in unique(forms) if form[0].isalpha() and any(letter.isupper() for letter in form.split()[-1]) and len(form) > 1]
