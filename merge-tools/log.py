import sys
# usage: log.py Library|Schema|Content Added|Changed|Fixed "text"
part, head, text = sys.argv[1:4]
p='/tmp/w/begin/CHANGELOG.md'
L=open(p).read().split('\n')
at=L.index(f'### {part}')
end=next((i for i in range(at+1,len(L)) if L[i].startswith('### ') or L[i].startswith('## ')), len(L))
try:
    h=next(i for i in range(at,end) if L[i]==f'#### {head}')
except StopIteration:
    while L[end-1]=='' : end-=1
    L[end:end]=['',f'#### {head}','']
    h=end+1
    end=h+2
e=next((i for i in range(h+1,len(L)) if L[i].startswith('#')), len(L))
while L[e-1]=='' : e-=1
if e==h: e=h+1
import textwrap
new=textwrap.wrap(text,width=136,initial_indent='- ',subsequent_indent='  ',break_long_words=False,break_on_hyphens=False)
if e==h+1: new=['']+new
L[e:e]=new
open(p,'w').write('\n'.join(L))
