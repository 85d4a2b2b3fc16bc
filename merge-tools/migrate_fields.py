"""Old form of the fields to the new one: who_helps, points of steps, place of initiatives, phone and email.

Usage: migrate_fields.py FILE_OR_FOLDER...   (files that have the new form already stay as they are)
"""
import json, sys
from pathlib import Path
def is_text(v): return isinstance(v,dict) and "nl" in v
def migrate(path, d):
    kind=path.parent.name
    out={}
    for k,v in d.items():
        if kind=="activities" and k=="who_helps" and is_text(v): v=[{"text":v}]
        if kind=="steps" and k=="points" and isinstance(v,list): v=[{"text":x} if is_text(x) else x for x in v]
        if kind=="initiatives" and k=="place" and isinstance(v,str): v={"nl":v,"en":v}
        if kind=="organisations" and k=="phone": k="telephone"
        if kind=="organisations" and k=="email": k="mailbox"
        out[k]=v
    return out
for arg in sys.argv[1:]:
    for path in sorted(Path(arg).rglob("*.json")) if Path(arg).is_dir() else [Path(arg)]:
        if path.name.endswith(".findings.json"): continue
        try:
            t=path.read_bytes().decode()
            if path.is_symlink(): raise ValueError
            d=json.loads(t)
        except ValueError: print("not JSON", path); continue
        if not isinstance(d,dict): continue
        n=migrate(path,d)
        if n!=d or list(n)!=list(d):
            canon=json.dumps(d,ensure_ascii=False,indent=2)+"\n"==t
            if not canon: print("BY HAND", path); continue
            path.write_text(json.dumps(n,ensure_ascii=False,indent=2)+"\n"); print("migrated", path)
