"""What those who signed up are told as time goes by: reminders, the question whether they still come, changes, the group's own words."""
