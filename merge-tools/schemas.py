import json
R='/tmp/w/begin/schema/'
def load(n): return json.load(open(R+n+'.schema.json'))
def save(n,d): open(R+n+'.schema.json','w').write(json.dumps(d,ensure_ascii=False,indent=2)+'\n')
ID={"title":"Id","description":"A record's id: lower case, words joined by hyphens.","$ref":"common.schema.json#/$defs/id"}
def ref(title,description,to): return {"title":title,"description":description,"$ref":to}
def C(x): return f"common.schema.json#/$defs/{x}"
SRC=ref("Source","Where this was read. Leave it out where it is the source of the record.",C("source"))
def insert_before(d,key,new):
    items=list(d.items()); d.clear()
    for k,v in items:
        if k==key: d.update(new)
        d[k]=v
def ids(title,description,one,onedesc):
    return {"title":title,"description":description,"type":"array","minItems":1,"uniqueItems":True,"items":ref(one,onedesc,C("id"))}

# common
c=load('common')
insert_before(c['$defs'],'retired',{
 "point":{"title":"Point","description":"What to do, or who helps: for every company, or only for those affiliated with an organisation.","type":"object","required":["text"],"additionalProperties":False,"properties":{
   "text":ref("Text","The point as a company reads it. Say nothing of a fund's or an association's own people to who is not affiliated with it.",C("text")),
   "for_affiliates_of":ref("For affiliates of","The organisation that a company has to be affiliated with. Leave it out where the point is for every company.",C("id")),
   "source":SRC}},
 "way-to-find":{"type":"object","required":["text"],"additionalProperties":False,"properties":{
   "text":ref("Text","What to look for, and where.",C("text")),
   "address":ref("Address","The page to look on. Leave it out where there is none.",C("url")),
   "source":SRC}},
})
save('common',c)
# activity
a=load('activity')
insert_before(a['properties'],'who_helps',{
 "effort":{"title":"Effort","description":"The hours that it asks of a company, by target group where they differ. Where no source says hours, one entry of the kind `not-researched`: its note says whom to ask.","type":"array","minItems":1,"items":{"$ref":"#/$defs/effort"}},
 "begin":{"title":"Begin","description":"The first thing to do: an entry for each target group, and more for affiliates of an organisation where somebody there helps.","type":"array","minItems":1,"items":{"$ref":"#/$defs/beginning"}},
 "next":{"title":"Next","description":"The steps up from it: what a company that does it can do next. Leave it out at the top.","type":"array","minItems":1,"items":ref("Link","A link to another record, and what it rests on.",C("link"))},
})
a['properties']['who_helps']={"title":"Who helps","description":"Who helps with it, beside the initiatives that point to this activity.","type":"array","minItems":1,"items":{"$ref":C("point")}}
units=["time","day","week","month","school-year","learner","teacher","partner"]
a['$defs']['effort']={"title":"Effort","description":"The hours that it asks, by kind.","oneOf":[{"$ref":"#/$defs/hours"},{"$ref":C("not-researched")}]}
a['$defs']['hours']={"title":"Hours","description":"So many hours for each time, or for each learner and week.","type":"object","required":["kind","text"],"additionalProperties":False,"properties":{
  "kind":{"title":"Kind","description":"Says that the hours are known.","const":"hours"},
  "at_least":{"title":"At least","description":"The least number of hours, whole. Leave it out where none is known.","type":"integer","minimum":0},
  "at_most":{"title":"At most","description":"The greatest number of hours, whole. Leave it out where none is known.","type":"integer","minimum":1},
  "per":{"title":"Per","description":"What the hours are for. Several units together are one: a learner and a week. Leave it out where they are asked once.","type":"array","minItems":1,"uniqueItems":True,"items":{"title":"Unit","description":"A unit; `time` is a time that one does the activity.","type":"string","enum":units}},
  "target_groups":ids("Target groups","The target groups of the activity with which it takes so long. Leave it out where it does with all of them.","Target group","The id of a target group."),
  "text":ref("Text","The hours as a company reads them, and what they are spent on.",C("text")),
  "source":SRC}}
a['$defs']['beginning']={"title":"Beginning","description":"The first thing to do, with contact points or with a way to find somebody.","type":"object","required":["text"],"additionalProperties":False,"properties":{
  "text":ref("Text","What to do first, as something to do.",C("text")),
  "contacts":ids("Contacts","Whom to turn to: a plan names those that are there for the company. Leave it out where you say how to find somebody.","Contact point","The id of a contact point."),
  "find":ref("Find","How to find whom to turn to, where no contact point can be named.",C("way-to-find")),
  "target_groups":ids("Target groups","The target groups of the activity for which one begins so. Leave it out where that is so for all of them.","Target group","The id of a target group."),
  "for_affiliates_of":ref("For affiliates of","The organisation that a company has to be affiliated with. Leave it out where it is for every company.",C("id")),
  "source":SRC}}
