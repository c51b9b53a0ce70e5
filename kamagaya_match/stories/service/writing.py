"""Writing a story together: an edit is agreed to by its writer only, and nothing is public before both agree on the same version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.engagements import service as engagements
from kamagaya_match.engagements.rules import ShownAs, name_shown
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_slug
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.stories import queries
from kamagaya_match.stories.models import Story
from kamagaya_match.stories.rules import LONGEST, both_agree, wrong_story
from kamagaya_match.who import Who
from kamagaya_match.words.text import plain

from .pictures import FILES, made_of
from .rights import refuse_early, refuse_others

KIND = "story"
QUIET = timedelta(hours=1)
KEEP = "keep"


@dataclass(frozen=True, slots=True)
class _Written:
    """A form's values; `picture` is a stored name, KEEP, or empty for none."""

    title: str
    text: str
    picture: str
    alt: str


def save(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Write the story anew: `title`, `text`, `picture` (a file's number, "keep" or ""), `picture_alt`, `picture_agreed`, and the `number`
    of the version that was on the screen; givers also `shown_as` and `other_name`.

    The writer agrees with what is saved; the other side's agreement is gone, and with it what was public.
    Errors: NotFound, Refused while the work is under way, when the other side has left or has just written too, Invalid.
    """
    with reading() as tx:
        refuse_early(tx, who, slug)
    written = _checked(who, slug, values)
    try:
        old = _write(who, slug, values, written)
    except BaseException:
        FILES.drop(written.picture)
        raise
    FILES.drop(old)


def agree(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Agree with the version `number`; it is public once both do. Givers say under which name (`shown_as`, `other_name`).

    Errors: NotFound, Refused when it has changed meanwhile, Invalid.
    """
    with transaction() as tx:
        refuse_others(tx, who, slug)
        row, side = engagements.held(tx, who, slug, over=True)
        story = queries.of_engagement(tx, row.id or 0)
        if story is None:
            raise NotFound
        if values.get("number") != str(story.version):
            raise Refused("stories.refused.changed")
        _sign(story, side, values, row.person_name)
        _settle(tx, story)
        audit.record(tx, who.person_id, "story_agreed", KIND, story.slug, version=str(story.version))
        if story.published_at:
            engagements.tell_other(tx, row, side, "story_out", name=story.title)


def withdraw(who: Who, slug: str) -> None:
    """Take one's agreement back: what was public is not any more; the words stay for both. Errors: NotFound."""
    with transaction() as tx:
        refuse_others(tx, who, slug)
        row, side = engagements.held(tx, who, slug, over=True)
        story = queries.of_engagement(tx, row.id or 0)
        if story is None:
            raise NotFound
        was_public = story.published_at is not None
        if side is engagements.Side.GROUP:
            story.group_agreed = 0
        else:
            story.giver_agreed, story.giver_as, story.giver_name = 0, "", ""
        _settle(tx, story)
        audit.record(tx, who.person_id, "story_withdrawn", KIND, story.slug)
        if was_public:
            engagements.tell_other(tx, row, side, "story_back", name=story.title)


def forget(tx: Tx, person_id: int) -> None:
    """Delete the stories of a person who leaves; their pictures are swept away within a day."""
    for story in queries.of_person(tx, person_id):
        if story.published_at:
            public_changed(tx)
        tx.delete(story)


def _checked(who: Who, slug: str, values: Mapping[str, str]) -> _Written:
    title, text = plain(values.get("title", ""), 1000), values.get("text", "").strip()
    picture, alt = values.get("picture", ""), plain(values.get("picture_alt", ""), LONGEST["picture_alt"]) if values.get("picture") else ""
    errors = wrong_story(title, text)
    if picture and not alt:
        errors["picture_alt"] = "stories.errors.picture_alt"
    if picture and values.get("picture_agreed") != "on":
        errors["picture_agreed"] = "stories.errors.picture_agreed"
    if errors:
        raise Invalid(errors)
    return _Written(title, text, picture if picture in ("", KEEP) else made_of(who, slug, picture), alt)


def _write(who: Who, slug: str, values: Mapping[str, str], written: _Written) -> str:
    """The picture that the story showed until now and does not any more."""
    with transaction() as tx:
        row, side = engagements.held(tx, who, slug, over=True)
        refuse_early(tx, who, slug)
        story = queries.of_engagement(tx, row.id or 0)
        if values.get("number", "0") != str(story.version if story else 0):
            raise Refused("stories.refused.changed")
        by_group = side is engagements.Side.GROUP
        told = story is not None and story.by_group == by_group and story.changed_at > clock.now() - QUIET
        if story is None:
            story = _blank(row.id or 0, row.group_id, row.person_id or 0)
        old = "" if written.picture == KEEP else story.picture
        story.picture = story.picture if written.picture == KEEP else written.picture
        story.title, story.text, story.picture_alt = written.title, written.text, written.alt if story.picture else ""
        story.version, story.by_group, story.changed_at = story.version + 1, by_group, clock.now()
        _sign(story, side, values, row.person_name)
        _settle(tx, story)
        tx.add(story)
        audit.record(tx, who.person_id, "story_written", KIND, story.slug, version=str(story.version))
        if not told:
            engagements.tell_other(tx, row, side, "story", name=story.title)
    return old


def _blank(engagement: int, group: int, giver: int) -> Story:
    """A story before its first version."""
    return Story(slug=new_slug(), engagement_id=engagement, group_id=group, person_id=giver, version=0, title="", text="", by_group=False)


def _sign(story: Story, side: engagements.Side, values: Mapping[str, str], full: str) -> None:
    """One side's yes to the present version; who chooses no name has none."""
    if side is engagements.Side.GROUP:
        story.group_agreed = story.version
        return
    choice = values.get("shown_as") or ShownAs.ANONYMOUS
    name, errors = name_shown(choice, full, plain(values.get("other_name", ""), 200))
    if errors:
        raise Invalid(errors)
    story.giver_agreed, story.giver_as, story.giver_name = story.version, choice, name


def _settle(tx: Tx, story: Story) -> None:
    """Public exactly while both agree."""
    if both_agree(story.version, story.giver_agreed, story.group_agreed):
        story.published_at = story.published_at or clock.now()
        public_changed(tx)
    elif story.published_at:
        story.published_at = None
        public_changed(tx)
