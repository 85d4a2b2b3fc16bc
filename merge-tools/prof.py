import cProfile,pstats,time,sys
from benchmarks.sampling import profiles, AS_OF
from techtalent import load_catalogue, match
c=load_catalogue()
ps=profiles(c,5500)
t=time.perf_counter()
for p in ps[:5000]: match(p,c,as_of=AS_OF)
print("first 5000", (time.perf_counter()-t)/5000*1e6)
t=time.perf_counter()
pr=cProfile.Profile() if len(sys.argv)>1 else None
if pr: pr.enable()
for p in ps[5000:]: match(p,c,as_of=AS_OF)
if pr: pr.disable()
print("next 500", (time.perf_counter()-t)/500*1e6)
t=time.perf_counter()
for p in ps[5000:]: match(p,c,as_of=AS_OF)
print("warm", (time.perf_counter()-t)/500*1e6)
if pr: pstats.Stats(pr).sort_stats('tottime').print_stats(25)
