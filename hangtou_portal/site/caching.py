"""How long browsers and proxies may keep an answer: every value of Cache-Control that the portal sends."""

from typing import Final

#: A page: a browser asks again each time and gets 304; a proxy in front answers a minute's crowd by itself.
PAGE: Final = "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
PICTURE: Final = "public, max-age=0, s-maxage=60"
#: A data file or an embedded exhibit. Five minutes: a corrected figure is everywhere soon.
DATA: Final = "public, max-age=300, s-maxage=300, stale-while-revalidate=86400"
#: What lies below a name that changes with its contents.
FOR_EVER: Final = "public, max-age=31536000, immutable"
#: What may be kept but has to be asked for each time: errors, and what depends on the hall's network.
ASK_AGAIN: Final = "no-cache"
#: What is only true now, such as a citation with today's date.
NEVER: Final = "no-store"
