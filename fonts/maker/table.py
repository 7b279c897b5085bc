"""The table of advances that the map places its labels by, as src/scene/advance.rs reads it.

It is part of the program that a reader loads, so its order is the one that compresses best. There
is no kerning in it: the map leaves that off. Numbers are little-endian, lengths in thousandths of
an em:
    u8   how many runs of code points
    u16  how many glyphs in all
    per run: u16 first code point, u8 how many
    per face: four u16, height of capitals, of x, ascent, descent
    columns of one byte a glyph: the first sans's advances, lower bytes and then upper bytes; how
        much wider the second is than the first, and the third than the second (i8); the italic's
        advances, lower bytes and then upper bytes
"""

from struct import pack

import glyphs

EM = 1000


def table(fonts):
    runs = glyphs.runs(glyphs.ALL)
    data = pack("<BH", len(runs), len(glyphs.ALL))
    data += b"".join(pack("<HB", first, last - first + 1) for first, last in runs)
    data += b"".join(heights(font) for font in fonts)
    regular, medium, semibold, italic = map(advances, fonts)
    return data + split(regular) + wider(regular, medium) + wider(medium, semibold) + split(italic)


def heights(font):
    os2, hhea = font["OS/2"], font["hhea"]
    if font["head"].unitsPerEm != EM:
        raise SystemExit("the table counts in thousandths of an em, and the font does not")
    return pack("<4H", os2.sCapHeight, os2.sxHeight, hhea.ascent, -hhea.descent)


def advances(font):
    cmap = font.getBestCmap()
    return [font["hmtx"][cmap[code]][0] for code in sorted(glyphs.ALL)]


def split(widths):
    return bytes(width % 256 for width in widths) + bytes(width // 256 for width in widths)


def wider(before, after):
    # pack refuses a difference that is too large for it.
    return pack(f"{len(before)}b", *(there - here for here, there in zip(before, after)))
