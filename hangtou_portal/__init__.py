"""数说航头: a public portal made from the work report of 航头镇.

Data flows one way, from left to right; no module imports from a layer to the right of its own::

    record -> charts, maps -> exhibits, draft -> views -> tables -> html -> publish -> ui, site -> pages, app
"""
