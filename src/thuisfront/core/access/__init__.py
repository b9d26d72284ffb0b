"""Who may come in: permissions (enum), roles (data), guards for views, attempt limits."""
