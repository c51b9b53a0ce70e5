"""What can be done on one's own page beyond the verbs of the features themselves."""

from .devices import end_notices, take_notices, takes_notices
from .farewell import leave
from .own_data import own_data
from .reading import my_groups, my_mails
from .rooms import keep_with

__all__ = ["end_notices", "keep_with", "leave", "my_groups", "my_mails", "own_data", "take_notices", "takes_notices"]
