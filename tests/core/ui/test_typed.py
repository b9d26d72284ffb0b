import json

import pytest

from thuisfront.core.ui.typed import readable


def test_rich_text_comes_back_as_lines_with_where_its_links_lead() -> None:
    blocks = [
        {"type": "unstyled", "text": "Lees dit", "entityRanges": [{"key": 0}]},
        {"type": "unordered-list-item", "text": "een punt", "entityRanges": [{"key": 7}]},
        "onzin",
    ]
    typed = json.dumps({"blocks": blocks, "entityMap": {"0": {"data": {"url": "https://x.nl"}}}})
    assert list(readable([("body-0-value", typed)])) == ["Lees dit (https://x.nl)\n- een punt"]


@pytest.mark.parametrize("value", ['{"blocks": 3}', "{", '{"a": 1}', '{"blocks": [', "{}"])
def test_what_only_looks_like_rich_text_comes_back_as_it_is(value: str) -> None:
    assert list(readable([("body-0-value", value)])) == [value]


def test_only_what_somebody_typed_comes_back() -> None:
    fields = {
        "title": "bezoek", "body-0-type": "heading", "body-0-value": "kop", "body-0-order": "0",
        "body-0-id": "3f-2a", "theme": "12", "country": "both", "csrfmiddlewaretoken": "x y",
        "action-publish": "Nu publiceren", "checked_on": "2026-11-20", "summary": "   ",
        "comments-TOTAL_FORMS": "0 ",
    }  # fmt: skip
    assert list(readable(fields.items())) == ["bezoek", "kop"]
