"""Following a group, a field, a place or any search: by mail, on a device, as a feed or in a calendar."""
