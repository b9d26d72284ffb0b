import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

SHOW = """
import json, sys
from thuisfront.config import settings
print(json.dumps({name: getattr(settings, name, None) for name in sys.argv[1:]}, default=str))
"""
NEEDED = {
    "DATABASE_URL": "postgres://tf_app:geheim@%2Ftmp%2Fsocket/thuisfront",
    "THUISFRONT_SECRET_KEY": "s" * 60,
    "THUISFRONT_MASTER_KEY": "bWFzdGVy" * 8,
    "THUISFRONT_INDEX_KEY": "aW5kZXgh" * 8,
}


def started(*names: str, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("THUISFRONT_", "DATABASE"))}
    given = {name: value for name, value in {**NEEDED, **more}.items() if value}
    command = [sys.executable, "-c", SHOW, *names]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, env={**kept, **given}
    )


def read(*names: str, **more: str) -> dict[str, Any]:
    done = started(*names, **more)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", NEEDED)
def test_without_keys_or_database_nothing_starts(name: str) -> None:
    done = started(**{name: ""})
    assert done.returncode != 0
    assert name in done.stderr


def test_nothing_is_open_unless_it_is_asked_for() -> None:
    found = read("DEBUG", "DEMO", "MFA_TOTP_INSECURE_BYPASS_CODE", "ALLOWED_HOSTS")
    assert found == {
        "DEBUG": False,
        "DEMO": False,
        "MFA_TOTP_INSECURE_BYPASS_CODE": None,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


@pytest.mark.parametrize(
    ("debug", "demo", "code"),
    [("true", "true", "000000"), ("false", "true", None), ("true", "false", None)],
)
def test_the_known_second_factor_is_only_for_the_demo(debug: str, demo: str, code: object) -> None:
    found = read("MFA_TOTP_INSECURE_BYPASS_CODE", THUISFRONT_DEBUG=debug, THUISFRONT_DEMO=demo)
    assert found == {"MFA_TOTP_INSECURE_BYPASS_CODE": code}


def test_with_https_cookies_are_bound_to_this_host_and_the_line_stays_closed() -> None:
    names = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE",
             "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")  # fmt: skip
    assert list(read(*names, THUISFRONT_HTTPS="true").values()) == [
        "__Host-werk", "__Host-formulier", True, True, True, 31_536_000,
    ]  # fmt: skip
    assert list(read(*names).values()) == ["werk", "formulier", False, False, False, 0]


@pytest.mark.parametrize(
    ("proxies", "believed"), [("0", None), ("1", ["HTTP_X_FORWARDED_PROTO", "https"])]
)
def test_only_a_known_proxy_is_believed(proxies: str, believed: object) -> None:
    found = read("SECURE_PROXY_SSL_HEADER", THUISFRONT_TRUSTED_PROXIES=proxies)
    assert found == {"SECURE_PROXY_SSL_HEADER": believed}


def test_secrets_can_lie_in_files(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("uit een bestand " * 4)
    more = {"THUISFRONT_SECRET_KEY": "", "THUISFRONT_SECRET_KEY_FILE": str(file)}
    assert read("SECRET_KEY", **more)["SECRET_KEY"].startswith("uit een bestand")


def test_mails_are_files_until_there_is_a_server(tmp_path: Path) -> None:
    names = ("EMAIL_BACKEND", "EMAIL_FILE_PATH", "EMAIL_HOST", "EMAIL_USE_TLS")
    files = read(*names, THUISFRONT_DATA=str(tmp_path))
    assert files["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert files["EMAIL_FILE_PATH"] == str(tmp_path / "mail")
    server = read(*names, THUISFRONT_EMAIL_URL="smtp+tls://u:p@mail.example.nl:587")
    assert (server["EMAIL_HOST"], server["EMAIL_USE_TLS"]) == ("mail.example.nl", True)


def test_every_wait_for_the_database_has_an_end() -> None:
    options = settings.DATABASES["default"]["OPTIONS"]
    assert options["connect_timeout"] <= 5
    for wait in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
        assert wait in options["options"]


def test_only_postgresql_is_spoken() -> None:
    assert settings.DATABASES.keys() == {"default"}
    assert settings.DATABASES["default"]["ENGINE"] == "thuisfront.core.base.database"
    assert connection.vendor == "postgresql"


def test_no_third_party_is_asked_anything() -> None:
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    allowed = {source for sources in policy.values() for source in sources}
    assert allowed <= {"'none'", "'self'", "data:"}
    assert policy["default-src"] == ["'none'"]
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
