"""Answering for the use of personal data (AVG 5.2): requests of people, with their log."""
