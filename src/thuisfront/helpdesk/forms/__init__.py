"""Forms of the helpdesk: `questions` for asking and answering, `consents` for the register."""
