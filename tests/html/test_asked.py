"""What of an address a page listens to, whichever way the address has come."""

from hangtou_portal.html.asked import LONGEST_QUERY, asked_of
from tests.served import record


def test_names_in_another_order_are_the_same_address() -> None:
    asked = asked_of({"size": "20", "q": "村"}, record=record())
    assert asked == asked_of({"q": "村", "size": "20"}, record=record()) == (("q", "村"), ("size", "20"))


def test_what_a_messenger_appends_to_a_shared_link_is_not_heard() -> None:
    shared = {"from": "singlemessage", "figure": "new-jobs", "clicktime": "1575000000"}
    assert asked_of(shared, record=record()) == (("figure", "new-jobs"),)
    assert asked_of({"clicktime": "1" * 500_000}, record=record()) == ()


def test_of_an_address_that_http_would_refuse_nothing_is_heard() -> None:
    longest = "村" * (LONGEST_QUERY // len("村".encode()))
    assert asked_of({"q": longest}, record=record()) == (("q", longest),)
    assert asked_of({"q": longest, "size": "20"}, record=record()) == ()
