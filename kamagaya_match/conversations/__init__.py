"""What an applicant and a group say to each other before and after the answer."""
