import json,statistics
from collections import Counter
from benchmarks.sampling import profiles, AS_OF
from techtalent import load_catalogue, match, to_dict
c=load_catalogue()
tot=Counter();full=[];bare=[];rec=Counter();sub=Counter()
ps=profiles(c,300)
for p in ps:
    d=to_dict(match(p,c,as_of=AS_OF))
    for k,v in d.items():
        tot[k]+=len(json.dumps(v,ensure_ascii=False,separators=(",",":")).encode())
    for k,v in d['records'].items(): rec[k]+=len(json.dumps(v,ensure_ascii=False,separators=(",",":")).encode())
    for s in d.get('starts',()):
        for k,v in s.items(): sub[k]+=len(json.dumps(v,ensure_ascii=False,separators=(",",":")).encode())
for k,v in tot.most_common(): print(k, v//len(ps))
print(); 
for k,v in rec.most_common(): print('  rec',k, v//len(ps))
for k,v in sub.most_common(): print('  start',k, v//len(ps))
