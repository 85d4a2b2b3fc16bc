"""Mend the sources of content files: a day only where the page bears it, else a phrase in both languages.

Usage: mend_sources.py FOLDER...   (any JSON file below; files that are right already stay byte for byte)
"""
import json, sys
from pathlib import Path

PHRASES = {
    "2016-2018": ("2016-2018", "2016-2018"),
    "2014-2021": ("2014-2021", "2014-2021"),
    "2025": ("2025", "2025"),
    "2026": ("2026", "2026"),
    "2024": ("2024", "2024"),
    "2023": ("2023", "2023"),
    "2020": ("2020", "2020"),
    "amounts 2021": ("bedragen van 2021", "amounts of 2021"),
    "extension 2024; amounts 2021": ("verlenging van 2024, bedragen van 2021", "extension of 2024, amounts of 2021"),
    "extension 2024": ("verlenging van 2024", "extension of 2024"),
    "2020-2024 pattern": ("zoals in 2020-2024", "as in 2020-2024"),
    "2019-2020": ("2019-2020", "2019-2020"),
    "the 2019-2021 page": ("editie 2019-2021", "2019-2021 edition"),
    "2021-2023 edition": ("editie 2021-2023", "2021-2023 edition"),
    "undated, before 2025": ("ongedateerd, van voor 2025", "undated, before 2025"),
    "several years": ("ongedateerd, van voor 2025", "undated, before 2025"),
    "version of June 2023": ("versie van juni 2023", "version of June 2023"),
    "undated": ("ongedateerd", "undated"),
    "undated; about the round of 2024": ("ongedateerd; over de ronde van 2024", "undated; about the round of 2024"),
    "decisions of December 2019": ("besluiten van december 2019", "decisions of December 2019"),
    "Special Lonen 2024": ("special Lonen van 2024", "Special Lonen of 2024"),
    "published 14 April 2022, last checked 4 June 2024": ("gepubliceerd op 14 april 2022, voor het laatst nagekeken op 4 juni 2024", "published 14 April 2022, last checked 4 June 2024"),
}
from more_phrases import MORE
PHRASES |= {en: (nl, en) for en, nl in MORE.items()}
READ2 = "2026-11-26"   # references-2.md: read between 2026-11-24 and 2026-11-26
TODAY = "2026-11-27"   # looked at again in the stored copy

def by_page(source, file):
    """What is known of one page: keys to set; None takes a key out."""
    a, d, p = source.get("address", ""), source.get("date"), source.get("date_phrase")
    T = lambda nl, en: {"nl": nl, "en": en}
    if a == "https://canonberoepsonderwijs.nl":
        return {"address": "https://canonberoepsonderwijs.nl/leerwegen-en-deelnemersstromen/doorstroomroutes-in-en-rond-het-mbo/",
                "date": None, "date_phrase": T("bijgewerkt in maart 2018", "updated in March 2018"), "read_on": TODAY}
    if a == "https://dus-i.nl":
        return {"address": "https://dus-i.nl/subsidies/r/regionaal-investeringsfonds-mbo/aanvragen", "date": None,
                "date_phrase": T("2025", "2025"), "read_on": READ2}
    if a == "https://nehem.nl/llo-katalysator-regelingen":
        return {"date": "2023-07-13", "date_phrase": None}
    if a == "https://slimsubsidieadvies.nl/slim-subsidie/voorwaarden":
        return {"date": None, "date_phrase": T("2026", "2026"), "read_on": READ2}
    if a == "https://techniekpact.nl":
        return {"address": "https://www.techniekpact.nl/artikel/overijsselsvakmanschap-100-opgeleide-hybride-techniekopleiders",
                "date": "2020-12-17", "date_phrase": None, "read_on": TODAY}
    if a == "https://wetten.overheid.nl/BWBR0050611":
        return {"date": None, "date_phrase": T("geldig vanaf 1 januari 2025, geraadpleegd op 25 december 2025", "valid from 1 January 2025, consulted on 25 December 2025"), "read_on": READ2}
    if a == "https://zoek.officielebekendmakingen.nl/stb-2020-171.html":
        return {"date": "2020-06-05", "date_phrase": None, "read_on": TODAY}
    if a == "https://www.ao-metalektro.nl/webinar-qa/":
        return {"read_on": READ2}
    if a.startswith("https://www.ao-metalektro.nl/aanbod/") or a.startswith("https://www.ao-metalektro.nl/over-ao/"):
        if isinstance(p, str):
            return {"date": None, "date_phrase": T(*PHRASES[p]), "read_on": READ2}
    if a == "https://wiedijk.nl/verlenging-slim-regeling" and isinstance(p, str):
        return {"date": None, "date_phrase": T(*PHRASES[p]), "read_on": READ2}
    return None

def mended(source, file):
    made = dict(source)
    changes = by_page(source, file)
    if changes is None and isinstance(source.get("date_phrase"), str):
        p = source["date_phrase"]
        nl, en = PHRASES.get(p, (p, p))
        if p not in PHRASES:
            print("no Dutch for", repr(p), file, file=sys.stderr)
        changes = {"date": None, "date_phrase": {"nl": nl, "en": en}}
    for k, v in (changes or {}).items():
        if v is None: made.pop(k, None)
        else: made[k] = v
    order = ["document", "chapter", "passage", "address", "date", "date_phrase", "read_on"]
    return {k: made[k] for k in sorted(made, key=lambda k: order.index(k) if k in order else 99)}

HUIS = {"document": "Huis van de Techniek: eerste hybride techniekopleiders geslaagd",
        "address": "https://www.huisvandetechniek.nl/eerste-hybride-techniekopleiders-geslaagd/",
        "date_phrase": {"nl": "ongedateerd, over juni 2019", "en": "undated, about June 2019"}, "read_on": TODAY}

def walk(value, file):
    if isinstance(value, dict):
        text = value.get("text")
        if isinstance(text, dict) and value.get("source", {}).get("address") == "https://techniekpact.nl" and any(
                w in text.get("nl", "") for w in ("lesbevoegdheid", "onder toezicht", "onder begeleiding")):
            value = value | {"source": dict(HUIS)}
        if "document" in value and ("address" in value):
            value = mended(value, file)
        return {k: walk(v, file) for k, v in value.items()}
    if isinstance(value, list):
        return [walk(v, file) for v in value]
    return value

if __name__ == "__main__":
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).rglob("*.json")) if Path(folder).is_dir() else [Path(folder)]:
            text = path.read_text()
            try: raw = json.loads(text)
            except ValueError: continue
            new = walk(raw, str(path))
            if new != raw:
                path.write_text(json.dumps(new, ensure_ascii=False, indent=2) + "\n")
                print("mended", path)
