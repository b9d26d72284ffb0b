"""Announces the accounts floor to Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.accounts"
    label = "accounts"
