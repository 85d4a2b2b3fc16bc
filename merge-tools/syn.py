import pathlib,re
p=pathlib.Path('src/techtalent/words/synonyms.py');s=p.read_text()
s=s.replace('''    "phone": "telefoon telefoonnummer tel telephone",
    "email": "mail e-mail mailadres e-mailadres",
    "date": "datum geraadpleegd accessed retrieved",
''','''    "telephone": "telefoon telefoonnummer tel phone phone-number",
    "mailbox": "mail email e-mail mailadres e-mailadres",
    "find": "vinden vindplaats how-to-find where",
    "date": "datum geraadpleegd accessed retrieved",
    "date_phrase": "datum ongedateerd undated age",
    "read_on": "gelezen-op gelezen geraadpleegd geraadpleegd-op accessed retrieved",
''')
s=s.replace('''    "who_helps": "wie-helpt hulp hulp-van",
''','''    "who_helps": "wie-helpt hulp hulp-van",
    "effort": "uren tijd inspanning tijdsbesteding hours time",
    "begin": "begin-met eerste-stap start first-step first-steps",
    "contacts": "contactpunten contactpunt contact contact-points",
    "next": "volgende daarna vervolg vervolgstap step-up",
    "for_affiliates_of": "voor-leden-van voor-aangeslotenen-van members for-members-of",
    "regions": "regio regio's region",
''')
p.write_text(s)