# the order of definitions does not matter
save('activity',a)
# initiative
i=load('initiative')
insert_before(i['properties'],'place',{"regions":{"title":"Regions","description":"The regions in which a company can use or join it; elsewhere a plan has it as an example. Leave it out where it is there for every company.","type":"array","minItems":1,"items":{"$ref":"#/$defs/region-link"}}})
i['properties']['place']=ref("Place","The town or area where it is, as a plan prints it. Leave it out where it is not tied to one, or the sources do not say.",C("text"))
i.setdefault('$defs',{})['region-link']={"title":"Link to a region","description":"A region in which one can use or join it, and what that rests on.","type":"object","required":["to","basis"],"additionalProperties":False,"properties":{
  "to":ref("To","The region.",C("region")),
  "basis":ref("Basis","`stated` where the source names the region; `inferred` where you judged it: then write a note.",C("basis")),
  "note":ref("Note","Why you judged so. Needed for an inferred link.",C("text"))}}
save('initiative',i)
# step
s=load('step')
s['properties']['points']={"title":"Points","description":"What to do, one point after the other.","type":"array","minItems":1,"items":{"$ref":C("point")}}
save('step',s)
# organisation
o=load('organisation')
p=o['properties']; new={}
for k,v in p.items():
    if k=='phone': new['telephone']=v|{"title":"Telephone"}
    elif k=='email': new['mailbox']=v|{"title":"Mailbox"}
    else: new[k]=v
o['properties']=new
save('organisation',o)
# contact point
q=load('contact-point')
insert_before(q['properties'],'source',{
 "telephone":{"title":"Telephone","description":"A general number that leads to it; never a person's. Leave it out where it is the organisation's.","type":"string","minLength":1},
 "mailbox":{"title":"Mailbox","description":"A general mailbox that leads to it; never a person's. Leave it out where it is the organisation's.","type":"string","minLength":1,"format":"email"},
 "find":ref("Find","How to find the role, where it is in an organisation that nobody can name, such as a school nearby.",C("way-to-find")),
})
save('contact-point',q)
# plan
P=load('plan'); D=P['$defs']
insert_before(P['properties'],'near_misses',{"starts":{"title":"Starts","description":"How to start with each of these activities, in the same order.","type":"array","items":{"$ref":"#/$defs/start"}}})
P['required'].insert(P['required'].index('near_misses'),'starts')
D['activity-match']['properties']['initiatives']['description']="The initiatives that help, wherever they are; `starts` says which of them this company can join."
cm=D['contact-match']; insert_before(cm['properties'],'reasons',{"organisation":{"title":"Organisation","description":"The organisation that the role belongs to; null for a role that many organisations have.","oneOf":[ref("Organisation","The id of an organisation.",C("id")),{"type":"null"}]}})
cm['required'].insert(1,'organisation')
sm=D['step-match']; insert_before(sm['properties'],'reasons',{"points":{"title":"Points","description":"The points of the step that are for this company.","type":"array","items":{"$ref":"#/$defs/point-match"}}})
sm['required'].insert(1,'points')
REASONS={"title":"Reasons","description":"Why it is in this plan.","type":"array","items":{"$ref":"#/$defs/reason"}}
def position(of): return {"title":"Position","description":f"The place among {of}, from 0.","type":"integer","minimum":0}
insert_before(D,'near-miss',{
 "start":{"title":"Start","description":"How this company starts with an activity.","type":"object","required":["activity","effort","begin","who_helps","initiatives","examples","next"],"additionalProperties":False,"properties":{
   "activity":ref("Activity","The id of the activity.",C("id")),
   "effort":{"title":"Effort","description":"What the activity's `effort` says of the target groups of the plan.","type":"array","uniqueItems":True,"items":position("the entries of `effort`")},
   "begin":{"title":"Begin","description":"What to do first, the nearest first.","type":"array","items":{"$ref":"#/$defs/begin-match"}},
   "who_helps":{"title":"Who helps","description":"Who helps, as far as that is for this company.","type":"array","items":{"$ref":"#/$defs/point-match"}},
   "initiatives":{"title":"Initiatives","description":"The initiatives that help and that this company can use or join.","type":"array","items":ref("Initiative","The id of an initiative.",C("id"))},
   "examples":{"title":"Examples","description":"The initiatives that help in another region: examples, and nothing to join.","type":"array","items":ref("Initiative","The id of an initiative.",C("id"))},
   "next":{"title":"Next","description":"The steps up from it.","type":"array","items":{"$ref":"#/$defs/next-activity"}}}},
 "begin-match":{"title":"Beginning","description":"A first thing to do that is for this company.","type":"object","required":["position","contacts","reasons"],"additionalProperties":False,"properties":{
   "position":position("the entries of the activity's `begin`"),
   "contacts":{"title":"Contacts","description":"The contact points that it names and that are there for this company.","type":"array","items":ref("Contact point","The id of a contact point.",C("id"))},
   "reasons":REASONS}},
 "point-match":{"title":"Point","description":"A point that is for this company.","type":"object","required":["position","reasons"],"additionalProperties":False,"properties":{
   "position":position("the points of its record"),"reasons":REASONS}},
 "next-activity":{"title":"Next activity","description":"A step up.","type":"object","required":["activity","basis"],"additionalProperties":False,"properties":{
   "activity":ref("Activity","The id of the activity.",C("id")),
   "basis":ref("Basis","Whether a source states that companies went this way.",C("basis"))}},
})
save('plan',P)
