"""The map as plain values, and what draws them: deck.gl through pydeck, SVG. Pure functions.

From the record to a picture::

    place_kinds      what a place may be: its name, layer, colour and sign
    scene    what is on the map: lines, marks, what has no position
    around_anchors   marks that share an anchor, laid out around it
    views    which part of the earth a drawing of so many pixels shows
    labels   which names stand where without overlapping
    deck, svg    two drawings of the same scene
"""
