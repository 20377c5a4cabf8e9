"""数说航头: a public portal made from the work report of 航头镇.

Data flows one way and nobody imports from a floor below its own::

    record -> charts, maps -> exhibits -> publish -> ui, site -> pages, app
"""
