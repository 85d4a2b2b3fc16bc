from techtalent import plans as plans, records as records
from techtalent._version import SCHEMA_VERSION as SCHEMA_VERSION, __version__ as __version__
from techtalent.answers.agenda import agenda as agenda
from techtalent.answers.changes import changes as changes
from techtalent.answers.compare import compare as compare
from techtalent.answers.explain import explain as explain
from techtalent.answers.pool import pool as pool
from techtalent.answers.unlock import unlock as unlock
from techtalent.catalogue.catalogue import Catalogue as Catalogue
from techtalent.catalogue.routes import pathways as pathways
from techtalent.errors import (
    ContentError as ContentError,
    Finding as Finding,
    PlanError as PlanError,
    ProfileError as ProfileError,
    RecordError as RecordError,
    TechtalentError as TechtalentError,
)
from techtalent.model.company import EmployeeBand as EmployeeBand, Offer as Offer, Partners as Partners
from techtalent.model.plan import Plan as Plan
from techtalent.model.profile import CompanyProfile as CompanyProfile
from techtalent.model.text import Language as Language, Length as Length, Text as Text
from techtalent.planning.match import match as match
from techtalent.reading.answering import answer as answer
from techtalent.reading.folders import validate as validate
from techtalent.reading.installed import installed_content as installed_content
from techtalent.reading.links import profile_from_query as profile_from_query, profile_to_query as profile_to_query
from techtalent.reading.loading import load_catalogue as load_catalogue
from techtalent.reading.plans import read_plan as read_plan
from techtalent.reading.profiles import read_profile as read_profile
from techtalent.writing.calendar import to_icalendar as to_icalendar
from techtalent.writing.json_form import to_dict as to_dict, to_json as to_json, to_json_bytes as to_json_bytes
from techtalent.writing.markdown import render_markdown as render_markdown
from techtalent.writing.mermaid import to_mermaid as to_mermaid
from techtalent.writing.plain_text import render_text as render_text
from techtalent.writing.profile_schema import profile_schema as profile_schema

__all__: list[str]
