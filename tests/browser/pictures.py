"""Looking at pictures of the portal: how much of one changed, how much of it has a colour."""

from io import BytesIO

from PIL import Image, ImageChops

#: Of 255: less is the softening of edges.
NOTICEABLE = 24


def changed_share(one: bytes, other: bytes) -> float:
    """The part of the pixels that differ noticeably between two PNGs of one size, from 0 to 1."""
    pictures = [Image.open(BytesIO(body)).convert("RGB") for body in (one, other)]
    assert pictures[0].size == pictures[1].size, "pictures of two sizes cannot be compared"
    return _share(ImageChops.difference(*pictures).convert("L"), low=NOTICEABLE)


def part_of(body: bytes, box: tuple[float, float, float, float]) -> bytes:
    """What of a PNG lies within `box`: left, top, right and bottom, in its pixels."""
    kept = BytesIO()
    Image.open(BytesIO(body)).crop(tuple(round(edge) for edge in box)).save(kept, "PNG")  # type: ignore[arg-type]
    return kept.getvalue()


def share_of_colour(body: bytes, colour: tuple[int, int, int]) -> float:
    """The part of a PNG's pixels that have `colour`, give or take what the eye does not see."""
    picture = Image.open(BytesIO(body)).convert("RGB")
    flat = Image.new("RGB", picture.size, colour)
    return 1 - _share(ImageChops.difference(picture, flat).convert("L"), low=NOTICEABLE)


def _share(grey: Image.Image, *, low: int) -> float:
    counts = grey.histogram()
    return sum(counts[low:]) / sum(counts)
