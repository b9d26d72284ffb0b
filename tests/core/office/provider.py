"""A real OpenID Connect provider in a process of its own, that insists on PKCE and a nonce.

    python -m tests.core.office.provider '[{"sub": "1", "email": "noor@example.nl"}]'

It prints its port. Signing in is one form with the subject.
"""

import base64
import hashlib
import json
import sys
import warnings
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit
from wsgiref.simple_server import make_server

Start = Callable[..., Any]


class Pkce:
    """Lets a code be redeemed only with the verifier of the challenge it was asked with."""

    def __init__(self, app: Callable[[dict[str, Any], Start], Iterable[bytes]]) -> None:
        self.app = app
        self.challenges: dict[str, str] = {}

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """Remember the challenge with the code, and check the verifier."""
        asked = {name: values[0] for name, values in parse_qs(environ["QUERY_STRING"]).items()}

        def noting(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            query = parse_qs(urlsplit(dict(headers).get("Location", "")).query)
            if "code" in query:
                self.challenges[query["code"][0]] = asked.get("code_challenge", "")
            return start(status, headers, *more)

        if environ["PATH_INFO"].endswith("/token"):
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0))
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            environ["wsgi.input"] = BytesIO(body)
            digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
            made = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            if made != self.challenges.pop(form.get("code", ""), None):
                start("400 Bad Request", [("Content-Type", "application/json")])
                return [b'{"error": "invalid_grant"}']
        return self.app(environ, noting)


def main(people: list[dict[str, Any]]) -> None:
    """Serve until the process is ended."""
    warnings.simplefilter("ignore")
    from oidc_provider_mock import User, app

    users = [User(sub=claims.pop("sub"), claims=claims) for claims in people]
    provider = app(require_nonce=True, user_claims=users)
    server = make_server("localhost", 0, Pkce(provider))
    print(server.server_port, flush=True)  # noqa: T201 -- how the test learns the port
    server.serve_forever()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
