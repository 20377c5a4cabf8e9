"""The one static drawing path: a chart's specification as SVG, for slides, pictures, paper and the bundle.

Chosen by measure on the three-bar land account, two cores, Chinese text, second run (size is what the
choice adds to an installation):

=========================  ======  =========  =========  =======  ===================================
way                        adds    first SVG  SVG        PNG 2x   Chinese text in the SVG
=========================  ======  =========  =========  =======  ===================================
vl-convert-python          84 MB   850 ms     134 ms     180 ms   real text; layout is Vega's own
matplotlib                 ~95 MB  1080 ms    61 ms      77 ms    real text only with a special setting
these modules, then typst  81 MB   1 ms       1 ms       31 ms    real text
=========================  ======  =========  =========  =======  ===================================

Typst is needed for the PDF in any case and draws SVG itself, so the third way adds nothing. It also leaves
every detail of the four kinds of chart to this code: the same words, three themes, type of known size.
"""
