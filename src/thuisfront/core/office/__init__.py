"""The office: pages of staff about the ground floor itself: centre, access, trail, privacy."""
