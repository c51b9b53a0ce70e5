"""The record of hours that belongs to the giver, across groups: on paper, and as a credential that anyone can verify."""
