from benchmarks.work_done import *
import benchmarks.work_done as w
print([n for n in dir(w) if not n.startswith('_')])
