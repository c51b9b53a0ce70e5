"""Every fixed word of the rules has a label of its own in all three languages."""

from enum import StrEnum

import pytest

from kamagaya_match.certificates.rules import CertificateState
from kamagaya_match.city import Field, Welcome
from kamagaya_match.events.rules import Access, Admission, AgeBand, EventKind, EventPhase, Every, SignUpPhase
from kamagaya_match.groups.rules import ActorKind, GroupRole, GroupStatus, Visible
from kamagaya_match.needs.rules import ApplicationState, NeedKind, NeedStatus, ProBonoShape, Skill
from kamagaya_match.people.rules import Role
from kamagaya_match.registrations.rules import QuestionKind, RegistrationState
from kamagaya_match.words.catalogue import LANGS, Lang, catalogue, keys

LABELLED: dict[str, type[StrEnum]] = {
    "access": Access,
    "age_bands": AgeBand,
    "actor_kinds": ActorKind,
    "admissions": Admission,
    "application_states": ApplicationState,
    "certificate_states": CertificateState,
    "event_kinds": EventKind,
    "event_statuses": EventPhase,
    "fields": Field,
    "group_roles": GroupRole,
    "group_statuses": GroupStatus,
    "need_kinds": NeedKind,
    "need_statuses": NeedStatus,
    "pro_bono_shapes": ProBonoShape,
    "question_kinds": QuestionKind,
    "registration_states": RegistrationState,
    "repeats": Every,
    "roles": Role,
    "sign_up_phases": SignUpPhase,
    "skills": Skill,
    "visible": Visible,
    "welcome": Welcome,
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("prefix", LABELLED)
def test_each_word_has_a_label(prefix: str, lang: Lang) -> None:
    assert {f"{prefix}.{word.value}" for word in LABELLED[prefix]} <= catalogue(lang).keys()


@pytest.mark.parametrize("prefix", LABELLED)
def test_no_label_is_left_over(prefix: str) -> None:
    words = {f"{prefix}.{word.value}" for word in LABELLED[prefix]}
    assert {key for key in keys() if key.startswith(f"{prefix}.")} == words


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("prefix", LABELLED)
def test_labels_can_be_told_apart(prefix: str, lang: Lang) -> None:
    labels = [catalogue(lang)[f"{prefix}.{word.value}"] for word in LABELLED[prefix]]
    assert len(set(labels)) == len(labels)
