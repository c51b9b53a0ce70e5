"""What became of an event: thanks to those who came, and the numbers that the plan is judged by."""
