"""The table of advances that the map places its labels by, as src/scene/advance.rs reads it.

What this does: writes it. All numbers are little-endian, lengths in thousandths of an em:
    u8   how many runs of code points
    u16  how many glyphs in all
    per run: u16 first code point, u8 how many
    per face, in the order of faces.py: u16 height of capitals, of x, ascent, descent; then a u16 advance a glyph
What it does not: know of kerning, which the map leaves off.
"""

from struct import pack

import glyphs

EM = 1000


def table(fonts):
    runs = glyphs.runs(glyphs.ALL)
    data = pack("<BH", len(runs), len(glyphs.ALL))
    data += b"".join(pack("<HB", first, last - first + 1) for first, last in runs)
    for font in fonts:
        os2, hhea = font["OS/2"], font["hhea"]
        if font["head"].unitsPerEm != EM:
            raise SystemExit("the table counts in thousandths of an em, and the font does not")
        data += pack("<4H", os2.sCapHeight, os2.sxHeight, hhea.ascent, -hhea.descent)
        cmap = font.getBestCmap()
        data += b"".join(pack("<H", font["hmtx"][cmap[code]][0]) for code in sorted(glyphs.ALL))
    return data
