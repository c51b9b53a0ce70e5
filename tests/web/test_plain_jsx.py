"""React's own elements in place of a styling library's."""

import pytest
from reflex.utils.frontend_skeleton import _compile_vite_config
from reflex_base.config import get_config

from kamagaya_match.web.plain_jsx import with_plain_jsx


def test_it_goes_into_the_settings_that_reflex_writes_once() -> None:
    changed = with_plain_jsx(_compile_vite_config(get_config()))
    assert changed.count('name: "plain-jsx"') == 1
    assert with_plain_jsx(changed) == changed


def test_settings_that_are_not_as_they_used_to_be_are_told() -> None:
    with pytest.raises(ValueError, match="has Reflex changed"):
        with_plain_jsx("export default {}")
