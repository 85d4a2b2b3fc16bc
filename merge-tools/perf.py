import pathlib
def sub(f, *pairs):
    p=pathlib.Path(f); s=p.read_text()
    for a,b in pairs:
        assert s.count(a)==1,(f,a,s.count(a)); s=s.replace(a,b)
    p.write_text(s)
sub('src/techtalent/planning/ranking.py',
('''        initiatives=initiatives(catalogue, as_of, fit),
''','''        initiatives=_initiatives(catalogue, as_of, fit),
'''),
('''@remembered
def initiatives(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[Initiative, ...]:
    """Return the initiatives that help with an activity in a group that it reaches, or that name no groups."""
    reached = {reached.target_group.id for reached in fit.target_groups}
    return tuple(
        initiative
        for initiative in catalogue.initiatives_for[fit.activity.id]
        if is_in_use(initiative, as_of) and is_for(initiative.target_groups, reached)
    )
''','''@remembered
def _initiatives(catalogue: Catalogue, as_of: dt.date, fit: Fit) -> tuple[Initiative, ...]:
    return helping(catalogue, as_of, fit.activity.id, {reached.target_group.id for reached in fit.target_groups})


def helping(catalogue: Catalogue, as_of: dt.date, activity: str, reached: Collection[str]) -> tuple[Initiative, ...]:
    """Return the initiatives that help with an activity in a group that it reaches, or that name no groups."""
    return tuple(
        initiative
        for initiative in catalogue.initiatives_for[activity]
        if is_in_use(initiative, as_of) and is_for(initiative.target_groups, reached)
    )
'''),
('from collections.abc import Iterable\n','from collections.abc import Collection, Iterable\n'))
sub('src/techtalent/planning/starts.py',
('''@remembered
def start(catalogue: Catalogue, as_of: dt.date, fit: Fit, groups_told: bool, companies: tuple[Home, ...]) -> Start:
    """Return how these companies start with an activity that fits; `groups_told` says whether groups were chosen."""
    reached = tuple([reached.target_group.id for reached in fit.target_groups])
    helping = initiatives(catalogue, as_of, fit)
    return Start(
        activity=fit.activity,
        effort=effort(fit.activity, reached),
        begin=_begin(catalogue, as_of, fit.activity, reached if groups_told else None, companies),
        who_helps=points(catalogue, fit.activity.who_helps, companies),
        initiatives=tuple([initiative for initiative in helping if not is_elsewhere(initiative, companies)]),
        examples=tuple([initiative for initiative in helping if is_elsewhere(initiative, companies)]),
        next=tuple(
            [
                NextActivity(activity=catalogue.activities[link.to], basis=link.basis)
                for link in fit.activity.next
                if is_in_use(catalogue.activities[link.to], as_of)
            ]
        ),
    )
''','''def start(
    catalogue: Catalogue, as_of: dt.date, match: ActivityMatch, groups_told: bool, companies: tuple[Home, ...]
) -> Start:
    """Return how these companies start with an activity of the plan; `groups_told` says whether groups were chosen."""
    name, reached = match.activity.id, tuple([reached.target_group.id for reached in match.target_groups])
    return _start(catalogue, as_of, name, reached, groups_told, _alike(catalogue, name, companies))


@remembered
def _alike(catalogue: Catalogue, activity: str, companies: tuple[Home, ...]) -> tuple[Home, ...]:
    """Return the companies without what makes no difference to how one starts with an activity."""
    return alike(companies, *_differing(catalogue, activity))


@remembered
def _differing(catalogue: Catalogue, activity: str) -> tuple[bool, frozenset[str]]:
    """Return whether the region makes a difference to an activity, and the organisations that do."""
    record = catalogue.activities[activity]
    named = [catalogue.contact_points[name] for beginning in record.begin for name in beginning.contacts]
    meant = [whom(part) for part in (*record.begin, *named, *record.who_helps)]
    regions = any(found.region for found in meant) or any(
        initiative.regions for initiative in catalogue.initiatives_for[activity]
    )
    return regions, organisations_of(meant)


@remembered
def _start(
    catalogue: Catalogue,
    as_of: dt.date,
    name: str,
    reached: tuple[str, ...],
    groups_told: bool,
    companies: tuple[Home, ...],
) -> Start:
    activity, initiatives = catalogue.activities[name], helping(catalogue, as_of, name, reached)
    return Start(
        activity=activity,
        effort=effort(activity, reached),
        begin=_begin(catalogue, as_of, activity, reached if groups_told else None, companies),
        who_helps=points(catalogue, activity.who_helps, companies),
        initiatives=tuple([initiative for initiative in initiatives if not is_elsewhere(initiative, companies)]),
        examples=tuple([initiative for initiative in initiatives if is_elsewhere(initiative, companies)]),
        next=tuple(
            [
                NextActivity(activity=catalogue.activities[link.to], basis=link.basis)
                for link in activity.next
                if is_in_use(catalogue.activities[link.to], as_of)
            ]
        ),
    )
'''),
('from techtalent.planning.fits import Fit\n',''),
('from techtalent.planning.for_whom import Home, against, reasons, whom\nfrom techtalent.planning.ranking import initiatives\n','from techtalent.planning.for_whom import Home, against, alike, organisations_of, reasons, whom\nfrom techtalent.planning.ranking import helping\n'),
('from techtalent.model.reasons import Reason\n','from techtalent.model.plan import ActivityMatch\nfrom techtalent.model.reasons import Reason\n'),
)
sub('src/techtalent/planning/for_whom.py',
('''def against(meant_for''','''def organisations_of(meant_for: Iterable[Whom]) -> frozenset[str]:
    """Return the ids of the organisations whose affiliates something is for."""
    return frozenset([found.affiliates_of for found in meant_for if found.affiliates_of is not None])


def alike(companies: tuple[Home, ...], region: bool, organisations: frozenset[str]) -> tuple[Home, ...]:
    """Return the companies as far as their region, if that matters, and these organisations make a difference.

    Companies that differ in nothing else are one, so that what was found for it is found again.
    """
    return tuple(
        dict.fromkeys(
            Home(
                home.region if region else None,
                None
                if home.affiliations is None or not organisations
                else tuple([name for name in sorted(organisations) if name in home.affiliations]),
            )
            for home in companies
        )
    )


def against(meant_for'''))
sub('src/techtalent/planning/match.py',
('''    fits, groups_told = {fit.activity.id: fit for fit in found.fits}, chosen.target_groups is not None
''',''),
('''        starts=tuple(
            [start(catalogue, day, fits[activity.id], groups_told, companies) for activity in advice.activities]
        ),
''','''        starts=_starts(catalogue, day, advice, chosen.target_groups is not None, companies),
'''),
('''@remembered
def _receipt(''','''@remembered
def _starts(
    catalogue: Catalogue, as_of: dt.date, advice: _Advice, groups_told: bool, companies: tuple[Home, ...]
) -> tuple[Start, ...]:
    return tuple([start(catalogue, as_of, found, groups_told, companies) for found in advice.matches])


@remembered
def _receipt('''),
('from techtalent.planning.for_whom import homes\n','from techtalent.planning.for_whom import Home, homes\n'),
('from techtalent.model.profile import CompanyProfile\n','from techtalent.model.profile import CompanyProfile\nfrom techtalent.model.starts import Start\n'),
)
sub('src/techtalent/planning/guidance.py',
('''    settled = _settled_by_steps(catalogue, as_of)
    still_open = tuple([fact for fact in settled if not is_told(fact, choices)])
    return _step_matches(catalogue, as_of, still_open, companies)


@remembered
def _settled_by_steps(''','''    settled, organisations = _settled_by_steps(catalogue, as_of), _named_by_steps(catalogue, as_of)
    still_open = tuple([fact for fact in settled if not is_told(fact, choices)])
    return _step_matches(catalogue, as_of, still_open, alike(companies, False, organisations))


@remembered
def _named_by_steps(catalogue: Catalogue, as_of: dt.date) -> frozenset[str]:
    return organisations_of(whom(point) for step in in_use(catalogue.steps, as_of) for point in step.points)


@remembered
def _settled_by_steps('''),
('''            points=points(catalogue, step.points, companies),
''','''            points=_step_points(catalogue, step.id, companies),
'''),
('''def _step_reasons(''','''@remembered
def _step_points(catalogue: Catalogue, step: str, companies: tuple[Home, ...]) -> tuple[PointMatch, ...]:
    return points(catalogue, catalogue.steps[step].points, companies)


def _step_reasons('''),
('from techtalent.planning.for_whom import Home\n','from techtalent.planning.for_whom import Home, alike, organisations_of, whom\n'),
('from techtalent.model.steps import CaseStudy','from techtalent.model.starts import PointMatch\nfrom techtalent.model.steps import CaseStudy'),
)
